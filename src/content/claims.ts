// Proves what a level says about itself: runs its claims through the same steps that players and bots take.
import { climbFrom, step, type Climb, type Command, type Course, type Gear } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import { longestStride, mapGradient } from '../core/gear/index.ts';
import { goalHolds } from '../core/goal.ts';
import { distance, norm } from '../core/math.ts';
import { surfaceFrom } from '../core/surfaces/index.ts';
import { botGear, walkBot } from '../core/bot.ts';
import { freshened } from './fresh-data.ts';
import { checkFact } from './ground-facts.ts';
import type { Claim, Expectation, GoldenCommand, Level, Run, RunClaim, StudyClaim } from './level.ts';
import { luckFrom } from '../core/random.ts';
import { told as lossNames, tryStudy } from './studies.ts';

/** What came of a claim. */
export interface Finding {
  readonly says: string;
  readonly holds: boolean;
  /** With how many seeds the expectation came true, for every value of a sweep. */
  readonly held: number;
  readonly tries: number;
  /** What was seen, in numbers: the outcome, steps and loss of each kind of try. */
  readonly found: string;
}

function gearOf(level: Level, run: Run): Gear {
  if ('optimizer' in run) {
    const { optimizer, settings, batch, penalty, patience, plan } = run;
    return botGear({ optimizer, settings, batch, penalty, patience, plan }, level.gear);
  }
  if ('gear' in run || run.stride === 'golden' || longestStride(level.gear) !== null) return level.gear;
  return { kind: 'stride', longest: Infinity };
}

function courseFor(level: Level, run: Run): Course {
  const course = courseFrom(level);
  return {
    ...course,
    surface: run.on ? surfaceFrom(run.on) : course.surface,
    start: run.from ?? course.start,
    budget: {
      ...course.budget,
      ...(run.steps === undefined ? {} : { steps: run.steps }),
      ...(run.samples === undefined ? {} : { samples: run.samples }),
    },
    ...(run.onward ? { campLoss: -Infinity, flatSlope: 0, patience: Infinity } : {}),
  };
}

/** The golden commands as the climb takes them, one for each iteration. */
export function commandsOf(golden: readonly GoldenCommand[]): Command[] {
  return golden.flatMap((command): Command[] => {
    if ('by' in command) return [{ kind: 'stride', by: command.by }];
    if ('do' in command) return [command.do];
    const { times, settings } = command;
    return Array.from({ length: times }, (_, place) =>
      place === 0 && settings ? { kind: 'step', settings } : { kind: 'step' },
    );
  });
}

/** A stride of `length` straight down the slope the lamp shows; none on ground without slope. */
function downhill(climb: Climb, length: number): Command {
  const gradient = mapGradient(climb);
  const slope = norm(gradient);
  return { kind: 'stride', by: gradient.map((part) => (slope === 0 ? 0 : (-part / slope) * length)) };
}

/** One run for each value of a sweep; the run itself where there is none. */
export function runsOf(run: Run): Run[] {
  if (!('sweep' in run) || !run.sweep) return [run];
  const { sweep, ...once } = run;
  return sweep.values.map((value) => ({ ...once, settings: { ...once.settings, [sweep.setting]: value } }));
}

/** Altitude gained again: the sum of all rises of the loss along the way. */
function climbedBack({ losses }: Climb): number {
  return losses.reduce((sum, loss, place) => sum + Math.max(0, loss - (losses[place - 1] ?? loss)), 0);
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
    if (listed) step(climb, listed[climb.commands.length] ?? { kind: 'rest' }, course);
    else if ('stride' in run) step(climb, downhill(climb, Number(run.stride)), course);
    else if ('gear' in run) step(climb, { kind: 'step', settings: run.gear }, course);
    else walkBot(climb, course);
  }
  return climb;
}

/** Both arrive, `climb` with less than 1 / `times` of what the other spent. */
function isCheaper(climb: Climb, other: Climb, times: number, of: 'steps' | 'samples'): boolean {
  const bothArrive = climb.outcome === 'camp' && other.outcome === 'camp';
  return bothArrive && climb.spent[of] * times < other.spent[of];
}

function measuresPerStep({ spent }: Climb, each: { readonly losses: number; readonly gradients: number }): boolean {
  return (
    spent.steps > 0 && spent.losses === each.losses * spent.steps && spent.gradients === each.gradients * spent.steps
  );
}

/** The validation loss where the climb ended, and how far that is from the lowest place of the validation ground. */
function onValidation(level: Level, { trail }: Climb): { readonly loss: number; readonly away: number } {
  const ground = courseFrom(level).validation?.surface;
  const here = trail.at(-1) ?? [];
  return { loss: ground?.lossAt(here) ?? NaN, away: distance(here, ground?.minima[0]?.point ?? []) };
}

function comesTrue(level: Level, climb: Climb, expect: Expectation): boolean {
  if ('all' in expect) return expect.all.every((part) => comesTrue(level, climb, part));
  if ('any' in expect) return expect.any.some((part) => comesTrue(level, climb, part));
  if ('not' in expect) return !comesTrue(level, climb, expect.not);
  if ('near' in expect) return distance(climb.trail.at(-1) ?? [], expect.near) <= expect.within;
  if ('perStep' in expect) return measuresPerStep(climb, expect.perStep);
  const others = comparedRuns(expect).map((run) => climbOf(level, run, climb.seed));
  if ('fewerStepsThan' in expect) return others.every((other) => isCheaper(climb, other, expect.times, 'steps'));
  if ('fewerSamplesThan' in expect) {
    return others.every((other) => isCheaper(climb, other, expect.times, 'samples'));
  }
  if ('arrivesBefore' in expect) {
    return (
      climb.outcome === 'camp' &&
      others.every((other) => other.outcome !== 'camp' || isCheaper(climb, other, 1, 'steps'))
    );
  }
  if ('generalisesBetterThan' in expect) {
    const { loss } = onValidation(level, climb);
    return others.every((other) => loss * expect.times < onValidation(level, other).loss);
  }
  if ('nearerToBestThan' in expect) {
    const { away } = onValidation(level, climb);
    return others.every((other) => away < onValidation(level, other).away);
  }
  if ('climbsBackLessThan' in expect) {
    return others.every((other) => climbedBack(climb) * expect.times < climbedBack(other));
  }
  return goalHolds(expect, climb);
}

/** The runs that an expectation compares with, each value of a sweep for itself. */
function comparedRuns(expect: Expectation): Run[] {
  if ('all' in expect) return expect.all.flatMap(comparedRuns);
  if ('any' in expect) return expect.any.flatMap(comparedRuns);
  if ('not' in expect) return comparedRuns(expect.not);
  if ('fewerStepsThan' in expect) return runsOf(expect.fewerStepsThan);
  if ('fewerSamplesThan' in expect) return runsOf(expect.fewerSamplesThan);
  if ('arrivesBefore' in expect) return runsOf(expect.arrivesBefore);
  if ('generalisesBetterThan' in expect) return runsOf(expect.generalisesBetterThan);
  if ('nearerToBestThan' in expect) return runsOf(expect.nearerToBestThan);
  return 'climbsBackLessThan' in expect ? runsOf(expect.climbsBackLessThan) : [];
}

function told(climb: Climb, level: Level): string {
  const [loss, back] = [climb.losses.at(-1) ?? NaN, climbedBack(climb)].map((value) => Number(value.toPrecision(4)));
  const settings = Object.values(climb.settings).join(' ');
  const samples = climb.settings['batch'] === undefined ? '' : ` and ${climb.spent.samples} samples`;
  const measured = `${climb.spent.losses} losses and ${climb.spent.gradients} gradients`;
  const heard = level.validation ? `, validation ${onValidation(level, climb).loss.toPrecision(4)}` : '';
  return `${settings}: ${climb.outcome} after ${climb.spent.steps} steps${samples} (${measured}) at loss ${loss}${heard}, climbed back ${back}`;
}

/** More climbs than this are counted by outcome instead of being told one by one. */
const MOST_TOLD = 20;

function tally(climbs: readonly Climb[]): string {
  const kinds = [...new Set(climbs.map(({ outcome }) => outcome))];
  return kinds.map((kind) => `${kind} ${climbs.filter(({ outcome }) => outcome === kind).length} times`).join(', ');
}

/** How far other seeds may be from the level's own. */
const FARTHEST = 1_000_000;

/** What is added to the level's seed for each of `count` tries: first nothing, then drawn, because neighbouring seeds give like luck. */
function seedSteps(count: number, { seed }: Level): number[] {
  const luck = luckFrom(seed);
  return Array.from({ length: count }, (_, place) => (place === 0 ? 0 : 1 + luck.below(FARTHEST)));
}

function checkRun(level: Level, claim: RunClaim): Finding {
  const tries = seedSteps(claim.seeds, level).map((by) => {
    const [ground, { run, expect }] = claim.freshData ? freshened([level, claim] as const, by) : [level, claim];
    const climbs = runsOf(run).map((each) => climbOf(ground, each, level.seed + by));
    return { climbs, ground, true: climbs.every((climb) => comesTrue(ground, climb, expect)) };
  });
  const held = tries.filter((one) => one.true).length;
  const others = comparedRuns(claim.expect).map((run) => `against ${told(climbOf(level, run, level.seed), level)}`);
  const all = tries.flatMap(({ climbs }) => climbs);
  const runs =
    all.length > MOST_TOLD
      ? [tally(all)]
      : tries.flatMap(({ climbs, ground }) => climbs.map((climb) => told(climb, ground)));
  const found = [...runs, ...others].join('; ');
  return { says: claim.says, holds: held >= claim.atLeast, held, tries: claim.seeds, found };
}

function checkStudy(level: Level, { says, study, seeds, atLeast }: StudyClaim): Finding {
  const tries = seedSteps(seeds, level).map((by) => tryStudy(level, study, by));
  const held = tries.filter(({ holds }) => holds).length;
  const ties = tries.filter(({ losses: [one, other] }) => one === other).length;
  const mean = (place: 0 | 1): string =>
    (tries.reduce((sum, { losses }) => sum + losses[place], 0) / seeds).toPrecision(4);
  const [one, other] = lossNames[study.kind];
  const found = `${held} for, ${seeds - held - ties} against, ${ties} alike; mean ${one} ${mean(0)}, ${other} ${mean(1)}`;
  return { says, holds: held >= atLeast && held > seeds - held - ties, held, tries: seeds, found };
}

/** Runs one claim of `level` and says whether it holds and what was found. */
export function checkClaim(level: Level, claim: Claim): Finding {
  if ('study' in claim) return checkStudy(level, claim);
  if (!('ground' in claim)) return checkRun(level, claim);
  const { seeds, atLeast } = claim.freshData ?? { seeds: 1, atLeast: 1 };
  const findings = seedSteps(seeds, level).map((by) => {
    const [ground, { ground: fact }] = freshened([level, claim] as const, by);
    return checkFact(courseFrom(ground), fact);
  });
  const tried = findings.filter(({ holds }) => holds !== null);
  const held = tried.filter(({ holds }) => holds).length;
  const found = findings.map((finding) => finding.found).join('; ');
  return { says: claim.says, holds: held >= atLeast && 2 * tried.length >= seeds, held, tries: tried.length, found };
}
