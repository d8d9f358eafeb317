// A kiosk as its visitors see it: whether anybody is there, which climb is on, how long until sunrise, and what the staff count.
import { signal } from '@preact/signals-core';
import type { KioskConfig } from '../content/kiosk-config.ts';
import type { Outcome } from '../core/events.ts';

/** `attract`: nobody is there and the bots race by themselves; all others belong to a visit. */
export type KioskPhase = 'attract' | 'climb' | 'dawn' | 'closing';
/** Whose hands: the first visitor is on the left, the second on the right. */
export type Person = 0 | 1;

export const kioskPhase = signal<KioskPhase>('attract');
/** Grows with each change of scene while nobody is there: texts then move to another place, so that nothing burns in. */
export const attractScene = signal(0);
/** What this installation is told; null away from the kiosk. */
export const kioskConfig = signal<KioskConfig | null>(null);

/** What happens in a visit, for the staff's counters. Seconds are those of the climb or of the whole visit. */
export type VisitHappening =
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'level';
      readonly slug: string;
      readonly outcome: Outcome | null;
      readonly seconds: number;
      /** 0 to 3. */
      readonly stars: number;
    }
  /** `finished`: it came to its closing card. */
  | { readonly kind: 'ended'; readonly seconds: number; readonly finished: boolean };
export type VisitListener = (happening: VisitHappening) => void;
const listeners = new Set<VisitListener>();
/** Calls `listener` for all that happens in visits; returns the call that stops it. */
export function onVisit(listener: VisitListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
/** Tells everyone who listens. Only the app calls this. */
export function announceVisit(happening: VisitHappening): void {
  for (const listener of listeners) listener(happening);
}

/** Which of the visit's climbs is on, counted from 0, and how many there are. */
export const kioskRound = signal<{ readonly place: number; readonly of: number }>({ place: 0, of: 0 });
/** How many people play; a second one who comes in the morning climbs from the next night on. */
export const visitors = signal<1 | 2>(1);
/** The part of the night that is over, 0 to 1; at 1 the sun rises. */
export const nightPart = signal(0);
/** How each person did on the climb that is over. */
export const kioskResults = signal<readonly KioskResult[]>([]);
export interface KioskResult {
  readonly outcome: Outcome | null;
  /** Camp, par, own: true where the star was earned. */
  readonly stars: readonly [boolean, boolean, boolean];
}
/** Whom a hand shows what to do next: those who have not done it yet, and those who have not done anything for a while. */
export const shownHow = signal<readonly [boolean, boolean]>([false, false]);
/** Seconds until the visit ends unless somebody does something; null while nobody has to be asked. */
export const idleWarning = signal<number | null>(null);
