// The haystack's ground, cut anew after every step: which cut is wanted, on its way, and shown. The lamp goes out for a breath between
// two cuts, because the new ground is no neighbour of the old one.
import type { Party } from '../state/party.ts';
import { phase } from '../state/view.ts';
import type { Ground } from './terrain/ground.ts';

/** Seconds in which the lamp goes out before a new cut, and comes back after it. */
const breath = 0.28;
/** Milliseconds before a cut that could not be made is asked for again. */
const pause = 2000;

export class Cuts {
  /** 0: the lamp burns, 1: it is out. */
  dimmed = 0;
  private wanted = '';
  private shown = '';
  private coming: Ground | null = null;

  /** Whether `party` walks on cuts at all. */
  static isFor({ demo, level }: Party): boolean {
    return !demo && level.gear.kind === 'slice';
  }

  /** Asks for the cut that belongs to the party now, unless it is there or on its way. True when it was asked for anew. */
  want(party: Party, side: number): boolean {
    const dawn = phase.peek() === 'dawn';
    const key = `${party.level.slug} ${party.attempt} ${dawn ? 'dawn' : party.climbers[0]?.climb.trail.length} ${side}`;
    if (key === this.wanted) return false;
    this.wanted = key;
    this.coming = null;
    import('./slice-ground.ts')
      .then(({ sliceGround }) => sliceGround(party, dawn, side))
      .then(
        (ground) => {
          if (key === this.wanted) this.coming = ground;
        },
        () =>
          setTimeout(() => {
            if (key === this.wanted) this.wanted = '';
          }, pause),
      );
    return true;
  }

  /** Lets `seconds` pass; returns the new ground at the moment it takes the old one's place. `ready`: nobody walks on the old one any more. */
  pass(seconds: number, ready: boolean, empty: boolean): Ground | null {
    const arrived = this.coming;
    if (!arrived || !ready) {
      this.dimmed = this.coming ? this.dimmed : Math.max(0, this.dimmed - seconds / breath);
      return null;
    }
    this.dimmed = empty ? 1 : Math.min(1, this.dimmed + seconds / breath);
    if (this.dimmed < 1) return null;
    this.coming = null;
    this.shown = this.wanted;
    return arrived;
  }

  /** True until the wanted cut is shown in full light. */
  get changing(): boolean {
    return this.wanted !== this.shown || this.dimmed > 0;
  }
}
