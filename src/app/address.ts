// The page's address. Its hash is the place (#/ the title, #/levels the list, #/climb/<slug> a level), which works on any static
// host and base path; its query chooses how to draw: ?quality=high|middle|low, ?still, ?flat.
import { qualities, type Choices } from '../scenes/scenes.ts';

/** Where an address leads. */
export type Place = { readonly screen: 'title' | 'levels' } | { readonly screen: 'climb'; readonly slug: string };

/** The place that a hash names; a climb's slug is not checked here. */
export function placeOf(hash: string): Place {
  const [, screen, slug] = hash.split('/');
  if (screen === 'climb' && slug) return { screen, slug: decodeSafely(slug) };
  return { screen: screen === 'levels' ? 'levels' : 'title' };
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The hash of a place. */
export function hashOf(place: Place): string {
  return place.screen === 'climb'
    ? `#/climb/${encodeURIComponent(place.slug)}`
    : place.screen === 'levels'
      ? '#/levels'
      : '#/';
}

/** How to draw the mountain, as the query asks; what it does not say is measured. */
export function drawingChoices(query: URLSearchParams): Choices {
  const quality = qualities.find((choice) => choice === query.get('quality'));
  return { quality, still: query.has('still'), flat: query.has('flat') };
}
