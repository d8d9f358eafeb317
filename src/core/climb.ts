// A climb: one climber's way down a surface, as plain data, and the only function that moves it.
// Player and bots go through the same `step`; a climb is its course, gear, seed and commands.
import { canPay, lossesLeft } from './budget.ts';
import type { ClimbEvent, Outcome } from './events.ts';
import { checkedOrder, gearRuleOf } from './gear/index.ts';
import type { RestCommand } from './gear/gear-rule.ts';
import type { Command, Gear } from './gear/index.ts';
import { judgedGround, MeasuredGround } from './ground.ts';
import { dot, norm } from './math.ts';
import type { OptimizerState, Settings } from './optimizer.ts';
import { luckFrom } from './random.ts';
import type { RandomState } from './random.ts';
import { isInside } from './surface.ts';
import type { Point, Surface } from './surface.ts';
import { countSigns, groundOutcome, judged, signOfEnd } from './verdict.ts';

export type { Command, Gear } from './gear/index.ts';

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
  /** The same model on samples that no climber is trained on. Where it is given, it decides whether camp is camp. */
  readonly validation?: Validation | undefined;
}

/** How a climb is judged on samples it was not trained on. */
export interface Validation {
  readonly surface: Surface;
  /** Camp is camp where the validation loss is at or below this. */
  readonly campLoss: number;
  /** True where camp must be pitched: a low training loss alone does not end the climb. */
  readonly tent: boolean;
  /** Steps between two readings of the radio; left out, nobody hears the validation loss before the end. */
  readonly radio?: number | undefined;
  /** Samples that nothing was trained on or chosen by. Where they are given they judge the end instead, once. */
  readonly test?: { readonly surface: Surface; readonly campLoss: number } | undefined;
  /** The training samples again, each fold held out once: what a team's trials are measured on instead of one validation set. */
  readonly folds?: readonly { readonly training: Surface; readonly validation: Surface }[] | undefined;
}

/** What a climber may spend. A budget left out is unlimited, but steps are always limited. */
export interface Budget {
  readonly steps: number;
  readonly gradients?: number | undefined;
  readonly losses?: number | undefined;
  readonly samples?: number | undefined;
}

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
  const rule = gearRuleOf(gear);
  rule.check(gear, course.surface);
  const { start } = course;
  checkStart(course.surface, start);
  const settings = rule.settingsOf(gear);
  const surface = judgedGround(gear, settings, course);
  const loss = surface.lossAt(start);
  const climb: Climb = {
    seed,
    gear,
    settings,
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
  if (loss <= course.campLoss && !course.validation?.tent) climb.outcome = judged(climb, course, 'camp');
  else if (!canPay(climb, course)) climb.outcome = judged(climb, course, 'spent');
  return climb;
}

/** Takes one step (changes `climb`) and returns what happened; throws, changing nothing, when the climb is over, the
 * command does not fit the gear, or a larger batch costs more than is left. A command that only measures takes no step. */
export function step(climb: Climb, command: Command, course: Course): ClimbEvent[] {
  if (climb.outcome) throw new Error(`the climb is over (${climb.outcome}): no command "${command.kind}" any more`);
  if (command.kind === 'rest') {
    climb.commands.push({ kind: 'rest' });
    return [end(climb, course, groundOutcome(climb, course) ?? 'spent')];
  }
  const rule = gearRuleOf(climb.gear);
  const order = plainCopy(checkedOrder(climb, command, course.surface));
  checkAffordable(climb, command, course);
  climb.commands.push(order);

  const ground = new MeasuredGround(climb, course);
  rule.move(climb, order, ground, climb.gear);
  ground.keepLuck();
  if (rule.measuresOnly?.includes(order.kind)) {
    const measured: ClimbEvent = { kind: 'measured' };
    return canPay(climb, course) ? [measured] : [measured, end(climb, course, 'spent')];
  }
  climb.spent.steps++;
  const events = arrive(climb, course);
  if (!rule.last?.includes(order.kind) || climb.outcome) return events;
  return [...events.filter(({ kind }) => kind !== 'warned'), end(climb, course, 'spent')];
}

/** Books the point the step led to and judges it. */
function arrive(climb: Climb, course: Course): ClimbEvent[] {
  const surface = judgedGround(climb.gear, climb.settings, course);
  const from = climb.trail.at(-1)!;
  const to = [...climb.state.point];
  const loss = surface.lossAt(to);
  const gradient = surface.gradientAt(to);
  const slope = norm(gradient);
  if (!Number.isFinite(loss) || !Number.isFinite(slope) || !to.every(Number.isFinite))
    return vanish(climb, course, from);

  const events: ClimbEvent[] = [{ kind: 'stepped', from, to, loss, slope }, ...heardAt(course, to, climb)];
  const rise = loss - climb.losses.at(-1)!;
  // Who leaps crosses nothing on the way.
  if (rise > 0 && !gearRuleOf(climb.gear).leaps(climb.gear) && crossedValley(from, to, climb.gradient, gradient))
    events.push({ kind: 'overshot', from, to, rise });
  climb.trail.push(to);
  climb.losses.push(loss);
  climb.gradient = gradient;
  const signs = countSigns(climb, course);
  if (loss < climb.lowest) {
    climb.lowest = loss;
    events.push({ kind: 'deepest', loss });
  }

  if (!isInside(to, surface.domain)) return [...events, end(climb, course, 'exploded')];
  if (loss <= course.campLoss && !course.validation?.tent) return [...events, end(climb, course, 'camp')];
  const sign = signOfEnd(climb, course, signs);
  if (sign && sign.stepsLeft === 0) return [...events, end(climb, course, sign.of)];
  if (!canPay(climb, course)) return [...events, end(climb, course, 'spent')];
  if (sign) events.push({ kind: 'warned', of: sign.of, steps: sign.stepsLeft });
  return events;
}

/** What the radio says at `to`, the next point of the trail; nothing between two readings. */
function heardAt({ validation }: Course, to: Point, { trail }: Climb): ClimbEvent[] {
  const every = validation?.radio;
  if (!validation || every === undefined || trail.length % every !== 0) return [];
  const loss = validation.surface.lossAt(to);
  return [{ kind: 'heard', loss, rose: loss > validation.surface.lossAt(trail[trail.length - every]!) }];
}

/** A step to where point, loss or slope are no finite numbers: the climber explodes where it stood, and its memory keeps
 * only what JSON can. */
function vanish(climb: Climb, course: Course, from: Point): ClimbEvent[] {
  const loss = climb.losses.at(-1)!;
  climb.trail.push([...from]);
  climb.losses.push(loss);
  from.forEach((value, i) => (climb.state.point[i] = value));
  for (const [name, memory] of Object.entries(climb.state)) {
    if (Array.isArray(memory)) memory.forEach((value, i) => (memory[i] = Number.isFinite(value) ? value : 0));
    else if (!Number.isFinite(memory)) climb.state[name] = 0;
  }
  return [{ kind: 'stepped', from, to: [...from], loss, slope: norm(climb.gradient) }, end(climb, course, 'exploded')];
}

/** Downhill along the step at its beginning, uphill at its end: the valley's floor lies between. */
function crossedValley(from: Point, to: Point, slopeFrom: Point, slopeTo: Point): boolean {
  const along = to.map((value, i) => value - from[i]!);
  return dot(slopeFrom, along) < 0 && dot(slopeTo, along) > 0;
}

/** Ends the climb; `as` is what the training loss alone would call it. */
function end(climb: Climb, course: Course, as: Outcome): ClimbEvent {
  const outcome = judged(climb, course, as);
  climb.outcome = outcome;
  return { kind: 'ended', outcome };
}

/** Every step leaves enough for one like it, so only a larger batch can cost too much. */
function checkAffordable(climb: Climb, command: Exclude<Command, RestCommand>, course: Course): void {
  if (gearRuleOf(climb.gear).measuresOnly?.includes(command.kind) && lossesLeft(climb, course) < 1)
    throw new Error(`"${command.kind}" costs a loss evaluation, and none is left`);
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

/** A copy of plain data that nobody else can change later; zeros lose their sign, as they would in JSON, so that a recording
 * gives the same bits. */
function plainCopy<Value>(value: Value): Value {
  if (typeof value === 'number') return (value + 0) as Value;
  if (Array.isArray(value)) return value.map(plainCopy) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainCopy(part)])) as Value;
}
