// Where a trail turns to and fro on a few pixels, as descent does in a ravine, full lines would run together into a blot. There it is drawn
// thinner and paler the more often it passes, so that the ground and the way along it can still be seen.
import type { Path } from './trail.ts';

/** A part of a path, and the ink it gets: 1 is all, both of the width and of the opacity. */
export interface Piece {
  readonly path: Path;
  readonly ink: number;
}

/** Sides of the cells in which passes are counted, in widths of the line. */
const CELL = 5;
/** A line takes the full ink while no more than this part of a cell is under it: a crossing still is. */
const FREE = 0.5;
/** Shades of ink; between two of them a line would be cut into needless pieces. */
const INKS = [1, 0.7, 0.5, 0.35, 0.25, 0.18, 0.12] as const;

/** The cell of a place, as a key. */
function cellOf(x: number, y: number, side: number): string {
  return `${Math.floor(x / side)} ${Math.floor(y / side)}`;
}

/** Every stretch of a path: its length, and the cell its middle lies in. */
function stretchesOf(path: Path, side: number): { length: number; cell: string }[] {
  return path.slice(1).map((to, at) => {
    const from = path[at] ?? to;
    return {
      length: Math.hypot(to.x - from.x, to.y - from.y),
      cell: cellOf((from.x + to.x) / 2, (from.y + to.y) / 2, side),
    };
  });
}

/** `path` in pieces, each with the ink that a line of `width` pixels gets there. Points should lie closer than three widths. */
export function piecesOf(path: Path, width: number): Piece[] {
  const side = CELL * width;
  const stretches = stretchesOf(path, side);
  const lengths = new Map<string, number>();
  for (const { length, cell } of stretches) lengths.set(cell, (lengths.get(cell) ?? 0) + length);
  const inkOf = (cell: string): number => {
    const cover = ((lengths.get(cell) ?? 0) * width) / (side * side);
    // Width and opacity both shrink by it, so it is the root of what is free.
    const wanted = Math.sqrt(Math.min(1, FREE / cover));
    return INKS.find((ink) => ink <= wanted) ?? INKS[INKS.length - 1] ?? 1;
  };
  const pieces: { path: Path; ink: number }[] = [];
  for (const [at, { cell }] of stretches.entries()) {
    const ink = inkOf(cell);
    const to = path[at + 1];
    const last = pieces.at(-1);
    if (!to) continue;
    if (last?.ink === ink) last.path.push(to);
    else pieces.push({ path: path.slice(at, at + 2), ink });
  }
  return pieces;
}
