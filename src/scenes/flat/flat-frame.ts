// What a flat picture depends on, and where a world place is on it.
import type { Daybreak } from '../daybreak.ts';
import type { Journey } from '../journey.ts';

/** All a flat picture depends on. `scale` is pixels a world unit, `at` the world place shown at `centre` (pixels). */
export interface FlatFrame {
  readonly journey: Journey;
  readonly day: Daybreak;
  readonly time: number;
  readonly ratio: number;
  readonly width: number;
  readonly height: number;
  readonly scrub: number | null;
  readonly scale: number;
  readonly centre: readonly [number, number];
  readonly at: readonly [number, number];
}
export type Paint = CanvasRenderingContext2D;

/** Where a world place is on the canvas, in pixels. */
export function flatPlace(frame: FlatFrame, x: number, y: number): [number, number] {
  return [frame.centre[0] + (x - frame.at[0]) * frame.scale, frame.centre[1] - (y - frame.at[1]) * frame.scale];
}

/** The world place under a canvas pixel: the inverse of `flatPlace`. */
export function flatUnder(frame: FlatFrame, x: number, y: number): [number, number] {
  return [frame.at[0] + (x - frame.centre[0]) / frame.scale, frame.at[1] + (frame.centre[1] - y) / frame.scale];
}
