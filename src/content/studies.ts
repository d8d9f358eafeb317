// Studies: claims about choosing, which one dataset cannot prove. Each is repeated on freshly drawn samples (the level's own family,
// with other seeds), and the model that came of it is judged on two thousand samples that nobody has seen.
import { climbFrom, type Course } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import type { TeamGear } from '../core/gear/team.ts';
import type { Point, Surface, SurfaceSpec } from '../core/surface.ts';
import { surfaceFrom } from '../core/surfaces/index.ts';
import { trialOf, type Trial } from '../core/trials.ts';
import { botGear, walkBot } from '../core/bot.ts';
import type { Level, Study } from './level.ts';

/** Fresh samples that judge, and how far their seeds lie from those that are played with. */
const FRESH = 2000;
const FRESH_SEED = 1_000_000;

/** What came of a study on one draw of the data. */
export interface Tried {
  readonly holds: boolean;
  /** The two losses that are compared, in the order the study's `told` names them. */
  readonly losses: readonly [number, number];
}

/** The names of the two losses. */
export const told: Readonly<Record<Study['kind'], readonly [string, string]>> = {
  'stop-early': ['fresh loss where the radio said stop', 'where it went on'],
  'choose-on-test': ['fresh loss less test loss of the choice on test', 'of the choice on validation'],
  'choose-on-validation': ['fresh loss of the choice on validation', 'on training'],
  'choose-by-folds': ['fresh loss of the choice by folds', 'by one split'],
};

/** Tries the study on the level's data drawn anew with its seed shifted by `shift`. */
export function tryStudy(level: Level, study: Study, shift: number): Tried {
  const course = courseFrom({
    ...level,
    surface: reseeded(level.surface, shift),
    validation: level.validation && {
      ...level.validation,
      surface: reseeded(level.validation.surface, shift),
      ...(level.validation.test && {
        test: { ...level.validation.test, surface: reseeded(level.validation.test.surface, shift) },
      }),
    },
  });
  const fresh = freshGround(level.surface, shift);
  if (study.kind === 'stop-early') return stopEarly(level, study.patience, course, fresh);
  if (level.gear.kind !== 'team') throw new Error(`the study "${study.kind}" needs a team`);
  return chooseOn(level.gear, study, course, fresh);
}

function reseeded(spec: SurfaceSpec, shift: number): SurfaceSpec {
  if (!('model' in spec) || typeof spec.dataset === 'string') {
    throw new Error('a study needs samples that can be drawn anew: a dataset of a family');
  }
  return { ...spec, dataset: { ...spec.dataset, seed: spec.dataset.seed + shift } };
}

function freshGround(spec: SurfaceSpec, shift: number): Surface {
  const again = reseeded(spec, shift + FRESH_SEED);
  if (!('model' in again) || typeof again.dataset === 'string') return surfaceFrom(again);
  return surfaceFrom({ ...again, dataset: { ...again.dataset, count: FRESH }, part: undefined });
}

function stopEarly(level: Level, patience: number, course: Course, fresh: Surface): Tried {
  const endOf = (bot: Level['bots'][number]): Point => {
    const free = { ...course, campLoss: -Infinity, flatSlope: 0, patience: Infinity };
    const climb = climbFrom(free, botGear(bot, level.gear), level.seed);
    walkBot(climb, free);
    return climb.trail.at(-1)!;
  };
  if (!('optimizer' in level.gear)) throw new Error('the study "stop-early" needs a gear with a rule');
  const { optimizer, settings } = level.gear;
  const losses = [
    fresh.lossAt(endOf({ optimizer, settings, patience })),
    fresh.lossAt(endOf({ optimizer, settings })),
  ] as const;
  return { holds: losses[0] < losses[1], losses };
}

type ChoiceStudy = Exclude<Study, { readonly kind: 'stop-early' }>;
function chooseOn(gear: TeamGear, { kind, plan }: ChoiceStudy, course: Course, fresh: Surface): Tried {
  const trials = plan.map((settings) => trialOf(gear, { ...gear.settings, ...settings }, course));
  const endLoss = (trial: Trial, on: Surface): number => on.lossAt(trial.trail.at(-1)!);
  const lowestBy = (loss: (trial: Trial) => number): Trial =>
    trials.reduce((best, trial) => (loss(trial) < loss(best) ? trial : best));
  if (kind === 'choose-on-test') {
    const test = course.validation?.test?.surface;
    if (!test) throw new Error('the study "choose-on-test" needs a test set');
    const chosen = lowestBy((trial) => endLoss(trial, test));
    const honest = lowestBy(({ validation }) => validation);
    const flattery = (trial: Trial): number => endLoss(trial, fresh) - endLoss(trial, test);
    const losses = [flattery(chosen), flattery(honest)] as const;
    return { holds: losses[0] > losses[1], losses };
  }
  const [careful, rash]: readonly [Trial, Trial] =
    kind === 'choose-by-folds'
      ? [lowestBy(({ validation }) => validation), lowestBy(({ folds }) => folds[0] ?? NaN)]
      : [lowestBy(({ validation }) => validation), lowestBy(({ training }) => training)];
  const losses = [endLoss(careful, fresh), endLoss(rash, fresh)] as const;
  return { holds: losses[0] < losses[1], losses };
}
