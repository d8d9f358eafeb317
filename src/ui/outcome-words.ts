// The player's own numbers for the sentence that says why a climb ended, and star rules as sentences.
import type { Goal } from '../content/level.ts';
import type { Climb, Course, Gear } from '../core/climb.ts';
import { ruledGear } from '../core/gear/index.ts';
import { guessedBy } from '../core/gear/volley.ts';
import { judgeOf } from '../core/judge.ts';
import { language, text, textOf } from '../state/text.ts';
import type { TextValues } from '../state/text.ts';
import { lengthOf, quantity, settingText } from '../state/words.ts';

/** What every `outcome.<id>.why.<gear>` sentence may name: loss, start, camp, slope, rate, stride, data, lambda, validation, validationCamp (texts), steps, budget, losses, gradients (evaluations) batch, weights, guesses hits and parameters (numbers). */
function outcomeValues(climb: Climb, course: Course): TextValues {
  const last = climb.trail.at(-1) ?? [];
  const before = climb.trail.at(-2) ?? last;
  const judge = judgeOf(course);
  return {
    loss: quantity(climb.losses.at(-1) ?? NaN),
    start: quantity(climb.losses[0] ?? NaN),
    camp: settingText(course.campLoss),
    slope: quantity(lengthOf(climb.gradient)),
    rate: settingText(climb.settings['learningRate'] ?? 0),
    stride: quantity(lengthOf(last.map((value, axis) => value - (before[axis] ?? value)))),
    steps: climb.spent.steps,
    budget: course.budget.steps,
    losses: climb.spent.losses,
    gradients: climb.spent.gradients,
    batch: climb.settings['batch'] ?? 0,
    data: quantity(course.surface.lossAt(last)),
    lambda: settingText(climb.settings['lambda'] ?? 0),
    weights: climb.settings['weights'] ?? 0,
    guesses: guessedBy(climb)?.thrown ?? 0,
    hits: guessedBy(climb)?.hits ?? 0,
    parameters: course.start.length,
    validation: quantity(judge?.surface.lossAt(last) ?? NaN),
    validationCamp: settingText(judge?.campLoss ?? NaN),
  };
}

/**
 * The outcome, more exactly: `held` where a rope keeps the climber at the lowest place of the bent ground; a spent climb that still had
 * steps is `rested` where the climber ended it, `chosen` where a team did, else `drained`: out of samples.
 */
function endingOf(climb: Climb, { budget }: Course): string {
  const outcome = climb.outcome ?? 'spent';
  if (outcome === 'stuck' && (climb.settings['lambda'] ?? 0) > 0) return 'held';
  if (outcome !== 'spent') return outcome;
  if (climb.commands.at(-1)?.kind === 'choose') return 'chosen';
  if (climb.commands.at(-1)?.kind === 'rest') return 'rested';
  return budget.samples !== undefined && climb.spent.steps < budget.steps ? 'drained' : outcome;
}

/** How a climb ended, as a name. */
export function outcomeName(climb: Climb, course: Course, form: 'name' | 'short'): string {
  return textOf(`outcome.${endingOf(climb, course)}.${form}`);
}

/** Endings that the lantern has its own sentence for: the batch size decided them. */
const LANTERN_ENDINGS = ['spent', 'drained'];
/** Endings that a slice has its own sentence for; for the others it is a stride like any other. */
const SLICE_ENDINGS = ['camp', 'spent'];
/** Endings that plain descent has its own sentence for: only its step is the learning rate times the gradient. */
const DESCENT_ENDINGS = ['exploded', 'stalled'];

/** Endings that are about lambda wherever there is a rope. */
const ROPE_ENDINGS = ['camp', 'held', 'fooled', 'spent', 'rested'];

/** Whose sentence about an ending it is: the gear's, or that of one way to use it. */
function walkerOf(gear: Gear, ending: string, { surface }: Course): string {
  const ruled = ruledGear(gear);
  // Whoever strides with the stick ends as with the stride, and comes to camp another way.
  if (gear.kind === 'stick' && ending !== 'camp') return 'stride';
  if (gear.kind === 'slice' && !SLICE_ENDINGS.includes(ending)) return 'stride';
  if (!ruled) return gear.kind === 'team' ? 'optimizer' : gear.kind;
  if (ruled.penalty !== undefined && ROPE_ENDINGS.includes(ending)) return 'rope';
  if (ruled.batch !== undefined && LANTERN_ENDINGS.includes(ending)) {
    return surface.fit?.dataset.groups === undefined ? 'lantern' : 'groups';
  }
  if (ruled.batch !== undefined) return 'optimizer';
  return ruled.optimizer === 'descent' && DESCENT_ENDINGS.includes(ending) ? 'descent' : 'optimizer';
}

/** Endings that a tent has its own sentence for: it stands well, too far down, or too early. */
const TENT_ENDINGS = ['camp', 'fooled', 'rested'];
/** Endings of a team that chose. */
const TEAM_ENDINGS = ['camp', 'fooled', 'chosen'];

/** Whose sentence it is where samples judge that nobody was trained on: the tent's, or the team's. */
function judgeWordsOf({ gear }: Climb, { validation }: Course, ending: string): 'tent' | 'team' | null {
  if (gear.kind === 'team') return TEAM_ENDINGS.includes(ending) ? 'team' : null;
  if (ruledGear(gear)?.penalty !== undefined) return null;
  return validation?.tent && TENT_ENDINGS.includes(ending) ? 'tent' : null;
}

/** Why a climb ended, in one sentence with its own numbers. */
export function outcomeReason(climb: Climb, course: Course): string {
  const { gear } = climb;
  const ending = endingOf(climb, course);
  const judge = judgeWordsOf(climb, course, ending);
  if (judge) return textOf(`outcome.${ending}.why.${judge}`, outcomeValues(climb, course));
  return textOf(`outcome.${ending}.why.${walkerOf(gear, ending, course)}`, outcomeValues(climb, course));
}

/** A star's rule as words: "in 15 steps or fewer". */
export function goalText(goal: Goal): string {
  if ('stepsAtMost' in goal) return text('goal.stepsAtMost', { count: goal.stepsAtMost });
  if ('weightBelow' in goal) return text('goal.weightBelow', { weight: settingText(goal.weightBelow) });
  if ('lossBelow' in goal) return text('goal.lossBelow', { loss: settingText(goal.lossBelow) });
  if ('lossesAtMost' in goal) return text('goal.lossesAtMost', { count: goal.lossesAtMost });
  if ('samplesAtMost' in goal) return text('goal.samplesAtMost', { count: goal.samplesAtMost });
  if ('weightsAtLeast' in goal) return text('goal.weightsAtLeast', { count: goal.weightsAtLeast });
  if ('outcome' in goal) return text('goal.outcome', { name: textOf(`outcome.${goal.outcome}.name`) });
  const type = 'all' in goal ? 'conjunction' : 'disjunction';
  const parts = 'all' in goal ? goal.all : goal.any;
  return new Intl.ListFormat(language.value.code, { type }).format(parts.map(goalText));
}
