// The climbs that this process has in memory: those of the seats that are connected here. Anything else is made again from its
// rows, so memory is never the only place where something is.
import { handInFetched } from '../content/fetched-ground.ts';
import type { Level } from '../content/level.ts';
import { isFetched } from '../core/surfaces/fetched.ts';
import { groundFrom, type ClassGround } from '../protocol/class-ground.ts';
import { Lately } from './lately.ts';
import { SeatClimbs } from './referee.ts';
import type { Place, Room } from './room.ts';
import type { Storage } from './storage.ts';

/** Grounds kept; each is a level with its bots' climbs. */
const mostGrounds = 200;

const keyOf = ({ room, seat }: Place): string => `${room} ${seat}`;

export class ClimbMemory {
  readonly #storage: Storage;
  readonly #levels: ReadonlyMap<string, Level>;
  readonly #grounds = new Lately<ClassGround>(mostGrounds);
  readonly #climbs = new Map<string, Promise<SeatClimbs>>();
  readonly #held = new Set<string>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(storage: Storage, levels: ReadonlyMap<string, Level>) {
    this.#storage = storage;
    this.#levels = levels;
  }

  /** The level of a round of the room, as its file has it. Throws when it is not there. */
  levelOf({ rounds }: Pick<Room, 'rounds'>, round: number): Level {
    const level = this.#levels.get(rounds[round]?.level ?? '');
    if (!level) throw new Error(`round ${round} has no level here`);
    return level;
  }

  /** The ground of a round of the room. Throws when the level is not there. */
  groundOf({ rounds, lesson }: Pick<Room, 'rounds' | 'lesson'>, round: number): ClassGround {
    const level = this.levelOf({ rounds }, round);
    const { seed = 0 } = rounds[round] ?? {};
    return this.#grounds.get(`${level.slug} ${seed} ${lesson.bots}`, () => {
      if (isFetched(level.surface)) handInFetched();
      return groundFrom(level, lesson.bots, seed);
    });
  }

  /** From now on this process serves the seat: its climbs stay in memory until `release`. */
  hold(place: Place): void {
    this.#held.add(keyOf(place));
  }

  /** The seat is no longer served here. */
  release(place: Place): void {
    this.#held.delete(keyOf(place));
    this.forget(place);
  }

  /** What is in memory of the seat is old. */
  forget(place: Place): void {
    this.#climbs.delete(keyOf(place));
  }

  /** The seat's climbs, by replay of its rows when they are not in memory. */
  climbsOf(room: Room, seat: number): Promise<SeatClimbs> {
    const key = keyOf({ room: room.id, seat });
    const known = this.#climbs.get(key);
    if (known) return known;
    const coming = this.#replayed(room, seat);
    if (!this.#held.has(key)) return coming;
    this.#climbs.set(key, coming);
    coming.catch(() => this.#climbs.delete(key));
    return coming;
  }

  async #replayed(room: Room, seat: number): Promise<SeatClimbs> {
    const climbs = new SeatClimbs((round) => this.groundOf(room, round));
    for (const row of await this.#storage.stepsOf(room.id, seat)) climbs.take(row);
    return climbs;
  }

  /** Runs `work` when everything before it for the same seat is done: no two messages of a seat overtake each other. */
  inTurn<Value>(place: Place, work: () => Promise<Value>): Promise<Value> {
    const key = keyOf(place);
    const before = this.#turns.get(key) ?? Promise.resolve();
    const run = before.then(work, work);
    this.#turns.set(key, run);
    const clear = (): void => {
      if (this.#turns.get(key) === run) this.#turns.delete(key);
    };
    run.then(clear, clear);
    return run;
  }

  /** Seats in memory. */
  get size(): number {
    return this.#climbs.size;
  }
}
