// The flat map's ground: tints and contour lines, by night only where there is light or memory.
import { cellCrossings, cornersAt, type Corners } from '../../core/contours.ts';
import { lampLight } from '../terrain/lamp.ts';
import { type Ground, tintBend } from '../terrain/ground.ts';
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';

type Colour = readonly [number, number, number];
const tints: readonly (readonly [number, Colour])[] = [
  [0, [19, 55, 74]],
  [0.09, [43, 102, 92]],
  [0.22, [99, 140, 102]],
  [0.36, [184, 173, 115]],
  [0.48, [229, 189, 125]],
  [0.66, [204, 128, 92]],
  [0.82, [153, 94, 84]],
  [1, [230, 212, 201]],
];

/** Paints ground and lines of everything that may be seen. */
export function paintLines(paint: Paint, frame: FlatFrame): void {
  const { journey, day } = frame;
  const { ground } = journey;
  if (!ground) return;
  const image = groundImage(frame, ground);
  const [left, top] = flatPlace(frame, -ground.width / 2, ground.depth / 2);
  paint.imageSmoothingEnabled = true;
  paint.drawImage(image, left, top, ground.width * frame.scale, ground.depth * frame.scale);
  const interval = day.rise > 0.5 ? ground.mapInterval : ground.nightInterval;
  strokeContours(paint, frame, ground, interval);
}

/** One pixel a vertex, row 0 in the north, alpha as far as the place is known. */
function groundImage({ journey, day }: FlatFrame, ground: Ground): HTMLCanvasElement {
  const { columns, rows } = ground;
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const paint = canvas.getContext('2d');
  if (!paint) return canvas;
  const bend = tintBend(ground);
  const image = paint.createImageData(columns, rows);
  for (let row = 0; row < rows; row++) {
    const y = (row / (rows - 1) - 0.5) * ground.depth;
    for (let column = 0; column < columns; column++) {
      const x = (column / (columns - 1) - 0.5) * ground.width;
      const light = lightAt(journey, x, y);
      const memory = journey.memory.at(ground, x, y);
      if (day.sun <= 0 && light <= 0 && memory <= 0) continue;
      const vertex = row * columns + column;
      const face =
        0.5 +
        0.5 *
          ((ground.normals[vertex * 3] ?? 0) * -0.6 +
            (ground.normals[vertex * 3 + 1] ?? 0) * 0.5 +
            (ground.normals[vertex * 3 + 2] ?? 1) * 0.6);
      const night = mix([26, 36, 78], [196, 146, 84], Math.min(1, light));
      const colour = mix(night, tintAt((ground.heights[vertex] ?? 0) ** bend), day.sun);
      const alpha = Math.max(day.sun, Math.min(1, light * 0.85), memory * 0.7);
      image.data.set(
        [...colour.map((channel) => channel * (0.35 + 0.85 * face)), alpha * 255],
        ((rows - 1 - row) * columns + column) * 4,
      );
    }
  }
  paint.putImageData(image, 0, 0);
  return canvas;
}

function lightAt(journey: FlatFrame['journey'], x: number, y: number): number {
  let light = 0;
  for (const lamp of journey.lamps) light += lampLight(lamp, x - lamp.x, y - lamp.y);
  return light;
}

/** Marching squares, each cell as bright as it is known; eight brightnesses keep the number of strokes small. */
function strokeContours(paint: Paint, frame: FlatFrame, ground: Ground, interval: number): void {
  const levels = 8;
  const strong = Array.from({ length: levels + 1 }, () => new Path2D());
  const fine = Array.from({ length: levels + 1 }, () => new Path2D());
  const { columns, rows } = ground;
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const x = ((column + 0.5) / (columns - 1) - 0.5) * ground.width;
      const y = ((row + 0.5) / (rows - 1) - 0.5) * ground.depth;
      const known = Math.round(Math.max(frame.day.lines, frame.journey.knownAt(x, y) * (1 - frame.day.sun)) * levels);
      if (known === 0) continue;
      const corners = cornersAt(ground, column, row);
      const lowest = Math.ceil(Math.min(...corners) / interval);
      const highest = Math.floor(Math.max(...corners) / interval);
      for (let line = lowest; line <= highest; line++)
        cellLine((line % 5 === 0 ? strong : fine)[known], frame, {
          ground,
          column,
          row,
          corners,
          level: line * interval,
        });
    }
  }
  const ink = frame.day.sun > 0.5 ? '58,36,32' : '255,217,160';
  for (let known = 1; known <= levels; known++) {
    for (const [paths, width, alpha] of [
      [fine, 1, 0.45],
      [strong, 1.9, 0.9],
    ] as const) {
      paint.lineWidth = width * frame.ratio;
      paint.strokeStyle = `rgba(${ink},${(alpha * known) / levels})`;
      const path = paths[known];
      if (path) paint.stroke(path);
    }
  }
}

interface Cell {
  readonly ground: Ground;
  readonly column: number;
  readonly row: number;
  readonly corners: Corners;
  readonly level: number;
}

function cellLine(path: Path2D | undefined, frame: FlatFrame, { ground, column, row, corners, level }: Cell): void {
  const places = cellCrossings(corners, level).map(([east, north]) => {
    const x = ((column + east) / (ground.columns - 1) - 0.5) * ground.width;
    const y = ((row + north) / (ground.rows - 1) - 0.5) * ground.depth;
    return flatPlace(frame, x, y);
  });
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [from, to] = [places[i], places[i + 1]];
    if (!from || !to) continue;
    path?.moveTo(...from);
    path?.lineTo(...to);
  }
}

function tintAt(height: number): Colour {
  let below = tints[0];
  for (const stop of tints) {
    if (stop[0] >= height && below)
      return mix(below[1], stop[1], stop[0] === below[0] ? 0 : (height - below[0]) / (stop[0] - below[0]));
    below = stop;
  }
  return below?.[1] ?? [0, 0, 0];
}

function mix(from: Colour, to: Colour, t: number): Colour {
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
}
