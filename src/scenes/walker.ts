// One climber as it is shown: it walks after the climb along the trail, and never falls more than half a second behind.
import type { Climber } from '../state/party.ts';
import type { ClimbEvent } from '../core/events.ts';
import type { Ground } from './terrain/ground.ts';

/** Steps a second when the climb is just one step ahead: a walk of about 0.36 s that eases out by itself. */
const strollPace = 2.6;
/** Seconds after which any backlog is mostly walked off. */
const catchUp = 0.25;
/** How long a thrown climber flies, in seconds. */
const throwTime = 1.1;
/** How long a cue stays above a head, in seconds. */
const cueTime = 1.6;

export type Cue = 'overshot' | 'stuck' | 'stalled' | 'rattling' | 'spent' | 'camp' | 'exploded' | 'fooled';

export class Walker {
  climber: Climber;
  /** Steps walked so far on screen; fractions lie between two points of the trail. */
  shown: number;
  /** World place, height left out. */
  x = 0;
  y = 0;
  /** 0 to 1 within the current hop; 0 when standing. */
  stride = 0;
  /** -1 walks west, 1 east. */
  facing = 1;
  cue: Cue | null = null;
  cueAge = 0;
  /** 0 on the ground, to 1 at the end of the flight of an exploded climber. */
  thrown = 0;
  /** A step of the trail to stand at for now, though the walk is further on: a team looks back at a trial. */
  lookedAt: number | null = null;
  private place: Cue | null = null;

  constructor(climber: Climber) {
    this.climber = climber;
    this.shown = climber.climb.trail.length - 1;
    this.ended(climber.climb.outcome);
    if (this.place === 'exploded') this.thrown = 1;
  }

  /** Shows what a step brought about; the picture waits until the walk has caught up. */
  notice(event: ClimbEvent): void {
    if (event.kind === 'overshot') this.show('overshot');
    else if (event.kind === 'warned') this.show(event.of);
    else if (event.kind === 'ended') {
      this.ended(event.outcome);
      this.show(event.outcome);
    }
  }

  private ended(outcome: Cue | null): void {
    if (outcome) this.place = outcome;
  }

  private show(cue: Cue): void {
    this.cue = cue;
    this.cueAge = 0;
  }

  /** The last step of the trail that this climber walks to on its own feet: an explosion's last step is flown. */
  get goal(): number {
    const last = this.climber.climb.trail.length - 1;
    return this.exploding ? Math.max(0, last - 1) : last;
  }

  get exploding(): boolean {
    return this.climber.climb.outcome === 'exploded';
  }

  get camped(): boolean {
    return this.climber.climb.outcome === 'camp' && this.shown >= this.goal;
  }

  /** Moves on by `seconds`; true while anything still moves. `calm` walks without hops or flights. */
  update(seconds: number, ground: Ground, calm: boolean): boolean {
    const goal = this.goal;
    if (this.shown > goal) this.shown = goal;
    const lag = goal - this.shown;
    if (lag > 0) {
      const step = Math.floor(this.shown);
      const pace = Math.max(strollPace, lag / catchUp);
      this.shown = Math.min(goal, this.shown + pace * seconds);
      this.stride = calm ? 0 : this.shown - step;
    } else this.stride = 0;
    this.placeOn(ground, this.lookedAt ?? this.shown);
    const flying = lag <= 0 && this.exploding && this.thrown < 1;
    if (flying) this.thrown = calm ? 1 : Math.min(1, this.thrown + seconds / throwTime);
    if (this.cue) {
      this.cueAge += seconds;
      if (this.cueAge > cueTime) this.cue = null;
    }
    return lag > 0 || flying || this.cue !== null;
  }

  /** Stands at step `at` of the trail (fractions between steps). */
  placeOn(ground: Ground, at: number): void {
    const trail = this.climber.climb.trail;
    const index = Math.min(trail.length - 1, Math.floor(at));
    const from = ground.worldOf(trail[index] ?? []);
    const to = ground.worldOf(trail[Math.min(trail.length - 1, index + 1)] ?? []);
    const t = at - index;
    this.x = from[0] + (to[0] - from[0]) * t;
    this.y = from[1] + (to[1] - from[1]) * t;
    const east = to[0] - from[0];
    if (Math.abs(east) > 1e-4) this.facing = east < 0 ? -1 : 1;
  }

  /** Where an exploded climber is heading: the last point of its trail. */
  landing(ground: Ground): [number, number] {
    return ground.worldOf(this.climber.climb.trail.at(-1) ?? []);
  }
}
