// The strokes that the flat map is drawn with: words, trails and arrows.
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';

interface Letters {
  /** Canvas pixels. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels. */
  readonly size: number;
  readonly ink: string;
  readonly halo: string;
  /** Which part of the words stands at x; the middle where it is left out. */
  readonly align?: 'left' | 'center';
}

/** Words with a halo around them. */
export function letter(
  paint: Paint,
  { ratio }: FlatFrame,
  words: string,
  { x, y, size, ink, halo, align = 'center' }: Letters,
): void {
  paint.font = `italic 600 ${size * ratio}px 'Sofia Sans Extra Condensed Variable', 'Arial Narrow', sans-serif`;
  paint.textAlign = align;
  paint.textBaseline = 'middle';
  paint.lineWidth = 3 * ratio;
  paint.strokeStyle = halo;
  paint.strokeText(words, x, y);
  paint.fillStyle = ink;
  paint.fillText(words, x, y);
}

interface Line {
  readonly trail: readonly (readonly number[])[];
  /** Steps, fractions allowed. */
  readonly to: number;
  readonly colour: string;
  readonly width: number;
}

/** A trail as far as it is walked. */
export function paintTrail(paint: Paint, frame: FlatFrame, { trail, to, colour, width }: Line): void {
  const { ground } = frame.journey;
  if (!ground || trail.length < 2) return;
  paint.strokeStyle = colour;
  paint.lineWidth = width;
  paint.beginPath();
  for (let step = 0; step <= Math.ceil(to) && step < trail.length; step++) {
    const part = Math.min(1, to - step + 1);
    const here = ground.worldOf(trail[step] ?? []);
    const before = ground.worldOf(trail[Math.max(0, step - 1)] ?? []);
    paint.lineTo(
      ...flatPlace(frame, before[0] + (here[0] - before[0]) * part, before[1] + (here[1] - before[1]) * part),
    );
  }
  paint.stroke();
}

/** An arrow between two places of the ground. */
export function paintArrow(
  paint: Paint,
  frame: FlatFrame,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
  { colour, width }: { colour: string; width: number },
): void {
  const [ax, ay] = flatPlace(frame, ...from);
  const [bx, by] = flatPlace(frame, ...to);
  const angle = Math.atan2(by - ay, bx - ax);
  const head = width * 3.4;
  paint.strokeStyle = colour;
  paint.fillStyle = colour;
  paint.lineWidth = width;
  paint.beginPath();
  paint.moveTo(ax, ay);
  paint.lineTo(bx, by);
  paint.stroke();
  paint.beginPath();
  paint.moveTo(bx + Math.cos(angle) * head * 0.6, by + Math.sin(angle) * head * 0.6);
  for (const turn of [2.5, -2.5]) paint.lineTo(bx + Math.cos(angle + turn) * head, by + Math.sin(angle + turn) * head);
  paint.fill();
}
