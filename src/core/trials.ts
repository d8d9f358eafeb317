// What became of a team's trials: each one's settings, where its training ended, and what training and validation set say of it.
// With folds each trial is trained once more on every fold, and the validation loss is the mean over them.
import { climbFrom, step, type Climb, type Course } from './climb.ts';
import { settingsOfTrial, trainedFrom, type TeamGear } from './gear/team.ts';
import { MeasuredGround } from './ground.ts';
import type { Settings } from './optimizer.ts';

export interface Trial {
  readonly settings: Settings;
  /** Every point of its training run, the start first. */
  readonly trail: readonly (readonly number[])[];
  /** The training loss at its end, without penalty. */
  readonly training: number;
  readonly validation: number;
  /** The validation loss of each fold; empty without folds. */
  readonly folds: readonly number[];
}

/** Every trial so far, the first one first; none for other gear. */
export function trialsOf(climb: Climb, course: Course): Trial[] {
  const { gear } = climb;
  if (gear.kind !== 'team') return [];
  const count = climb.commands.filter((command) => command.kind === 'trial').length;
  return Array.from({ length: count }, (_, place) => trialOf(gear, settingsOfTrial(climb, gear, place), course));
}

/** How many trials a team may still send: its last step is kept for the choice. */
export function trialsLeft({ spent }: Climb, { budget }: Course): number {
  return Math.max(0, budget.steps - 1 - spent.steps);
}

/** One training run with these settings, and what is known of its end. */
export function trialOf(gear: TeamGear, settings: Settings, course: Course): Trial {
  const trail = trailOn(gear, settings, course);
  const end = trail.at(-1)!;
  const folds = (course.validation?.folds ?? []).map(({ training, validation }) =>
    validation.lossAt(trailOn(gear, settings, { ...course, surface: training }).at(-1)!),
  );
  const mean = folds.reduce((sum, loss) => sum + loss, 0) / folds.length;
  return {
    settings,
    trail,
    training: course.surface.lossAt(end),
    validation: folds.length > 0 ? mean : (course.validation?.surface.lossAt(end) ?? NaN),
    folds,
  };
}

function trailOn(gear: TeamGear, settings: Settings, course: Course): number[][] {
  const climb = { ...climbFrom(course, gear, 1), settings };
  return trainedFrom(course.start, gear, settings, new MeasuredGround(climb, course));
}

/** Trial number `place` as a climb of its own, for the map and the chart: the same points, walked one by one. */
export function trialClimb(climb: Climb, course: Course, place: number): Climb {
  const { gear } = climb;
  const trial = trialsOf(climb, course)[place];
  if (!trial || gear.kind !== 'team') throw new Error(`there is no trial ${place}`);
  const { optimizer, penalty } = gear;
  const free: Course = {
    ...course,
    budget: { steps: gear.steps + 1 },
    campLoss: -Infinity,
    flatSlope: 0,
    patience: Infinity,
    validation: undefined,
  };
  const alone = climbFrom(free, { kind: 'optimizer', optimizer, settings: trial.settings, penalty }, climb.seed);
  for (let taken = 1; taken < trial.trail.length; taken++) step(alone, { kind: 'step' }, free);
  // Shown beside the others by the loss itself, not by the loss with its own penalty.
  alone.trail.forEach((point, at) => (alone.losses[at] = course.surface.lossAt(point)));
  alone.outcome = 'spent';
  return alone;
}
