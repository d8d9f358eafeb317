// The collection of formulas, and which of them belong to a level: its model or surface, its loss, the rule of its gear, and what
// the level is about. The update rules are those of rules.tsx.
import type { Level } from '../../content/level.ts';
import { ruledGear } from '../../core/gear/index.ts';
import { ruleLines } from '../rules.tsx';
import type { FormulaEntry } from './formula.ts';
import { groundFormulas, learningFormulas } from './idea-formulas.tsx';
import type { LetterId } from './letters.tsx';
import { lossFormulas, modelFormulas } from './model-formulas.tsx';
import { surfaceFormulas } from './surface-formulas.tsx';

/** The letters of the update rules. */
const ruleLetters = {
  descent: ['w', 'rate', 'gradient'],
  sgd: ['w', 'rate', 'gradient', 'batch-size', 'batch', 'sample-loss'],
  momentum: ['w', 'rate', 'gradient', 'velocity', 'momentum'],
  nesterov: ['w', 'rate', 'loss', 'velocity', 'momentum'],
  adagrad: ['w', 'rate', 'gradient', 'squares', 'epsilon'],
  adadelta: ['w', 'rate', 'gradient', 'recent-squares', 'recent-steps', 'step', 'decay', 'epsilon'],
  rmsprop: ['w', 'rate', 'gradient', 'recent-squares', 'decay', 'epsilon'],
  adam: ['w', 'rate', 'gradient', 'recent-mean', 'recent-squares', 'betas', 'time', 'epsilon'],
  'finite-difference': ['gradient', 'loss', 'w', 'reach', 'axis', 'rate'],
  'random-search': ['w', 'guess', 'loss'],
} satisfies Record<string, readonly LetterId[]>;

type RuleId = keyof typeof ruleLetters;
const ruleIds = Object.keys(ruleLetters) as RuleId[];
const ruleFormulas = Object.fromEntries(
  ruleIds.map((rule): [RuleId, FormulaEntry] => [rule, { lines: ruleLines(rule), letters: ruleLetters[rule] }]),
) as Record<RuleId, FormulaEntry>;

const collection = {
  ...modelFormulas,
  ...surfaceFormulas,
  ...lossFormulas,
  ...groundFormulas,
  ...learningFormulas,
  ...ruleFormulas,
};
/** A formula's id; its name is the text formulas.name.<id>. */
export type FormulaId = keyof typeof collection;

/** Every formula by its id. */
export const formulas: Readonly<Record<FormulaId, FormulaEntry>> = collection;

export function isFormula(id: string): id is FormulaId {
  return id in collection;
}

/** What a level is about beyond its ground and its rule. */
const aboutLevels: Readonly<Record<string, readonly FormulaId[]>> = {
  flares: ['random-search'],
  'flares-on-a-plane': ['random-search', 'chance'],
  'a-lonely-place': ['chance'],
  'seven-points': ['gradient', 'line-gradient', 'descent'],
  'stride-length': ['rate-limit', 'condition'],
  'pack-evenly': ['standardise', 'condition', 'rate-limit'],
  poking: ['finite-difference', 'descent'],
  'two-valleys': ['minimum'],
  'the-pass': ['saddle'],
  'the-plateau': ['sigmoid-slope'],
  'flickering-lamp': ['batch-noise'],
  'shaken-loose': ['minimum'],
  'the-ravine': ['condition', 'heavy-ball'],
  'over-the-lip': ['minimum'],
  'tired-legs': ['adagrad', 'adadelta'],
  'adams-race': ['descent', 'adam'],
  'saddle-race': ['saddle', 'descent'],
  'fools-camp': ['split'],
  'turn-back-in-time': ['split', 'early-stopping'],
  'three-maps': ['descent', 'l2', 'split'],
  folds: ['descent', 'l2', 'k-fold'],
  'the-rope': ['l2', 'split'],
  'the-straight-path': ['l1', 'split'],
  'shifting-ground': ['dropout'],
  'loud-data': ['input-noise'],
  'the-haystack': ['slice', 'gradient', 'sgd', 'chance'],
};

/** The formulas that belong to `level`, each once. */
export function formulasOf({ slug, surface, gear }: Pick<Level, 'slug' | 'surface' | 'gear'>): FormulaId[] {
  const ground = 'model' in surface ? [surface.model, 'mse'] : [surface.id];
  const ruled = ruledGear(gear);
  const rule = ruled ? [ruled.batch === undefined ? ruled.optimizer : 'sgd'] : [];
  return [...new Set([...ground, ...rule, ...(aboutLevels[slug] ?? [])])].filter(isFormula);
}
