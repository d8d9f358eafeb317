// Climbers drawn with the canvas: coat in the climber's colour, hat in its shape, initial on the chest; the player bears a lantern.
// The same drawing serves the mountain, the flat map and its labels.
import { initialOf, type Look } from '../../state/party.ts';
import { drawCrampon, drawSeatedLegs, drawSled, type Kit } from './kit-art.ts';

/** The drawing's box; the feet stand at (32, 84). */
export const figureBox = { width: 64, height: 92, feetX: 32, feetY: 86 } as const;
export const figurePoses = ['stand', 'left', 'right'] as const;
export type FigurePose = (typeof figurePoses)[number];

type Paint = CanvasRenderingContext2D;
/** A long "you" is written no wider than this many of its letters' full size. */
const widestInitial = 1.25;
/** Where the initial stands, in the drawing's box. */
const chest = [32, 53.5] as const;
const skin = '#f2cfa9';
const cloth = '#262c4c';
const leather = '#5a3d2b';

/** How a climber is drawn: looking east or west (`facing` below 0), `lantern` for the one who bears the light. */
export interface Attire {
  readonly pose: FigurePose;
  readonly facing: number;
  readonly lantern: boolean;
  readonly kit: Kit;
}

/** Draws a climber into its box at the context's current scale. One that looks west is mirrored, all but the initial on its chest. */
export function drawFigure(paint: Paint, look: Look, attire: Attire): void {
  paint.save();
  paint.lineCap = 'round';
  paint.lineJoin = 'round';
  if (attire.facing < 0) mirror(paint, figureBox.width / 2);
  drawEquipped(paint, look, attire);
  paint.restore();
}

/** Swaps left and right around `x`. */
function mirror(paint: Paint, x: number): void {
  paint.transform(-1, 0, 0, 1, 2 * x, 0);
}

function drawEquipped(paint: Paint, look: Look, { pose, lantern, kit, facing }: Attire): void {
  const swing = pose === 'stand' ? 0 : pose === 'left' ? 1 : -1;
  if (kit === 'sled') {
    drawSled(paint);
    paint.save();
    // Seated: the same coat and head, a little lower and further back; while it glides it leans.
    paint.translate(-6, 4);
    if (swing !== 0) paint.transform(1, 0, -0.06, 1, 4, 0);
    drawUpperBody(paint, look, { swing: 0, lantern, facing });
    paint.restore();
    return drawSeatedLegs(paint);
  }
  drawLeg(paint, 28, 28 - swing * 8, swing > 0 ? 82 : 85);
  drawLeg(paint, 36, 36 + swing * 8, swing < 0 ? 82 : 85);
  if (kit === 'crampons') {
    drawCrampon(paint, 28 - swing * 8, swing > 0 ? 82 : 85);
    drawCrampon(paint, 36 + swing * 8, swing < 0 ? 82 : 85);
  }
  drawUpperBody(paint, look, { swing, lantern, facing });
}

/** Pack, coat, arm, head and hat; `swing` is -1 to 1. */
function drawUpperBody(
  paint: Paint,
  look: Look,
  { swing, lantern, facing }: { readonly swing: number; readonly lantern: boolean; readonly facing: number },
): void {
  rounded(paint, leather, [13, 40, 16, 24, 6]);
  rounded(paint, shade(look.colour, 0.55), [14, 45, 12, 8, 4]);
  rounded(paint, look.colour, [19, 37, 27, 33, 10]);
  rounded(paint, shade(look.colour, 0.78), [19, 60, 27, 10, 5]);
  drawArm(paint, look, swing, lantern);
  rounded(paint, '#fff4dd', [21, 36, 23, 6, 3]);
  paint.fillStyle = readable(look.colour);
  paint.save();
  if (facing < 0) mirror(paint, chest[0]);
  writeInitial(paint, initialOf(look), chest, 15);
  paint.restore();
  drawHead(paint);
  hats[look.hat](paint, look);
  drawHeadlamp(paint);
}

/** A round label with the climber's initial, `size` pixels wide: its mark on the map and over its head. */
export function drawBadge(paint: Paint, look: Look, size: number): void {
  paint.beginPath();
  paint.arc(size / 2, size / 2, size / 2 - 1.5, 0, 2 * Math.PI);
  paint.fillStyle = look.colour;
  paint.fill();
  paint.lineWidth = Math.max(1.5, size / 14);
  paint.strokeStyle = '#10142b';
  paint.stroke();
  paint.fillStyle = readable(look.colour);
  writeInitial(paint, initialOf(look), [size / 2, size * 0.54], size * 0.62);
}

/** One letter at full size, several smaller so that they fit. */
function writeInitial(paint: Paint, initial: string, [x, y]: readonly [number, number], size: number): void {
  const fitted = size * (initial.length === 1 ? 1 : initial.length === 2 ? 0.8 : 0.6);
  const face = (pixels: number): string =>
    `bold ${pixels.toFixed(1)}px 'Atkinson Hyperlegible Next Variable', Verdana, sans-serif`;
  paint.font = face(fitted);
  const room = (size * widestInitial) / paint.measureText(initial).width;
  if (room < 1) paint.font = face(fitted * room);
  paint.textAlign = 'center';
  paint.textBaseline = 'middle';
  paint.fillText(initial, x, y);
}

function drawLeg(paint: Paint, hip: number, foot: number, ground: number): void {
  paint.strokeStyle = cloth;
  paint.lineWidth = 8;
  line(paint, [hip, 66, foot, ground - 6]);
  paint.strokeStyle = leather;
  paint.lineWidth = 7;
  line(paint, [foot - 1, ground - 2, foot + 4, ground - 2]);
}

function drawArm(paint: Paint, look: Look, swing: number, lantern: boolean): void {
  paint.strokeStyle = shade(look.colour, 0.7);
  paint.lineWidth = 7;
  if (!lantern) return line(paint, [43, 45, 48 - swing * 3, 59]);
  line(paint, [43, 44, 52, 50]);
  paint.strokeStyle = '#2a2116';
  paint.lineWidth = 2;
  line(paint, [53, 50, 53, 55]);
  rounded(paint, '#ffe9b8', [48.5, 55, 9, 11, 3]);
  paint.strokeStyle = '#6b4a1e';
  paint.lineWidth = 1.6;
  paint.strokeRect(48.5, 55, 9, 11);
}

function drawHead(paint: Paint): void {
  paint.fillStyle = skin;
  paint.beginPath();
  paint.arc(32, 26, 11, 0, 2 * Math.PI);
  paint.fill();
  paint.fillStyle = '#e8a98b';
  for (const x of [28, 40]) dot(paint, x, 30, 2.2);
  paint.fillStyle = '#2b2230';
  for (const x of [32, 38.5]) dot(paint, x, 26.5, 1.7);
  paint.strokeStyle = '#7a4a3a';
  paint.lineWidth = 1.4;
  paint.beginPath();
  paint.arc(35.4, 29, 3, 0.35, 2.6);
  paint.stroke();
}

function drawHeadlamp(paint: Paint): void {
  paint.fillStyle = '#fff3cf';
  dot(paint, 41, 19.5, 2.6);
  paint.strokeStyle = '#8a6a2a';
  paint.lineWidth = 1;
  paint.stroke();
}

const hats: Readonly<Record<Look['hat'], (paint: Paint, look: Look) => void>> = {
  beanie: (paint, look) => {
    dome(paint, look.colour, 12, 12);
    rounded(paint, shade(look.colour, 0.65), [19.5, 17, 25, 6, 3]);
  },
  bobble: (paint, look) => {
    dome(paint, look.colour, 13, 12);
    rounded(paint, '#fff4dd', [19.5, 17, 25, 6, 3]);
    paint.fillStyle = '#fff4dd';
    dot(paint, 32, 6.5, 4.6);
  },
  cone: (paint, look) =>
    polygon(paint, look.colour, [
      [20, 22],
      [30, 0],
      [44.5, 22],
    ]),
  top: (paint, look) => {
    rounded(paint, shade(look.colour, 0.8), [23, 1, 18, 20, 2]);
    rounded(paint, shade(look.colour, 0.55), [16, 18, 32, 4.5, 2]);
    rounded(paint, '#fff4dd', [23, 14, 18, 3.4, 0]);
  },
  wide: (paint, look) => {
    dome(paint, look.colour, 10, 12);
    ellipse(paint, shade(look.colour, 0.7), [32, 20, 22, 4]);
  },
  hood: (paint, look) => {
    paint.strokeStyle = shade(look.colour, 0.8);
    paint.lineWidth = 6;
    paint.beginPath();
    paint.arc(31, 25, 13, 2.3, 6.0);
    paint.stroke();
  },
  crown: (paint) =>
    polygon(paint, '#f3c54b', [
      [21, 21],
      [19, 6],
      [26, 13],
      [32, 3],
      [38, 13],
      [45, 6],
      [43, 21],
    ]),
  cap: (paint, look) => {
    dome(paint, look.colour, 11, 12);
    ellipse(paint, shade(look.colour, 0.6), [43, 20.5, 10, 3]);
  },
  brim: (paint, look) => {
    polygon(paint, look.colour, [
      [23, 20],
      [25, 6],
      [32, 9],
      [39, 6],
      [41, 20],
    ]);
    ellipse(paint, shade(look.colour, 0.65), [32, 20, 18, 3.4]);
  },
};

function dome(paint: Paint, colour: string, height: number, half: number): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.ellipse(32, 20, half, height, 0, Math.PI, 2 * Math.PI);
  paint.fill();
}

function ellipse(paint: Paint, colour: string, [x, y, rx, ry]: readonly [number, number, number, number]): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  paint.fill();
}

function rounded(
  paint: Paint,
  colour: string,
  [x, y, w, h, r]: readonly [number, number, number, number, number],
): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.roundRect(x, y, w, h, r);
  paint.fill();
}

function polygon(paint: Paint, colour: string, corners: readonly (readonly [number, number])[]): void {
  paint.fillStyle = colour;
  paint.beginPath();
  for (const [x, y] of corners) paint.lineTo(x, y);
  paint.closePath();
  paint.fill();
}

function line(paint: Paint, [x1, y1, x2, y2]: readonly [number, number, number, number]): void {
  paint.beginPath();
  paint.moveTo(x1, y1);
  paint.lineTo(x2, y2);
  paint.stroke();
}

function dot(paint: Paint, x: number, y: number, r: number): void {
  paint.beginPath();
  paint.arc(x, y, r, 0, 2 * Math.PI);
  paint.fill();
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** A colour times a factor below 1. */
function shade(colour: string, by: number): string {
  const [r, g, b] = channels(colour);
  return `rgb(${Math.round(r * by)} ${Math.round(g * by)} ${Math.round(b * by)})`;
}

/** Dark or light ink, whichever is read better on a colour. */
function readable(colour: string): string {
  const [r, g, b] = channels(colour);
  return 0.3 * r + 0.59 * g + 0.11 * b > 118 ? '#10142b' : '#ffffff';
}
