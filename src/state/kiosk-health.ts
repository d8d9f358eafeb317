// How the kiosk's machine is, for its staff: what went wrong, what the page around the game says, whether their panel is open, and how
// loud the hour is.
import { signal } from '@preact/signals-core';

/** The staff are at the screen: the PIN pad or the panel is open, and no clock of a visit runs. */
export const staffOpen = signal(false);
/** The volume of the hour, 0 to 1; everything that sounds is multiplied with it. 1 away from the kiosk. */
export const loudness = signal(1);
/** Errors since the game was loaded. */
export const faults = signal<{ readonly count: number; readonly last: string | null }>({ count: 0, last: null });
