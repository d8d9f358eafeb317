// The kiosk's screen: everything a museum's visitors meet, as one file to be fetched where it is needed.
import { kioskConfig } from '../../state/kiosk.ts';
import { configNews, staffOpen } from '../../state/kiosk-health.ts';
import { screen } from '../../state/view.ts';
import type { KioskIntent } from '../visit-kiosk.ts';
import { loadKiosk } from './config.ts';
import { again, holdWalk, setAim, setDial, takeStep } from './hands.ts';
import { watchKeys } from './keys.ts';
import { kioskLevels } from './levels.ts';
import { watchPads } from './pads.ts';
import { notePressure, watchPresence } from './presence.ts';
import { startShell } from './shell.ts';
import { answerStaff } from './staff.ts';
import { beat, begin, goOn, join, leave, noteInput, openDoors } from './visit.ts';

/** Milliseconds between two beats. */
const beatEvery = 100;
/** Between two tries when the levels do not come. */
const retryAfter = 5000;

const isHere = (): boolean => screen.peek() === 'kiosk' && !staffOpen.peek();
let isWatching = false;

/** Becomes the installation `name`: waits for nobody, and tries until it can. */
export async function openKiosk(name: string): Promise<void> {
  const { config, ...news } = await loadKiosk(name);
  configNews.value = news;
  try {
    const levels = await kioskLevels(config.playlist);
    kioskConfig.value = config;
    openDoors(levels);
  } catch {
    setTimeout(() => void openKiosk(name), retryAfter);
    return;
  }
  if (isWatching) return;
  isWatching = true;
  startShell();
  watchPresence(isHere);
  watchKeys(isHere);
  watchPads(isHere);
  setInterval(() => {
    if (screen.peek() !== 'kiosk') return;
    notePressure();
    beat(staffOpen.peek());
  }, beatEvery);
}

/** Does what a visitor wants, or the staff. */
export function answerKiosk(intent: KioskIntent): void {
  switch (intent.kind) {
    case 'kiosk-begin':
      return begin();
    case 'kiosk-join':
      return join();
    case 'kiosk-aim':
      return setAim(intent.person, intent.heading, intent.part);
    case 'kiosk-step':
      return void takeStep(intent.person);
    case 'kiosk-walk':
      return holdWalk(intent.person, intent.on);
    case 'kiosk-dial':
      return setDial(intent.person, intent.part);
    case 'kiosk-again':
      return again(intent.person);
    case 'kiosk-on':
      return goOn();
    case 'kiosk-stay':
      return noteInput();
    case 'kiosk-over':
      return leave();
    default:
      return answerStaff(intent);
  }
}
