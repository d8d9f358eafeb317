// The numbers that only the explanation of a level names, because they take longer to find: how far every bot gets, what the ground is
// like at a saddle point, and how noisy one sample is.
import { botFrom, walkBot, type Bot } from './bot.ts';
import type { Climb, Course, Gear } from './climb.ts';
import { courseFrom, type CourseSpec } from './course.ts';
import { curvaturesAt, saddleNear } from './curvature.ts';
import { distance } from './math.ts';
import { levelFacts, type Fact, type FactSource, type Facts } from './level-facts.ts';
import type { Surface } from './surface.ts';
import { judgeOf } from './judge.ts';

/** What of a level its explanation is made from. */
export type StudySource = Omit<FactSource, 'bots'> &
  CourseSpec & {
    readonly seed: number;
    readonly gear: Gear;
    readonly bots: readonly Bot[];
  };

/** Points a side of the lattice on which saddle points are looked for: closer than saddleNear's reach. */
const LATTICE = 33;

/** Cells a side in which camp is counted, by the number of parameters. */
const CELLS: Readonly<Record<number, number>> = { 1: 10_000, 2: 200 };
const PERCENT_DIGITS = 2;

/** A share in percent, rounded as far as counting cells is exact. */
const percent = (share: number): Fact => ({
  kind: 'exact',
  value: Number((100 * share).toPrecision(PERCENT_DIGITS)),
});
const measured = (value: number): Fact => ({ kind: 'measured', value });

/** The bots of `level` at their ends, walked as on the level, with the same luck. */
function walkedBots(level: StudySource, course: Course): Climb[] {
  return level.bots.map((bot, place) => {
    const climb = botFrom(course, bot, { player: level.gear, seed: level.seed, place });
    walkBot(climb, course);
    return climb;
  });
}

/** The steps every bot took, the loss it ended at, and what the samples that judge say of it. */
function botFacts(bots: readonly Climb[], course: Course): [string, Fact][] {
  const judge = judgeOf(course)?.surface;
  return bots.flatMap(({ spent, losses, trail }, place): [string, Fact][] => [
    ...(judge ? [[`bot${place + 1}Judged`, measured(judge.lossAt(trail.at(-1)!))] as [string, Fact]] : []),
    [`bot${place + 1}Steps`, { kind: 'exact', value: spent.steps }],
    [`bot${place + 1}Loss`, measured(losses.at(-1) ?? NaN)],
  ]);
}

/** The lowest saddle point of a surface of two parameters, or null. */
function lowestSaddle(surface: Surface): [number, number] | null {
  const [east, north] = surface.domain;
  if (!east || !north || surface.domain.length !== 2) return null;
  let lowest: [number, number] | null = null;
  const at = ([low, high]: readonly [number, number], place: number): number =>
    low + ((high - low) * place) / (LATTICE - 1);
  for (let i = 0; i < LATTICE; i++) {
    for (let j = 0; j < LATTICE; j++) {
      const saddle = saddleNear(surface, [at(east, i), at(north, j)]);
      if (saddle && (!lowest || surface.lossAt(saddle) < surface.lossAt(lowest))) lowest = saddle;
    }
  }
  return lowest;
}

function saddleFacts(surface: Surface): Record<string, Fact> {
  const saddle = lowestSaddle(surface);
  if (!saddle) return {};
  const [low, high] = curvaturesAt(surface, saddle);
  return {
    saddleLoss: measured(surface.lossAt(saddle)),
    saddleCurvatureLow: measured(low),
    saddleCurvatureHigh: measured(high),
  };
}

/** How far the gradients of single samples lie from their mean at the start: the root of the mean squared distance. */
function scatterFacts({ surface: { fit, gradientAt }, start }: Course): Record<string, Fact> {
  if (!fit) return {};
  const mean = gradientAt(start);
  let sum = 0;
  for (let sample = 0; sample < fit.dataset.count; sample++) {
    const gap = distance(fit.gradientOf(start, [sample]), mean);
    sum += gap * gap;
  }
  return { scatter: measured(Math.sqrt(sum / fit.dataset.count)) };
}

/** What blind guesses are worth: the part of the map that is camp, and the chance that one of as many guesses as steps hits it. */
function guessFacts({ campLoss, budget }: StudySource, { domain, lossAt }: Surface): Record<string, Fact> {
  const cells = CELLS[domain.length];
  if (cells === undefined) return {};
  const total = domain.reduce((product) => product * cells, 1);
  let hits = 0;
  for (let cell = 0; cell < total; cell++) {
    const places = [cell % cells, Math.floor(cell / cells)];
    const point = domain.map(([low, high], axis) => low + ((high - low) * ((places[axis] ?? 0) + 0.5)) / cells);
    if (lossAt(point) <= campLoss) hits++;
  }
  const share = hits / total;
  let allMiss = 1;
  for (let guess = 0; guess < budget.steps; guess++) allMiss *= 1 - share;
  return { campPercent: percent(share), guessPercent: percent(1 - allMiss) };
}

/** The samples that judge a climb, and what they say of the two lowest training minima. */
function judgeFacts(course: Course): Record<string, Fact> {
  const judge = judgeOf(course)?.surface;
  if (!judge?.fit) return {};
  const [lowest, ...others] = course.surface.minima;
  const local = others.find(({ loss }) => lowest && loss > lowest.loss);
  return {
    judges: { kind: 'exact', value: judge.fit.dataset.count },
    ...(lowest ? { lowestJudged: measured(judge.lossAt(lowest.point)) } : {}),
    ...(local ? { localJudged: measured(judge.lossAt(local.point)) } : {}),
  };
}

/** Every fact about `level`, those of levelFacts among them. `ended`: its bots at their ends, where somebody has walked them already. */
export function studyFacts(level: StudySource, ended?: readonly Climb[]): Facts {
  const course = courseFrom(level);
  return {
    ...levelFacts(level, course.surface),
    ...saddleFacts(course.surface),
    ...judgeFacts(course),
    ...scatterFacts(course),
    ...(level.gear.kind === 'flares' || level.gear.kind === 'volley' ? guessFacts(level, course.surface) : {}),
    ...Object.fromEntries(botFacts(ended ?? walkedBots(level, course), course)),
  };
}
