// The numbers that only the explanation of a level names, because they take longer to find: how far every bot gets, and what the
// ground is like at a saddle point.
import { botFrom, walkToTheEnd, type Bot } from './bot.ts';
import type { Course, Gear } from './climb.ts';
import { courseFrom, type CourseSpec } from './course.ts';
import { curvaturesAt, saddleNear } from './curvature.ts';
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

/** The steps every bot takes and the loss it ends at, walked as on the level, with the same luck. */
function botFacts(level: StudySource, course: Course): [string, Fact][] {
  return level.bots.flatMap((bot, place): [string, Fact][] => {
    const climb = botFrom(course, bot, { player: level.gear, seed: level.seed, place });
    walkToTheEnd(climb, course);
    const judge = judgeOf(course)?.surface;
    return [
      ...(judge ? [[`bot${place + 1}Judged`, measured(judge.lossAt(climb.trail.at(-1)!))] as [string, Fact]] : []),
      [`bot${place + 1}Steps`, { kind: 'exact', value: climb.spent.steps }],
      [`bot${place + 1}Loss`, measured(climb.losses.at(-1) ?? NaN)],
    ];
  });
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

/** Every fact about `level`, those of levelFacts among them. */
export function studyFacts(level: StudySource): Facts {
  const course = courseFrom(level);
  return {
    ...levelFacts(level, course.surface),
    ...saddleFacts(course.surface),
    ...judgeFacts(course),
    ...(level.gear.kind === 'flares' || level.gear.kind === 'volley' ? guessFacts(level, course.surface) : {}),
    ...Object.fromEntries(botFacts(level, course)),
  };
}
