// A level with what its bots came to, and how a climb of it is judged: the same for the server's referee and for homework.
import type { Level } from '../content/level.ts';
import { botFrom, walkBot } from '../core/bot.ts';
import type { Climb, Course } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import { log } from '../core/math.ts';
import type { Guess } from '../content/predict.ts';
import { beatsPar, hasOwnStar, type End } from '../core/score.ts';
import { adamsPlace, classLevel } from './class-level.ts';
import type { Lesson } from './lesson.ts';
import { truthOf } from './predict-answer.ts';
import type { Result } from './views.ts';

/** A bot's whole climb, as far as anything is compared with it. */
export interface BotEnd extends End {
  /** The loss where it ended. */
  readonly loss: number;
}

/** What is known of a round's level once every bot has climbed it: plain data of a few kilobytes. */
export interface GroundFacts {
  /** The level as the class plays it. */
  readonly level: Level;
  readonly bots: readonly BotEnd[];
  readonly adam: BotEnd;
  /** What the bot that the level asks about did; null where it asks nothing. */
  readonly truth: Guess | null;
}

/** A round's level with everything that is judged against it. */
export interface ClassGround extends GroundFacts {
  readonly course: Course;
}

const campPoints = 600;
const quickPoints = 400;
const wayPoints = 500;

/** What a bot's climb came to. */
export function endOf({ outcome, spent, losses }: Climb): BotEnd {
  return { outcome, spent: { steps: spent.steps }, loss: losses.at(-1) ?? 0 };
}

/** The ground of `level` in a lesson, once its bots have climbed it. */
export function groundFrom(level: Level, bots: Lesson['bots'], seed: number): ClassGround {
  const making = groundInSteps(level, bots, seed);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** The same, stopping after each step of a bot: some take a hundredth of a second. */
export function* groundInSteps(level: Level, bots: Lesson['bots'], seed: number): Generator<void, ClassGround> {
  const played = classLevel(level, bots, seed);
  const course = courseFrom(played);
  const ends: BotEnd[] = [];
  let truth: Guess | null = null;
  for (const [place, bot] of played.bots.entries()) {
    const climb = botFrom(course, bot, { player: played.gear, seed, place });
    for (; climb.outcome === null; yield) walkBot(climb, course, climb.spent.steps + 1);
    ends.push(endOf(climb));
    if (played.predict?.bot === place) truth = truthOf(played.predict, climb);
  }
  const adam = ends[adamsPlace(played)];
  if (!adam) throw new Error(`level ${level.slug}: no Adam among the bots of a class`);
  return { level: played, course, bots: ends, adam, truth };
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

/** A climb as it is told and compared, but for what the bots decide about it. */
export type Tried = Omit<Result, 'stars' | 'attempts'> & {
  /** Whether it has the star of the level's own rule. */
  readonly own: boolean;
};

/** What there is to say of one climb, finished or not. */
export function triedOf(climb: Climb, ground: Pick<ClassGround, 'level' | 'course'>): Tried {
  const { outcome, losses, spent } = climb;
  return {
    outcome,
    loss: losses.at(-1) ?? 0,
    steps: spent.steps,
    samples: spent.samples,
    points: pointsFor(climb, ground),
    own: hasOwnStar(climb, ground.level.stars.own),
  };
}

/** The result of a climb beside the bot `par`. */
export function resultFrom({ own, points, ...told }: Tried, par: End, attempts: number): Result {
  const { outcome, steps } = told;
  const stars: Result['stars'] = [outcome === 'camp', beatsPar({ outcome, spent: { steps } }, par), own];
  return { ...told, stars, attempts, points };
}

/** The bot whose steps a star is measured by. Throws when the level has none. */
export function parOf({ level, bots }: Pick<GroundFacts, 'level' | 'bots'>): End {
  const par = bots[level.stars.par];
  if (!par) throw new Error(`level ${level.slug}: stars.par ${level.stars.par} is none of ${bots.length} bots`);
  return par;
}

/** The result of one climb, finished or not. */
export function resultOf(climb: Climb, ground: ClassGround, attempts: number): Result {
  return resultFrom(triedOf(climb, ground), parOf(ground), attempts);
}

/** Whether `other` is better than `one`: more points, or the same in fewer steps. */
export function isBetter(other: Pick<Tried, 'points' | 'steps'>, one: Pick<Tried, 'points' | 'steps'>): boolean {
  return other.points > one.points || (other.points === one.points && other.steps < one.steps);
}

/** Of two climbs of a round the better one. */
export function better(one: Climb | null, other: Climb, ground: Pick<ClassGround, 'level' | 'course'>): Climb {
  return !one || isBetter(triedOf(other, ground), triedOf(one, ground)) ? other : one;
}
