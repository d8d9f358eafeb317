// Everything that the page around the game does, once a second: judges the beats, renews the frame, dims the screen, keeps it awake,
// tells the museum's server, takes new versions and the night's reload when nobody plays.
import { effect, signal } from '@preact/signals-core';
import type { KioskConfig } from '../../../content/kiosk-config.ts';
import { newVersion } from '../../../state/offline.ts';
import { keepHere, takeAtStart, takeNewVersion } from '../../offline/new-version.ts';
import { keepKey, loadKiosk } from '../config.ts';
import type { Ask, Beat } from '../messages.ts';
import { closeExits } from '../no-exit.ts';
import { isNightly, scheduled } from '../schedule.ts';
import { isAwake, keepAwake } from './awake.ts';
import { GameFrame } from './frame.ts';
import { pingOf, sendPing } from './heartbeat.ts';
import { Still } from './still.ts';
import { Watchdog } from './watchdog.ts';

/** Milliseconds between two looks. */
const lookEvery = 1000;
const awakeEvery = 30_000;
/** The configuration is asked for again so often, so that a changed hour or address comes without a restart. */
const configEvery = 10 * 60_000;
/** When this page was opened, for the staff's panel. */
const startedAt = performance.now();

/** Somebody plays in the frame. */
const inUse = signal(false);
let config: KioskConfig | null = null;
let beat: Beat | null = null;
let beatAt = -Infinity;
let lastReload = new Date();
let closed = false;

function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`src/kiosk.html has no element with the id "${id}".`);
  return element;
}

const still = new Still(place('words'));
const dog = new Watchdog(performance.now());
const name = new URLSearchParams(location.search).get('config') ?? 'default';
const frame = new GameFrame(place('game'), name, { onBeat: hear, onAsk: follow });

function hear(said: Beat): void {
  beat = said;
  beatAt = performance.now();
  inUse.value = said.inUse;
  dog.hear(beatAt);
  still.lift();
  frame.tell({
    kind: 'night-descent-around',
    uptime: beatAt - startedAt,
    rescues: dog.rescues,
    awake: isAwake(),
  });
}

function renew(): void {
  closed = false;
  beat = null;
  inUse.value = false;
  still.cover();
  dog.restart(performance.now());
  frame.renew();
}

function follow({ what }: Ask): void {
  if (what === 'renew') return renew();
  frame.remove();
  inUse.value = false;
  closed = true;
  still.say('kiosk.closed');
  // Only a window without a past may close itself; otherwise a touch opens the kiosk again.
  window.close();
}

/** The frame shares what it holds with nobody, so a new one frees it. The page around is loaded anew once a night, if it can be. */
function reloadWhenIdle(now: Date): void {
  if (!config || !beat || inUse.value) return;
  if (beat.megabytes !== null && beat.megabytes > config.memoryMegabytes) return renew();
  if (!isNightly(config.reloadHour, now, lastReload)) return;
  lastReload = now;
  void reloadAll();
}

/** Without an answer the browser would show its own page of trouble and stay there; then only the frame is renewed. */
async function reloadAll(): Promise<void> {
  const works = await fetch(location.href, { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (works && !inUse.peek()) location.reload();
  else if (!inUse.peek()) renew();
}

let lookedAt = performance.now();
function look(): void {
  const now = performance.now();
  const hasSlept = document.hidden || now - lookedAt > 5 * lookEvery;
  lookedAt = now;
  if (config) place('dimming').style.opacity = String(scheduled(config.dimming, new Date()));
  if (closed) return;
  // Out of view, or while the machine slept, the game may have been silent for good reasons.
  if (hasSlept) return dog.restart(now);
  const verdict = dog.judge(now);
  if (verdict === 'renew') renew();
  if (verdict === 'rest') {
    frame.remove();
    beat = null;
    inUse.value = false;
    still.say('kiosk.back-soon');
  }
  reloadWhenIdle(new Date());
}

/** Where the screen stands another way than the machine believes, the picture is turned by a quarter, and fingers with it. */
function turn(): void {
  const { orientation = 'any' } = config ?? {};
  const isUpright = innerHeight > innerWidth;
  document.body.toggleAttribute('data-turned', orientation !== 'any' && (orientation === 'portrait') !== isUpright);
}

/** Asks what this kiosk is told, again and again. */
async function followConfig(): Promise<void> {
  ({ config } = await loadKiosk(name));
  turn();
  void still.load(config.languages);
}

function keepTelling(): void {
  let toldAt = -Infinity;
  setInterval(() => {
    const { address = null, seconds = 0 } = config?.heartbeat ?? {};
    const now = performance.now();
    if (!config || address === null || now - toldAt < seconds * 1000) return;
    toldAt = now;
    void sendPing(address, pingOf(config, beat, dog.rescues));
  }, lookEvery);
}

/** Starts the kiosk. */
export function startAround(): void {
  closeExits();
  keepKey(name, location.hash);
  renew();
  void takeAtStart(inUse);
  void followConfig();
  setInterval(() => void followConfig(), configEvery);
  setInterval(look, lookEvery);
  keepAwake(awakeEvery);
  keepTelling();
  addEventListener('resize', turn);
  addEventListener('pointerup', () => (closed ? renew() : frame.focus()));
  effect(() => {
    if (newVersion.value && !inUse.value) void takeNewVersion();
  });
  void keepHere();
  void navigator.storage?.persist?.().catch(() => false);
}
