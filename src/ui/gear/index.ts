// What each kind of gear puts on the page: its controls along the lower edge, and what the HUD shows of its inner state.
import type { ComponentType } from 'preact';
import type { GearKind } from '../../core/gear/index.ts';
import type { TextKey } from '../../state/text.ts';
import { lazily } from '../lazily.tsx';
import { CramponsReadouts } from './crampons.tsx';
import { DialControls } from './dials.tsx';
import { FlaresControls, FlaresReadouts } from './flares.tsx';
import { LanternReadouts } from './lantern.tsx';
import { SledControls, SledReadouts } from './sled.tsx';
import { RopeReadouts } from './rope.tsx';
import { StickControls, StickReadouts } from './stick.tsx';
import { StrideControls } from './stride.tsx';
import { TeamControls, TeamReadouts } from './team.tsx';
import { VolleyControls } from './volley.tsx';

export interface GearParts {
  readonly Controls: ComponentType;
  /** How the controls are laid out: buttons around an aim, in one row where there is room or always in two, or dials with step and walk. */
  readonly layout: 'aim' | 'pokes' | 'dials';
  readonly Readouts?: ComponentType;
  /** What a step is called in the HUD, where it is none on foot; null where the gear counts something else. */
  readonly stepsLeft?: TextKey | null;
}

/** The haystack's code comes with the haystack. */
const SliceReadouts = lazily(() => import('./slice.tsx').then((file) => file.SliceReadouts));

export const gearParts: Readonly<Record<GearKind, GearParts>> = {
  flares: { layout: 'aim', Controls: FlaresControls, Readouts: FlaresReadouts, stepsLeft: 'hud.flares-left' },
  volley: { layout: 'dials', Controls: VolleyControls, stepsLeft: 'hud.volleys-left' },
  stick: { layout: 'pokes', Controls: StickControls, Readouts: StickReadouts },
  stride: { layout: 'aim', Controls: StrideControls },
  optimizer: { layout: 'dials', Controls: DialControls },
  dial: { layout: 'dials', Controls: DialControls },
  lantern: { layout: 'dials', Controls: DialControls, Readouts: LanternReadouts },
  sled: { layout: 'dials', Controls: SledControls, Readouts: SledReadouts },
  crampons: { layout: 'dials', Controls: DialControls, Readouts: CramponsReadouts },
  rope: { layout: 'dials', Controls: DialControls, Readouts: RopeReadouts },
  radio: { layout: 'dials', Controls: DialControls },
  team: { layout: 'dials', Controls: TeamControls, Readouts: TeamReadouts, stepsLeft: null },
  slice: { layout: 'aim', Controls: StrideControls, Readouts: SliceReadouts },
};
