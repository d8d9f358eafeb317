// The referee: climbs every command again with the same core and decides what came of it. A climb is the rows of its seat, so
// whatever is not in memory is made again by replay, and a command that the core refuses counts for nothing, live and replayed.
import type { Level } from '../content/level.ts';
import { botFrom, walkToTheEnd } from '../core/bot.ts';
import { climbFrom, step } from '../core/climb.ts';
import type { Climb, Command, Course } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import { log } from '../core/math.ts';
import { starsFor } from '../core/score.ts';
import { adamsPlace, classLevel } from '../protocol/class-level.ts';
import type { Lesson } from '../protocol/lesson.ts';
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

/** A round's level with everything that is judged against it. */
export interface ClassGround {
  readonly level: Level;
  readonly course: Course;
  /** Every bot's climb, to its end. */
  readonly bots: readonly Climb[];
  readonly adam: Climb;
}

const campPoints = 600;
const quickPoints = 400;
const wayPoints = 500;

/** The ground of `level` in a lesson, with its bots' whole climbs. */
export function groundFrom(level: Level, bots: Lesson['bots'], seed: number): ClassGround {
  const played = classLevel(level, bots, seed);
  const course = courseFrom(played);
  const climbs = played.bots.map((bot, place) => {
    const climb = botFrom(course, bot, { player: played.gear, seed, place });
    walkToTheEnd(climb, course);
    return climb;
  });
  const adam = climbs[adamsPlace(played)];
  if (!adam) throw new Error(`level ${level.slug}: no Adam among the bots of a class`);
  return { level: played, course, bots: climbs, adam };
}

/** How much of the way down from start to camp a climb ended at: 0 to 1, on the scale that the map shows. */
function wayDown({ losses }: Climb, { campLoss }: Course, relief: Level['relief']): number {
  const [start = 0, end = 0] = [losses[0], losses.at(-1)];
  const scaled = (loss: number): number => (relief === 'log' && campLoss > 0 ? log(Math.max(loss, campLoss)) : loss);
  const whole = scaled(start) - scaled(campLoss);
  const part = whole > 0 ? (scaled(start) - scaled(end)) / whole : 0;
  return Math.min(1, Math.max(0, part));
}

/** 600 for camp and up to 400 for few steps; up to 500 for the way down without it. */
export function pointsFor(climb: Climb, { level, course }: ClassGround): number {
  if (climb.outcome !== 'camp') return Math.round(wayPoints * wayDown(climb, course, level.relief));
  return campPoints + Math.round(quickPoints * (1 - climb.spent.steps / course.budget.steps));
}

/** The result of one climb, finished or not. */
export function resultOf(climb: Climb, ground: ClassGround, attempts: number): Result {
  const { outcome, losses, spent } = climb;
  return {
    outcome,
    loss: losses.at(-1) ?? 0,
    steps: spent.steps,
    samples: spent.samples,
    stars: [...starsFor(climb, ground.bots, ground.level.stars)],
    attempts,
    points: pointsFor(climb, ground),
  };
}

/** Of two climbs of a round the better one: more points, or the same in fewer steps. */
function better(one: Climb | null, other: Climb, ground: ClassGround): Climb {
  if (!one) return other;
  const gain = pointsFor(other, ground) - pointsFor(one, ground);
  return gain > 0 || (gain === 0 && other.spent.steps < one.spent.steps) ? other : one;
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
