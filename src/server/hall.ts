// The hall: all rooms of this process over one storage. It opens and changes rooms, takes steps in the order commit, simulate,
// acknowledge, and has rounds judged. It knows nothing of sockets; what follows from a change it tells its listener.
import type { Level } from '../content/level.ts';
import type { Lesson } from '../protocol/lesson.ts';
import { rejoinCodeLength, roomCodeLength, type Request } from '../protocol/requests.ts';
import { runsOf } from '../protocol/recordings.ts';
import type { Refusal, Reply, StoredClimb } from '../protocol/replies.ts';
import type { Result, ResultRow, Trail } from '../protocol/views.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import { ClimbMemory } from './climb-memory.ts';
import { isAnswer, judgedGuess } from '../protocol/judged-guess.ts';
import type { SeatClimbs } from './referee.ts';
import { placeAmong } from './report.ts';
import { isOver, roomFrom, seatOf, seatsIn, stepsCount, type Device, type Room } from './room.ts';
import type { Outcome, RoomMessage } from './rooms.ts';
import { hashOf, newCode, newRoomId, newSecret, newSeed, roomOf } from './secrets.ts';
import { stepKey, type Storage } from './storage.ts';

const codeTries = 20;
/** So many commands one seat may store in its life: an hour of walking at full pace is half of it. */
const mostStepsOfSeat = 100_000;
const topPlaces = 3;

type StepsRequest = Extract<Request, { kind: 'steps' }>;
type ForetellRequest = Extract<Request, { kind: 'foretell' }>;
export type OutcomeListener = (room: Room, outcome: Outcome) => void;

/** Thrown where a request cannot be done; says why to whoever asked. */
export class Refused extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}

/** Someone's seat. */
export interface Place {
  readonly room: string;
  readonly seat: number;
}

interface HallParts {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly levels: ReadonlyMap<string, Level>;
  readonly clock: Clock;
  readonly listener: OutcomeListener;
}

export class Hall {
  /** Room time: everything that happens in a room happens at this clock's time. */
  readonly clock: Clock;
  readonly #storage: Storage;
  readonly #journal: Journal;
  readonly #levels: ReadonlyMap<string, Level>;
  readonly #listener: OutcomeListener;
  readonly #rooms = new Map<string, Room>();
  readonly memory: ClimbMemory;

  constructor({ storage, journal, levels, clock, listener }: HallParts) {
    this.clock = clock;
    this.#storage = storage;
    this.#journal = journal;
    this.#levels = levels;
    this.#listener = listener;
    this.memory = new ClimbMemory(storage, levels);
  }

  /** Rooms that are in memory here. */
  get rooms(): readonly Room[] {
    return [...this.#rooms.values()];
  }

  /** Brings back every room from the storage, and judges rounds whose judgement was cut off. */
  async rebuild(now: number): Promise<void> {
    await this.#storage.deleteExpired(now);
    for (const id of await this.#storage.roomIds()) {
      const room = await this.room(id);
      if (room?.phase === 'dawn') await this.judge(room, room.round);
    }
  }

  /** The room, from memory or storage; null when there is none. */
  async room(id: string): Promise<Room | null> {
    const known = this.#rooms.get(id);
    if (known) return known;
    const room = await this.#storage.roomById(id);
    if (room) this.#rooms.set(id, room);
    return room;
  }

  /** Another process has changed the room: what is in memory here is old. */
  forget(id: string): void {
    this.#rooms.delete(id);
  }

  async open(lesson: Lesson, now: number): Promise<{ readonly room: Room; readonly secret: string }> {
    if (lesson.levels.some((slug) => !this.#levels.has(slug))) throw new Refused('unknown-level');
    const id = newRoomId();
    const secret = newSecret(id);
    for (let attempt = 0; attempt < codeTries; attempt++) {
      const code = newCode(roomCodeLength);
      const secrets = { id, code, hostHash: hashOf(secret), projector: newSecret(id), seed: newSeed() };
      const room = roomFrom(lesson, secrets, now);
      if (!(await this.#saved(this.#storage.addRoom(room)))) continue;
      this.#rooms.set(id, room);
      return { room, secret };
    }
    throw new Refused('busy');
  }

  /** The room that a host's or projector's secret opens. */
  async roomBySecret(secret: string, role: 'host' | 'projector'): Promise<Room> {
    const room = await this.room(roomOf(secret));
    const opens = role === 'host' ? room?.hostHash === hashOf(secret) : room?.projector === secret;
    if (!room || !opens) throw new Refused('unknown-secret');
    return room;
  }

  /** The seat that a token opens. */
  async seatByToken(token: string): Promise<Place> {
    const room = await this.room(roomOf(token));
    const tokenHash = hashOf(token);
    const seat = room?.seats.find((one) => one.tokenHash === tokenHash);
    if (!room || !seat) throw new Refused('unknown-secret');
    if (seat.kicked) throw new Refused('kicked');
    return { room: room.id, seat: seat.seat };
  }

  /** A new seat, or with `rejoin` an old one on a new device; with the token that opens it from now on. */
  async sit(code: string, device: Device, now: number, rejoin?: string): Promise<Place & { readonly token: string }> {
    const id = await this.#saved(this.#storage.roomIdByCode(code));
    if (id === null) throw new Refused('unknown-code');
    const token = newSecret(id);
    const tokenHash = hashOf(token);
    const message: RoomMessage =
      rejoin === undefined
        ? { kind: 'join', tokenHash, rejoin: newCode(rejoinCodeLength), device }
        : { kind: 'rejoin', rejoin, tokenHash, device };
    const { seat = -1 } = await this.change(id, message, now);
    return { room: id, seat, token };
  }

  /** Lets `message` happen; throws `Refused` with the reason when it may not. */
  async change(id: string, message: RoomMessage, now: number): Promise<Outcome> {
    const outcome = await this.#saved(this.#storage.change(id, message, now));
    if (!outcome) throw new Refused('unknown-secret');
    if (outcome.refused) throw new Refused(outcome.refused);
    if (outcome.closed) this.#rooms.delete(id);
    else this.#rooms.set(id, outcome.room);
    if (outcome.ended !== undefined) {
      const judged = await this.judge(outcome.room, outcome.ended);
      this.#listener(judged, { ...outcome, room: judged });
      return { ...outcome, room: judged };
    }
    this.#listener(outcome.room, outcome);
    return outcome;
  }

  /** A new room code, claimed in the storage's unique column. */
  async renewCode(id: string, now: number): Promise<void> {
    for (let attempt = 0; attempt < codeTries; attempt++) {
      const code = newCode(roomCodeLength);
      if ((await this.#storage.roomIdByCode(code)) !== null) continue;
      await this.change(id, { kind: 'new-code', code }, now);
      return;
    }
    throw new Refused('busy');
  }

  /** The room's clock: ends rounds whose time has run out. Rejects like `change`. */
  async tick(now: number): Promise<void> {
    for (const room of this.rooms) if (isOver(room, now)) await this.change(room.id, { kind: 'tick' }, now);
  }

  /** Deletes what is past its time; returns the rooms that were in memory. */
  async deleteExpired(now: number): Promise<string[]> {
    const ids = await this.#storage.deleteExpired(now);
    for (const id of ids) this.#rooms.delete(id);
    return ids;
  }

  /** Commits, simulates, acknowledges; `since` is when the device's connection began. */
  steps(place: Place, ask: StepsRequest, arrival: { now: number; since: number }): Promise<Reply> {
    return this.memory.inTurn(place, async () => {
      const room = await this.room(place.room);
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
      if (next + commands.length > mostStepsOfSeat) return { kind: 'refused', why: 'too-fast', next };
      const { round, attempt } = ask;
      const rows = commands.map((command, index) => ({ ...place, sequence: next + index, round, attempt, command }));
      const kept = await this.#saved(this.#journal.add(rows));
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

  /** Keeps what a pupil foretells of a round; `since` as in `steps`. */
  async foretell(place: Place, { round, guess }: ForetellRequest, arrival: { now: number; since: number }) {
    const room = await this.room(place.room);
    if (!room?.rounds[round] || !isAnswer(this.memory.groundOf(room, round), guess)) throw new Refused('not-allowed');
    const { now, since } = arrival;
    await this.change(place.room, { kind: 'foretell', seat: place.seat, round, guess, since }, now);
    return { kind: 'done' } as const;
  }

  /** What a room has to hear of stored steps: that a climb has ended, or that a judged round has changed. */
  async #follow(room: Room, seat: number, climbs: SeatClimbs, { round, ended }: { round: number; ended: boolean }) {
    const isOn = room.phase === 'night' && round === room.round;
    const now = this.clock.now();
    try {
      if (isOn && ended && seatOf(room, seat)?.finished === false) {
        await this.change(room.id, { kind: 'finished', seat, round }, now);
      }
      const best = isOn ? null : climbs.bestOf(round);
      if (best) await this.change(room.id, { kind: 'judged', round, results: new Map([[seat, best.result]]) }, now);
    } catch (error) {
      // The steps are stored; dawn or the next step says it again.
      if (!(error instanceof Refused)) throw error;
    }
  }

  /** Finds every seat's result of `round` and writes it into the room; returns the room. */
  async judge(room: Room, round: number): Promise<Room> {
    const results = new Map<number, Result>();
    for (const { seat } of seatsIn(room)) {
      const best = (await this.memory.climbsOf(room, seat)).bestOf(round);
      if (best) results.set(seat, best.result);
    }
    const outcome = await this.#saved(
      this.#storage.change(room.id, { kind: 'judged', round, results }, this.clock.now()),
    );
    if (!outcome) return room;
    this.#rooms.set(room.id, outcome.room);
    return outcome.room;
  }

  /** Where the seat's climb stands, to go on from there. */
  async climbOf(place: Place): Promise<StoredClimb> {
    const room = await this.room(place.room);
    if (!room) throw new Refused('unknown-secret');
    const climbs = await this.memory.climbsOf(room, place.seat);
    const { round, attempt, climb } = climbs.current ?? { round: -1, attempt: 0, climb: null };
    return { round, attempt, next: climbs.next, runs: runsOf(climb?.commands ?? []) };
  }

  /** The best climb of each seat in the round that is over, the names of the best three with them. */
  async trails(id: string): Promise<Trail[]> {
    const room = await this.room(id);
    if (!room || (room.phase !== 'dawn' && room.phase !== 'podium')) throw new Refused('not-allowed');
    const seats = seatsIn(room);
    const points = seats.map(({ results }) => results[room.round]?.points ?? 0);
    const trails: Trail[] = [];
    for (const { seat, name, results } of seats) {
      const best = (await this.memory.climbsOf(room, seat)).bestOf(room.round);
      if (!best) continue;
      const place = placeAmong(results[room.round]?.points ?? 0, points);
      const shown = room.lesson.preset === 'playful' && place <= topPlaces;
      trails.push({ seat, place: shown ? place : null, name: shown ? name : null, runs: runsOf(best.climb.commands) });
    }
    return trails;
  }

  /** Every result there is, for the export. */
  async results(id: string): Promise<ResultRow[]> {
    const room = await this.room(id);
    if (!room) return [];
    return seatsIn(room).flatMap(({ seat, name, results, guesses }) =>
      room.rounds.flatMap(({ level }, round): ResultRow[] => {
        const [result, guess] = [results[round] ?? null, guesses?.[round] ?? null];
        if (!result && !guess) return [];
        const foretold = guess && judgedGuess(this.memory.groundOf(room, round), guess);
        return [{ seat, name, round: round + 1, level, result, foretold }];
      }),
    );
  }

  /** Waits for the storage; what cannot be stored is said as such. */
  async #saved<Value>(work: Promise<Value>): Promise<Value> {
    try {
      const value = await work;
      this.#journal.report(true);
      return value;
    } catch (error) {
      this.#journal.report(false, error);
      throw new Refused('saving-failed');
    }
  }
}
