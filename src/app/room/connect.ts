// One device in one room: the line, the room's clock, and what every role does with what the server says.
import type { Notice, Parting, Reply } from '../../protocol/replies.ts';
import { protocolVersion, type Ask } from '../../protocol/requests.ts';
import type { View } from '../../protocol/views.ts';
import { lampsFrom } from '../../protocol/lamps.ts';
import { classLamps, hostDone, roomLine, roomNow, roomSaves, roomTrouble, roomView } from '../../state/room.ts';
import { screen } from '../../state/view.ts';
import { Line } from './line.ts';

export const version = protocolVersion;
const clockPause = 250; // ms

/** What a role does besides what all do. */
export interface Role {
  /** The page to be on when there is nothing to climb. */
  readonly home: 'class' | 'host' | 'wall';
  readonly entry: () => Ask;
  readonly onEntered: (reply: Reply) => void;
  readonly onView: (view: View) => void;
  readonly onLost?: () => void;
  /** The server has sent us away for good. */
  readonly onGone?: (why: Parting) => void;
  /** The clock of the room has moved on. */
  readonly onClock?: () => void;
}

let line: Line | null = null;
let clock: ReturnType<typeof setInterval> | undefined;
let offset = 0;
let shownRound = -1;

/** Milliseconds on the server's clock. */
export function serverNow(): number {
  return Date.now() + offset;
}

function take(view: View, role: Role): void {
  offset = view.now - Date.now();
  roomNow.value = serverNow();
  if (view.round !== shownRound) classLamps.value = new Map();
  shownRound = view.round;
  roomView.value = view;
  role.onView(view);
}

function hear(notice: Notice, role: Role): void {
  switch (notice.kind) {
    case 'view':
      return take(notice.view, role);
    case 'lamps': {
      const moved = lampsFrom(notice.lamps).map((lamp) => [lamp.seat, lamp] as const);
      classLamps.value = new Map([...classLamps.value, ...moved]);
      return undefined;
    }
    case 'lamps-out':
      classLamps.value = new Map([...classLamps.value].filter(([seat]) => !notice.seats.includes(seat)));
      return undefined;
    case 'gone':
      role.onGone?.(notice.why);
      return part(notice.why, role.home);
    case 'saving':
      roomSaves.value = notice.works;
      return undefined;
    case 'back-soon':
      roomLine.value = 'back';
  }
}

function entered(reply: Reply, role: Role): void {
  if (reply.kind === 'refused') {
    roomTrouble.value = reply.why;
    if (!line?.isUp) roomLine.value = line?.isClosed ? 'off' : 'back';
  } else {
    roomTrouble.value = null;
    roomSaves.value = true;
    if ('view' in reply) take(reply.view, role);
  }
  role.onEntered(reply);
}

/** Opens the line in this role, in place of any before it. */
export function connect(role: Role): void {
  disconnect();
  roomTrouble.value = null;
  roomLine.value = 'entering';
  const mine = new Line({
    entry: role.entry,
    onEntered: (reply) => line === mine && entered(reply, role),
    onNotice: (notice) => line === mine && hear(notice, role),
    onLine: (isUp) => {
      if (line !== mine) return;
      roomLine.value = isUp ? 'up' : 'back';
      if (!isUp) role.onLost?.();
    },
  });
  line = mine;
  clock = setInterval(() => {
    roomNow.value = serverNow();
    role.onClock?.();
  }, clockPause);
}

/** Closes the line and forgets the room. */
export function disconnect(): void {
  clearInterval(clock);
  line?.close();
  line = null;
  shownRound = -1;
  roomLine.value = 'off';
  roomView.value = null;
  hostDone.value = null;
  classLamps.value = new Map();
}

/** The room is no more, or not for this device: says why, at home. */
export function part(why: Parting, home: Role['home']): void {
  roomTrouble.value = why;
  screen.value = home;
  disconnect();
}

/** Asks the server; `refused` when there is no line. */
export function ask(request: Ask): Promise<Reply> {
  return line ? line.ask(request) : Promise.resolve({ kind: 'refused', why: 'saving-failed' });
}

/** Asks, and shows why it was not done. */
export async function askOrTell(request: Ask): Promise<Reply> {
  const reply = await ask(request);
  roomTrouble.value = reply.kind === 'refused' ? reply.why : null;
  return reply;
}

/** A page that comes back into view, or a network that comes back, does not wait for the next try. */
export function watchReturns(): void {
  document.addEventListener('visibilitychange', () => document.hidden || line?.hurry());
  addEventListener('online', () => line?.hurry());
  addEventListener('pageshow', () => line?.hurry());
}
