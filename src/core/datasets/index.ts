// The list of all datasets: one file and one line each.
import type { Dataset } from '../dataset.ts';
import { fortyHikes, fortyHikesStandardised } from './forty-hikes.ts';
import { noisySine } from './noisy-sine.ts';
import { rareSnow } from './rare-snow.ts';
import { sevenPointsStandardised } from './seven-points-standardised.ts';
import { sevenPoints } from './seven-points.ts';
import { softStep } from './soft-step.ts';
import { twoCamps } from './two-camps.ts';
import { twoEnds } from './two-ends.ts';

const datasets: readonly Dataset[] = [
  sevenPoints,
  sevenPointsStandardised,
  twoEnds,
  twoCamps,
  softStep,
  noisySine,
  rareSnow,
  fortyHikes,
  fortyHikesStandardised,
];

/** The ids that a level may name as its dataset. */
export const datasetIds: readonly string[] = datasets.map((dataset) => dataset.id);

/** The dataset with this id; an unknown id throws an error that names the choices. */
export function datasetFor(id: string): Dataset {
  const dataset = datasets.find((each) => each.id === id);
  if (!dataset) throw new Error(`dataset "${id}" is not one of ${datasetIds.join(', ')}`);
  return dataset;
}
