// A level as a class climbs it: the round's seed, and the bots of the lesson with Adam always among them, because the class
// climbs against Adam. Server and devices must agree on it, or they would climb two different levels.
import type { BotSpec, Level } from '../content/level.ts';
import { botFrom, walkBot } from '../core/bot.ts';
import type { Climb, Course } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import { diagonalOf } from '../core/curvature.ts';
import { optimizerFor } from '../core/optimizers/index.ts';
import type { Lesson } from './lesson.ts';

const adamsName = 'adam';
/** Where a level has no Adam of its own, he is tuned as anybody would tune him: of these rates, in parts of the map, the best. */
const ADAMS_STRIDES = [1 / 20, 1 / 50, 1 / 100, 1 / 200, 1 / 500];
const DIGITS = 2;

/** How well a climb went, less is better: its steps to camp, or behind all who arrived its last loss; last who left the map. */
function costOf({ outcome, losses, spent }: Climb, { budget }: Course): number {
  if (outcome === 'camp') return spent.steps;
  return outcome === 'exploded' ? Infinity : budget.steps + (losses.at(-1) ?? 0);
}

/** Adam for a level that names none; every setting is shown like those of any bot. */
function adamFor(level: Level): BotSpec {
  const initial = optimizerFor(adamsName).settings.map((spec) => [spec.name, spec.initial] as const);
  const course = courseFrom(level);
  const diagonal = diagonalOf(course.surface.domain);
  const tries = ADAMS_STRIDES.map((stride) => {
    const learningRate = Number((diagonal * stride).toPrecision(DIGITS));
    const bot = { optimizer: adamsName, settings: { ...Object.fromEntries(initial), learningRate } };
    const climb = botFrom(course, bot, { player: level.gear, seed: level.seed, place: level.bots.length });
    walkBot(climb, course);
    return { bot, cost: costOf(climb, course) };
  });
  return tries.reduce((best, other) => (other.cost < best.cost ? other : best)).bot;
}

/** The level of a round; those a star is measured by or a question is about always climb along. */
export function classLevel(level: Level, bots: Lesson['bots'], seed: number): Level {
  const all = level.bots.some(({ optimizer }) => optimizer === adamsName)
    ? level.bots
    : [...level.bots, adamFor(level)];
  if (bots === 'all') return { ...level, seed, bots: all };
  const par = all[level.stars.par];
  const foretold = level.predict && all[level.predict.bot];
  const few = all.filter((bot) => bot === par || bot === foretold || bot.optimizer === adamsName);
  const stars = { ...level.stars, par: Math.max(0, par ? few.indexOf(par) : 0) };
  const predict = foretold && level.predict && { ...level.predict, bot: few.indexOf(foretold) };
  return { ...level, seed, bots: few, stars, ...(predict ? { predict } : {}) };
}

/** Adam's place among the level's bots. */
export function adamsPlace(level: Level): number {
  return level.bots.findIndex(({ optimizer }) => optimizer === adamsName);
}

/** Steps a bot has made on the room's clock after `elapsed` ms: its whole budget takes three quarters of the round. */
export function botSteps(budget: number, seconds: number, elapsed: number): number {
  const share = elapsed / (seconds * 1000 * 0.75);
  return Math.max(0, Math.min(budget, Math.floor(share * budget)));
}
