// One picture of the flat map: night with lamp and memory, or the whole map in the morning.
import type { Daybreak } from '../daybreak.ts';
import type { Journey } from '../journey.ts';
import { paintFlatClimbers } from './climbers.ts';
import { paintLines } from './contours.ts';
import { paintFlatMarks } from './marks.ts';

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

/** Paints the whole picture. */
export function paintFlat(paint: Paint, frame: FlatFrame): void {
  const { width, height, day, journey } = frame;
  const sky = paint.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#0e1430');
  sky.addColorStop(1, '#050817');
  paint.globalAlpha = 1;
  paint.fillStyle = sky;
  paint.fillRect(0, 0, width, height);
  if (day.sun > 0) {
    paint.globalAlpha = day.sun;
    paint.fillStyle = '#e6bd9c';
    paint.fillRect(0, 0, width, height);
    paint.globalAlpha = 1;
  }
  if (!journey.ground || !journey.party) return;
  paintLines(paint, frame);
  paintFlatMarks(paint, frame);
  paintFlatClimbers(paint, frame);
}
