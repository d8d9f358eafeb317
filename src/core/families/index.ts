// The list of all families of datasets: one file and one line each.
import type { Family } from '../family.ts';
import { bystander } from './bystander.ts';
import { gauges } from './gauges.ts';
import { slope } from './slope.ts';
import { twins } from './twins.ts';
import { wave } from './wave.ts';

const families: readonly Family[] = [wave, slope, twins, gauges, bystander];

/** The ids that a level may name as a dataset's family. */
export const familyIds: readonly string[] = families.map((family) => family.id);

/** The family with this id; an unknown id throws an error that names the choices. */
export function familyFor(id: string): Family {
  const family = families.find((each) => each.id === id);
  if (!family) throw new Error(`family "${id}" is not one of ${familyIds.join(', ')}`);
  return family;
}
