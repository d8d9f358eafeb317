// What the app shows: screen, phase, sheet, and what the player's hand is doing. Signals only; the app changes them, all else reads.
import { computed, signal } from '@preact/signals-core';
import type { Settings } from '../core/optimizer.ts';

/** The pages of the game. `missing` is an address that names no level. */
export type Screen =
  | 'title'
  | 'levels'
  | 'journal'
  | 'climb'
  | 'missing'
  | 'class'
  | 'host'
  | 'wall'
  | 'homework'
  | 'check'
  | 'kiosk';
/** A dialog above the page. */
export type Sheet = 'pause' | 'settings' | 'how' | 'bots' | 'more';
/** Where a climb is: reading the card, foretelling, climbing, reading the outcome, looking at the map in the morning. */
export type Phase = 'brief' | 'predict' | 'climb' | 'outcome' | 'dawn';
/** What the ground is drawn with; `map` is the flat canvas view for machines without WebGL. */
export type Renderer = 'loading' | 'webgl' | 'map';
export type InputDevice = 'mouse' | 'touch' | 'keys' | 'gamepad';

/** The stride that would be taken now. */
export interface Aim {
  /** Direction in radians: 0 is east (first parameter grows), a quarter turn is north (second parameter grows). */
  readonly heading: number;
  /** Length in parameter units. */
  readonly length: number;
}

export const screen = signal<Screen>('title');
/** A page that covers the whole mountain is open: nothing of it needs to be drawn. */
export const covered = computed(() => ['class', 'host', 'wall', 'homework', 'check'].includes(screen.value));
export const sheet = signal<Sheet | null>(null);
export const phase = signal<Phase>('brief');
export const renderer = signal<Renderer>('loading');
export const device = signal<InputDevice>('mouse');
export const aim = signal<Aim>({ heading: 0, length: 0 });
/** Those of a second person on the same screen. */
export const otherAim = signal<Aim>({ heading: 0, length: 0 });
export const otherDials = signal<Settings>({});
/** The place on the ground that is pointed at, in parameter units east and north: where a flare or a flag would land. */
export const marker = signal<readonly [east: number, north: number]>([0, 0]);
/** True while the player may point at the ground; the app keeps it. */
export const pointing = signal(false);
/** The dial's values for the next step, by setting; empty on a stride level. */
export const dialValues = signal<Settings>({});
/** Hold-to-walk is running. */
export const walking = signal(false);
/** At dawn: the step at which every climber is shown. Null: the end of each trail. */
export const scrub = signal<number | null>(null);
/** At dawn: which ground is shown, by its place among the party's grounds; between two whole numbers it is between two grounds. */
export const shownGround = signal(0);
/** A team's trial that is looked at, and would be chosen now; null before the first. */
export const chosenTrial = signal<number | null>(null);
/** What the address asked for when the screen is `missing`. */
export const missingLevel = signal('');
/** A level file that could not be loaded: its slug; the page offers retry and the list. */
export const loadTrouble = signal<string | null>(null);
/** The scene has caught up with the climb: nothing is still moving (tests and hold-to-walk wait for this). */
export const settled = signal(true);
/** True while the newest cut of a slice is not yet to be seen: a step now would be a step into the blue. */
export const cutting = signal(false);
/** How many times larger than at arm's length things on the mountain are drawn, for screens that are looked at from farther away. */
export const drawingScale = signal(1);
/** The part of the window that panels cover, in CSS px from each edge; the scene keeps the climber in the free area. */
export const insets = signal({ top: 0, right: 0, bottom: 0, left: 0 });
