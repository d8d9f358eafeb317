// What happens to seats: how they are taken, found again, named and lost. Pure, like all rules of a room.
import { luckAt } from '../core/random.ts';
import { mostSeatNumbers, mostSeats } from '../protocol/requests.ts';
import { givenName, nameKey, ownName } from './names.ts';
import { everybody, refusal, screens, withSeat, type Outcome } from './outcome.ts';
import { rerolls, seatOf, seatsIn, type Device, type Room, type Seat } from './room.ts';

/** Somebody comes in. `vacant`: seats in which nobody has ever made a step and whose devices are long away. */
export interface Joining {
  readonly kind: 'join';
  readonly tokenHash: string;
  readonly rejoin: string;
  readonly device: Device;
  readonly vacant?: readonly number[];
}

/** A seat is taken up on another device by its short code. Its token and its code end, so that who knew them is out. */
interface Rejoining {
  readonly kind: 'rejoin';
  readonly rejoin: string;
  readonly nextRejoin: string;
  readonly tokenHash: string;
  readonly device: Device;
}

export type SeatMessage =
  | Joining
  | Rejoining
  | { readonly kind: 'reroll'; readonly seat: number }
  | { readonly kind: 'rename'; readonly seat: number; readonly name: string }
  | { readonly kind: 'kick'; readonly seat: number }
  | { readonly kind: 'remove'; readonly seats: readonly number[] }
  | { readonly kind: 'personal-time'; readonly seat: number; readonly on: boolean }
  /** A new short code for each seat, the removed ones too: none may stay the same, and none be another's old one. */
  | { readonly kind: 'new-rejoins'; readonly rejoins: readonly string[] };

const isFull = (room: Room): boolean =>
  // The numbers of those who were removed stay theirs, so that no seat ever has two people's steps.
  seatsIn(room).length >= mostSeats || room.seats.length >= mostSeatNumbers;

/** The number for who comes in: the next one, or in a full room that of a vacant seat; null where there is none. */
function numberFor(room: Room, { vacant = [] }: Joining): number | null {
  if (!isFull(room)) return room.seats.length;
  const crowded = seatsIn(room).length >= mostSeats;
  return vacant.find((seat) => (crowded ? seatOf(room, seat) !== null : room.seats[seat] !== undefined)) ?? null;
}

/** Whether nobody can come in now, and why. */
function joinTrouble(room: Room): 'locked' | 'full' | null {
  if (room.locked || room.phase === 'podium' || (room.phase !== 'lobby' && !room.lesson.lateJoin)) return 'locked';
  return isFull(room) ? 'full' : null;
}

function join(room: Room, message: Joining): Outcome {
  if (joinTrouble(room) === 'locked') return refusal(room, 'locked');
  const { tokenHash, rejoin, device } = message;
  const number = numberFor(room, message);
  if (number === null) return refusal(room, 'full');
  if (room.seats.some((other) => other.rejoin === rejoin)) return refusal(room, 'busy');
  const luck = luckAt(room.luck);
  const name = givenName(
    room.lesson.language,
    luck,
    room.seats.map((seat) => seat.name),
  );
  const seat: Seat = {
    seat: number,
    name,
    rerolls,
    tokenHash,
    rejoin,
    device,
    kicked: false,
    personalTime: false,
    finished: false,
    results: room.rounds.map(() => null),
  };
  return {
    room: {
      ...room,
      seats: [...room.seats.slice(0, number), seat, ...room.seats.slice(number + 1)],
      luck: luck.state(),
    },
    seat: number,
    tell: screens,
  };
}

function rejoin(room: Room, message: Rejoining): Outcome {
  const { tokenHash, device, nextRejoin } = message;
  const found = room.seats.find((seat) => seat.rejoin === message.rejoin);
  if (!found) return refusal(room, 'unknown-code');
  if (found.kicked) return refusal(room, 'kicked');
  if (room.seats.some((seat) => seat.rejoin === nextRejoin)) return refusal(room, 'busy');
  return {
    room: withSeat(room, found.seat, { tokenHash, formerHash: found.tokenHash, rejoin: nextRejoin, device }),
    seat: found.seat,
    tell: screens,
    gone: { seats: [found.seat], why: 'elsewhere' },
  };
}

function newRejoins(room: Room, codes: readonly string[]): Outcome {
  const taken = new Set([...room.seats.map(({ rejoin: old }) => old), ...codes]);
  // Somebody has come in meanwhile, or two codes are the same: other codes will do.
  if (codes.length < room.seats.length || taken.size < room.seats.length + codes.length) return refusal(room, 'busy');
  const seats = room.seats.map((seat, place) => ({ ...seat, rejoin: codes[place] ?? seat.rejoin }));
  return { room: { ...room, seats }, tell: everybody };
}

function reroll(room: Room, seat: number): Outcome {
  const found = seatOf(room, seat);
  if (!found || found.rerolls === 0) return refusal(room, 'not-allowed');
  const luck = luckAt(room.luck);
  const name = givenName(
    room.lesson.language,
    luck,
    room.seats.map((other) => other.name),
  );
  const changed = withSeat(room, seat, { name, rerolls: found.rerolls - 1 });
  return { room: { ...changed, luck: luck.state() }, seat, tell: screens };
}

function rename(room: Room, seat: number, typed: string): Outcome {
  if (!room.lesson.ownNames || !seatOf(room, seat)) return refusal(room, 'not-allowed');
  const name = ownName(typed);
  if (name === null) return refusal(room, 'name-unfit');
  const taken = seatsIn(room).some((other) => other.seat !== seat && nameKey(other.name) === nameKey(name));
  if (taken) return refusal(room, 'name-taken');
  return { room: withSeat(room, seat, { name }), seat, tell: screens };
}

/** Removes those of `seats` who are in the room; they stay out, and their numbers stay theirs. */
function remove(room: Room, seats: readonly number[]): Outcome {
  const gone = seats.filter((seat) => seatOf(room, seat) !== null);
  if (gone.length === 0) return refusal(room, 'not-allowed');
  const kept = room.seats.map((seat) => (gone.includes(seat.seat) ? { ...seat, kicked: true } : seat));
  return { room: { ...room, seats: kept }, tell: everybody, gone: { seats: gone, why: 'kicked' } };
}

/** What `message` does to the seats of `room`. */
export function seatsAfter(room: Room, message: SeatMessage): Outcome {
  switch (message.kind) {
    case 'join':
      return join(room, message);
    case 'rejoin':
      return rejoin(room, message);
    case 'reroll':
      return reroll(room, message.seat);
    case 'rename':
      return rename(room, message.seat, message.name);
    case 'kick':
      return remove(room, [message.seat]);
    case 'remove':
      return remove(room, message.seats);
    case 'personal-time':
      if (!seatOf(room, message.seat)) return refusal(room, 'not-allowed');
      return { room: withSeat(room, message.seat, { personalTime: message.on }), tell: everybody };
    case 'new-rejoins':
      return newRejoins(room, message.rejoins);
  }
}
