// What is handed in: codes come back as they were and prove what was climbed; whatever happened to them on the way is said plainly.
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codeOf, handedInFrom } from '../../../src/app/homework/code.ts';
import { longestPaste, mostCodes, pastedIn } from '../../../src/app/homework/pasted.ts';
import { proofAt } from '../../../src/app/homework/proof.ts';
import { readLevels } from '../../../src/content/level-files.ts';
import { climbFrom, step } from '../../../src/core/climb.ts';
import { luckFrom } from '../../../src/core/random.ts';
import { fingerprint } from '../../../src/core/replay.ts';
import { groundFrom, resultOf } from '../../../src/protocol/class-ground.ts';
import { homeworkFrom, homeworkPath, type HandedClimb, type HandedIn } from '../../../src/protocol/homework.ts';
import { readyLessons } from '../../../src/protocol/lesson.ts';
import { runsOf } from '../../../src/protocol/recordings.ts';
import { root } from '../../source.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const proofOf = (handedIn: HandedIn) =>
  handedIn.levels.map((slug, place) => proofAt(place, levels.get(slug)!, handedIn));
const seed = 20_261_128;
/** A code that fits into one message of a chat and one address of a browser. */
const longestForThree = 4000;

/** A climb about downhill with a hand's imprecision, or with the dial turned now and then. */
function climbed(slug: string): HandedClimb {
  const { course, level } = groundFrom(levels.get(slug)!, 'all', seed);
  const climb = climbFrom(course, level.gear, level.seed);
  const luck = luckFrom(seed);
  while (climb.outcome === null) {
    const heading = Math.atan2(-(climb.gradient[1] ?? 0), -(climb.gradient[0] ?? 0)) + (luck.uniform() - 0.5) * 0.6;
    const { gear } = climb;
    const length = gear.kind === 'stride' ? gear.longest * (0.3 + 0.5 * luck.uniform()) : 0;
    const by = [Math.cos(heading) * length, Math.sin(heading) * length];
    step(climb, gear.kind === 'stride' ? { kind: 'stride', by } : { kind: 'step' }, course);
  }
  return { runs: runsOf(climb.commands), print: fingerprint(climb) };
}

const three = readyLessons[0]!.levels;
const handedIn: HandedIn = {
  levels: [...three],
  bots: 'all',
  seed,
  climbs: three.map(climbed),
  guesses: [null, { kind: 'outcome', outcome: 'camp' }, null],
};
const code = await codeOf(handedIn);

/** The code of a JSON that somebody has changed, as clever as you like. */
function forged(change: (text: string) => string): string {
  const text = gunzipSync(Buffer.from(code.split('_').slice(2).join('_'), 'base64url')).toString();
  const body = gzipSync(change(text)).toString('base64url');
  return `ND1_${body.length.toString(36)}_${body}`;
}

describe('a link', () => {
  const task = { levels: ['seven-points', 'stride-length'], bots: 'few', seed } as const;
  test.each([
    ['as it was made', `http://school.example/game/#/homework/${homeworkPath({ ...task, levels: [...task.levels] })}`],
    ['in capitals, with a blank', ` #/HOMEWORK/${homeworkPath({ ...task, levels: [...task.levels] })} `.toUpperCase()],
  ])('%s leads to its homework', (_, link) => expect(homeworkFrom(link)).toEqual(task));
  test.each(['', '#/homework/', '#/homework/abc-all/', '#/homework/abc-some/seven-points', 'zzzzzz-all/seven-points'])(
    '%s leads to none',
    (link) => expect(homeworkFrom(link)).toBeNull(),
  );
});

describe('a code', () => {
  test('comes back as it was, in letters that every chat and address keeps, and short enough for one', async () => {
    expect(code).toMatch(/^ND1_[\w-]+$/);
    expect(await handedInFrom(`Ada: ${code}\n`)).toEqual(handedIn);
    console.log(`a code of three climbs by hand (${three.join(', ')}) has ${code.length} letters`);
    expect(code.length).toBeLessThan(longestForThree);
  });
  test('proves what a climb from scratch gives', () => {
    const proof = proofOf(handedIn);
    expect(proof.map(({ slug, kind }) => [slug, kind])).toEqual(three.map((slug) => [slug, 'proved']));
    const ground = groundFrom(levels.get('stride-length')!, 'all', seed);
    expect(proof[1]?.foretold).toEqual({
      guess: { kind: 'outcome', outcome: 'camp' },
      truth: { kind: 'outcome', outcome: ground.bots[0]?.outcome },
      right: ground.bots[0]?.outcome === 'camp',
    });
    const climb = climbFrom(ground.course, ground.level.gear, seed);
    while (climb.outcome === null) step(climb, { kind: 'step' }, ground.course);
    expect(proof[1]?.result).toEqual(resultOf(climb, ground, 0));
  });
  const middle = code.length >> 1;
  const other = code[middle] === 'A' ? 'B' : 'A';
  const cases: readonly (readonly [string, string, string])[] = [
    ['of nothing', 'I forgot', 'no-code'],
    ['of a newer game', code.replace('ND1', 'ND2'), 'newer'],
    ['without its end', code.slice(0, -30), 'cut-off'],
    ['with another letter', code.slice(0, middle) + other + code.slice(middle + 1), 'damaged'],
    ['with a letter too many', `${code}A`, 'damaged'],
    ['of something else', forged(() => '{"score":1000000}'), 'damaged'],
    ['of a number that is no JSON', forged((text) => text.replace('[', '[Infinity,')), 'damaged'],
    ['that would fill the memory', forged((text) => text + ' '.repeat(5_000_000)), 'damaged'],
  ];
  test.each(cases)('%s is refused', async (_, text, why) => expect(await handedInFrom(text)).toBe(why));
  test.each([
    ['better steps', (text: string) => text.replace(/"by":\[-?[\d.]+/, '"by":[0.001')],
    ['a command too many', (text: string) => text.replace(']],"print"', '],[{"kind":"rest"},1]],"print"')],
    [
      'a command of another gear',
      (text: string) => text.replace(/\{"kind":"stride","by":\[[^\]]*\]\}/, '{"kind":"step"}'),
    ],
  ])('edited by hand to %s proves nothing of that climb', async (_, change) => {
    const read = await handedInFrom(forged(change));
    if (typeof read === 'string') throw new Error(read);
    const kinds = proofOf(read).map(({ kind }) => kind);
    expect(kinds).toContain('edited');
  });
});

test('what is pasted is told apart: names, links, lines that a mail has broken, and lines without a code', () => {
  const link = `https://school.example/#/check/${code}`;
  const broken = `${code.slice(0, 70)}\n${code.slice(70)}`;
  expect(pastedIn(`Ada: ${code}\n\nBen – ${link}\nCleo\n${broken}\nnothing here, sorry\n`)).toEqual([
    { name: 'Ada', code },
    { name: 'Ben', code },
    { name: 'Cleo', code },
    { name: 'nothing here, sorry', code: '' },
  ]);
});

describe('what is pasted to take time takes none, because each letter is looked at a fixed number of times', () => {
  const most = longestPaste;
  const fill = (piece: string): string => piece.repeat(Math.floor(most / piece.length));
  const rows: readonly (readonly [string, string])[] = [
    ['dashes before a code', `${fill('-')}${code}`],
    ['letters before a code', `${fill('a')}${code}`],
    ['blanks before a code', `${fill(' \t')}x${code}`],
    ['a link without end before a code', `${fill('a')}#/check/${code}`],
    ['many ends of links', fill('#/check/')],
    ['many beginnings of codes', fill('ND1_')],
    ['many beginnings of codes, a line each', fill('ND1_zzz_a\n')],
    ['a code in lines of one letter', `ND1_zzz_a\n${fill('a\n')}`],
    ['a code that announces more than there is', `ND1_zzzz_a\n${fill('a\n')}`],
    ['lines without anything', fill('\r\n')],
    ['one line', fill('a b ')],
    ['letters of two halves', fill('🦉')],
  ];
  const processorTime = (work: () => unknown): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000; // ms
  };
  /** A quadratic look at four million letters takes hours. */
  const enough = 3000; // ms

  test.each(rows)('%s', (_, text) => {
    let found: ReturnType<typeof pastedIn> = [];
    expect(processorTime(() => (found = pastedIn(text)))).toBeLessThan(enough);
    expect(found.length).toBeLessThanOrEqual(mostCodes + 1);
    for (const { name } of found) expect(name.length).toBeLessThanOrEqual(100);
  });

  test('a code that announces more than any has takes no line below it', () => {
    expect(pastedIn(`ND1_zzzz_a\nBen\n${code}`)).toEqual([
      { name: '', code: 'ND1_zzzz_a' },
      { name: 'Ben', code },
    ]);
  });
});
