// The referee: climbs every command again with the same core and decides what came of it. A climb is the rows of its seat, so
// whatever is not in memory is made again by replay, and a command that the core refuses counts for nothing, live and replayed.
import { climbFrom } from '../core/climb.ts';
import type { Climb, Command } from '../core/climb.ts';
import { bytesOf, forgetTrail } from '../core/forget-trail.ts';
import { stepIfTaken } from '../core/replay.ts';
import type { Point } from '../core/surface.ts';
import { isBetter, triedOf, type ClassGround, type Tried } from '../protocol/class-ground.ts';

/** One command of a seat, as it is kept. */
export interface StepRow {
  readonly seat: number;
  /** The seat's running number, over all rounds and attempts, without gaps. */
  readonly sequence: number;
  readonly round: number;
  readonly attempt: number;
  readonly command: Command;
}

/** The best try of a seat in a round, and how many there were. */
export interface Best {
  readonly attempt: number;
  /** The numbers of its first command and of the one after its last. */
  readonly first: number;
  readonly end: number;
  readonly tried: Tried;
  readonly attempts: number;
}

/** What must be kept of the tries that are over, so that they need not be climbed again. */
export interface Standing {
  /** Every command of the round before this number is judged in it. */
  readonly next: number;
  /** The last of the tries: nothing more can be added to it. */
  readonly attempt: number;
  readonly best: Best;
}

/** What a round is climbed on. */
type Ground = Pick<ClassGround, 'level' | 'course'>;

/** A seat's climbs of one round, command by command; in memory is only the one that is on. */
export class RoundClimbs {
  readonly #ground: Ground;
  #next: number;
  #standing: Standing | null;
  #open: { readonly attempt: number; readonly first: number; readonly climb: Climb } | null = null;
  #at: Point | null = null;

  /** Goes on after `standing`; without one, `first` is the number of the round's first command. */
  constructor(ground: Ground, first: number, standing: Standing | null) {
    this.#ground = ground;
    this.#next = standing?.next ?? first;
    this.#standing = standing;
  }

  /** The number of the next command. */
  get next(): number {
    return this.#next;
  }

  /** The tries that are over. */
  get standing(): Standing | null {
    return this.#standing;
  }

  /** Where the climber of the latest try stands; null before the first command. */
  get at(): Point | null {
    return this.#at;
  }

  /** About how many bytes it takes in memory. */
  get bytes(): number {
    return 1000 + (this.#open ? bytesOf(this.#open.climb) : 0);
  }

  /** Takes the next command of a try. True when it ended the climb. */
  take(attempt: number, command: Command): boolean {
    const sequence = this.#next++;
    if (attempt < (this.#open?.attempt ?? 0) || attempt <= (this.#standing?.attempt ?? -1)) return false;
    if (this.#open && attempt > this.#open.attempt) this.#close(sequence);
    const { climb } = (this.#open ??= { attempt, first: sequence, climb: this.#fresh() });
    const ended = climb.outcome === null && this.#stepped(climb, command);
    this.#at = climb.trail.at(-1) ?? null;
    if (climb.outcome !== null) this.#close(this.#next);
    return ended;
  }

  #fresh(): Climb {
    const { course, level } = this.#ground;
    return climbFrom(course, level.gear, level.seed);
  }

  #stepped(climb: Climb, command: Command): boolean {
    const { course } = this.#ground;
    if (!stepIfTaken(climb, command, course)) return false;
    forgetTrail(climb, course);
    return climb.outcome !== null;
  }

  /** The try that is on is over: what came of it is all that is kept. */
  #close(next: number): void {
    const best = this.#bestUntil(next);
    if (!best || !this.#open) return;
    this.#standing = { next, attempt: this.#open.attempt, best };
    this.#open = null;
  }

  /** The best try so far; null when there is none. */
  get best(): Best | null {
    return this.#bestUntil(this.#next);
  }

  #bestUntil(end: number): Best | null {
    const before = this.#standing?.best ?? null;
    if (!this.#open) return before;
    const { attempt, first, climb } = this.#open;
    const tried = triedOf(climb, this.#ground);
    const attempts = (before?.attempts ?? 0) + 1;
    if (before && !isBetter(tried, before.tried)) return { ...before, attempts };
    return { attempt, first, end, tried, attempts };
  }
}
