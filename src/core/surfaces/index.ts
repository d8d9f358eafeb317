// The list of all formulas, and the one door to every surface: a formula by its id, or a model on a dataset.
import { augmented } from '../augment.ts';
import type { Dataset } from '../dataset.ts';
import { datasetFor } from '../datasets/index.ts';
import { familyFor } from '../families/index.ts';
import { drawnFrom } from '../family.ts';
import { modelFor } from '../models/index.ts';
import { surfaceOn } from '../model.ts';
import { partOf } from '../part.ts';
import { isInside, type FittedSpec, type Surface, type SurfaceSpec } from '../surface.ts';
import { ackley } from './ackley.ts';
import { beale } from './beale.ts';
import { booth } from './booth.ts';
import { canyon } from './canyon.ts';
import { dupont } from './dupont.ts';
import { fetchedIds, fetchedSurface } from './fetched.ts';
import { hollow } from './hollow.ts';
import { himmelblau } from './himmelblau.ts';
import { longSlope } from './long-slope.ts';
import { matyas } from './matyas.ts';
import { mirrored } from './mirrored.ts';
import { monkeySaddle } from './monkey-saddle.ts';
import { pass } from './pass.ts';
import { rastrigin } from './rastrigin.ts';
import { rosenbrock } from './rosenbrock.ts';
import { saddle } from './saddle.ts';
import { sphere } from './sphere.ts';
import { styblinskiTang } from './styblinski-tang.ts';
import { tarn } from './tarn.ts';
import { threeHumpCamel } from './three-hump-camel.ts';
import { valley } from './valley.ts';

/** Every formula, in the order of a menu. */
const formulas: readonly Surface[] = [
  sphere,
  booth,
  matyas,
  valley,
  rosenbrock,
  beale,
  himmelblau,
  styblinskiTang,
  threeHumpCamel,
  dupont,
  rastrigin,
  ackley,
  saddle,
  monkeySaddle,
  pass,
  tarn,
  longSlope,
  canyon,
  hollow,
];

/** The ids that a level may name as its surface. */
export const surfaceIds: readonly string[] = formulas.map((formula) => formula.id);

/** The surface a level file describes; an unknown id throws an error that names the choices. */
export function surfaceFrom(spec: SurfaceSpec): Surface {
  const whole = 'id' in spec ? formulaFor(spec.id, spec) : fittedFor(spec);
  return spec.mirror ? mirrored(whole) : whole;
}

function formulaFor(id: string, { domain }: SurfaceSpec): Surface {
  const formula = formulas.find((each) => each.id === id) ?? fetchedSurface(id);
  if (!formula) throw new Error(`surface "${id}" is not one of ${[...surfaceIds, ...fetchedIds].join(', ')}`);
  if (!domain) return formula;
  return { ...formula, domain, minima: formula.minima.filter(({ point }) => isInside(point, domain)) };
}

function fittedFor(spec: SurfaceSpec & FittedSpec): Surface {
  return surfaceOn(modelFor(spec.model), samplesOf(spec), spec.domain);
}

/** The samples a fitted surface is made from. */
function samplesOf({ dataset, part, augment }: FittedSpec): Dataset {
  const whole = typeof dataset === 'string' ? datasetFor(dataset) : drawnFrom(familyFor(dataset.family), dataset);
  const taken = (part === undefined ? [] : [part].flat()).reduce(partOf, whole);
  return augment ? augmented(taken, augment) : taken;
}
