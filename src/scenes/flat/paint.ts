// One picture of the flat map: night with lamp and memory, or the whole map in the morning.
import { paintFlatClimbers } from './climbers.ts';
import { paintLines } from './contours.ts';
import type { FlatFrame, Paint } from './flat-frame.ts';
import { paintFlatMarks, paintFlatPlates } from './marks.ts';

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
  paintFlatPlates(paint, frame);
  paintLines(paint, frame);
  paintFlatMarks(paint, frame);
  paintFlatClimbers(paint, frame);
}
