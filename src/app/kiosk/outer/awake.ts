// Keeps the screen awake for as long as the page is in view; the browser lets go whenever it is not.

let lock: WakeLockSentinel | null = null;

/** True while the screen is kept awake. */
export function isAwake(): boolean {
  return lock !== null && !lock.released;
}

async function ask(): Promise<void> {
  if (document.hidden || isAwake()) return;
  try {
    lock = await navigator.wakeLock.request('screen');
  } catch {
    // Refused on low battery, missing without HTTPS: the machine's own settings must keep the screen on (docs/kiosk.md).
    lock = null;
  }
}

/** Begins to keep the screen awake; `every` so many milliseconds it looks whether it still is. */
export function keepAwake(every: number): void {
  void ask();
  document.addEventListener('visibilitychange', () => void ask());
  setInterval(() => void ask(), every);
}
