// Trails and arrows of the flat map, and the names of the minima in the morning.
import { text } from '../../state/text.ts';
import { aim, phase } from '../../state/view.ts';
import { arrowLength } from '../terrain/marks-measure.ts';
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';

/** Paints everything that lies on the ground. */
export function paintFlatMarks(paint: Paint, frame: FlatFrame): void {
  paint.lineCap = 'round';
  paint.lineJoin = 'round';
  if (frame.day.rise > 0) paintMorning(paint, frame);
  else paintNight(paint, frame);
  paint.globalAlpha = 1;
}

function paintNight(paint: Paint, frame: FlatFrame): void {
  const { journey, ratio } = frame;
  const { leader, ground, party } = journey;
  if (!leader || !ground || !party || party.demo) return;
  paintTrail(paint, frame, {
    trail: leader.climber.climb.trail,
    to: leader.shown,
    colour: '#ffd9a0',
    width: 1.6 * ratio,
  });
  paint.fillStyle = '#ffd9a0';
  for (let step = 0; step <= leader.shown; step++) {
    const [x, y] = flatPlace(frame, ...ground.worldOf(leader.climber.climb.trail[step] ?? []));
    paint.beginPath();
    paint.arc(x, y, 2.4 * ratio, 0, 2 * Math.PI);
    paint.fill();
  }
  if (leader.climber.climb.outcome !== null || leader.shown < leader.goal) return;
  const [gx = 0, gy = 0] = leader.climber.climb.gradient;
  const slope = Math.hypot(gx, gy);
  const from: [number, number] = [leader.x, leader.y];
  if (slope > 0 && Number.isFinite(slope)) {
    const length = journey.reach * arrowLength(slope / ground.commonSlope);
    paintArrow(paint, frame, [from, [from[0] - (gx / slope) * length, from[1] - (gy / slope) * length]], {
      colour: '#7df9ff',
      width: 2.8 * ratio,
    });
  }
  const { heading, length } = aim.value;
  if (phase.value !== 'climb' || leader.climber.climb.gear.kind !== 'stride' || !(length > 0)) return;
  const reach = length * ground.scale;
  paintArrow(paint, frame, [from, [from[0] + Math.cos(heading) * reach, from[1] + Math.sin(heading) * reach]], {
    colour: '#ffb35a',
    width: 4 * ratio,
  });
}

function paintMorning(paint: Paint, frame: FlatFrame): void {
  const { journey, ratio, day } = frame;
  for (const walker of journey.walkers.toReversed()) {
    const { trail } = walker.climber.climb;
    const to = (trail.length - 1) * day.trails;
    paintTrail(paint, frame, { trail, to, colour: '#171126', width: 6 * ratio });
    paintTrail(paint, frame, { trail, to, colour: walker.climber.look.colour, width: 3.4 * ratio });
  }
  paint.globalAlpha = day.names;
  paint.textAlign = 'center';
  paint.textBaseline = 'top';
  paint.font = `italic 600 ${17 * ratio}px 'Sofia Sans Extra Condensed Variable', 'Arial Narrow', sans-serif`;
  paint.lineWidth = 3 * ratio;
  for (const [i, minimum] of (journey.party?.course.surface.minima ?? []).entries()) {
    const [x, y] = flatPlace(frame, ...(journey.ground?.worldOf(minimum.point) ?? [0, 0]));
    const camp = i === 0 || minimum.loss <= (journey.party?.course.campLoss ?? 0);
    const words = camp ? text('dawn.camp') : text('dawn.local-minimum');
    paint.strokeStyle = '#0d2a3a';
    paint.strokeText(words, x, y + 8 * ratio);
    paint.fillStyle = '#eaf6ff';
    paint.fillText(words, x, y + 8 * ratio);
  }
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
