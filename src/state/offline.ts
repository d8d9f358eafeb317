// What is kept of the game on this machine, and whether a newer version waits to be taken.
import { computed, signal } from '@preact/signals-core';
import { staffOpen } from './kiosk-health.ts';
import { kioskPhase } from './kiosk.ts';
import { roomTrouble } from './room.ts';
import { screen } from './view.ts';

/** Everything is kept on this machine: the game goes on without a network. */
export const keptHere = signal(false);
/** A newer version is here, whole, and waits until nobody is in the middle of anything. */
export const newVersion = signal(false);
/** Somebody is in the middle of something that a new version must not take away. */
export const busy = computed(() => {
  if (screen.value === 'kiosk') return staffOpen.value || kioskPhase.value !== 'attract';
  return roomTrouble.value !== 'reload' && ['climb', 'class', 'host', 'wall', 'check'].includes(screen.value);
});
