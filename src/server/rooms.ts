// What happens in a room: (room, message, now) -> the room afterwards, and what to say to whom. Pure, so that every rule can be
// tested without a socket and run inside a transaction by any process.
import type { Guess } from '../content/predict.ts';
import type { RequestOf } from '../protocol/requests.ts';
import type { Result } from '../protocol/views.ts';
import { everybody, refusal, screens, withSeat, type Outcome } from './outcome.ts';
import { isOver, roundOf, seatOf, seatsIn, stepsCount } from './room.ts';
import type { Room, Round } from './room.ts';
import { seatsAfter, type SeatMessage } from './seat-rules.ts';

type HostRequest = RequestOf<'host'>;
/** Requests of the host that happen in the room as they are asked. */
type Plain = 'start-round' | 'pause' | 'extend' | 'end-round' | 'podium' | 'lock' | 'close-room';

/** What may happen to a room. Secrets and codes come from outside, because they must not follow from the room's luck. */
export type RoomMessage =
  | Extract<HostRequest, { readonly kind: Plain }>
  | SeatMessage
  | { readonly kind: 'new-code'; readonly code: string }
  | { readonly kind: 'new-projector'; readonly projector: string }
  | { readonly kind: 'new-host'; readonly hostHash: string }
  | {
      readonly kind: 'foretell';
      readonly seat: number;
      readonly round: number;
      readonly guess: Guess;
      /** When the seat was last away, as in `Arrival`. */
      readonly awayFrom: number;
      readonly since: number;
    }
  /** The referee says that a climb of the round has come to its end. */
  | { readonly kind: 'finished'; readonly seat: number; readonly round: number }
  /** The referee's results, by seat. */
  | { readonly kind: 'judged'; readonly round: number; readonly results: ReadonlyMap<number, Result> }
  /** The clock. */
  | { readonly kind: 'tick' };

function withRound(room: Room, change: Partial<Round>): Room {
  return { ...room, rounds: room.rounds.map((old, index) => (index === room.round ? { ...old, ...change } : old)) };
}

/** Keeps what a seat foretells; whoever says it again, after an outage or with better knowledge, is not heard. */
function foretell(room: Room, message: Extract<RoomMessage, { kind: 'foretell' }>, now: number): Outcome {
  const { seat, round, guess, ...away } = message;
  const found = seatOf(room, seat);
  if (!found) return refusal(room, 'not-allowed');
  if (!stepsCount(room, found, round, { ...away, now })) return refusal(room, 'too-late');
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
    case 'lock':
      return { room: { ...room, locked: message.on }, tell: screens };
    case 'new-code':
      return { room: { ...room, code: message.code }, tell: screens };
    case 'new-projector':
      return { room: { ...room, projector: message.projector }, tell: ['host'] };
    case 'new-host':
      return { room: { ...room, hostHash: message.hostHash }, tell: [] };
    case 'close-room':
      return close(room);
    case 'finished':
      return finished(room, message.seat, message.round);
    case 'judged':
      return judged(room, message.round, message.results);
    case 'tick':
      return tick(room, now);
    default:
      return seatsAfter(room, message);
  }
}
