// What keeps the kiosk alive and what its staff get, on the game's side of the frame: no way out, volume by the hour, the
// staff's sign, new versions when nobody plays. The page around (outer/around.ts) does what must go on when this page does not.
import { effect } from '@preact/signals-core';
import { kioskConfig } from '../../state/kiosk.ts';
import { loudness } from '../../state/kiosk-health.ts';
import { busy, newVersion } from '../../state/offline.ts';
import { takeNewVersion } from '../offline/new-version.ts';
import { closeExits } from './no-exit.ts';
import { scheduled } from './schedule.ts';
import { watchStaff } from './staff.ts';

const hourEvery = 20_000; // ms

function followHour(): void {
  const { sound, volume } = kioskConfig.peek() ?? {};
  loudness.value = sound === false || !volume ? 0 : scheduled(volume, new Date());
}

/** Starts all of it; called once, when the kiosk knows what it is told. */
export function startShell(): void {
  closeExits();
  watchStaff();
  followHour();
  setInterval(followHour, hourEvery);
  effect(() => {
    if (newVersion.value && !busy.value) void takeNewVersion();
  });
}
