// Local storage that may be missing, blocked or full: reading gives null, writing says how it went, nothing ever throws.
import { saving } from '../state/progress.ts';

/** Every name in storage begins so, because other pages may share it. */
export const prefix = 'night-descent.';
/** So many values are set aside beside each other before the browser's storage must be taken for full. */
const mostAside = 20;

export type Kept = 'works' | 'blocked' | 'full';

function refusal(error: unknown): Kept {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
}

/** The text kept under `name`; null when there is none, or none that can be read. */
export function storedText(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** The value kept under `name`, parsed; null when there is none, or none that can be read. */
export function stored(name: string): unknown {
  try {
    return JSON.parse(storedText(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps `value` under `name` and says how it went. */
export function store(name: string, value: unknown): Kept {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
    return 'works';
  } catch (error) {
    return refusal(error);
  }
}

/** Forgets what is kept under `name`. */
export function unstore(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing can be kept there either.
  }
}

/** What the staff of a kiosk keep begins so, behind the prefix; it outlives its visitors. */
const staffNames = `${prefix}kiosk.`;

/** Forgets all that players have left here; what belongs to the staff of a kiosk stays. */
export function forgetPlayers(): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(prefix) && !name.startsWith(staffNames)) localStorage.removeItem(name);
  } catch {
    // Nothing can be kept there either.
  }
}

/**
 * Keeps `text` beside what is kept under `name`: as `name`.set-aside, or with a number behind it where something else was set aside
 * before. Returns the whole name in storage; null when the browser refuses.
 */
export function setAside(name: string, text: string): string | null {
  try {
    for (let place = 1; place <= mostAside; place++) {
      const key = `${prefix}${name}.set-aside${place === 1 ? '' : `-${place}`}`;
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
