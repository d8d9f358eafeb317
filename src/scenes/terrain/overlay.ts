// Draws a gear's shapes on the ground of the mountain.
import type { GameObjects } from 'phaser';
import type { Frame } from '../frame.ts';
import type { Place, Shape } from '../overlay/shape.ts';
import { project, type ScreenPlace } from './projection.ts';
import { arrowHead, drape, type Path, stroke } from './trail.ts';

/** Draws `shapes`, all of them `fade` (0 to 1) as strong as they say. */
export function drawShapes(on: GameObjects.Graphics, frame: Frame, shapes: readonly Shape[], fade: number): void {
  for (const shape of shapes) drawShape(on, frame, shape, fade);
}

function drawShape(on: GameObjects.Graphics, frame: Frame, shape: Shape, fade: number): void {
  const { ratio } = frame;
  const { colour } = shape;
  const alpha = shape.alpha * fade;
  if (shape.kind === 'arrow' || shape.kind === 'line') {
    const path: Path = [placeOf(frame, shape.from)];
    drape(frame, path, shape.from, shape.to);
    const width = shape.width * ratio;
    stroke(on, path, { colour: 0x0b0820, width: width * 1.9, alpha: 0.5 * alpha });
    stroke(on, path, { colour, width, alpha });
    if (shape.kind === 'arrow') arrowHead(on, path, width * 3.4, { colour, alpha });
    return;
  }
  const { x, y } = placeOf(frame, shape.at);
  const size = 2 * shape.radius * ratio;
  if (shape.kind === 'disc') {
    on.fillStyle(colour, alpha).fillEllipse(x, y, size, size * frame.view.sin);
    return;
  }
  on.lineStyle(shape.width * ratio, colour, alpha).strokeEllipse(x, y, size, size * frame.view.sin);
}

function placeOf({ view, journey, day }: Frame, [x, y]: Place): ScreenPlace {
  return project(view, [x, y, journey.heightFor(x, y, day.sun)]);
}
