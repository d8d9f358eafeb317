// How the kiosk's machine is, for its staff: their pages, the counters of visits, what went wrong, what the page around the game says,
// and how loud the hour is.
import { computed, signal } from '@preact/signals-core';

/** `pin`: the pad that asks for it; `panel`: figures and buttons; `test`: touch, sound and gamepads. Null: no staff at the screen. */
export const staffPage = signal<'pin' | 'panel' | 'test' | null>(null);
/** The staff are at the screen, and no clock of a visit runs. */
export const staffOpen = computed(() => staffPage.value !== null);
/** How the PIN was taken: `checking` takes a moment; after too many wrong ones the pad waits for `seconds`. */
export const pinState = signal<
  { readonly kind: 'ready' | 'checking' | 'wrong' | 'none' } | { readonly kind: 'waits'; readonly seconds: number }
>({
  kind: 'ready',
});

/** The volume of the hour, 0 to 1; everything that sounds is multiplied with it. 1 away from the kiosk. */
export const loudness = signal(1);
/** Grows with each sound that the staff want to hear. */
export const soundTests = signal(0);

/** Errors since the game was loaded. */
export const faults = signal<{ readonly count: number; readonly last: string | null }>({ count: 0, last: null });
/** Where the configuration comes from, and what is wrong with it. */
export const configNews = signal<{
  readonly source: 'file' | 'kept' | 'defaults';
  readonly trouble: readonly string[];
}>({
  source: 'defaults',
  trouble: [],
});

/** How many took how long: counts by the number of whole five seconds. */
export type Lengths = Readonly<Record<string, number>>;
export interface LevelCounts {
  readonly played: number;
  readonly camps: number;
  /** Of all climbs together. */
  readonly stars: number;
  readonly lengths: Lengths;
}
export interface DayCounts {
  readonly visits: number;
  /** Visits that came to their closing card. */
  readonly finished: number;
  readonly lengths: Lengths;
  readonly levels: Readonly<Record<string, LevelCounts>>;
}
/** By day, as 2026-11-28. */
export type KioskCounts = Readonly<Record<string, DayCounts>>;

/** What the staff's panel shows, renewed each second while it is open. */
export interface Health {
  readonly version: string;
  /** Milliseconds since the game was loaded, and since the page around it was; null where there is none. */
  readonly loaded: number;
  readonly opened: number | null;
  /** How often the game had to be loaded anew because it did not answer. */
  readonly rescues: number;
  readonly awake: boolean;
  readonly megabytes: number | null;
  readonly frameTime: number | null;
  readonly today: DayCounts;
  readonly all: DayCounts;
  /** Medians in seconds, of all visits and of each level's climbs; null where nothing was counted. */
  readonly medianVisit: number | null;
  readonly medians: Readonly<Record<string, number | null>>;
  /** The first day that was counted. */
  readonly since: string | null;
}
export const health = signal<Health | null>(null);
