// The page's address: #/ is the title, #/levels the list, #/climb/<slug> a level. Hashes work on any static host and base path.

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
  return place.screen === 'climb' ? `#/climb/${encodeURIComponent(place.slug)}` : place.screen === 'levels' ? '#/levels' : '#/';
}
