// The teachers' page has a section for every level, in order, with the idea, the time, a common mistake and two questions; and lessons
// whose minutes add up, with levels that exist and in the order of the campaign.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { readLevels } from '../../src/content/level-files.ts';

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

test('there are lessons of 15, 30 and 45 minutes', () => {
  expect(lessons.map(({ name }) => parseInt(name, 10))).toEqual([15, 30, 45]);
});

for (const { name, body } of lessons) {
  test(`${name}: every minute is planned, on levels that exist, in their order`, () => {
    const spans = [...body.matchAll(/^- (\d+)–(\d+): /gm)].map(([, from, to]) => [Number(from), Number(to)] as const);
    expect(spans.map(([from]) => from)).toEqual([0, ...spans.slice(0, -1).map(([, to]) => to)]);
    expect(spans.every(([from, to]) => from < to)).toBe(true);
    expect(spans.at(-1)?.[1]).toBe(parseInt(name, 10));
    const places = [...body.matchAll(/\*\*(.+?)\*\*/g)].map(([, level = '']) => names.indexOf(level));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.length).toBeGreaterThanOrEqual(4);
  });
}
