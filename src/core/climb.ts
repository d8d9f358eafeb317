// A climb: one climber's way down a surface, as plain data, and the only function that moves it.
// Player and bots go through the same `step`; a climb is its course, gear, seed and commands.
import { canPay } from './budget.ts';
import type { ClimbEvent, Outcome } from './events.ts';
import { gearRuleOf } from './gear/index.ts';
import { MeasuredGround } from './ground.ts';
import { dot, norm } from './math.ts';
import type { OptimizerState, Settings } from './optimizer.ts';
import { luckFrom } from './random.ts';
import type { RandomState } from './random.ts';
import { isInside } from './surface.ts';
import type { Point, Surface } from './surface.ts';
import { countSigns, groundOutcome, signOfEnd } from './verdict.ts';

/** What every climber on a level shares: the ground, where it starts, what it may spend, when it is over. */
export interface Course {
  readonly surface: Surface;
  readonly start: Point;
  readonly budget: Budget;
  /** Camp is reached when the full loss is at or below this. */
  readonly campLoss: number;
  /** Ground flatter than this (gradient norm) counts as flat for the stop test. */
  readonly flatSlope: number;
  /** So many steps in a row on flat ground, or rattling, end the climb. */
  readonly patience: number;
}

/** What a climber may spend. A budget left out is unlimited, but steps are always limited. */
export interface Budget {
  readonly steps: number;
  readonly gradients?: number | undefined;
  readonly losses?: number | undefined;
  readonly samples?: number | undefined;
}

/** How a climber moves. `batch`: samples a gradient is measured on, to begin with (the setting `batch` turns it); left out,
 * always the full loss. */
export type Gear =
  | { readonly kind: 'stride'; readonly longest: number }
  | {
      readonly kind: 'optimizer';
      readonly optimizer: string;
      readonly settings: Settings;
      readonly batch?: number | undefined;
    };

/** One iteration, as the climber chose it. */
export type Command =
  /** Stride: walk by this displacement, in parameter units, at most `longest` long. */
  | { readonly kind: 'stride'; readonly by: Point }
  /** Optimizer: one iteration; `settings` changes the named settings from now on. A gear with a batch also has the setting
   * `batch`: a whole number from 1 to the samples there are. */
  | { readonly kind: 'step'; readonly settings?: Settings }
  /** Ends the climb here, named by what the ground is like: stuck or stalled where it is flat; on a slope the steps that
   * are left are given away (spent). */
  | { readonly kind: 'rest' };

/** What a climb has used up so far. */
export interface Spent {
  steps: number;
  gradients: number;
  losses: number;
  samples: number;
}

/** All that a replay must restore: plain JSON data. */
export interface Climb {
  readonly seed: number;
  readonly gear: Gear;
  /** The settings of the next step; `batch` is one of them where the gear has one. */
  settings: Settings;
  readonly state: OptimizerState;
  luck: RandomState;
  readonly spent: Spent;
  /** Every command so far: with course, gear and seed they give this climb again, bit for bit. */
  readonly commands: Command[];
  /** Every point visited, the start first; trail[i] is the point after i steps. All numbers are finite: a step that
   * leaves the numbers altogether ends the climb where it was. */
  readonly trail: number[][];
  /** The full loss at every point of the trail. */
  readonly losses: number[];
  /** The gradient of the full loss at the current point: what the lamp shows. Measured for free, for everybody. */
  gradient: number[];
  /** The lowest loss of the trail. */
  lowest: number;
  /** Steps on flat ground that led nowhere, in a row, and the step of the trail where that began. */
  flatSteps: number;
  flatSince: number;
  /** Steps that reversed without getting lower, in a row. */
  rattles: number;
  outcome: Outcome | null;
}

/** A climb before its first step; it is over at once when it starts in camp or cannot pay a step. Throws when gear or start
 * do not fit the surface. */
export function climbFrom(course: Course, gear: Gear, seed: number): Climb {
  const { surface, start } = course;
  const rule = gearRuleOf(gear);
  rule.check(gear, surface);
  checkStart(surface, start);
  const loss = surface.lossAt(start);
  const climb: Climb = {
    seed,
    gear,
    settings: rule.settingsOf(gear),
    state: rule.start(gear, start),
    luck: luckFrom(seed).state(),
    spent: { steps: 0, gradients: 0, losses: 0, samples: 0 },
    commands: [],
    trail: [[...start]],
    losses: [loss],
    gradient: surface.gradientAt(start),
    lowest: loss,
    flatSteps: 0,
    flatSince: 0,
    rattles: 0,
    outcome: null,
  };
  if (loss <= course.campLoss) climb.outcome = 'camp';
  else if (!canPay(climb, course)) climb.outcome = 'spent';
  return climb;
}

/** Takes one step (changes `climb`) and returns what happened; throws, changing nothing, when the climb is over, the
 * command does not fit the gear, or a larger batch costs more than is left. */
export function step(climb: Climb, command: Command, course: Course): ClimbEvent[] {
  if (climb.outcome) throw new Error(`the climb is over (${climb.outcome}): no command "${command.kind}" any more`);
  if (command.kind === 'rest') {
    climb.commands.push({ kind: 'rest' });
    return [end(climb, groundOutcome(climb, course) ?? 'spent')];
  }
  const rule = gearRuleOf(climb.gear);
  rule.checkCommand(climb, command, course.surface);
  checkAffordable(climb, command, course);
  const recorded = copyOf(command);
  climb.commands.push(recorded);

  const ground = new MeasuredGround(climb, course);
  rule.move(climb, recorded, ground);
  ground.keepLuck();
  climb.spent.steps++;
  return arrive(climb, course);
}

/** Books the point the step led to and judges it. */
function arrive(climb: Climb, course: Course): ClimbEvent[] {
  const { surface } = course;
  const from = climb.trail.at(-1)!;
  const to = [...climb.state.point];
  const loss = surface.lossAt(to);
  const gradient = surface.gradientAt(to);
  const slope = norm(gradient);
  if (!Number.isFinite(loss) || !Number.isFinite(slope) || !to.every(Number.isFinite)) return vanish(climb, from);

  const events: ClimbEvent[] = [{ kind: 'stepped', from, to, loss, slope }];
  const rise = loss - climb.losses.at(-1)!;
  if (rise > 0 && crossedValley(from, to, climb.gradient, gradient)) events.push({ kind: 'overshot', from, to, rise });
  climb.trail.push(to);
  climb.losses.push(loss);
  climb.gradient = gradient;
  const signs = countSigns(climb, course);
  if (loss < climb.lowest) {
    climb.lowest = loss;
    events.push({ kind: 'deepest', loss });
  }

  if (!isInside(to, surface.domain)) return [...events, end(climb, 'exploded')];
  if (loss <= course.campLoss) return [...events, end(climb, 'camp')];
  const sign = signOfEnd(climb, course, signs);
  if (sign && sign.stepsLeft === 0) return [...events, end(climb, sign.of)];
  if (!canPay(climb, course)) return [...events, end(climb, 'spent')];
  if (sign) events.push({ kind: 'warned', of: sign.of, steps: sign.stepsLeft });
  return events;
}

/** A step to where point, loss or slope are no finite numbers: the climber explodes where it stood, and its memory keeps
 * only what JSON can. */
function vanish(climb: Climb, from: Point): ClimbEvent[] {
  const loss = climb.losses.at(-1)!;
  climb.trail.push([...from]);
  climb.losses.push(loss);
  from.forEach((value, i) => (climb.state.point[i] = value));
  for (const [name, memory] of Object.entries(climb.state)) {
    if (Array.isArray(memory)) memory.forEach((value, i) => (memory[i] = Number.isFinite(value) ? value : 0));
    else if (!Number.isFinite(memory)) climb.state[name] = 0;
  }
  return [{ kind: 'stepped', from, to: [...from], loss, slope: norm(climb.gradient) }, end(climb, 'exploded')];
}

/** Downhill along the step at its beginning, uphill at its end: the valley's floor lies between. */
function crossedValley(from: Point, to: Point, slopeFrom: Point, slopeTo: Point): boolean {
  const along = to.map((value, i) => value - from[i]!);
  return dot(slopeFrom, along) < 0 && dot(slopeTo, along) > 0;
}

function end(climb: Climb, outcome: Outcome): ClimbEvent {
  climb.outcome = outcome;
  return { kind: 'ended', outcome };
}

/** Every step leaves enough for one like it, so only a larger batch can cost too much. */
function checkAffordable(climb: Climb, command: Command, course: Course): void {
  const batch = command.kind === 'step' ? command.settings?.['batch'] : undefined;
  if (batch === undefined || canPay(climb, course, batch)) return;
  const left = (course.budget.samples ?? Infinity) - climb.spent.samples;
  throw new Error(`batch ${batch} costs more than the ${left} samples that are left`);
}

function checkStart(surface: Surface, start: Point): void {
  const { domain } = surface;
  if (start.length !== domain.length) {
    throw new Error(
      `start [${start.join(', ')}] has ${start.length} numbers; surface "${surface.id}" has ${domain.length} parameters`,
    );
  }
  domain.forEach(([low, high], i) => {
    const value = start[i]!;
    if (!(value >= low && value <= high)) {
      throw new Error(`start[${i}] = ${value} is not inside ${low} to ${high}, the domain of "${surface.id}"`);
    }
  });
}

/** A copy that nobody else can change later; zeros lose their sign, as they would in JSON, so that a recording gives the
 * same bits. */
function copyOf(command: Command): Command {
  if (command.kind === 'stride') return { kind: 'stride', by: command.by.map((shift) => shift + 0) };
  if (command.kind === 'step' && command.settings) return { kind: 'step', settings: { ...command.settings } };
  return { kind: command.kind };
}
