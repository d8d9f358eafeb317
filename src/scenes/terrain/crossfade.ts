// Between two grounds: the morning lets the training ground become the validation ground. Heights share one relief (the training
// ground's), so that what grows between them is the loss and not the scale.
import { groundFrom, type Ground } from './ground.ts';
import type { Domain } from '../../core/surface.ts';

/** The ground a `part` (0 to 1) of the way from `one` to `other`, whose grids are equally fine; `face` says where it stands. */
export function between(one: Ground, other: Ground, { part, face, domain }: Crossing): Ground {
  const mixed = (a: Float32Array, b: Float32Array): Float32Array =>
    a.map((value, i) => value + ((b[i] ?? value) - value) * part);
  const near = part < 0.5 ? one : other;
  const normals = mixed(one.normals, other.normals);
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    for (let axis = 0; axis < 3; axis++) normals[i + axis]! /= length;
  }
  return groundFrom({ ...near, heights: mixed(one.heights, other.heights), normals }, domain, { face });
}

/** Which way a crossing stands. */
export interface Crossing {
  readonly part: number;
  readonly face: number;
  readonly domain: Domain;
}
