// Trails and arrows of the flat map, and its names in the morning.
import { longestStride, seesSlope } from '../../core/gear/index.ts';
import { calm } from '../../state/options.ts';
import { secondId } from '../../state/party.ts';
import { aim, otherAim, phase } from '../../state/view.ts';
import { edgeNames, placeNames } from '../terrain/map-names.ts';
import type { Ground } from '../terrain/ground.ts';
import type { Walker } from '../walker.ts';
import { flickersOf, usedGradientOf } from '../flicker.ts';
import { morningOverlayOf, overlayOf } from '../overlay/index.ts';
import { walksItself } from '../overlay/team.ts';
import { cssColour, type Shape } from '../overlay/shape.ts';
import { downhillArrow, gradientNow } from '../terrain/marks-measure.ts';
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';

/** CSS pixels between the map's edge and the middle of a word outside it. */
const edgeGap = 13;
/** Names with more letters than this do not fit outside the western edge. */
const LONGEST_OUTSIDE = 4;

const isSecond = ({ climber }: Walker): boolean => climber.id === secondId;

/** Paints everything that lies on the ground. */
export function paintFlatMarks(paint: Paint, frame: FlatFrame): void {
  paint.lineCap = 'round';
  paint.lineJoin = 'round';
  if (frame.day.rise > 0) paintMorning(paint, frame);
  else paintNight(paint, frame);
  paint.globalAlpha = 1;
}

/** The dark plates of the night: they lie under the lit ground. */
export function paintFlatPlates(paint: Paint, frame: FlatFrame): void {
  if (frame.day.rise > 0) return;
  for (const shape of overlayOf(frame.journey)) if (shape.kind === 'area') paintShape(paint, frame, shape);
}

function paintNight(paint: Paint, frame: FlatFrame): void {
  const { journey } = frame;
  const { ground } = journey;
  if (!ground) return;
  for (const shape of overlayOf(journey)) if (shape.kind !== 'area') paintShape(paint, frame, shape);
  for (const leader of journey.leaders) paintPerson(paint, frame, leader, ground);
}

function paintPerson(paint: Paint, frame: FlatFrame, leader: Walker, ground: Ground): void {
  const { ratio } = frame;
  if (walksItself(leader.climber.climb)) paintOwnTrail(paint, frame, leader, ground);
  if (leader.climber.climb.outcome !== null || leader.shown < leader.goal) return;
  const from: [number, number] = [leader.x, leader.y];
  paintGradients(paint, frame, leader);
  const { heading, length } = (isSecond(leader) ? otherAim : aim).value;
  if (phase.value !== 'climb' || longestStride(leader.climber.climb.gear) === null || !(length > 0)) return;
  const reach = length * ground.scale;
  paintArrow(paint, frame, [from, [from[0] + Math.cos(heading) * reach, from[1] + Math.sin(heading) * reach]], {
    colour: isSecond(leader) ? '#5ab4ff' : '#ffb35a',
    width: 4 * ratio,
  });
}

/** The player's own way so far, a dot for each step. */
function paintOwnTrail(paint: Paint, frame: FlatFrame, leader: Walker, ground: Ground): void {
  const { ratio } = frame;
  paintTrail(paint, frame, {
    trail: leader.climber.climb.trail,
    to: leader.shown,
    colour: isSecond(leader) ? '#b4dcff' : '#ffd9a0',
    width: 1.6 * ratio,
  });
  paint.fillStyle = isSecond(leader) ? '#b4dcff' : '#ffd9a0';
  for (let step = 0; step <= leader.shown; step++) {
    const [x, y] = flatPlace(frame, ...ground.worldOf(leader.climber.climb.trail[step] ?? []));
    paint.beginPath();
    paint.arc(x, y, 2.4 * ratio, 0, 2 * Math.PI);
    paint.fill();
  }
}

/** Downhill: one sure arrow, or with the lantern the faint ones of several minibatches and the one last followed. */
function paintGradients(paint: Paint, frame: FlatFrame, leader: Walker): void {
  const { journey, ratio, time } = frame;
  const { ground } = journey;
  if (!ground) return;
  const first = leader === journey.leader;
  const used = first ? usedGradientOf(journey) : null;
  const flickers = first ? flickersOf(journey, time, calm.value) : null;
  const { climb } = leader.climber;
  const shown = flickers ?? (seesSlope(climb) ? [gradientNow(journey, leader)] : []);
  const all = [
    ...(used
      ? [{ at: ground.worldOf(used.at), gradient: used.gradient, alpha: 0.95, width: 2.4, colour: '#e9fdff' }]
      : []),
    ...shown.map((gradient) => ({
      at: [leader.x, leader.y] as const,
      gradient,
      alpha: flickers ? 0.46 : 1,
      width: flickers ? 2 : 2.8,
      colour: '#7df9ff',
    })),
  ];
  for (const { at, gradient, alpha, width, colour } of all) {
    const arrow = downhillArrow(journey, gradient);
    if (!arrow) continue;
    const { way, length } = arrow;
    paint.globalAlpha = alpha;
    paintArrow(paint, frame, [at, [at[0] + way[0] * length, at[1] + way[1] * length]], {
      colour,
      width: width * ratio,
    });
  }
  paint.globalAlpha = 1;
}

/** One shape of the gear's inner state. */
function paintShape(paint: Paint, frame: FlatFrame, shape: Shape): void {
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

function paintMorning(paint: Paint, frame: FlatFrame): void {
  const { journey, ratio, day } = frame;
  for (const walker of journey.walkers.toReversed()) {
    const { trail } = walker.climber.climb;
    if (!walksItself(walker.climber.climb)) continue;
    const to = (trail.length - 1) * day.trails;
    paintTrail(paint, frame, { trail, to, colour: '#171126', width: 6 * ratio });
    paintTrail(paint, frame, { trail, to, colour: walker.climber.look.colour, width: 3.4 * ratio });
  }
  for (const shape of morningOverlayOf(journey)) paintShape(paint, frame, shape);
  const party = journey.party;
  if (!party || day.names <= 0) return;
  paint.globalAlpha = day.names;
  for (const { words, point, camp } of journey.ground?.lettering?.().places ??
    placeNames(party, Math.round(journey.ground?.face ?? 0))) {
    const [x, y] = flatPlace(frame, ...(journey.ground?.worldOf(point) ?? [0, 0]));
    letter(paint, frame, words, { x, y: y + 17 * ratio, size: camp ? 19 : 16, ink: '#eaf6ff', halo: '#0d2a3a' });
  }
  const [halfWidth, halfDepth] = [(journey.ground?.width ?? 0) / 2, (journey.ground?.depth ?? 0) / 2];
  for (const { words, axis, along, strong } of journey.ground?.lettering?.().edges ?? edgeNames(party)) {
    const [x, y] = flatPlace(
      frame,
      axis === 0 ? along * halfWidth : -halfWidth,
      axis === 0 ? -halfDepth : along * halfDepth,
    );
    // A long name would hang out of the window: it begins at the western edge instead.
    const long = axis === 1 && words.length > LONGEST_OUTSIDE;
    const [aside, below] = axis === 0 ? [0, edgeGap] : [long ? edgeGap : -edgeGap, 0];
    const size = strong ? 18 : 13;
    const place = { x: x + aside * ratio, y: y + below * ratio };
    letter(paint, frame, words, { ...place, size, ink: '#2b1916', halo: '#f6e2c2', align: long ? 'left' : 'center' });
  }
}

interface Lettering {
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

function letter(
  paint: Paint,
  { ratio }: FlatFrame,
  words: string,
  { x, y, size, ink, halo, align = 'center' }: Lettering,
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

function paintTrail(paint: Paint, frame: FlatFrame, { trail, to, colour, width }: Line): void {
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

function paintArrow(
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
