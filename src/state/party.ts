// The climb that is going on: the level, its course, and every climber on it. The app publishes a new Party after each step.
import { signal } from '@preact/signals-core';
import type { Level } from '../content/level.ts';
import type { Climb, Course } from '../core/climb.ts';
import type { ClimbEvent } from '../core/events.ts';
import { text } from './text.ts';

/** How a climber looks, so that colour is never the only mark. */
export interface Look {
  /** From the Okabe-Ito set, as #rrggbb. */
  readonly colour: string;
  readonly hat: 'beanie' | 'cone' | 'top' | 'bobble' | 'wide' | 'hood' | 'crown' | 'cap' | 'brim';
  /** One to three letters; empty for the player, who is called "you" in every language. */
  readonly initial: string;
}

/** What is written on a climber: its initial, or "you" in the player's language. */
export function initialOf({ initial }: Look): string {
  return initial === '' ? text('you') : initial;
}

export interface Climber {
  /** `you`, `you-2` for a second one on the same screen, or the bot's place in level.bots as `bot-0`, `bot-1` ... */
  readonly id: string;
  /** The optimizer's id, `sgd` for descent on minibatches, or the gear's kind for a stride. Its name is the text `optimizer.<id>`. */
  readonly rule: string;
  readonly look: Look;
  /** Mutated by each step; read it when `party` changes. */
  readonly climb: Climb;
}

/** Everyone on the mountain. `climbers[0]` is the player, except behind the title (`demo`), where all are bots. */
export interface Party {
  readonly level: Level;
  readonly course: Course;
  readonly climbers: readonly Climber[];
  /** Steps taken since the start: the length of the longest trail. */
  readonly steps: number;
  readonly demo: boolean;
  /** How many of the first climbers are people with a lamp each; one where it is left out. */
  readonly people?: number;
  /** Grows with each new attempt, so that scenes know when to forget the walked ground. */
  readonly attempt: number;
}

/** How a finished climb is judged. */
export interface Result {
  readonly outcome: NonNullable<Climb['outcome']>;
  /** Camp, par, own: true where the star was earned. */
  readonly stars: readonly [boolean, boolean, boolean];
  /** The player's first three stars ever, or better than before. */
  readonly best: boolean;
}

/** Those who are people, the first one first; nobody behind the title. */
export function peopleOf({ climbers, demo, people = 1 }: Party): readonly Climber[] {
  return demo ? [] : climbers.slice(0, people);
}
/** The id of the second visitor at a kiosk. */
export const secondId = 'you-2';
/** True for people, by their id; everybody else walks by itself. */
export function isPerson({ id }: Pick<Climber, 'id'>): boolean {
  return id === 'you' || id === secondId;
}

export const party = signal<Party | null>(null);
export const result = signal<Result | null>(null);

/** What a step of one climber brought about. */
export interface Happening {
  readonly climber: Climber;
  readonly event: ClimbEvent;
}
export type HappeningListener = (happening: Happening) => void;
const listeners = new Set<HappeningListener>();
/** Calls `listener` for every event of every climber; returns the call that stops it. */
export function onHappening(listener: HappeningListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
/** Tells everyone who listens. Only the app calls this. */
export function announceHappening(happening: Happening): void {
  for (const listener of listeners) listener(happening);
}
