// The page's address. Its hash is the place (#/ the title, #/levels the list, #/journal the journal, #/climb/<slug> a level,
// #/class/<code>, #/host and #/wall/<secret> of a class, #/homework/<seed and bots>/<levels> and #/check/<code> of homework, #/kiosk
// the screen of a museum), which works on any base path and keeps secrets from the server's logs; /host is #/host. Its query names the
// kiosk's installation (?kiosk=hall-2) and chooses how to draw: ?quality=high|middle|low, ?still, ?flat.
import { qualities, type Choices } from '../scenes/scenes.ts';
import type { RoomPlace } from './room/index.ts';
import type { HomeworkPlace } from './visit-homework.ts';

/** Where an address leads. */
export type Place =
  | { readonly screen: 'title' | 'levels' | 'journal' | 'kiosk' }
  | { readonly screen: 'climb'; readonly slug: string }
  | RoomPlace
  | HomeworkPlace;

/** The place that a hash names, or the path where there is none; a climb's slug is not checked here. */
export function placeOf(hash: string, path = '/'): Place {
  const [, screen, slug, ...more] = hash.split('/');
  if (screen === 'class') return { screen, code: decodeSafely(slug ?? '') };
  if (screen === 'host' || (hash === '' && path.endsWith('/host'))) return { screen: 'host' };
  if (screen === 'wall' && slug) return { screen, secret: decodeSafely(slug) };
  if (screen === 'homework') return { screen, task: decodeSafely([slug, ...more].join('/')) };
  if (screen === 'check') return { screen, code: slug ?? '' };
  if (screen === 'climb' && slug) return { screen, slug: decodeSafely(slug) };
  return { screen: screen === 'levels' || screen === 'journal' || screen === 'kiosk' ? screen : 'title' };
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
  switch (place.screen) {
    case 'climb':
      return `#/climb/${encodeURIComponent(place.slug)}`;
    case 'class':
      return place.code === '' ? '#/class' : `#/class/${encodeURIComponent(place.code)}`;
    case 'wall':
      return `#/wall/${encodeURIComponent(place.secret)}`;
    case 'title':
      return '#/';
    default:
      return `#/${place.screen}`;
  }
}

/** How to draw the mountain, as the query asks; what it does not say is measured. */
export function drawingChoices(query: URLSearchParams): Choices {
  const quality = qualities.find((choice) => choice === query.get('quality'));
  return { quality, still: query.has('still'), flat: query.has('flat') };
}
