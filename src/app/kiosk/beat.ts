// The game's sign of life to the page around it, once a second from the first moment on; and the errors it has to tell.
import { busy } from '../../state/offline.ts';
import { faults } from '../../state/kiosk-health.ts';
import type { Scenes } from '../../scenes/scenes.ts';
import type { Ask, Beat } from './messages.ts';

const beatEvery = 1000; // ms
const bytesPerMegabyte = 1e6;
/** A drawing context that is lost and does not come back is no fault of ours; a fresh frame may get one. Milliseconds. */
const longestLoss = 8000;
const longestError = 200; // characters

interface Figures {
  readonly nightDescent?: Scenes;
}

function note(error: unknown): void {
  const said = error instanceof Error ? error.message : String(error);
  faults.value = { count: faults.peek().count + 1, last: said.slice(0, longestError) };
}

/** Megabytes that the scripts hold; only Chromium says. */
export function megabytes(): number | null {
  const { memory } = performance as { readonly memory?: { readonly usedJSHeapSize: number } };
  return memory ? Math.round(memory.usedJSHeapSize / bytesPerMegabyte) : null;
}

/** Milliseconds that drawing a frame takes, of late. */
export function frameTime(): number | null {
  const drawn = (window as Figures).nightDescent?.figures();
  return drawn && drawn.frames > 0 ? drawn.milliseconds : null;
}

/** Asks the page around for something; without one the page itself is loaded anew. */
export function ask(what: Ask['what']): void {
  if (window.parent === window) location.reload();
  else window.parent.postMessage({ kind: 'night-descent-ask', what } satisfies Ask, '*');
}

function watchContext(): void {
  let timer = 0;
  // Neither event rises from the canvas, but both come down to it.
  document.addEventListener(
    'webglcontextlost',
    () => (timer = window.setTimeout(() => ask('renew'), longestLoss)),
    true,
  );
  document.addEventListener('webglcontextrestored', () => clearTimeout(timer), true);
}

/** Begins to beat. */
export function startBeat(): void {
  addEventListener('error', (event) => note(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => note(event.reason));
  watchContext();
  const beat = (): void => {
    const said: Beat = {
      kind: 'night-descent-beat',
      version: __VERSION__,
      inUse: busy.peek(),
      frameTime: frameTime(),
      megabytes: megabytes(),
      errors: faults.peek().count,
      lastError: faults.peek().last,
    };
    // Whoever frames this page may know that it lives; nothing else is said.
    window.parent.postMessage(said, '*');
  };
  if (window.parent === window) return;
  beat();
  setInterval(beat, beatEvery);
}
