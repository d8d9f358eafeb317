// The list of gear kinds.
import type { Gear } from '../climb.ts';
import type { GearRule } from './gear-rule.ts';
import { optimizer } from './optimizer.ts';
import { stride } from './stride.ts';

const gears: Readonly<Record<Gear['kind'], GearRule>> = { stride, optimizer };

/** What this gear does. */
export function gearRuleOf(gear: Gear): GearRule {
  return gears[gear.kind];
}
