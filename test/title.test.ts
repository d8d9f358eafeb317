// What the title is made of: its code is fetched before anything is drawn, so the climb must not come with it.
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { importsOf, sourceOf } from './source.ts';

/** The files that come with `start`, itself included: everything its imports reach without an import(). */
function comesWith(start: string): string[] {
  const found = new Set([start]);
  // A set that grows while it is walked is walked to its end.
  for (const file of found) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const { from, typeOnly, later } of importsOf(file, sourceOf(file))) {
      if (!typeOnly && !later && from.startsWith('.')) found.add(join(dirname(file), from));
    }
  }
  return [...found];
}

test('the title comes without the climb: of core only the list of events', () => {
  const files = comesWith('src/main.ts');
  expect(files).toContain('src/ui/title.tsx');
  expect(files.filter((file) => /^src\/(core|content)\//.test(file))).toEqual(['src/core/events.ts']);
});
