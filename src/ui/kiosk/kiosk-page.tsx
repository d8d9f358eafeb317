// The screen of a museum: the show while nobody is there, the climbs, the mornings and the closing card of a visit.
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { idleWarning, kioskConfig, kioskPhase } from '../../state/kiosk.ts';
import { drawingScale } from '../../state/view.ts';
import { lazily } from '../lazily.tsx';
import { NightSky } from '../night-sky.tsx';
import { Attract } from './attract.tsx';
import { KioskLanguages } from './kiosk-languages.tsx';
import { Race } from './race.tsx';
import { StillThere } from './still-there.tsx';
import '../styles/kiosk.css';
import '../styles/kiosk-race.css';
import '../styles/kiosk-hand.css';
import '../styles/kiosk-cards.css';

const KioskDawn = lazily(() => import('./kiosk-dawn.tsx').then((file) => file.KioskDawn));
const Closing = lazily(() => import('./closing.tsx').then((file) => file.Closing));

/** The text size that things on the mountain are drawn for, in CSS px. */
const USUAL_TEXT = 16;

/** Keeps what is drawn on the mountain as large as the text beside it. */
function useDrawingScale(): void {
  useLayoutEffect(() => {
    const fit = (): void => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      drawingScale.value = Math.max(1, size / USUAL_TEXT);
    };
    fit();
    addEventListener('resize', fit);
    return () => {
      removeEventListener('resize', fit);
      drawingScale.value = 1;
    };
  }, []);
}

/** Everything around the mountain at a kiosk. */
export function KioskPage() {
  useDrawingScale();
  const phase = kioskPhase.value;
  useEffect(() => {
    // The next visitor begins with nothing in focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, [phase]);
  // Until it is known what this installation is told there is nothing to touch.
  if (!kioskConfig.value) return <NightSky gone={false} />;
  return (
    <main class={`kiosk at-${phase}`}>
      {phase === 'attract' && <Attract />}
      {phase === 'climb' && <Race />}
      {phase === 'dawn' && <KioskDawn />}
      {phase === 'closing' && <Closing />}
      <KioskLanguages />
      {idleWarning.value !== null && <StillThere seconds={idleWarning.value} />}
    </main>
  );
}
