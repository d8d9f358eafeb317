// A room as plain data: what is kept of a class until its lesson is over. Secrets are kept as hashes only. Pure.
import type { Guess } from '../content/predict.ts';
import { luckFrom, type RandomState } from '../core/random.ts';
import type { Lesson } from '../protocol/lesson.ts';
import type { Request } from '../protocol/requests.ts';
import type { Result, RoomPhase } from '../protocol/views.ts';

/** Steps that were made before the end of a round may arrive so much later. */
export const grace = 3000; // ms
/** The same for a device that was away when the round ended: an outage of half a minute costs nothing. */
export const graceAfterOutage = 30_000; // ms
/** A room and all that is in it is deleted after so long, whatever happens. */
export const roomLifetime = 24 * 60 * 60 * 1000; // ms
export const rerolls = 3;
/** One round of the lesson. Its seed is told to nobody before the round begins, and follows from nothing that is told. */
export interface Round {
  readonly level: string;
  readonly seed: number;
  readonly startedAt: number | null;
  /** Null: no timer. An ended round keeps the moment it ended. */
  readonly endsAt: number | null;
}

export type Device = Extract<Request, { kind: 'join' }>['device'];

export interface Seat {
  readonly seat: number;
  readonly name: string;
  readonly rerolls: number;
  readonly tokenHash: string;
  /** Of the token that ended when the seat was taken up on another device: its device is told so. */
  readonly formerHash?: string;
  /** Typed on another device, together with the room code, it brings the seat back. */
  readonly rejoin: string;
  readonly device: Device;
  readonly kicked: boolean;
  readonly personalTime: boolean;
  /** A climb of the round that is on has come to its end. */
  readonly finished: boolean;
  /** By round; null where nothing was climbed. */
  readonly results: readonly (Result | null)[];
  /** By round, what was foretold. Rooms that a server before protocol 2 has kept have none. */
  readonly guesses?: readonly (Guess | null)[];
}

export interface Room {
  readonly id: string;
  readonly code: string;
  readonly hostHash: string;
  /** Not a hash: the host shows it as a link. It can look and nothing else. */
  readonly projector: string;
  readonly lesson: Lesson;
  readonly phase: RoomPhase;
  /** Index into `rounds`; -1 in the lobby. */
  readonly round: number;
  readonly rounds: readonly Round[];
  readonly pausedAt: number | null;
  readonly locked: boolean;
  readonly seats: readonly Seat[];
  readonly luck: RandomState;
  readonly expiresAt: number;
}

/** Someone's seat. */
export interface Place {
  readonly room: string;
  readonly seat: number;
}

/** What the outside world makes for a new room: nothing of it can be guessed. */
export interface RoomSecrets {
  readonly id: string;
  readonly code: string;
  readonly hostHash: string;
  readonly projector: string;
  /** One for each round: names and rounds from one seed would tell all grounds to who works it out from a few names. */
  readonly seeds: readonly number[];
  /** What names are drawn from. */
  readonly luck: number;
}

/** A room in its lobby. */
export function roomFrom(lesson: Lesson, { seeds, luck, ...secrets }: RoomSecrets, now: number): Room {
  const rounds = lesson.levels.map((level, place) => ({
    level,
    seed: seeds[place] ?? 0,
    startedAt: null,
    endsAt: null,
  }));
  return {
    ...secrets,
    lesson,
    phase: 'lobby',
    round: -1,
    rounds,
    pausedAt: null,
    locked: false,
    seats: [],
    luck: luckFrom(luck).state(),
    expiresAt: now + roomLifetime,
  };
}

/** The round that is on or was last; null in the lobby. */
export function roundOf(room: Room): Round | null {
  return room.rounds[room.round] ?? null;
}

/** Everyone who was not removed. */
export function seatsIn(room: Room): readonly Seat[] {
  return room.seats.filter(({ kicked }) => !kicked);
}

export function seatOf(room: Room, seat: number): Seat | null {
  const found = room.seats[seat];
  return found && !found.kicked ? found : null;
}

/** Points over the whole lesson so far. */
export function pointsOf({ results }: Seat): number {
  return results.reduce((sum, result) => sum + (result?.points ?? 0), 0);
}

/** True once the round's time has run out, grace included. */
export function isOver(room: Room, now: number): boolean {
  const endsAt = roundOf(room)?.endsAt ?? null;
  return room.phase === 'night' && room.pausedAt === null && endsAt !== null && now >= endsAt + grace;
}

/** When something arrives from a seat, and when the seat was last without a line: from when until when. */
export interface Arrival {
  readonly now: number;
  readonly awayFrom: number;
  readonly since: number;
}

/**
 * Whether steps of `round` from this seat still count when they arrive. Steps count by when they were made, which only the device
 * knows: so those who were here at the end get a short grace, those who were away then and come back from an outage half a minute, and
 * those with personal time until the next round begins.
 */
export function stepsCount(room: Room, seat: Seat, round: number, arrival: Arrival): boolean {
  const asked = room.rounds[round];
  if (!asked || asked.startedAt === null || room.phase === 'lobby') return false;
  if (seat.personalTime && round === room.round && room.phase !== 'podium') return true;
  const isOn = round === room.round && room.phase === 'night';
  const end = isOn && room.pausedAt !== null ? room.pausedAt : asked.endsAt;
  if (end === null) return isOn;
  const wasAway = arrival.awayFrom <= end && arrival.since > end;
  return arrival.now <= end + (wasAway ? graceAfterOutage : grace);
}
