// The player's own numbers for the sentence that says why a climb ended, and star rules as sentences.
import type { Goal } from '../content/level.ts';
import type { Climb, Course } from '../core/climb.ts';
import { language, text, textOf } from '../state/text.ts';
import type { TextValues } from '../state/text.ts';
import { lengthOf, quantity, settingText } from '../state/words.ts';

/** What every `outcome.<id>.why.<gear>` sentence may name: loss, start, camp, slope, rate, stride (texts), steps and budget (numbers). */
function outcomeValues(climb: Climb, course: Course): TextValues {
  const last = climb.trail.at(-1) ?? [];
  const before = climb.trail.at(-2) ?? last;
  return {
    loss: quantity(climb.losses.at(-1) ?? NaN),
    start: quantity(climb.losses[0] ?? NaN),
    camp: settingText(course.campLoss),
    slope: quantity(lengthOf(climb.gradient)),
    rate: settingText(climb.settings['learningRate'] ?? 0),
    stride: quantity(lengthOf(last.map((value, axis) => value - (before[axis] ?? value)))),
    steps: climb.spent.steps,
    budget: course.budget.steps,
  };
}

/** The outcome, or `rested`: a climb that the climber ended on a slope is spent by the rules, but not out of steps. */
function endingOf(climb: Climb): string {
  const outcome = climb.outcome ?? 'spent';
  return outcome === 'spent' && climb.commands.at(-1)?.kind === 'rest' ? 'rested' : outcome;
}

/** How a climb ended, as a name. */
export function outcomeName(climb: Climb, form: 'name' | 'short'): string {
  return textOf(`outcome.${endingOf(climb)}.${form}`);
}

/** Endings that plain descent has its own sentence for: only its step is the learning rate times the gradient. */
const DESCENT_ENDINGS = ['exploded', 'stalled'];

/** Why a climb ended, in one sentence with its own numbers. */
export function outcomeReason(climb: Climb, course: Course): string {
  const { gear } = climb;
  const ending = endingOf(climb);
  const isDescent = gear.kind === 'optimizer' && gear.optimizer === 'descent';
  const walker = isDescent && DESCENT_ENDINGS.includes(ending) ? 'descent' : gear.kind;
  return textOf(`outcome.${ending}.why.${walker}`, outcomeValues(climb, course));
}

/** A star's rule as words: "in 15 steps or fewer". */
export function goalText(goal: Goal): string {
  if ('stepsAtMost' in goal) return text('goal.stepsAtMost', { count: goal.stepsAtMost });
  if ('lossBelow' in goal) return text('goal.lossBelow', { loss: settingText(goal.lossBelow) });
  if ('samplesAtMost' in goal) return text('goal.samplesAtMost', { count: goal.samplesAtMost });
  if ('outcome' in goal) return text('goal.outcome', { name: textOf(`outcome.${goal.outcome}.name`) });
  const type = 'all' in goal ? 'conjunction' : 'disjunction';
  const parts = 'all' in goal ? goal.all : goal.any;
  return new Intl.ListFormat(language.value.code, { type }).format(parts.map(goalText));
}
