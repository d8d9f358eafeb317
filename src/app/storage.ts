// Local storage that may be missing, blocked or full: reading gives null, writing says how it went, nothing ever throws.
import { saving } from '../state/progress.ts';

const prefix = 'night-descent.';

/** The value kept under `name`, parsed; null when there is none, or none that can be read. */
export function stored(name: string): unknown {
  try {
    const kept = localStorage.getItem(prefix + name);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}

/** Keeps `value` under `name`; when the browser refuses, `saving` says why and the game plays on. */
export function store(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
    saving.value = 'works';
  } catch (error) {
    saving.value = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}

/** Moves a value that cannot be understood out of the way, so that it is set aside and not overwritten. */
export function setAside(name: string): void {
  try {
    const kept = localStorage.getItem(prefix + name);
    if (kept !== null) localStorage.setItem(`${prefix}${name}.set-aside`, kept);
  } catch {
    // Storage that cannot be written loses nothing by this: the value stays where it is.
  }
}

/** Finds out at start whether this browser lets us keep anything, so that the player hears of it before climbing. */
export function probeStorage(): void {
  try {
    localStorage.setItem(`${prefix}probe`, '1');
    localStorage.removeItem(`${prefix}probe`);
  } catch (error) {
    saving.value = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
  }
}
