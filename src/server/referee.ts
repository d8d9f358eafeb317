// The referee: climbs every command again with the same core and decides what came of it. A climb is the rows of its seat, so
// whatever is not in memory is made again by replay, and a command that the core refuses counts for nothing, live and replayed.
import { climbFrom, step } from '../core/climb.ts';
import type { Climb, Command } from '../core/climb.ts';
import { better, resultOf, type ClassGround } from '../protocol/class-ground.ts';
import type { Result } from '../protocol/views.ts';

/** One command of a seat, as it is kept. */
export interface StepRow {
  readonly seat: number;
  /** The seat's running number, over all rounds and attempts, without gaps. */
  readonly sequence: number;
  readonly round: number;
  readonly attempt: number;
  readonly command: Command;
}

/** A seat's climbs of one round: the one that is on and the best before it. */
interface RoundClimbs {
  readonly round: number;
  attempt: number;
  climb: Climb;
  best: Climb | null;
  attempts: number;
}

/** Everything a seat has climbed, command by command; only the last round's climbs stay in memory. */
export class SeatClimbs {
  /** The number of the next command. */
  next = 0;
  #now: RoundClimbs | null = null;
  readonly #groundOf: (round: number) => ClassGround;

  constructor(groundOf: (round: number) => ClassGround) {
    this.#groundOf = groundOf;
  }

  /** Takes the next command. True when it ended a climb; throws, changing nothing, when it is not the next one. */
  take({ sequence, round, attempt, command }: StepRow): boolean {
    if (sequence !== this.next) throw new Error(`command ${sequence} is not the next one, ${this.next}`);
    this.next++;
    if (this.isPast(round, attempt)) return false;
    const ground = this.#groundOf(round);
    const now = this.#climbsOf(round, attempt, ground);
    if (now.climb.outcome !== null) return false;
    try {
      step(now.climb, command, ground.course);
    } catch {
      return false;
    }
    return now.climb.outcome !== null;
  }

  /** True for a climb that a later one has replaced: nothing more can be added to it. */
  isPast(round: number, attempt: number): boolean {
    const now = this.#now;
    return now !== null && (round < now.round || (round === now.round && attempt < now.attempt));
  }

  #climbsOf(round: number, attempt: number, ground: ClassGround): RoundClimbs {
    const now = this.#now;
    const fresh = (): Climb => climbFrom(ground.course, ground.level.gear, ground.level.seed);
    if (now?.round !== round) {
      return (this.#now = { round, attempt, climb: fresh(), best: null, attempts: 1 });
    }
    if (now.attempt === attempt) return now;
    now.best = better(now.best, now.climb, ground);
    now.attempt = attempt;
    now.attempts++;
    now.climb = fresh();
    return now;
  }

  /** The climb that is on: its round, attempt and commands. */
  get current(): { readonly round: number; readonly attempt: number; readonly climb: Climb } | null {
    return this.#now;
  }

  /** The best climb of `round`, and how many were tried; null when none was, or when it is no longer in memory. */
  bestOf(round: number): { readonly climb: Climb; readonly result: Result } | null {
    const now = this.#now;
    if (now?.round !== round) return null;
    const ground = this.#groundOf(round);
    const climb = better(now.best, now.climb, ground);
    return { climb, result: resultOf(climb, ground, now.attempts) };
  }
}
