// Everything that only a class needs, as one file to be fetched when somebody comes to one.
import type { Intent } from '../../state/intent.ts';
import { readyLessons as lessons } from '../../protocol/lesson.ts';
import { readyLessons, roomTrouble } from '../../state/room.ts';
import { disconnect, watchReturns } from './connect.ts';
import { exportResults, hostAsk, openRoom, renewSecret, returnAsHost, watchLine } from './host.ts';
import { comeByCode, enterClass, leaveClass, rename, reroll, tryAgain } from './pupil.ts';
import { showWall } from './wall.ts';

/** A place of the address that belongs to a class. */
export type RoomPlace =
  | { readonly screen: 'class'; readonly code: string }
  | { readonly screen: 'host' }
  | { readonly screen: 'wall'; readonly secret: string };

/** What somebody in a class, or on the way there, wants. */
export type RoomIntent = Extract<Intent, { kind: `room-${string}` }>;

let isWatching = false;

/** Comes to a place of a class: takes up what this device keeps of it. */
export function comeTo(place: RoomPlace): void {
  if (!isWatching) watchReturns();
  isWatching = true;
  roomTrouble.value = null;
  if (place.screen === 'class') {
    comeByCode(place.code);
  } else if (place.screen === 'host') {
    readyLessons.value = lessons;
    returnAsHost();
  } else showWall(place.secret);
}

/** Goes elsewhere in the game; the seat stays kept. */
export function goAway(): void {
  disconnect();
}

export { tryAgain };

/** Does what somebody in a class wants. */
export function answerRoom(intent: RoomIntent): void {
  switch (intent.kind) {
    case 'room-join':
      return enterClass({ kind: 'join', code: intent.code });
    case 'room-rejoin':
      return enterClass({ kind: 'rejoin', code: intent.code, rejoin: intent.rejoin });
    case 'room-return':
      return enterClass(null);
    case 'room-leave':
      return leaveClass();
    case 'room-reroll':
      return void reroll();
    case 'room-rename':
      return void rename(intent.name);
    case 'room-open':
      return openRoom(intent.lesson);
    case 'room-host':
      return void hostAsk(intent.ask);
    case 'room-renew':
      return void renewSecret();
    case 'room-export':
      return void exportResults();
    case 'room-preflight':
      return watchLine();
  }
}
