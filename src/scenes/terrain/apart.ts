// Keeps words on the morning's map apart: boxes around words, and the first spot beside a place where a box lies clear of the others.

/** A box on the screen by its middle and its size, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
}

/** Whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) < (one.wide + other.wide) / 2 && Math.abs(one.y - other.y) < (one.tall + other.tall) / 2
  );
}

/** The first of `spots` that is clear of all `taken`; the first of all where none is. Throws without spots. */
export function clearSpot<Spot extends Box>(spots: readonly Spot[], taken: readonly Box[]): Spot {
  const spot = spots.find((each) => !taken.some((box) => overlap(each, box))) ?? spots[0];
  if (!spot) throw new Error('words need a spot');
  return spot;
}
