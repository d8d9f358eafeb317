// The class's room as this device knows it: what the server showed last, how the line is, and where the others' lamps are.
import { computed, signal } from '@preact/signals-core';
import type { Lamp } from '../protocol/lamps.ts';
import type { ReadyLesson } from '../protocol/lesson.ts';
import type { Parting, Refusal } from '../protocol/replies.ts';
import type { Look } from './party.ts';
import type { HostView, ProjectorView, PupilView, View } from '../protocol/views.ts';

/** True where this page comes from a server that holds rooms, false from a plain folder, null until that is known. */
export const hasRooms = signal<boolean | null>(null);
/** The room as the server showed it last; null outside of one. */
export const roomView = signal<View | null>(null);
export const pupilView = computed<PupilView | null>(() => (roomView.value?.role === 'pupil' ? roomView.value : null));
export const hostView = computed<HostView | null>(() => (roomView.value?.role === 'host' ? roomView.value : null));
export const wallView = computed<ProjectorView | null>(() =>
  roomView.value?.role === 'projector' ? roomView.value : null,
);
/** `entering` and `back` look the same to the network; `back` is a line that was lost and is being mended. */
export const roomLine = signal<'off' | 'entering' | 'up' | 'back'>('off');
/** Why the server did not let us in, or sent us away; null when all is well. */
export const roomTrouble = signal<Refusal | Parting | null>(null);
/** False while the server cannot store: nothing is lost, but nothing is acknowledged either. */
export const roomSaves = signal(true);
/** Steps of ours that the server has not acknowledged yet. */
export const stepsWaiting = signal(0);
/** Everybody's lamp by seat, parts of the map; for drawing only. */
export const classLamps = signal<ReadonlyMap<number, Lamp>>(new Map());
/** A bot's lamp on the wall, with its look. */
export interface BotLamp extends Omit<Lamp, 'seat'> {
  readonly rule: string;
  readonly look: Look;
}
/** The bots' lamps, on the wall only. */
export const botLamps = signal<readonly BotLamp[]>([]);
/** The room's clock in milliseconds, a few times a second while in a room. */
export const roomNow = signal(0);
/** What of the repairs on the teacher's page was done last; null when nothing. */
export const hostDone = signal<'remove-away' | 'new-rejoins' | 'new-projector' | 'new-host' | null>(null);
/** The round is paused or its time is up: hands rest. */
export const handsOff = computed(() => {
  const view = pupilView.value;
  if (!view) return false;
  if (view.phase !== 'night') return !(view.phase === 'dawn' && view.personalTime);
  return view.pausedAt !== null || (view.endsAt !== null && roomNow.value >= view.endsAt && !view.personalTime);
});
/** The lessons that are ready to start; known once somebody comes as a teacher. */
export const readyLessons = signal<readonly ReadyLesson[]>([]);
/** The code that the address brought along, for the field. */
export const offeredCode = signal('');
/** Where the room is joined and where its wall is, as links, and the address without `https://` for people who type. */
export const projectorLink = signal('');
export const joinLink = signal('');
export const joinAddress = signal('');
/** The address of this page leads other devices to themselves, and the server knows no better one. */
export const onlyHere = signal(false);

/** How the line held while the preflight page watched it. */
export interface Preflight {
  readonly seconds: number;
  readonly transport: string;
  readonly drops: number;
  /** Slowest answer in milliseconds. */
  readonly slowest: number;
  readonly done: boolean;
}
export const preflight = signal<Preflight | null>(null);
/** Seconds that the preflight page watches the line. */
export const preflightSeconds = 60;
