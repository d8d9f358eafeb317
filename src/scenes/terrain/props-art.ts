// Small drawn things: the tent with its fire at camp, and the cues above a climber's head.
import type { Cue } from '../walker.ts';
import { cloud } from './sky.ts';

type Paint = CanvasRenderingContext2D;
export const tentBox = { width: 92, height: 56 } as const;

/** A lit tent with a small fire before it. */
export function drawTent(paint: Paint): void {
  cloud(paint, [46, 44, 46, 14], 'rgba(255,170,80,0.55)');
  shape(paint, '#c9722f', [
    [8, 52],
    [34, 10],
    [62, 52],
  ]);
  shape(paint, '#ffcf8a', [
    [22, 52],
    [34, 14],
    [46, 52],
  ]);
  shape(paint, '#8d4a1e', [
    [34, 10],
    [62, 52],
    [70, 48],
    [40, 8],
  ]);
  shape(paint, '#7a3f1a', [
    [30, 52],
    [34, 22],
    [38, 52],
  ]);
  cloud(paint, [80, 46, 12, 12], 'rgba(255,190,90,0.9)');
  shape(paint, '#ff8a2b', [
    [73, 52],
    [77, 42],
    [80, 35],
    [84, 43],
    [87, 52],
  ]);
  shape(paint, '#ffe08a', [
    [77, 52],
    [80, 43],
    [83, 52],
  ]);
  paint.strokeStyle = '#4a2d18';
  paint.lineWidth = 3;
  paint.beginPath();
  paint.moveTo(71, 53);
  paint.lineTo(89, 51);
  paint.moveTo(71, 51);
  paint.lineTo(89, 53);
  paint.stroke();
}

/** The glyph in each cue's bubble; camp and explosion draw a shape of their own. */
const glyphs: Readonly<Record<Cue, string>> = {
  overshot: '!',
  stuck: '?',
  stalled: '…',
  rattling: '↔',
  spent: '0',
  camp: '★',
  exploded: '✹',
  fooled: '≠',
};
const inks: Readonly<Record<Cue, string>> = {
  overshot: '#d55e00',
  stuck: '#31406e',
  stalled: '#31406e',
  rattling: '#d55e00',
  spent: '#31406e',
  camp: '#b07b00',
  exploded: '#c23b22',
  fooled: '#8a2f6a',
};

/** A speech bubble of `size` pixels with the cue's sign. */
export function drawCue(paint: Paint, cue: Cue, size: number): void {
  const unit = size / 30;
  paint.scale(unit, unit);
  paint.fillStyle = 'rgba(255,246,230,0.96)';
  paint.beginPath();
  paint.roundRect(2, 2, 26, 21, 9);
  paint.moveTo(11, 22);
  paint.lineTo(15, 29);
  paint.lineTo(19, 22);
  paint.fill();
  paint.fillStyle = inks[cue];
  paint.font = "bold 19px 'Atkinson Hyperlegible Next Variable', Verdana, sans-serif";
  paint.textAlign = 'center';
  paint.textBaseline = 'middle';
  paint.fillText(glyphs[cue], 15, 13.4);
}

function shape(paint: Paint, colour: string, corners: readonly (readonly [number, number])[]): void {
  paint.fillStyle = colour;
  paint.beginPath();
  for (const [x, y] of corners) paint.lineTo(x, y);
  paint.closePath();
  paint.fill();
}
