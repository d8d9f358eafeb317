// The way to the rooms of classes: finds out whether this server has any, and fetches their code when somebody comes.
import type { Intent } from '../state/intent.ts';
import { wordsTrouble } from '../state/languages.ts';
import { hasRooms, offeredCode } from '../state/room.ts';
import { screen, sheet } from '../state/view.ts';
import { bringWords } from './languages.ts';
import { once } from './once.ts';
import { openWith } from './pages.ts';
import type { RoomIntent, RoomPlace } from './room/index.ts';

// A climb in a class speaks the words of play as well.
const { load, here } = once(async () => (await Promise.all([import('./room/index.ts'), bringWords('play')]))[0]);

/** The code of rooms if it is here; without it nobody can be in one. */
export const roomCode = here;

export function isRoomIntent(intent: Intent): intent is RoomIntent {
  return intent.kind.startsWith('room-');
}

/** Asks once whether the game comes from our server; a plain folder of files has no rooms to offer. */
export async function findRooms(): Promise<void> {
  try {
    const answer = await fetch(new URL('healthz', document.baseURI), { cache: 'no-store' });
    // An answer that is not read to its end keeps its connection busy.
    const said = await answer.text();
    hasRooms.value = answer.ok && said.trim() === 'ready';
  } catch {
    hasRooms.value = false;
  }
}

/** Shows a page of a class as soon as its words are here, and takes up what this device keeps of it. */
export function visitRoom(place: RoomPlace): void {
  openWith(place.screen, () => {
    sheet.value = null;
    offeredCode.value = place.screen === 'class' ? place.code : '';
    screen.value = place.screen;
    load().then(
      (code) => code.comeTo(place),
      () => {},
    );
  });
}

/** Does what somebody in front of a room or in it wants, as soon as the code of rooms is here. */
export function answerRoom(intent: RoomIntent): void {
  load().then(
    (code) => code.answerRoom(intent),
    () => (wordsTrouble.value = true),
  );
}

/** Goes elsewhere: the line is closed, the seat stays kept on this device. */
export function leaveRoom(): void {
  here()?.goAway();
}
