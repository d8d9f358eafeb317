// The list of levels, and fetching one by its slug. The build has checked every file; see content/level.ts.
import { catalogue as allLevels } from 'virtual:levels';
import type { Level } from '../content/level.ts';
import { catalogue } from '../state/catalogue.ts';

/** Makes the list of levels known. */
export function loadCatalogue(): void {
  catalogue.value = allLevels;
}

/** True when the list has a level with this slug. */
export function isLevel(slug: string): boolean {
  return catalogue.value.some((entry) => entry.slug === slug);
}

/** The level with this slug; rejects when it cannot be fetched. */
export async function loadLevel(slug: string): Promise<Level> {
  const entry = catalogue.value.find((level) => level.slug === slug);
  if (!entry)
    throw new Error(
      `There is no level "${slug}"; the levels are ${catalogue.value.map((level) => level.slug).join(', ')}.`,
    );
  const answer = await fetch(new URL(`levels/${entry.file}`, document.baseURI));
  if (!answer.ok) throw new Error(`The level ${entry.file} could not be loaded: the server answered ${answer.status}.`);
  return (await answer.json()) as Level;
}
