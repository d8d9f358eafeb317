// The hand for each kind of gear: one line each.
import type { Gear, GearKind } from '../../core/gear/index.ts';
import { aiming } from './aiming.ts';
import type { Hand } from './hand.ts';
import { poking } from './poking.ts';
import { throwing } from './throwing.ts';
import { sending } from './sending.ts';
import { sledding } from './sledding.ts';
import { slicing } from './slicing.ts';
import { turning } from './turning.ts';

const hands: Readonly<Record<GearKind, Hand>> = {
  flares: throwing,
  volley: turning,
  stick: poking,
  stride: aiming,
  optimizer: turning,
  dial: turning,
  lantern: turning,
  sled: sledding,
  crampons: turning,
  rope: turning,
  radio: turning,
  team: sending,
  slice: slicing,
};

/** How the player's hand works this gear. */
export function handFor({ kind }: Gear): Hand {
  return hands[kind];
}
