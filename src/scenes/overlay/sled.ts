// The sled's velocity, -a b z (rate a, momentum b, velocity z): where it alone would carry the climber in the next step. From its
// tip momentum adds -a g, straight downhill at the climber's feet, and there it lands: the rule as a sum of two arrows. Nesterov
// looks ahead instead: at the tip stands a ghost of the lamp, because there the next gradient will be measured.
import { carryOf } from '../../core/gear/sled.ts';
import { settingsNext } from '../../state/dial.ts';
import type { Journey } from '../journey.ts';
import { landingRing, nextStepOf } from './next-step.ts';
import type { Place, Shape } from './shape.ts';

const velocityColour = 0xd9a7ff;
const pushColour = 0x7df9ff;
const ghostColour = 0xe9fdff;
/** Arrows shorter than this part of the lamp's reach are not drawn. */
const least = 0.02;

const gap = (from: Place, to: Place): number => Math.hypot(to[0] - from[0], to[1] - from[1]);

function ghostAt(at: Place): Shape[] {
  return [
    { kind: 'disc', at, radius: 22, colour: ghostColour, alpha: 0.1 },
    { kind: 'disc', at, radius: 13, colour: ghostColour, alpha: 0.16 },
    { kind: 'disc', at, radius: 4.5, colour: ghostColour, alpha: 0.9 },
    { kind: 'ring', at, radius: 22, width: 1.4, colour: ghostColour, alpha: 0.55 },
  ];
}

/** The velocity arrow; then the push downhill and the landing, or the look-ahead ghost. */
export function sledShapes(journey: Journey): Shape[] {
  const { leader, ground, reach } = journey;
  const climb = leader?.climber.climb;
  const carry = climb && carryOf(climb, settingsNext(climb, leader?.climber.id));
  if (!leader || !ground || !carry) return [];
  const from = [leader.x, leader.y] as const;
  const tip = [from[0] + (carry[0] ?? 0) * ground.scale, from[1] + (carry[1] ?? 0) * ground.scale] as const;
  const rolling = gap(from, tip) > least * reach;
  const velocity: Shape = { kind: 'arrow', from, to: tip, width: 4, colour: velocityColour, alpha: 0.95 };
  if ('ahead' in climb.state) return rolling ? [...ghostAt(tip), velocity] : [];
  const step = nextStepOf(journey);
  const push: Shape[] =
    step && gap(tip, step.to) > least * reach
      ? [{ kind: 'arrow', from: tip, to: step.to, width: 2.4, colour: pushColour, alpha: 0.85 }]
      : [];
  return [...(rolling ? [velocity] : []), ...push, ...(step ? [landingRing(step, reach)] : [])];
}
