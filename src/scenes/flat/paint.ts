// One picture of the flat map: night with lamp and memory, or the whole map in the morning.
import { overlayOf } from '../overlay/index.ts';
import { paintFlatClimbers } from './climbers.ts';
import { paintLines } from './contours.ts';
import type { FlatFrame, Paint } from './flat-frame.ts';
import { paintNight } from './marks.ts';
import { paintMorning } from './morning.ts';
import { paintShape } from './shapes.ts';

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
  paint.lineCap = 'round';
  paint.lineJoin = 'round';
  const shapes = day.rise > 0 ? [] : overlayOf(journey);
  // The dark plates of the night lie under the lit ground.
  for (const shape of shapes) if (shape.kind === 'area') paintShape(paint, frame, shape);
  paintLines(paint, frame);
  if (day.rise > 0) paintMorning(paint, frame);
  else
    paintNight(
      paint,
      frame,
      shapes.filter(({ kind }) => kind !== 'area'),
    );
  paint.globalAlpha = 1;
  paintFlatClimbers(paint, frame);
}
