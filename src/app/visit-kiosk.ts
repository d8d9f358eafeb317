// The way to the kiosk: its code is fetched only on its own screen.
import type { Intent } from '../state/intent.ts';
import { screen } from '../state/view.ts';
import { once } from './once.ts';
import { openWith } from './pages.ts';

/** What visitors and staff of a kiosk want. */
export type KioskIntent = Extract<Intent, { kind: `kiosk-${string}` | `staff-${string}` }>;

const { load, here } = once(() => import('./kiosk/index.ts'));
/** Milliseconds between two tries when the code does not come: nobody is there to press anything. */
const retryAfter = 5000;

/** The code of the kiosk if it is here. */
export const kioskCode = here;

export function isKioskIntent(intent: Intent): intent is KioskIntent {
  return intent.kind.startsWith('kiosk-') || intent.kind.startsWith('staff-');
}

/** Becomes the installation that the query names. The title is not shown even for a moment: whoever touched it would be out of the kiosk. */
export function visitKiosk(): void {
  screen.value = 'kiosk';
  const name = new URLSearchParams(location.search).get('kiosk') ?? 'default';
  openWith('kiosk', () => {
    load().then(
      (code) => void code.openKiosk(name),
      () => setTimeout(visitKiosk, retryAfter),
    );
  });
}
