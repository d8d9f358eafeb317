// The way through the campaign: which levels are open, what opens the others, and where to go on.
import { catalogue, type CatalogueEntry } from './catalogue.ts';
import { options } from './options.ts';
import { progress } from './progress.ts';

/** True when the level has any star. */
export function hasStar(slug: string): boolean {
  return progress.value[slug]?.stars.some(Boolean) ?? false;
}

/** The level that has to have a star before this one opens on the map; null when it is open. */
export function lockOf(slug: string): string | null {
  const place = catalogue.value.findIndex((level) => level.slug === slug);
  const before = catalogue.value[place - 1];
  if (!before || options.value.openAll || hasStar(slug) || hasStar(before.slug)) return null;
  return before.slug;
}

/** The level after `slug` in order; null after the last. */
export function levelAfter(slug: string): CatalogueEntry | null {
  const place = catalogue.value.findIndex((level) => level.slug === slug);
  return place < 0 ? null : (catalogue.value[place + 1] ?? null);
}

/** The first level without a star, or the first of all when each has one. */
export function nextLevel(): CatalogueEntry | null {
  const levels = catalogue.value;
  return levels.find(({ slug }) => !hasStar(slug)) ?? levels[0] ?? null;
}
