// The teacher: opens a room, leads it, and gets it back after a reload by the host secret that this browser keeps.
import type { Lesson } from '../../protocol/lesson.ts';
import type { Ask } from '../../protocol/requests.ts';
import { preflight, preflightSeconds, roomTrouble } from '../../state/room.ts';
import { store, stored } from '../storage.ts';
import { askOrTell, connect, disconnect, version } from './connect.ts';
import { saveCsv } from '../csv.ts';
import { csvOf } from './csv.ts';
import { Line } from './line.ts';
import { tellWall, tellWay } from './links.ts';

const hostName = 'host';

function secretKept(): string | null {
  const kept = stored(hostName) as { secret?: unknown } | null;
  return typeof kept?.secret === 'string' ? kept.secret : null;
}

function lead(entry: () => Ask): void {
  let secret = secretKept();
  connect({
    home: 'host',
    entry: () => (secret === null ? entry() : { kind: 'host', version, secret }),
    onEntered: (reply) => {
      if (reply.kind === 'room') {
        ({ secret } = reply);
        store(hostName, { secret });
      } else if (reply.kind === 'refused' && reply.why === 'unknown-secret') {
        store(hostName, null);
        roomTrouble.value = null;
      }
    },
    onView: (view) => {
      if (view.role !== 'host') return;
      tellWay(view);
      tellWall(view.projector);
    },
  });
}

/** Comes back to the room that this browser leads, if there is one. */
export function returnAsHost(): void {
  if (secretKept() !== null) lead(() => ({ kind: 'preflight', version }));
}

/** Opens a room for this lesson. */
export function openRoom(lesson: Lesson): void {
  store(hostName, null);
  lead(() => ({ kind: 'open-room', version, lesson }));
}

/** Does what the teacher asks; closing the room also forgets it here. */
export async function hostAsk(request: Ask): Promise<void> {
  const reply = await askOrTell(request);
  if (request.kind !== 'close-room' || reply.kind === 'refused') return;
  store(hostName, null);
  disconnect();
  roomTrouble.value = null;
}

/** Writes all results into a file on the teacher's own device. */
export async function exportResults(): Promise<void> {
  const reply = await askOrTell({ kind: 'results' });
  if (reply.kind === 'results') saveCsv('night-descent-class', csvOf(reply.rows));
}

/** Holds a line for a minute and watches it. */
export function watchLine(): void {
  const began = performance.now();
  let drops = 0;
  let slowest = 0;
  const line = new Line({
    entry: () => ({ kind: 'preflight', version }),
    onEntered: () => {},
    onNotice: () => {},
    onLine: (isUp) => {
      if (!isUp) drops++;
    },
  });
  preflight.value = { seconds: 0, transport: '', drops, slowest, done: false };
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - began) / 1000);
    const asked = performance.now();
    if (line.isUp)
      void line
        .ask({ kind: 'preflight', version })
        .then(() => (slowest = Math.max(slowest, performance.now() - asked)));
    const done = seconds >= preflightSeconds;
    preflight.value = { seconds, transport: line.isUp ? line.transport : '', drops, slowest, done };
    if (!done) return;
    clearInterval(timer);
    line.close();
  }, 1000);
}
