// The stick: rings where it reaches along each axis, and what it has read there. Where no poke was made, nothing is told.
import { pokedAt, readingAt } from '../../core/gear/stick.ts';
import { quantity } from '../../state/words.ts';
import type { Journey } from '../journey.ts';
import type { Shape } from './shape.ts';

const unknown = 0x8fa8ff;
const lower = 0x58e0c0;
const higher = 0xffa58f;
const stickColour = 0xffd9a0;

/** One place beside the climber: a faint ring, or a light with the altitude that was read. */
function placeShapes({ leader, ground }: Journey, axis: number, side: 1 | -1): Shape[] {
  const climb = leader?.climber.climb;
  if (!leader || !ground || climb?.gear.kind !== 'stick') return [];
  const at = ground.worldOf(pokedAt(climb.state.point, climb.gear.reach, { axis, side }));
  const loss = readingAt(climb, axis, side);
  if (loss === null) return [{ kind: 'ring', at, radius: 13, width: 1.6, colour: unknown, alpha: 0.55 }];
  const colour = loss < climb.losses.at(-1)! ? lower : higher;
  return [
    { kind: 'line', from: [leader.x, leader.y], to: at, width: 2.2, colour: stickColour, alpha: 0.7 },
    { kind: 'glow', at, radius: 34, lift: 0, colour, alpha: 0.5 },
    { kind: 'disc', at, radius: 5, colour, alpha: 1 },
    {
      kind: 'words',
      at,
      words: quantity(loss),
      below: axis === 1 && side === -1 ? 19 : -19,
      size: 18,
      colour: 0xfff1d6,
      alpha: 1,
    },
  ];
}

/** The stick's reach on every side. */
export function stickShapes(journey: Journey): Shape[] {
  const axes = journey.party?.course.surface.domain.length ?? 0;
  const sides = [-1, 1] as const;
  return Array.from({ length: axes }, (_, axis) => axis).flatMap((axis) =>
    sides.flatMap((side) => placeShapes(journey, axis, side)),
  );
}
