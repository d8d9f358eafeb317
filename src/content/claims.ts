// Proves what a level says about itself: runs its claims through the same steps that players and bots take.
import { climbFrom, step, type Climb, type Command, type Course, type Gear } from '../core/climb.ts';
import { hessianAt } from '../core/curvature.ts';
import { goalHolds } from '../core/goal.ts';
import { distance, norm } from '../core/math.ts';
import { surfaceFrom } from '../core/surfaces/index.ts';
import type { Surface } from '../core/surface.ts';
import type { Claim, Expectation, GoldenCommand, GroundFact, Level, Run, RunClaim } from './level.ts';

/** What came of a claim. */
export interface Finding {
  readonly says: string;
  readonly holds: boolean;
  /** In how many tries the expectation came true. */
  readonly held: number;
  readonly tries: number;
  /** What was seen, in numbers: the outcome, steps and loss of each kind of try. */
  readonly found: string;
}

/** What every climber on `level` shares, as the game makes it too. */
export function courseOn(level: Level): Course {
  const { start, budget, campLoss, flatSlope, patience } = level;
  return { surface: surfaceFrom(level.surface), start, budget, campLoss, flatSlope, patience };
}

function gearOf(level: Level, run: Run): Gear {
  if ('optimizer' in run) {
    const { optimizer, settings, batch } = run;
    return { kind: 'optimizer', optimizer, settings, ...(batch === undefined ? {} : { batch }) };
  }
  if (run.stride === 'golden' || level.gear.kind === 'stride') return level.gear;
  return { kind: 'stride', longest: Infinity };
}

function courseFor(level: Level, run: Run): Course {
  const course = courseOn(level);
  return {
    ...course,
    start: run.from ?? course.start,
    budget: run.steps === undefined ? course.budget : { ...course.budget, steps: run.steps },
    ...(run.onward ? { campLoss: -Infinity, flatSlope: 0, patience: Infinity } : {}),
  };
}

/** The golden commands as the climb takes them, one for each iteration. */
export function commandsOf(golden: readonly GoldenCommand[]): Command[] {
  return golden.flatMap((command): Command[] => {
    if ('by' in command) return [{ kind: 'stride', by: command.by }];
    const { times, settings } = command;
    return Array.from({ length: times }, (_, place) =>
      place === 0 && settings ? { kind: 'step', settings } : { kind: 'step' },
    );
  });
}

/** A stride of `length` straight down the slope the lamp shows; none on ground without slope. */
function downhill(climb: Climb, length: number): Command {
  const slope = norm(climb.gradient);
  return { kind: 'stride', by: climb.gradient.map((part) => (slope === 0 ? 0 : (-part / slope) * length)) };
}

/** The finished climb of `run` with this seed. Commands that run out end it with a rest. */
export function climbOf(level: Level, run: Run, seed: number): Climb {
  const course = courseFor(level, run);
  const climb = climbFrom(course, gearOf(level, run), seed);
  const listed =
    'stride' in run && typeof run.stride !== 'number'
      ? commandsOf(run.stride === 'golden' ? level.golden : run.stride.map((by) => ({ by })))
      : null;
  while (climb.outcome === null) {
    if (listed) step(climb, listed[climb.spent.steps] ?? { kind: 'rest' }, course);
    else if ('stride' in run) step(climb, downhill(climb, Number(run.stride)), course);
    else step(climb, { kind: 'step' }, course);
  }
  return climb;
}

function comesTrue(level: Level, climb: Climb, expect: Expectation): boolean {
  if ('all' in expect) return expect.all.every((part) => comesTrue(level, climb, part));
  if ('any' in expect) return expect.any.some((part) => comesTrue(level, climb, part));
  if ('not' in expect) return !comesTrue(level, climb, expect.not);
  if ('near' in expect) return distance(climb.trail.at(-1) ?? [], expect.near) <= expect.within;
  if ('fewerStepsThan' in expect) {
    const other = climbOf(level, expect.fewerStepsThan, climb.seed);
    const bothArrive = climb.outcome === 'camp' && other.outcome === 'camp';
    return bothArrive && climb.spent.steps * expect.times < other.spent.steps;
  }
  return goalHolds(expect, climb);
}

/** The runs that an expectation compares with, for the report. */
function comparedRuns(expect: Expectation): Run[] {
  if ('all' in expect) return expect.all.flatMap(comparedRuns);
  if ('any' in expect) return expect.any.flatMap(comparedRuns);
  if ('not' in expect) return comparedRuns(expect.not);
  return 'fewerStepsThan' in expect ? [expect.fewerStepsThan] : [];
}

function told(climb: Climb): string {
  const loss = climb.losses.at(-1) ?? NaN;
  return `${climb.outcome} after ${climb.spent.steps} steps at loss ${Number(loss.toPrecision(4))}`;
}

function checkRun(level: Level, claim: RunClaim): Finding {
  const climbs = Array.from({ length: claim.seeds }, (_, place) => climbOf(level, claim.run, level.seed + place));
  const held = climbs.filter((climb) => comesTrue(level, climb, claim.expect)).length;
  const others = comparedRuns(claim.expect).map((run) => `against ${told(climbOf(level, run, level.seed))}`);
  const found = [...climbs.map(told), ...others].join('; ');
  return { says: claim.says, holds: held >= claim.atLeast, held, tries: claim.seeds, found };
}

/** Slope and offset of the least-squares line, by the textbook's closed form: independent of the model that is checked. */
function leastSquaresLine({ fit }: Surface): number[] | null {
  if (!fit || fit.dataset.features !== 1) return null;
  const { inputs, targets, count } = fit.dataset;
  const sum = (of: (x: number, y: number) => number): number =>
    inputs.reduce((total, x, sample) => total + of(x, targets[sample] ?? 0), 0);
  const [x, y] = [sum((each) => each), sum((_, target) => target)];
  const m = (count * sum((each, target) => each * target) - x * y) / (count * sum((each) => each * each) - x * x);
  return [m, (y - m * x) / count];
}

/** 2 / lambda_max at the lowest minimum of a surface of two parameters. */
function rateLimitOf(surface: Surface): number {
  const [[a = NaN, b = NaN] = [], [, d = NaN] = []] = hessianAt(surface, surface.minima[0]?.point ?? []);
  return 2 / ((a + d) / 2 + Math.sqrt(((a - d) / 2) ** 2 + b * b));
}

function checkGround(level: Level, says: string, fact: GroundFact): Finding {
  const surface = surfaceFrom(level.surface);
  const finding = (holds: boolean, found: string): Finding => ({ says, holds, held: holds ? 1 : 0, tries: 1, found });
  if ('rateLimit' in fact) {
    const limit = rateLimitOf(surface);
    return finding(Math.abs(limit - fact.rateLimit) <= fact.within, `2 / lambda_max = ${limit.toPrecision(7)}`);
  }
  const line = leastSquaresLine(surface);
  const lowest = surface.minima[0];
  if (!line || !lowest) return finding(false, 'no minimum, or no data with one feature');
  const holds = line.every((value, axis) => Math.abs(value - (lowest.point[axis] ?? NaN)) <= fact.leastSquares);
  return finding(holds, `least squares at (${line.join(', ')}), loss ${lowest.loss}`);
}

/** Runs one claim of `level` and says whether it holds and what was found. */
export function checkClaim(level: Level, claim: Claim): Finding {
  return 'ground' in claim ? checkGround(level, claim.says, claim.ground) : checkRun(level, claim);
}
