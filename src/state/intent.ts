// What the player wants. Scenes, interface and input say it here; the app is the only one that acts on it.
import type { Outcome } from '../core/events.ts';
import type { Person } from './kiosk.ts';
import type { Screen, Sheet } from './view.ts';
import type { Homework } from '../protocol/homework.ts';
import type { Lesson } from '../protocol/lesson.ts';
import type { Ask } from '../protocol/requests.ts';
import type { Options } from './options.ts';

/** What somebody in a class wants, or a teacher of one. */
type RoomIntent =
  | { readonly kind: 'room-join'; readonly code: string }
  /** Takes up a seat from another device. */
  | { readonly kind: 'room-rejoin'; readonly code: string; readonly rejoin: string }
  /** Goes on in the seat that this device keeps. */
  | { readonly kind: 'room-return' }
  | { readonly kind: 'room-leave' }
  | { readonly kind: 'room-reroll' }
  | { readonly kind: 'room-rename'; readonly name: string }
  | { readonly kind: 'room-open'; readonly lesson: Lesson }
  | { readonly kind: 'room-host'; readonly ask: Ask }
  | { readonly kind: 'room-export' }
  /** Only this page leads the room from now on. */
  | { readonly kind: 'room-renew' }
  | { readonly kind: 'room-preflight' };

/** What a visitor of a kiosk wants; `person` is whose hand it was. */
type KioskIntent =
  | { readonly kind: 'kiosk-begin' }
  | { readonly kind: 'kiosk-join' }
  /** Aims with a part (0 to 1) of the longest stride. */
  | { readonly kind: 'kiosk-aim'; readonly person: Person; readonly heading: number; readonly part: number }
  | { readonly kind: 'kiosk-step'; readonly person: Person }
  | { readonly kind: 'kiosk-walk'; readonly person: Person; readonly on: boolean }
  /** Turns the one dial to a part (0 to 1) of its range. */
  | { readonly kind: 'kiosk-dial'; readonly person: Person; readonly part: number }
  /** Back to the start, as long as the night lasts. */
  | { readonly kind: 'kiosk-again'; readonly person: Person }
  /** On from the morning; on from the closing card. */
  | { readonly kind: 'kiosk-on' }
  /** The answers to the question whether anybody is there. */
  | { readonly kind: 'kiosk-stay' }
  | { readonly kind: 'kiosk-over' };

/** What the staff of a kiosk want; the app does only the first two without the PIN. */
type StaffIntent =
  | { readonly kind: 'staff-leave' }
  | { readonly kind: 'staff-pin'; readonly pin: string }
  | { readonly kind: 'staff-page'; readonly page: 'panel' | 'test' }
  | { readonly kind: 'staff-export' | 'staff-sound' | 'staff-renew' | 'staff-close' };

/** What somebody with homework wants, or a teacher of one. */
type HomeworkIntent =
  /** Climbs the level at this place of the homework. */
  | { readonly kind: 'homework-climb'; readonly place: number }
  | { readonly kind: 'homework-make'; readonly levels: readonly string[]; readonly bots: Homework['bots'] }
  /** Climbs everything again that these codes hold; `link`: the homework that they should be of, or nothing. */
  | { readonly kind: 'homework-check'; readonly codes: string; readonly link: string }
  /** Writes what was proved into a table. */
  | { readonly kind: 'homework-table' };

export type Intent =
  | RoomIntent
  | KioskIntent
  | StaffIntent
  | HomeworkIntent
  | {
      readonly kind: 'open';
      readonly screen: Exclude<Screen, 'climb' | 'missing' | 'wall' | 'kiosk' | 'homework' | 'check'>;
    }
  | { readonly kind: 'play'; readonly slug: string }
  /** The next level in order; the map after the last, or where the next is locked. */
  | { readonly kind: 'next' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'sheet'; readonly sheet: Exclude<Sheet, 'more'> | null }
  /** Opens what stands behind a level. */
  | { readonly kind: 'study'; readonly slug: string }
  /** The brief card has been read. */
  | { readonly kind: 'begin' }
  /** What the player foretells: an outcome, or a bot's place by the flag at the marker; null: nothing. */
  | { readonly kind: 'foretell'; readonly outcome: Outcome | 'flag' | null }
  | { readonly kind: 'aim'; readonly heading: number; readonly length: number }
  /** Aims with a part (0 to 1) of the longest stride. */
  | { readonly kind: 'aim-part'; readonly heading: number; readonly part: number }
  /** Turns the aim by radians and changes its length by parts of the longest stride. */
  | { readonly kind: 'nudge-aim'; readonly turn: number; readonly lengthen: number }
  /** Points the aim straight downhill, length kept. */
  | { readonly kind: 'aim-downhill' }
  /** Points at a place on the ground, in parameter units east and north. */
  | { readonly kind: 'point'; readonly at: readonly [east: number, north: number] }
  /** Moves the marker by parts of the map's width. */
  | { readonly kind: 'nudge-point'; readonly by: readonly [east: number, north: number] }
  /** Means the place at the marker: a flare is thrown there. A flag is there already, and stays when the player foretells. */
  | { readonly kind: 'plant' }
  /** Pokes the ground along an axis, on its upper or lower side. */
  | { readonly kind: 'poke'; readonly axis: number; readonly side: 1 | -1 }
  /** Turns a dial to a value. */
  | { readonly kind: 'dial'; readonly setting: string; readonly value: number }
  /** Turns a dial by parts of its whole range (-1..1), on its own scale. */
  | { readonly kind: 'nudge-dial'; readonly setting: string; readonly by: number }
  | { readonly kind: 'step' }
  | { readonly kind: 'walk'; readonly on: boolean }
  /** Takes a step that brakes, with a gear that has a brake. */
  | { readonly kind: 'brake' }
  /** A team: looks at a trial, by its place. */
  | { readonly kind: 'look-at-trial'; readonly trial: number }
  /** A team: ends the climb with the trial that is looked at. */
  | { readonly kind: 'choose' }
  /** At dawn: shows the ground of this place, or one between two. */
  | { readonly kind: 'show-ground'; readonly place: number }
  /** Ends the climb here. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'dawn' }
  | { readonly kind: 'scrub'; readonly step: number | null }
  | { readonly kind: 'options'; readonly change: Partial<Options> }
  /** Shows another language, by its BCP 47 code. */
  | { readonly kind: 'language'; readonly code: string }
  | { readonly kind: 'forget-progress' }
  /** Takes the newer version that waits. */
  | { readonly kind: 'new-version' };

let act: (intent: Intent) => void = () => {};
/** Says what the player wants. */
export function intend(intent: Intent): void {
  act(intent);
}
/** The app takes over; called once at start. */
export function answerIntents(answer: (intent: Intent) => void): void {
  act = answer;
}
