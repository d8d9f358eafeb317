// The teacher: opens a room, leads it, and gets it back after a reload by the host secret that this browser keeps.
import type { Lesson } from '../../protocol/lesson.ts';
import { passes } from '../../protocol/replies.ts';
import type { Ask } from '../../protocol/requests.ts';
import { hostDone, preflight, preflightSeconds, roomTrouble } from '../../state/room.ts';
import { lettersOf } from '../base64url.ts';
import { store, stored } from '../storage.ts';
import { askOrTell, connect, disconnect, version } from './connect.ts';
import { saveCsv } from '../csv.ts';
import { csvOf } from './csv.ts';
import { Line } from './line.ts';
import { tellWall, tellWay } from './links.ts';

const hostName = 'host';
const secretBytes = 18;
const mostSecrets = 4;

/** The secrets that may open the room of this page, newest first: until a new one is known to hold, those before are kept too. */
let secrets: readonly string[] = [];

function secretsKept(): readonly string[] {
  const { secret, before } = (stored(hostName) ?? {}) as { secret?: unknown; before?: unknown };
  return [secret, ...(Array.isArray(before) ? before : [])].filter((one) => typeof one === 'string');
}

function keep(kept: readonly string[]): void {
  const [secret, ...before] = kept;
  store(hostName, secret === undefined ? null : { secret, before });
}

/** A secret that opens nothing any more. What this browser keeps of another room, from another window, stays. */
function forget(secret: string | undefined): void {
  secrets = secrets.filter((one) => one !== secret);
  keep(secretsKept().filter((one) => one !== secret));
}

function lead(entry: () => Ask): void {
  connect({
    home: 'host',
    entry: () => (secrets[0] === undefined ? entry() : { kind: 'host', version, secret: secrets[0] }),
    onEntered: (reply) => {
      if (reply.kind === 'room') {
        secrets = [reply.secret];
        keep(secrets);
      } else if (reply.kind === 'refused' && reply.why === 'unknown-secret') {
        forget(secrets[0]);
        if (secrets.length > 0) lead(entry);
        else roomTrouble.value = null;
      }
    },
    onGone: () => secrets.forEach(forget),
    onView: (view) => {
      if (view.role !== 'host') return;
      tellWay(view);
      tellWall(view.projector);
    },
  });
}

/** Comes back to the room that this browser leads, if there is one. */
export function returnAsHost(): void {
  secrets = secretsKept();
  if (secrets.length > 0) lead(() => ({ kind: 'preflight', version }));
}

/** Opens a room for this lesson. */
export function openRoom(lesson: Lesson): void {
  secrets = [];
  keep(secrets);
  lead(() => ({ kind: 'open-room', version, lesson }));
}

/** Does what the teacher asks; closing the room also forgets it here. */
export async function hostAsk(request: Ask): Promise<void> {
  hostDone.value = null;
  const reply = await askOrTell(request);
  if (reply.kind === 'refused') return;
  const { kind } = request;
  if (kind === 'remove-away' || kind === 'new-rejoins' || kind === 'new-projector') hostDone.value = kind;
  if (kind !== 'close-room') return;
  secrets.forEach(forget);
  disconnect();
  roomTrouble.value = null;
}

/** Another secret for the room, so that only this page leads it. It is kept before it is asked for: the answer may be lost on the way. */
export async function renewSecret(): Promise<void> {
  const old = secrets;
  const luck = crypto.getRandomValues(new Uint8Array(secretBytes));
  const fresh = `${old[0]?.split('.')[0]}.${lettersOf(luck).replaceAll('-', '_')}`;
  secrets = [fresh, ...old].slice(0, mostSecrets);
  keep(secrets);
  hostDone.value = null;
  const reply = await askOrTell({ kind: 'new-host', secret: fresh });
  if (reply.kind === 'done') {
    secrets = [fresh];
    hostDone.value = 'new-host';
  } else if (!passes(reply)) secrets = old;
  keep(secrets);
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
