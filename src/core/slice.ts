// A slice: the flat piece of ground through one point of a space of many dimensions, spanned by two directions at right angles.
// It shows two dimensions truly and says nothing of the others: what looks like a wall here may have a way round it there.
import { dot, norm } from './math.ts';
import type { Point } from './surface.ts';

/** A plane through `centre`; `along` and `across` have length 1 and are at right angles. */
export interface Slice {
  readonly centre: Point;
  readonly along: Point;
  readonly across: Point;
}

/** The slice through `centre` along `first` and, at right angles to that, towards `second`. Throws when one is zero or both are parallel. */
export function sliceThrough(centre: Point, first: Point, second: Point): Slice {
  const along = unit(first);
  const shadow = dot(second, along);
  return { centre, along, across: unit(second.map((value, at) => value - shadow * along[at]!)) };
}

function unit(vector: Point): number[] {
  const length = norm(vector);
  if (!(length > 0)) throw new Error('a slice needs two directions that are not zero and not parallel');
  return vector.map((value) => value / length);
}

/** The point at the coordinates [a, b] of a slice. */
export function pointOn({ centre, along, across }: Slice, [a = 0, b = 0]: Point): number[] {
  return centre.map((value, at) => value + a * along[at]! + b * across[at]!);
}

/** Where `point` throws its shadow on a slice: the coordinates [a, b] of the slice's nearest point. */
export function shadowOn({ centre, along, across }: Slice, point: Point): [a: number, b: number] {
  let [a, b] = [0, 0];
  for (let at = 0; at < centre.length; at++) {
    const gap = point[at]! - centre[at]!;
    a += gap * along[at]!;
    b += gap * across[at]!;
  }
  return [a, b];
}
