// What pupils do in a round: their steps, in the order commit, simulate, acknowledge; what they foretell; and where their climbs
// stand. Rooms and their changes are the hall's.
import { isAnswer } from '../protocol/judged-guess.ts';
import { runsOf } from '../protocol/recordings.ts';
import type { Reply, StoredClimb } from '../protocol/replies.ts';
import type { Request } from '../protocol/requests.ts';
import { takesCommand } from '../protocol/takes-command.ts';
import type { Result } from '../protocol/views.ts';
import type { Clock } from './clock.ts';
import type { ClimbMemory } from './climb-memory.ts';
import type { Journal } from './journal.ts';
import type { SeatClimbs } from './referee.ts';
import { Refused } from './refused.ts';
import { seatOf, seatsIn, stepsCount, type Arrival, type Place, type Room } from './room.ts';
import type { RoomMessage } from './rooms.ts';
import { stepKey } from './storage.ts';

/** So many commands one seat may store in its life: an hour of walking at full pace is half of it. */
const mostStepsOfSeat = 100_000;

type StepsRequest = Extract<Request, { kind: 'steps' }>;
type ForetellRequest = Extract<Request, { kind: 'foretell' }>;

/** What it needs of the hall. */
interface Rooms {
  readonly clock: Clock;
  room(id: string): Promise<Room | null>;
  change(id: string, message: RoomMessage, now: number): Promise<unknown>;
  saved<Value>(work: Promise<Value>): Promise<Value>;
}

export class Climbing {
  readonly #rooms: Rooms;
  readonly #journal: Journal;
  readonly memory: ClimbMemory;

  constructor(rooms: Rooms, journal: Journal, memory: ClimbMemory) {
    this.#rooms = rooms;
    this.#journal = journal;
    this.memory = memory;
  }

  /** Commits, simulates, acknowledges. */
  steps(place: Place, ask: StepsRequest, arrival: Arrival): Promise<Reply> {
    return this.memory.inTurn(place, async () => {
      const room = await this.#rooms.room(place.room);
      const seat = room && seatOf(room, place.seat);
      if (!room || !seat) throw new Refused('kicked');
      const climbs = await this.memory.climbsOf(room, place.seat);
      const { next } = climbs;
      if (ask.first > next) return { kind: 'refused', why: 'gap', next };
      const commands = ask.commands.slice(next - ask.first);
      if (commands.length === 0) return { kind: 'stored', next };
      if (climbs.isPast(ask.round, ask.attempt) || !stepsCount(room, seat, ask.round, arrival)) {
        return { kind: 'refused', why: 'too-late', next };
      }
      const level = this.memory.levelOf(room, ask.round);
      if (!commands.every((command) => takesCommand(level, command))) throw new Refused('bad-message');
      if (next + commands.length > mostStepsOfSeat) return { kind: 'refused', why: 'too-fast', next };
      const { round, attempt } = ask;
      const rows = commands.map((command, index) => ({ ...place, sequence: next + index, round, attempt, command }));
      const kept = await this.#rooms.saved(this.#journal.add(rows));
      if (!rows.every((row) => kept.has(stepKey(row)))) {
        // Another process has stored steps of this seat: what is in memory here is old.
        this.memory.forget(place);
        return { kind: 'stored', next: (await this.memory.climbsOf(room, place.seat)).next };
      }
      const ended = rows.map((row) => climbs.take(row)).includes(true);
      await this.#follow(room, place.seat, climbs, { round, ended });
      return { kind: 'stored', next: climbs.next };
    });
  }

  /** Keeps what a pupil foretells of a round. */
  async foretell(place: Place, { round, guess }: ForetellRequest, arrival: Arrival) {
    const room = await this.#rooms.room(place.room);
    if (!room?.rounds[round] || !isAnswer(this.memory.groundOf(room, round), guess)) throw new Refused('not-allowed');
    const { now, ...away } = arrival;
    await this.#rooms.change(place.room, { kind: 'foretell', seat: place.seat, round, guess, ...away }, now);
    return { kind: 'done' } as const;
  }

  /** What a room has to hear of stored steps: that a climb has ended, or that a judged round has changed. */
  async #follow(room: Room, seat: number, climbs: SeatClimbs, { round, ended }: { round: number; ended: boolean }) {
    const isOn = room.phase === 'night' && round === room.round;
    const now = this.#rooms.clock.now();
    try {
      if (isOn && ended && seatOf(room, seat)?.finished === false) {
        await this.#rooms.change(room.id, { kind: 'finished', seat, round }, now);
      }
      const best = isOn ? null : climbs.bestOf(round);
      if (!best) return;
      await this.#rooms.change(room.id, { kind: 'judged', round, results: new Map([[seat, best.result]]) }, now);
    } catch (error) {
      // The steps are stored; dawn or the next step says it again.
      if (!(error instanceof Refused)) throw error;
    }
  }

  /** Where the seat's climb stands, to go on from there. */
  async climbOf(place: Place): Promise<StoredClimb> {
    const room = await this.#rooms.room(place.room);
    if (!room) throw new Refused('unknown-secret');
    const climbs = await this.memory.climbsOf(room, place.seat);
    const { round, attempt, climb } = climbs.current ?? { round: -1, attempt: 0, climb: null };
    return { round, attempt, next: climbs.next, runs: runsOf(climb?.commands ?? []) };
  }

  /** Every seat's result of `round`. */
  async resultsOf(room: Room, round: number): Promise<ReadonlyMap<number, Result>> {
    const results = new Map<number, Result>();
    for (const { seat } of seatsIn(room)) {
      const best = (await this.memory.climbsOf(room, seat)).bestOf(round);
      if (best) results.set(seat, best.result);
    }
    return results;
  }
}
