// What follows from something that happened in a room, for those who are connected.
import type { Refusal } from '../protocol/replies.ts';
import type { Room, Seat } from './room.ts';

export type Audience = 'host' | 'projector' | 'pupils';

export interface Outcome {
  readonly room: Room;
  /** Why nothing happened. */
  readonly refused?: Refusal;
  /** The seat that the message was about. */
  readonly seat?: number;
  /** Who needs to hear how the room looks now. */
  readonly tell: readonly Audience[];
  /** Seats whose devices have lost their place, and why. */
  readonly gone?: { readonly seats: readonly number[]; readonly why: 'kicked' | 'elsewhere' | 'closed' };
  /** The room is to be deleted. */
  readonly closed?: true;
  /** The round has just ended: the referee is to judge it. */
  readonly ended?: number;
}

export const everybody: readonly Audience[] = ['host', 'projector', 'pupils'];
export const screens: readonly Audience[] = ['host', 'projector'];

/** Nothing has happened, for this reason. */
export function refusal(room: Room, refused: Refusal): Outcome {
  return { room, refused, tell: [] };
}

/** The room with something changed about one seat. */
export function withSeat(room: Room, seat: number, change: Partial<Seat>): Room {
  return { ...room, seats: room.seats.map((old) => (old.seat === seat ? { ...old, ...change } : old)) };
}
