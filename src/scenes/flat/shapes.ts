// One shape of a gear's inner state on the flat map: flags, arrows, words, lines, glows and plates.
import { cssColour, type Shape } from '../overlay/shape.ts';
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';
import { letter, paintArrow } from './strokes.ts';

/** One shape of the gear's inner state. */
export function paintShape(paint: Paint, frame: FlatFrame, shape: Shape): void {
  const { ratio } = frame;
  const colour = cssColour(shape.colour);
  paint.globalAlpha = shape.alpha;
  if (shape.kind === 'flag') {
    paintFlag(paint, flatPlace(frame, ...shape.at), shape.height * ratio, colour);
  } else if (shape.kind === 'arrow') {
    paintArrow(paint, frame, [shape.from, shape.to], { colour, width: shape.width * ratio });
  } else if (shape.kind === 'words') {
    const [x, y] = flatPlace(frame, ...shape.at);
    letter(paint, frame, shape.words, {
      x,
      y: y + shape.below * ratio,
      size: shape.size,
      ink: colour,
      halo: '#060a1c',
    });
  } else if (shape.kind === 'glow') paintGlow(paint, frame, shape);
  else if (shape.kind === 'area') paintArea(paint, frame, shape);
  else {
    paint.strokeStyle = colour;
    paint.fillStyle = colour;
    paint.beginPath();
    if (shape.kind === 'line') {
      paint.moveTo(...flatPlace(frame, ...shape.from));
      paint.lineTo(...flatPlace(frame, ...shape.to));
    } else if (shape.kind === 'path') {
      for (const place of shape.places) paint.lineTo(...flatPlace(frame, ...place));
    } else paint.arc(...flatPlace(frame, ...shape.at), shape.radius * ratio, 0, 2 * Math.PI);
    paint.lineWidth = ('width' in shape ? shape.width : 0) * ratio;
    if (shape.kind === 'disc') paint.fill();
    else paint.stroke();
  }
  paint.globalAlpha = 1;
}

function paintGlow(
  paint: Paint,
  frame: FlatFrame,
  { at, radius, lift, colour, alpha }: Extract<Shape, { kind: 'glow' }>,
): void {
  const [x, ground] = flatPlace(frame, ...at);
  const y = ground - lift * frame.ratio;
  const reach = radius * frame.ratio;
  const light = paint.createRadialGradient(x, y, 0, x, y, reach);
  light.addColorStop(0, cssColour(colour));
  light.addColorStop(1, `${cssColour(colour)}00`);
  paint.globalAlpha = alpha;
  paint.fillStyle = light;
  paint.fillRect(x - reach, y - reach, 2 * reach, 2 * reach);
}

function paintArea(paint: Paint, frame: FlatFrame, { corners, colour, edge }: Extract<Shape, { kind: 'area' }>): void {
  paint.beginPath();
  for (const corner of corners) paint.lineTo(...flatPlace(frame, ...corner));
  paint.closePath();
  paint.fillStyle = cssColour(colour);
  paint.fill();
  paint.globalAlpha = 0.45;
  paint.strokeStyle = cssColour(edge);
  paint.lineWidth = 1.5 * frame.ratio;
  paint.stroke();
}

function paintFlag(paint: Paint, [x, y]: readonly [number, number], height: number, colour: string): void {
  paint.lineWidth = height * 0.08;
  paint.strokeStyle = '#fff4e2';
  paint.fillStyle = colour;
  paint.beginPath();
  paint.moveTo(x, y);
  paint.lineTo(x, y - height);
  paint.stroke();
  paint.beginPath();
  paint.moveTo(x, y - height);
  paint.lineTo(x + height * 0.62, y - height * 0.76);
  paint.lineTo(x, y - height * 0.52);
  paint.fill();
}
