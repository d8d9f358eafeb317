// The sled's velocity: where it alone would carry the climber in the next step, -a b z (rate a, momentum b, velocity z). At its
// tip Nesterov looks ahead: there stands a ghost of the lamp, because there the next gradient is measured.
import { dialValues } from '../../state/view.ts';
import type { Journey } from '../journey.ts';
import type { Shape } from './shape.ts';

const velocityColour = 0xd9a7ff;
const ghostColour = 0xe9fdff;
/** Velocities that carry less than this part of the lamp's reach are not drawn. */
const least = 0.02;

/** The velocity arrow, and the look-ahead ghost where the rule looks ahead. */
export function sledShapes({ leader, ground, reach }: Journey): Shape[] {
  const climb = leader?.climber.climb;
  const velocity = climb?.state['velocity'];
  if (!leader || !climb || !ground || !Array.isArray(velocity)) return [];
  const { learningRate = 0, momentum = 0 } = { ...climb.settings, ...dialValues.value };
  const carried = velocity.map((part) => -learningRate * momentum * part);
  const from = [leader.x, leader.y] as const;
  const to = [from[0] + (carried[0] ?? 0) * ground.scale, from[1] + (carried[1] ?? 0) * ground.scale] as const;
  if (!(Math.hypot(to[0] - from[0], to[1] - from[1]) > least * reach)) return [];
  const arrow: Shape = { kind: 'arrow', from, to, width: 3.4, colour: velocityColour, alpha: 0.95 };
  if (!('ahead' in climb.state)) return [arrow];
  return [
    arrow,
    { kind: 'disc', at: to, radius: 5, colour: ghostColour, alpha: 0.75 },
    { kind: 'ring', at: to, radius: 13, width: 1.6, colour: ghostColour, alpha: 0.6 },
  ];
}
