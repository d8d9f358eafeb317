// What a climber's rule looks like: rules that keep a velocity ride a sled, rules with a grip for each axis wear crampons.
// Drawn into the box of climber-art.ts.
import type { Gear } from '../../core/gear/index.ts';

/** What a climber wears or rides. */
export type Kit = 'boots' | 'sled' | 'crampons';

type Paint = CanvasRenderingContext2D;
const kits: Readonly<Record<string, Kit>> = {
  momentum: 'sled',
  nesterov: 'sled',
  adagrad: 'crampons',
  adadelta: 'crampons',
  rmsprop: 'crampons',
  adam: 'crampons',
};
const wood = '#b9793f';
const darkWood = '#6e4526';
const iron = '#8fa0b8';
const steel = '#d5e6f2';
const cloth = '#262c4c';
const leather = '#5a3d2b';

/** The kit that a climber with this gear is drawn with. */
export function kitOf(gear: Gear): Kit {
  return ('optimizer' in gear ? kits[gear.optimizer] : undefined) ?? 'boots';
}

/** A wooden sled with curled runners that stands on the ground and faces east. */
export function drawSled(paint: Paint): void {
  paint.strokeStyle = darkWood;
  paint.lineWidth = 3.4;
  for (const x of [14, 30, 45]) stroke(paint, [x, 76, x - 1, 85]);
  paint.strokeStyle = iron;
  paint.lineWidth = 3;
  paint.beginPath();
  paint.moveTo(3, 86);
  paint.lineTo(49, 86);
  paint.bezierCurveTo(59, 86, 63, 79, 60, 73);
  paint.bezierCurveTo(58, 69, 53, 71, 54, 75);
  paint.stroke();
  paint.strokeStyle = wood;
  paint.lineWidth = 4.6;
  stroke(paint, [6, 76, 53, 76]);
  paint.strokeStyle = '#e0a866';
  paint.lineWidth = 1.4;
  stroke(paint, [7, 75, 52, 75]);
}

/** The legs of somebody who sits on the sled, stretched forward; drawn over the coat. */
export function drawSeatedLegs(paint: Paint): void {
  paint.strokeStyle = cloth;
  paint.lineWidth = 8;
  paint.beginPath();
  paint.moveTo(30, 71);
  paint.lineTo(42, 66);
  paint.lineTo(50, 71);
  paint.stroke();
  paint.strokeStyle = leather;
  paint.lineWidth = 7;
  stroke(paint, [52, 66, 53, 72]);
}

/** Steel points under a boot that stands at (`foot`, `ground`). */
export function drawCrampon(paint: Paint, foot: number, ground: number): void {
  paint.strokeStyle = steel;
  paint.lineWidth = 1.6;
  stroke(paint, [foot - 4.5, ground + 1.4, foot + 7, ground + 1.4]);
  paint.fillStyle = steel;
  for (const x of [-4, 0, 4, 7]) {
    paint.beginPath();
    paint.moveTo(foot + x - 1.7, ground + 1.6);
    paint.lineTo(foot + x + 1.7, ground + 1.6);
    paint.lineTo(foot + x + (x === 7 ? 2.6 : 0), ground + 6);
    paint.fill();
  }
}

function stroke(paint: Paint, [x1, y1, x2, y2]: readonly [number, number, number, number]): void {
  paint.beginPath();
  paint.moveTo(x1, y1);
  paint.lineTo(x2, y2);
  paint.stroke();
}
