// Local storage that may be missing, blocked or full: reading gives null, writing says how it went, nothing ever throws. Every name
// has an owner here, and a kiosk keeps what its visitors leave apart from what players of the same address have.
import { saving } from '../state/progress.ts';

/** Whose each name is; behind one that ends in a dot stands the name of a kiosk. A name without an owner does not compile. */
export const owners = {
  options: 'player',
  progress: 'player',
  trails: 'player',
  homework: 'player',
  'homework-link': 'teacher',
  host: 'teacher',
  seat: 'pupil',
  'seat-steps': 'pupil',
  'seat-guess': 'pupil',
  'kiosk.counts': 'staff',
  'kiosk.pin-tries': 'staff',
  'kiosk.config.': 'staff',
  'kiosk.key.': 'staff',
} as const;

type Owned = keyof typeof owners;
type Whole<Name extends string> = Name extends `${string}.` ? `${Name}${string}` : Name;
export type StorageName = Whole<Owned>;

/** Every name in storage begins so, because other pages may share it. */
const prefix = 'night-descent.';
/** What a visitor of a kiosk leaves begins so, and goes with the visitor. */
const visitorsPrefix = `${prefix}kiosk-visit.`;
/** What the staff of a kiosk keep begins so, behind the prefix. */
const staffNames = 'kiosk.';
/** So many values are set aside beside each other before the browser's storage must be taken for full. */
const mostAside = 20;

let isForVisitors = false;

/** From now on this page keeps everything for a visitor of a kiosk, and neither sees nor touches what players keep. */
export function keepForVisitors(): void {
  isForVisitors = true;
}

/** The whole name in storage of what is kept under `name`. */
export function keyOf(name: StorageName): string {
  return (isForVisitors && !name.startsWith(staffNames) ? visitorsPrefix : prefix) + name;
}

export type Kept = 'works' | 'blocked' | 'full';

function refusal(error: unknown): Kept {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** The text kept under `name`; null when there is none, or none that can be read. */
export function storedText(name: StorageName): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** The value kept under `name`, parsed; null when there is none, or none that can be read. */
export function stored(name: StorageName): unknown {
  try {
    return JSON.parse(storedText(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps `value` under `name` and says how it went. */
export function store(name: StorageName, value: unknown): Kept {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
    return 'works';
  } catch (error) {
    return refusal(error);
  }
}

/** Forgets what is kept under `name`. */
export function unstore(name: StorageName): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // Nothing can be kept there either.
  }
}

/** Forgets all that the visitors of a kiosk have left here, and nothing else. */
export function forgetVisitors(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(visitorsPrefix)) localStorage.removeItem(name);
  } catch {
    // Nothing can be kept there either.
  }
}

/**
 * Keeps `text` beside what is kept under `name`: as `name`.set-aside, or with a number behind it where something else was set aside
 * before. Returns the whole name in storage; null when the browser refuses.
 */
export function setAside(name: StorageName, text: string): string | null {
  try {
    for (let place = 1; place <= mostAside; place++) {
      const key = `${keyOf(name)}.set-aside${place === 1 ? '' : `-${place}`}`;
      const there = localStorage.getItem(key);
      if (there === null) localStorage.setItem(key, text);
      if (there === null || there === text) return key;
    }
  } catch {
    // Told by the null.
  }
  return null;
}

/** Finds out at start whether this browser lets us keep anything, so that the player hears of it before climbing. */
export function probeStorage(): void {
  try {
    localStorage.setItem(`${prefix}probe`, '1');
    localStorage.removeItem(`${prefix}probe`);
  } catch (error) {
    saving.value = refusal(error);
  }
}
