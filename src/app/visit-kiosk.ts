// The way to the kiosk: its code is fetched only on its own screen.
import type { Intent } from '../state/intent.ts';
import { openWith } from './pages.ts';

type KioskCode = typeof import('./kiosk/index.ts');

let code: KioskCode | null = null;
/** Milliseconds between two tries when the code does not come: nobody is there to press anything. */
const retryAfter = 5000;

/** The code of the kiosk if it is here. */
export function kioskCode(): KioskCode | null {
  return code;
}

/** What visitors and staff of a kiosk want. */
export function isKioskIntent(
  intent: Intent,
): intent is Extract<Intent, { kind: `kiosk-${string}` | `staff-${string}` }> {
  return intent.kind.startsWith('kiosk-') || intent.kind.startsWith('staff-');
}

/** Becomes the installation that the query names. */
export function visitKiosk(): void {
  const name = new URLSearchParams(location.search).get('kiosk') ?? 'default';
  openWith('kiosk', () => {
    import('./kiosk/index.ts').then(
      (fetched) => {
        code = fetched;
        void code.openKiosk(name);
      },
      () => setTimeout(visitKiosk, retryAfter),
    );
  });
}
