// Surfaces too large to come with the program: their code and data are fetched when a level needs them and handed in here, once.
import type { Surface, SurfaceSpec } from '../surface.ts';

/** The ids of all such surfaces, for level files. */
export const fetchedIds: readonly string[] = ['digit-network'];

const arrived = new Map<string, Surface>();

/** From now on `surfaceFrom` knows this surface. Throws when its id is not in the list above. */
export function handIn(surface: Surface): void {
  if (!fetchedIds.includes(surface.id))
    throw new Error(`surface "${surface.id}" is not one of ${fetchedIds.join(', ')}`);
  arrived.set(surface.id, surface);
}

/** Whether this surface has to be fetched and handed in. */
export function isFetched(surface: SurfaceSpec): boolean {
  return 'id' in surface && fetchedIds.includes(surface.id);
}

/** The surface with this id; undefined for ids that are not in the list. Throws when it is still to be fetched. */
export function fetchedSurface(id: string): Surface | undefined {
  if (!fetchedIds.includes(id)) return undefined;
  const surface = arrived.get(id);
  if (!surface) throw new Error(`surface "${id}" has to be fetched and handed in first`);
  return surface;
}
