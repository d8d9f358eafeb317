// What lies on the ground of the flat map: by night the arrows and the way of those with a lamp, and their gear's inner state.
import { longestStride, seesSlope } from '../../core/gear/index.ts';
import { calm } from '../../state/options.ts';
import { phase } from '../../state/view.ts';
import type { Ground } from '../terrain/ground.ts';
import { aimOf, inkOf } from '../person.ts';
import type { Walker } from '../walker.ts';
import { flickersOf, usedGradientOf } from '../flicker.ts';
import { cssColour, type Shape } from '../overlay/shape.ts';
import { walksItself } from '../overlay/team.ts';
import { downhillArrow, gradientNow } from '../terrain/marks-measure.ts';
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';
import { paintShape } from './shapes.ts';
import { paintArrow, paintTrail } from './strokes.ts';

/** Paints the night's marks on the ground: the gear's `shapes` and what each person sees of the next step. */
export function paintNight(paint: Paint, frame: FlatFrame, shapes: readonly Shape[]): void {
  const { leaders, ground } = frame.journey;
  if (!ground) return;
  for (const shape of shapes) paintShape(paint, frame, shape);
  for (const leader of leaders) paintPerson(paint, frame, leader, ground);
}

function paintPerson(paint: Paint, frame: FlatFrame, leader: Walker, ground: Ground): void {
  const { ratio } = frame;
  if (walksItself(leader.climber.climb)) paintOwnTrail(paint, frame, leader, ground);
  if (leader.climber.climb.outcome !== null || leader.shown < leader.goal) return;
  const from: [number, number] = [leader.x, leader.y];
  paintGradients(paint, frame, leader);
  const { heading, length } = aimOf(leader);
  if (phase.value !== 'climb' || longestStride(leader.climber.climb.gear) === null || !(length > 0)) return;
  const reach = length * ground.scale;
  paintArrow(paint, frame, [from, [from[0] + Math.cos(heading) * reach, from[1] + Math.sin(heading) * reach]], {
    colour: cssColour(inkOf(leader).strong),
    width: 4 * ratio,
  });
}

/** The player's own way so far, a dot for each step. */
function paintOwnTrail(paint: Paint, frame: FlatFrame, leader: Walker, ground: Ground): void {
  const { ratio } = frame;
  const pale = cssColour(inkOf(leader).pale);
  paintTrail(paint, frame, {
    trail: leader.climber.climb.trail,
    to: leader.shown,
    colour: pale,
    width: 1.6 * ratio,
  });
  paint.fillStyle = pale;
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
