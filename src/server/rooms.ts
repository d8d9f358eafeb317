// What happens in a room: (room, message, now) -> the room afterwards, and what to say to whom. Pure, so that every rule can be
// tested without a socket and run inside a transaction by any process.
import type { Guess } from '../content/predict.ts';
import { luckAt } from '../core/random.ts';
import type { Refusal } from '../protocol/replies.ts';
import { mostSeatNumbers, mostSeats, type Request } from '../protocol/requests.ts';
import type { Result } from '../protocol/views.ts';
import { givenName, nameKey, ownName } from './names.ts';
import { isOver, rerolls, roundOf, seatOf, seatsIn, stepsCount } from './room.ts';
import type { Device, Room, Round, Seat } from './room.ts';

type HostRequest = Extract<
  Request,
  {
    kind:
      | 'start-round'
      | 'pause'
      | 'extend'
      | 'end-round'
      | 'podium'
      | 'kick'
      | 'lock'
      | 'personal-time'
      | 'close-room';
  }
>;

/** What may happen to a room. Secrets and codes come from outside, because they must not follow from the room's luck. */
export type RoomMessage =
  | HostRequest
  | { readonly kind: 'new-code'; readonly code: string }
  | { readonly kind: 'join'; readonly tokenHash: string; readonly rejoin: string; readonly device: Device }
  /** A seat is taken up on another device: the old token ends. */
  | { readonly kind: 'rejoin'; readonly rejoin: string; readonly tokenHash: string; readonly device: Device }
  | { readonly kind: 'reroll'; readonly seat: number }
  | { readonly kind: 'rename'; readonly seat: number; readonly name: string }
  /** `since`: when the connection of the seat's device began. */
  | {
      readonly kind: 'foretell';
      readonly seat: number;
      readonly round: number;
      readonly guess: Guess;
      readonly since: number;
    }
  /** The referee says that a climb of the round has come to its end. */
  | { readonly kind: 'finished'; readonly seat: number; readonly round: number }
  /** The referee's results, by seat. */
  | { readonly kind: 'judged'; readonly round: number; readonly results: ReadonlyMap<number, Result> }
  /** The clock. */
  | { readonly kind: 'tick' };

export type Audience = 'host' | 'projector' | 'pupils';

/** What follows for those who are connected. */
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

const everybody: readonly Audience[] = ['host', 'projector', 'pupils'];
const screens: readonly Audience[] = ['host', 'projector'];

function refusal(room: Room, refused: Refusal): Outcome {
  return { room, refused, tell: [] };
}

function withSeat(room: Room, seat: number, change: Partial<Seat>): Room {
  return { ...room, seats: room.seats.map((old) => (old.seat === seat ? { ...old, ...change } : old)) };
}

function withRound(room: Room, change: Partial<Round>): Room {
  return { ...room, rounds: room.rounds.map((old, index) => (index === room.round ? { ...old, ...change } : old)) };
}

function join(room: Room, { tokenHash, rejoin, device }: Extract<RoomMessage, { kind: 'join' }>): Outcome {
  if (room.locked || room.phase === 'podium' || (room.phase !== 'lobby' && !room.lesson.lateJoin)) {
    return refusal(room, 'locked');
  }
  // The numbers of those who were removed stay theirs, so that no seat ever has two people's steps.
  if (seatsIn(room).length >= mostSeats || room.seats.length >= mostSeatNumbers) return refusal(room, 'full');
  if (room.seats.some((other) => other.rejoin === rejoin)) return refusal(room, 'busy');
  const luck = luckAt(room.luck);
  const name = givenName(
    room.lesson.language,
    luck,
    room.seats.map((seat) => seat.name),
  );
  const seat: Seat = {
    seat: room.seats.length,
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
    room: { ...room, seats: [...room.seats, seat], luck: luck.state() },
    seat: seat.seat,
    tell: screens,
  };
}

function rejoin(room: Room, message: Extract<RoomMessage, { kind: 'rejoin' }>): Outcome {
  const found = room.seats.find((seat) => seat.rejoin === message.rejoin);
  if (!found) return refusal(room, 'unknown-code');
  if (found.kicked) return refusal(room, 'kicked');
  const { tokenHash, device } = message;
  return {
    room: withSeat(room, found.seat, { tokenHash, device }),
    seat: found.seat,
    tell: screens,
    gone: { seats: [found.seat], why: 'elsewhere' },
  };
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

/** Keeps what a seat foretells; whoever says it again, after an outage or with better knowledge, is not heard. */
function foretell(room: Room, message: Extract<RoomMessage, { kind: 'foretell' }>, now: number): Outcome {
  const { seat, round, guess, since } = message;
  const found = seatOf(room, seat);
  if (!found) return refusal(room, 'not-allowed');
  if (!stepsCount(room, found, round, { now, since })) return refusal(room, 'too-late');
  if (found.guesses?.[round]) return { room, tell: [] };
  const guesses = room.rounds.map((_, index) => (index === round ? guess : (found.guesses?.[index] ?? null)));
  return { room: withSeat(room, seat, { guesses }), seat, tell: [] };
}

/** From the lobby or a dawn to the next night. */
function startRound(room: Room, now: number): Outcome {
  const round = room.round + 1;
  if (room.phase === 'night' || room.phase === 'podium' || round >= room.rounds.length) {
    return refusal(room, 'not-allowed');
  }
  const { preset, seconds } = room.lesson;
  const seats = room.seats.map((seat) => ({ ...seat, finished: false }));
  const started: Room = { ...room, phase: 'night', round, seats, pausedAt: null };
  const endsAt = preset === 'serious' ? null : now + seconds * 1000;
  return { room: withRound(started, { startedAt: now, endsAt }), tell: everybody };
}

function pause(room: Room, on: boolean, now: number): Outcome {
  const round = roundOf(room);
  if (room.phase !== 'night' || !round || (room.pausedAt !== null) === on) return refusal(room, 'not-allowed');
  if (on) return { room: { ...room, pausedAt: now }, tell: everybody };
  // The clock of the round stood still: its beginning moves as well, so that the bots go on where they were.
  const paused = now - (room.pausedAt ?? now);
  const moved = withRound(room, {
    startedAt: (round.startedAt ?? now) + paused,
    endsAt: round.endsAt === null ? null : round.endsAt + paused,
  });
  return { room: { ...moved, pausedAt: null }, tell: everybody };
}

function extend(room: Room, seconds: number, now: number): Outcome {
  const endsAt = roundOf(room)?.endsAt ?? null;
  if (room.phase !== 'night' || endsAt === null) return refusal(room, 'not-allowed');
  return { room: withRound(room, { endsAt: Math.max(endsAt, now) + seconds * 1000 }), tell: everybody };
}

/** Ends the round now; dawn follows when the steps under way have had their grace. */
function endRound(room: Room, now: number): Outcome {
  if (room.phase !== 'night') return refusal(room, 'not-allowed');
  const endsAt = Math.min(roundOf(room)?.endsAt ?? now, now);
  return { room: { ...withRound(room, { endsAt }), pausedAt: null }, tell: everybody };
}

function tick(room: Room, now: number): Outcome {
  if (!isOver(room, now)) return { room, tell: [] };
  return { room: { ...room, phase: 'dawn' }, tell: everybody, ended: room.round };
}

function podium(room: Room): Outcome {
  if (room.phase !== 'dawn') return refusal(room, 'not-allowed');
  return { room: { ...room, phase: 'podium' }, tell: everybody };
}

function kick(room: Room, seat: number): Outcome {
  if (!seatOf(room, seat)) return refusal(room, 'not-allowed');
  return {
    room: withSeat(room, seat, { kicked: true }),
    seat,
    tell: everybody,
    gone: { seats: [seat], why: 'kicked' },
  };
}

function close(room: Room): Outcome {
  const seats = seatsIn(room).map(({ seat }) => seat);
  return { room, tell: [], gone: { seats, why: 'closed' }, closed: true };
}

function finished(room: Room, seat: number, round: number): Outcome {
  if (round !== room.round || seatOf(room, seat)?.finished !== false) return { room, tell: [] };
  return { room: withSeat(room, seat, { finished: true }), seat, tell: screens };
}

function judged(room: Room, round: number, results: ReadonlyMap<number, Result>): Outcome {
  const seats = room.seats.map((seat) => {
    const result = results.get(seat.seat);
    return result ? { ...seat, results: seat.results.with(round, result) } : seat;
  });
  return { room: { ...room, seats }, tell: everybody };
}

/** What `message` does to `room` at `now`, in milliseconds; on a refusal the room stays as it is. */
export function happen(room: Room, message: RoomMessage, now: number): Outcome {
  switch (message.kind) {
    case 'join':
      return join(room, message);
    case 'rejoin':
      return rejoin(room, message);
    case 'reroll':
      return reroll(room, message.seat);
    case 'rename':
      return rename(room, message.seat, message.name);
    case 'foretell':
      return foretell(room, message, now);
    case 'start-round':
      return startRound(room, now);
    case 'pause':
      return pause(room, message.on, now);
    case 'extend':
      return extend(room, message.seconds, now);
    case 'end-round':
      return endRound(room, now);
    case 'podium':
      return podium(room);
    case 'kick':
      return kick(room, message.seat);
    case 'lock':
      return { room: { ...room, locked: message.on }, tell: screens };
    case 'new-code':
      return { room: { ...room, code: message.code }, tell: screens };
    case 'personal-time': {
      if (!seatOf(room, message.seat)) return refusal(room, 'not-allowed');
      return { room: withSeat(room, message.seat, { personalTime: message.on }), tell: everybody };
    }
    case 'close-room':
      return close(room);
    case 'finished':
      return finished(room, message.seat, message.round);
    case 'judged':
      return judged(room, message.round, message.results);
    case 'tick':
      return tick(room, now);
  }
}
