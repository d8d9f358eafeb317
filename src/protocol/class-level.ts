// A level as a class climbs it: the round's seed, and the bots of the lesson with Adam always among them, because the class
// climbs against Adam. Server and devices must agree on it, or they would climb two different levels.
import type { BotSpec, Level } from '../content/level.ts';
import { diagonalOf } from '../core/curvature.ts';
import { optimizerFor } from '../core/optimizers/index.ts';
import { surfaceFrom } from '../core/surfaces/index.ts';
import type { Lesson } from './lesson.ts';

const adamsName = 'adam';
/** Where a level has no Adam of its own: he moves about his learning rate a step, so a fiftieth of the map crosses it in fifty. */
const ADAMS_STRIDE = 1 / 50;
const DIGITS = 2;

/** Adam for a level that names none; every setting is shown like those of any bot. */
function adamFor(level: Level): BotSpec {
  const initial = optimizerFor(adamsName).settings.map((spec) => [spec.name, spec.initial] as const);
  const learningRate = Number((diagonalOf(surfaceFrom(level.surface).domain) * ADAMS_STRIDE).toPrecision(DIGITS));
  return { optimizer: adamsName, settings: { ...Object.fromEntries(initial), learningRate } };
}

/** The level of a round; the bot that a star is measured by always climbs along. */
export function classLevel(level: Level, bots: Lesson['bots'], seed: number): Level {
  const all = level.bots.some(({ optimizer }) => optimizer === adamsName)
    ? level.bots
    : [...level.bots, adamFor(level)];
  if (bots === 'all') return { ...level, seed, bots: all };
  const par = all[level.stars.par];
  const few = all.filter((bot) => bot === par || bot.optimizer === adamsName);
  return { ...level, seed, bots: few, stars: { ...level.stars, par: Math.max(0, par ? few.indexOf(par) : 0) } };
}

/** Adam's place among the level's bots. */
export function adamsPlace(level: Level): number {
  return level.bots.findIndex(({ optimizer }) => optimizer === adamsName);
}

/** Steps a bot has made on the room's clock after `elapsed` ms: its whole budget takes three quarters of the round. */
export function botSteps(level: Level, seconds: number, elapsed: number): number {
  const share = elapsed / (seconds * 1000 * 0.75);
  return Math.max(0, Math.min(level.budget.steps, Math.floor(share * level.budget.steps)));
}
