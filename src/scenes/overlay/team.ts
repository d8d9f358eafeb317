// What a team has found out in the dark: the unlit map, and on it the way of each climber that was sent, with its number where it
// ended. The one that is looked at shines. Nobody has seen anything else of the ground.
import { chosenTrial } from '../../state/view.ts';
import type { Climb } from '../../core/climb.ts';
import type { Journey } from '../journey.ts';
import type { Walker } from '../walker.ts';
import { darkMap } from './flares.ts';
import type { Place, Shape } from './shape.ts';

/** A training run has hundreds of points, most of them close together: those less than this apart (world units) are one. */
const apart = 0.025;
const lit = { line: 3, alpha: 0.95, glow: 46, dot: 5.5 } as const;
const faint = { line: 1.8, alpha: 0.5, glow: 22, dot: 3.6 } as const;
/** Of the number, CSS pixels above the end of the way. */
const numberBelow = -19;

/** Whether a climber walks its trail: a team stays where it is and sends others, and only their ways are ways. */
export function walksItself({ gear }: Climb): boolean {
  return gear.kind !== 'team';
}

/** The places that are not close to the one kept before them. */
function spaced(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const [x, y] = kept.at(-1) ?? [Infinity, Infinity];
    if (Math.hypot(place[0] - x, place[1] - y) >= apart) kept.push(place);
  }
  return kept;
}

function trialShapes({ ground }: Journey, { climber }: Walker): Shape[] {
  const { climb, look, id } = climber;
  const last = climb.trail.length - 1;
  if (!ground || last < 1) return [];
  const style = id === `trial-${chosenTrial.value}` ? lit : faint;
  const colour = Number.parseInt(look.colour.slice(1), 16);
  const end = ground.worldOf(climb.trail[last] ?? []);
  const places = [...spaced(climb.trail.slice(0, last).map((point) => ground.worldOf(point))), end];
  const way = places.slice(1).map((to, i): Shape => {
    const from = places[i]!;
    return { kind: 'line', from, to, width: style.line, colour, alpha: style.alpha };
  });
  return [
    ...way,
    { kind: 'glow', at: end, radius: style.glow, lift: 0, colour, alpha: 0.5 * style.alpha },
    { kind: 'disc', at: end, radius: style.dot, colour, alpha: style.alpha },
    { kind: 'words', at: end, words: look.initial, below: numberBelow, size: 17, colour, alpha: style.alpha },
  ];
}

/** The unlit map and every trial on it, the one that is looked at last, so that it lies on top. */
export function teamShapes(journey: Journey): Shape[] {
  const trials = journey.walkers.filter(({ climber }) => climber.rule === 'trial');
  const looked = (walker: Walker): number => (walker.climber.id === `trial-${chosenTrial.value}` ? 1 : 0);
  return [
    ...darkMap(journey),
    ...trials.toSorted((one, other) => looked(one) - looked(other)).flatMap((walker) => trialShapes(journey, walker)),
  ];
}
