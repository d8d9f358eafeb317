// Keeps the game on this machine and lets newer versions in, each at once for every page that is open: when the game is opened, or
// when the player asks. A page in the middle of a climb holds a lock, and while any does, the old version stays.
import { effect, type ReadonlySignal } from '@preact/signals-core';
import { roomTrouble } from '../../state/room.ts';
import { keptHere, newVersion } from '../../state/offline.ts';

/** Between two looks for a newer version while a page stays open, in milliseconds; opening a page looks by itself. */
const lookEvery = 15 * 60_000;
const lockName = 'night-descent.in-use';

/** Undefined where the browser has none: without HTTPS (localhost needs none), or in private windows of some. */
const workers: ServiceWorkerContainer | undefined = import.meta.env.PROD ? navigator.serviceWorker : undefined;
let letGo: () => void = () => {};

/** Takes the version that an earlier visit has brought, before anything has begun; while `busy` says so, no other comes. Never throws. */
export async function takeAtStart(busy: ReadonlySignal<boolean>): Promise<void> {
  if (!workers) return;
  followVersions(workers, busy);
  effect(() => holdLock(busy.value));
  const registration = await workers.getRegistration().catch(() => undefined);
  if (registration?.waiting) await takeFrom(registration);
}

/** Fetches and keeps everything, and watches for newer versions; called when the page has nothing better to do. */
export async function keepHere(): Promise<void> {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (!workers || connection?.saveData) return;
  try {
    const registration = await workers.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
    watch(registration);
    await workers.ready;
    keptHere.value = true;
  } catch {
    // Private windows and full disks refuse; the game then needs its network, as before.
  }
}

/** Takes the newer version if one waits and no page is in the middle of anything; all pages are then loaded anew. */
export async function takeNewVersion(): Promise<void> {
  const registration = await workers?.getRegistration().catch(() => undefined);
  if (registration) await takeFrom(registration);
}

async function takeFrom(registration: ServiceWorkerRegistration): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, (lock) => {
    if (lock) registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  });
}

function watch(registration: ServiceWorkerRegistration): void {
  const note = (): void => {
    newVersion.value = registration.waiting !== null && registration.active !== null;
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', note);
  });
  registration.installing?.addEventListener('statechange', note);
  note();
  const look = (): void => void registration.update().catch(() => {});
  setInterval(look, lookEvery);
  // The server of a class speaks a newer language than this page, which loading it anew from what is kept would not change.
  effect(() => {
    if (roomTrouble.value !== 'reload') return;
    if (newVersion.value) void takeFrom(registration);
    else look();
  });
}

/** Another version serves this page from now on: its own files are gone, so it is loaded anew as soon as it is not busy. */
function followVersions(container: ServiceWorkerContainer, busy: ReadonlySignal<boolean>): void {
  let served = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    const first = !served;
    served = true;
    if (first) return;
    effect(() => {
      if (!busy.value) location.reload();
    });
  });
}

function holdLock(hold: boolean): void {
  letGo();
  letGo = () => {};
  if (!hold) return;
  const held = new Promise<void>((done) => (letGo = done));
  void navigator.locks.request(lockName, { mode: 'shared' }, () => held);
}
