// What the staff do at the screen: the sign, the PIN, the panel that is renewed each second, export, reload, close. Their pages end by
// themselves when nobody touches anything, as every state of a kiosk does.
import type { Intent } from '../../state/intent.ts';
import { kioskConfig, onVisit } from '../../state/kiosk.ts';
import { health, pinState, soundTests, staffPage, type DayCounts, type KioskCounts } from '../../state/kiosk-health.ts';
import { saveCsv } from '../csv.ts';
import { store, stored } from '../storage.ts';
import { ask, frameTime, megabytes } from './beat.ts';
import { watchCorner } from './corner.ts';
import { counted, countsCsv, countsFrom, medianOf, total } from './counts.ts';
import { isAround, type Around } from './messages.ts';
import { isPin, noteTry, tries, waitFor } from './pin.ts';
import { leave as leaveVisit } from './visit.ts';

type StaffIntent = Extract<Intent, { kind: `staff-${string}` }>;

const storageName = 'kiosk.counts';
const second = 1000; // ms
/** Without any touch: so long the pad stays, so long a page behind it. */
const longestPad = 30 * second;
const longestPage = 180 * second;
/** Nobody needs longer for the sign than this. */
const longestSign = 15 * second;
const loadedAt = performance.now();
const noVisits: DayCounts = { visits: 0, finished: 0, lengths: {}, levels: {} };

let counts: KioskCounts = {};
/** As the counters were before the visit that is on began, and when it did. */
let before: { readonly counts: KioskCounts; readonly at: number } | null = null;
let around: Around | null = null;
let touchedAt = 0;

/** The day by this machine's clock, as 2026-11-28. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function renewHealth(): void {
  const all = total(counts);
  const now = performance.now();
  health.value = {
    version: __VERSION__,
    loaded: now - loadedAt,
    opened: around?.uptime ?? null,
    rescues: around?.rescues ?? 0,
    awake: around?.awake ?? false,
    megabytes: megabytes(),
    frameTime: frameTime(),
    today: counts[today()] ?? noVisits,
    all,
    medianVisit: medianOf(all.lengths),
    medians: Object.fromEntries(Object.entries(all.levels).map(([slug, { lengths }]) => [slug, medianOf(lengths)])),
    since: Object.keys(counts).sort()[0] ?? null,
  };
}

function leave(): void {
  staffPage.value = null;
  health.value = null;
}

function keep(next: KioskCounts): void {
  counts = next;
  store(storageName, counts);
}

/** The first tap of the sign has begun a visit, which is none. */
function endVisit(): void {
  const began = before;
  leaveVisit();
  if (began && performance.now() - began.at < longestSign) keep(began.counts);
}

function openPad(): void {
  if (staffPage.peek() !== null) return;
  endVisit();
  touchedAt = performance.now();
  showWait(kioskConfig.peek()?.pinHash === null ? 'none' : 'ready');
  staffPage.value = 'pin';
}

/** Shows how long the pad still waits, or that it is `otherwise`. */
function showWait(otherwise: 'ready' | 'wrong' | 'none'): void {
  const wait = waitFor(tries(), Date.now());
  pinState.value = wait > 0 ? { kind: 'waits', seconds: Math.ceil(wait / second) } : { kind: otherwise };
}

async function tryPin(pin: string): Promise<void> {
  const hash = kioskConfig.peek()?.pinHash ?? null;
  if (hash === null || pinState.peek().kind === 'checking' || waitFor(tries(), Date.now()) > 0) return;
  pinState.value = { kind: 'checking' };
  const right = await isPin(pin, hash).catch(() => false);
  noteTry(right, Date.now());
  if (staffPage.peek() !== 'pin') return;
  if (!right) return showWait('wrong');
  renewHealth();
  staffPage.value = 'panel';
}

function look(): void {
  const page = staffPage.peek();
  if (page === null) return;
  if (performance.now() - touchedAt > (page === 'pin' ? longestPad : longestPage)) return leave();
  if (page === 'panel') renewHealth();
  if (pinState.peek().kind === 'waits') showWait('ready');
}

/** Begins to count, and to wait for the staff's sign. */
export function watchStaff(): void {
  counts = countsFrom(stored(storageName));
  onVisit((happening) => {
    if (happening.kind === 'begun') before = { counts, at: performance.now() };
    keep(counted(counts, happening, today()));
  });
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source === window.parent && isAround(event.data)) around = event.data;
  });
  for (const name of ['pointerdown', 'keydown'] as const)
    addEventListener(name, () => (touchedAt = performance.now()), { capture: true, passive: true });
  watchCorner(openPad);
  setInterval(look, second);
}

/** Does what the staff want; everything but the pad only behind the PIN. */
export function answerStaff(intent: StaffIntent): void {
  if (intent.kind === 'staff-leave') return leave();
  if (intent.kind === 'staff-pin') return void tryPin(intent.pin);
  if (staffPage.peek() !== 'panel' && staffPage.peek() !== 'test') return;
  switch (intent.kind) {
    case 'staff-page':
      staffPage.value = intent.page;
      return;
    case 'staff-export':
      return saveCsv(`night-descent-${kioskConfig.peek()?.id ?? 'kiosk'}`, countsCsv(counts));
    case 'staff-sound':
      soundTests.value++;
      return;
    case 'staff-renew':
      return ask('renew');
    case 'staff-close':
      return ask('close');
  }
}
