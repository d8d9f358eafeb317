// Crowded trails: a line that turns to and fro on a few pixels gets little ink, a lone line and a crossing all of it.
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/scenes/terrain/crowding.ts';
import type { Path } from '../../../src/scenes/terrain/trail.ts';

const width = 4;

/** A path through corners, with a point every four pixels. */
function through(...corners: readonly (readonly [number, number])[]): Path {
  return corners.flatMap(([x, y], at) => {
    const [fromX, fromY] = corners[at - 1] ?? [x, y];
    const parts = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 4));
    return Array.from({ length: parts }, (_, part) => {
      const t = (part + 1) / parts;
      return { x: fromX + (x - fromX) * t, y: fromY + (y - fromY) * t, scale: 1 };
    });
  });
}

/** From side to side, `gap` pixels on at each turn. */
function zigzag(turns: number, gap: number): Path {
  return through(...Array.from({ length: turns }, (_, turn) => [turn % 2 === 0 ? 0 : 100, turn * gap] as const));
}

const inksOf = (path: Path): number[] => piecesOf(path, width).map(({ ink }) => ink);

test.each([
  ['a lone line', through([0, 0], [200, 30])],
  ['a right angle', through([0, 0], [100, 0], [100, 100])],
  ['one crossing', through([0, 50], [100, 50], [100, 0], [50, 0], [50, 100])],
  ['a wide zigzag', zigzag(6, 40)],
])('%s is drawn with all its ink', (_, path) => expect(new Set(inksOf(path))).toEqual(new Set([1])));

test('a narrow zigzag is drawn thin, and the narrower the thinner', () => {
  /** The mean ink along the way. */
  const meanInk = (gap: number): number => {
    const pieces = piecesOf(zigzag(40, gap), width);
    const points = pieces.reduce((sum, { path }) => sum + path.length, 0);
    return pieces.reduce((sum, { path, ink }) => sum + (ink * path.length) / points, 0);
  };
  expect(meanInk(3)).toBeLessThan(0.7);
  expect(meanInk(0.5)).toBeLessThan(0.3);
});

test('a way that becomes crowded begins with all its ink', () => {
  const way = [...through([-200, 0], [0, 0]), ...zigzag(60, 0.5)];
  const inks = inksOf(way);
  expect(inks[0]).toBe(1);
  expect(inks.at(-1)).toBeLessThan(0.4);
});

test('pieces join: each begins where the one before ended, and nothing is lost', () => {
  const path = [...through([-50, 0], [0, 0]), ...zigzag(12, 2)];
  const pieces = piecesOf(path, width);
  const joined = pieces.flatMap((piece, at) => (at === 0 ? piece.path : piece.path.slice(1)));
  expect(joined).toEqual(path);
  for (const [at, { path: piece }] of pieces.entries()) if (at > 0) expect(piece[0]).toBe(pieces[at - 1]?.path.at(-1));
});

test.each([
  ['no point', [], 0],
  ['one point', through([3, 3]), 0],
])('%s makes no piece', (_, path, count) => expect(piecesOf(path, width)).toHaveLength(count));
