// The hall: all rooms of this process over one storage. It opens and changes rooms and has rounds judged. It knows nothing of
// sockets; what follows from a change it tells its listener.
import type { Level } from '../content/level.ts';
import type { Lesson } from '../protocol/lesson.ts';
import { rejoinCodeLength, roomCodeLength } from '../protocol/requests.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal.ts';
import { Climbing } from './climbing.ts';
import type { FindingsListener } from './findings.ts';
import type { Referees } from './referees.ts';
import { Refused } from './refused.ts';
import { Reports } from './reports.ts';
import { isOver, roomFrom, type Device, type Place, type Room } from './room.ts';
import type { Outcome } from './outcome.ts';
import type { RoomMessage } from './rooms.ts';
import { hashOf, newCode, newRoomId, newSecret, newSeed, roomOf } from './secrets.ts';
import type { Storage } from './storage.ts';

const codeTries = 20;

export type OutcomeListener = (room: Room, outcome: Outcome) => void;

interface HallParts {
  readonly storage: Storage;
  readonly journal: Journal;
  readonly levels: ReadonlyMap<string, Level>;
  readonly clock: Clock;
  readonly referees: Referees;
  readonly listener: OutcomeListener;
  readonly findings: FindingsListener;
}

interface Seating {
  readonly rejoin?: string | undefined;
  readonly vacant?: readonly number[];
}

export class Hall {
  /** Room time: everything that happens in a room happens at this clock's time. */
  readonly clock: Clock;
  readonly #storage: Storage;
  readonly #journal: Journal;
  readonly #levels: ReadonlyMap<string, Level>;
  readonly #listener: OutcomeListener;
  readonly #rooms = new Map<string, Room>();
  /** What pupils do in their rounds. */
  readonly climbing: Climbing;
  readonly reports: Reports;

  constructor({ storage, journal, levels, clock, listener, referees, findings }: HallParts) {
    this.clock = clock;
    this.#storage = storage;
    this.#journal = journal;
    this.#levels = levels;
    this.#listener = listener;
    this.climbing = new Climbing(this, { journal, stored: storage.climbs, levels, referees, listener: findings });
    this.reports = new Reports(this.climbing.findings);
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
    const secrets = {
      id,
      hostHash: hashOf(secret),
      projector: newSecret(id),
      seeds: lesson.levels.map(() => newSeed()),
      luck: newSeed(),
    };
    for (let attempt = 0; attempt < codeTries; attempt++) {
      const code = newCode(roomCodeLength);
      const room = roomFrom(lesson, { ...secrets, code }, now);
      if (!(await this.saved(this.#storage.addRoom(room)))) continue;
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
    if (room?.seats.some(({ formerHash }) => formerHash === tokenHash)) throw new Refused('taken-over');
    if (!room || !seat) throw new Refused('unknown-secret');
    if (seat.kicked) throw new Refused('kicked');
    return { room: room.id, seat: seat.seat };
  }

  /** The room with this code. */
  async idByCode(code: string): Promise<string> {
    const id = await this.saved(this.#storage.roomIdByCode(code));
    if (id === null) throw new Refused('unknown-code');
    return id;
  }

  /**
   * A seat in the room, with the token that opens it from now on: a new one, or with `rejoin` an old one on a new device. In a full
   * room one of `vacant` may be given away, those in which a step was ever made left out.
   */
  async sit(id: string, device: Device, { rejoin, vacant = [] }: Seating): Promise<Place & { readonly token: string }> {
    const token = newSecret(id);
    const tokenHash = hashOf(token);
    const idle = vacant.length === 0 ? [] : await this.saved(this.#storage.seatsWithoutSteps(id, vacant));
    for (let attempt = 0; attempt < codeTries; attempt++) {
      const fresh = newCode(rejoinCodeLength);
      const message: RoomMessage =
        rejoin === undefined
          ? { kind: 'join', tokenHash, rejoin: fresh, device, vacant: idle }
          : { kind: 'rejoin', rejoin, nextRejoin: fresh, tokenHash, device };
      const taken = await this.#unlessBusy(id, message);
      if (taken) return { room: id, seat: taken.seat ?? -1, token };
    }
    throw new Refused('busy');
  }

  /** As `change`; null where it comes to grief by a code that is taken, so that another may be tried. */
  async #unlessBusy(id: string, message: RoomMessage): Promise<Outcome | null> {
    try {
      return await this.change(id, message, this.clock.now());
    } catch (error) {
      if (error instanceof Refused && error.why === 'busy') return null;
      throw error;
    }
  }

  /** Lets `message` happen; throws `Refused` with the reason when it may not. */
  async change(id: string, message: RoomMessage, now: number): Promise<Outcome> {
    const outcome = await this.saved(this.#storage.change(id, message, now));
    if (!outcome) throw new Refused('unknown-secret');
    if (outcome.refused) throw new Refused(outcome.refused);
    if (outcome.closed) {
      this.#rooms.delete(id);
      this.climbing.forgetRoom(id);
    } else this.#rooms.set(id, outcome.room);
    if (outcome.ended !== undefined) {
      const judged = await this.judge(outcome.room, outcome.ended);
      this.#listener(judged, { ...outcome, room: judged });
      return { ...outcome, room: judged };
    }
    this.#listener(outcome.room, outcome);
    return outcome;
  }

  /** A new room code, claimed in the storage's unique column. */
  async renewCode(id: string): Promise<void> {
    for (let attempt = 0; attempt < codeTries; attempt++) {
      const code = newCode(roomCodeLength);
      if ((await this.#storage.roomIdByCode(code)) !== null) continue;
      await this.change(id, { kind: 'new-code', code }, this.clock.now());
      return;
    }
    throw new Refused('busy');
  }

  /** Another short code for every seat. */
  async renewRejoins(id: string): Promise<void> {
    for (let attempt = 0; attempt < codeTries; attempt++) {
      const { length } = (await this.room(id))?.seats ?? [];
      const rejoins = Array.from({ length }, () => newCode(rejoinCodeLength));
      if (await this.#unlessBusy(id, { kind: 'new-rejoins', rejoins })) return;
    }
    throw new Refused('busy');
  }

  /** Another link for the projector. */
  async renewProjector(id: string): Promise<void> {
    await this.change(id, { kind: 'new-projector', projector: newSecret(id) }, this.clock.now());
  }

  /** From now on `secret` opens the room as its host, and the one before no longer. */
  async renewHost(id: string, secret: string): Promise<void> {
    if (roomOf(secret) !== id) throw new Refused('bad-message');
    await this.change(id, { kind: 'new-host', hostHash: hashOf(secret) }, this.clock.now());
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

  /** Finds every seat's result of `round` and writes it into the room; returns the room. */
  async judge(room: Room, round: number): Promise<Room> {
    const results = await this.climbing.findings.resultsOf(room, round);
    const outcome = await this.saved(
      this.#storage.change(room.id, { kind: 'judged', round, results }, this.clock.now()),
    );
    if (!outcome) return room;
    this.#rooms.set(room.id, outcome.room);
    return outcome.room;
  }

  /** Waits for the storage; what cannot be stored is said as such. */
  async saved<Value>(work: Promise<Value>): Promise<Value> {
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
