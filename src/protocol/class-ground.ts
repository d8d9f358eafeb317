// A level with its bots' whole climbs, and how a climb of it is judged: the same for the server's referee and for homework.
import type { Level } from '../content/level.ts';
import { botFrom, walkBot } from '../core/bot.ts';
import type { Climb, Course } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import { log } from '../core/math.ts';
import { starsFor } from '../core/score.ts';
import { adamsPlace, classLevel } from './class-level.ts';
import type { Lesson } from './lesson.ts';
import type { Result } from './views.ts';

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
    walkBot(climb, course);
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
export function pointsFor(climb: Climb, { level, course }: Pick<ClassGround, 'level' | 'course'>): number {
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
export function better(one: Climb | null, other: Climb, ground: Pick<ClassGround, 'level' | 'course'>): Climb {
  if (!one) return other;
  const gain = pointsFor(other, ground) - pointsFor(one, ground);
  return gain > 0 || (gain === 0 && other.spent.steps < one.spent.steps) ? other : one;
}
