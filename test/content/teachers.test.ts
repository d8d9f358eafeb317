// The teachers' page has a section for every level, in order, with the idea, the time, a common mistake and two questions; and
// the lessons that a host is offered, with minutes that add up.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { readLevels } from '../../src/content/level-files.ts';
import { readyLessons } from '../../src/protocol/lesson.ts';

const root = new URL('../../', import.meta.url);
const levels = await readLevels(fileURLToPath(new URL('levels', root)));
const texts: Readonly<Record<string, string>> = english;
const page = readFileSync(new URL('docs/teachers.md', root), 'utf8');
const names = levels.map(({ level }) => texts[`level.${level.slug}.name`] ?? '');

/** The parts of a chapter of the page, each with its heading. */
function partsOf(chapter: string): { readonly name: string; readonly body: string }[] {
  const [, after = ''] = page.split(`\n## ${chapter}\n`);
  const [own = ''] = after.split('\n## ');
  return own
    .split('\n### ')
    .slice(1)
    .map((part) => ({ name: part.slice(0, part.indexOf('\n')), body: part.slice(part.indexOf('\n')) }));
}
const sections = partsOf('Level by level');
const lessons = partsOf('Three ready-made lessons');

test('every level has its section, in order', () => {
  expect(sections.map(({ name }) => name)).toEqual(names);
});

for (const { name, body } of sections) {
  test(`${name}: idea, time, what pupils get wrong, two questions`, () => {
    expect(body).toMatch(/\*Idea\*: /);
    expect(body).toMatch(/\*Time\*: /);
    expect(body).toMatch(/\*Often wrong\*: /);
    expect(body.match(/^- .+\?$/gm)).toHaveLength(2);
  });
}

test('the lessons are those that /host offers', () => {
  const slugOf = (name = ''): string => levels[names.indexOf(name)]?.level.slug ?? name;
  const told = lessons.map(({ name, body }) => ({
    minutes: parseInt(name, 10),
    levels: [...body.matchAll(/\*\*(.+?)\*\*/g)].map(([, level]) => slugOf(level)),
  }));
  expect(told).toEqual(readyLessons.map(({ minutes, levels }) => ({ minutes, levels })));
});

for (const { name, body } of lessons) {
  test(`${name}: every minute is planned`, () => {
    const spans = [...body.matchAll(/^- (\d+)–(\d+): /gm)].map(([, from, to]) => [Number(from), Number(to)] as const);
    expect(spans.map(([from]) => from)).toEqual([0, ...spans.slice(0, -1).map(([, to]) => to)]);
    expect(spans.every(([from, to]) => from < to)).toBe(true);
    expect(spans.at(-1)?.[1]).toBe(parseInt(name, 10));
  });
}
