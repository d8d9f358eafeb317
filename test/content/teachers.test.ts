// The teachers' page has a section for every level, in order, with the idea, the time, a common mistake and two questions.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { readLevels } from '../../src/content/level-files.ts';

const root = new URL('../../', import.meta.url);
const levels = await readLevels(fileURLToPath(new URL('levels', root)));
const texts: Readonly<Record<string, string>> = english;
const sections = readFileSync(new URL('docs/teachers.md', root), 'utf8')
  .split('\n### ')
  .slice(1)
  .map((section) => ({ name: section.slice(0, section.indexOf('\n')), body: section.slice(section.indexOf('\n')) }));

test('every level has its section, in order', () => {
  expect(sections.map(({ name }) => name)).toEqual(levels.map(({ level }) => texts[`level.${level.slug}.name`]));
});

for (const { name, body } of sections) {
  test(`${name}: idea, time, what pupils get wrong, two questions`, () => {
    expect(body).toMatch(/\*Idea\*: /);
    expect(body).toMatch(/\*Time\*: /);
    expect(body).toMatch(/\*Often wrong\*: /);
    expect(body.match(/^- .+\?$/gm)).toHaveLength(2);
  });
}
