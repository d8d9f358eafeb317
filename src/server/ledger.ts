// Where the rows of each seat end, for the seats whose devices are connected here. Anything else is read again, so memory is never
// the only place where something is.
import type { Place } from './room.ts';
import type { RowPlace, StoredClimbs } from './stored-climbs.ts';

/** Rows that are looked at for the beginning of a try; most tries are shorter. */
const usualTry = 64;

const keyOf = ({ room, seat }: Place): string => `${room} ${seat}`;

/** A seat's rows: how many there are, and to which climb the last of them belong. */
export class SeatRows {
  /** The number of the next command. */
  next: number;
  round: number;
  attempt: number;
  /** The number of the first command of the last try. */
  first: number;

  constructor(last: RowPlace | null, first: number) {
    this.next = last ? last.sequence + 1 : 0;
    this.round = last?.round ?? -1;
    this.attempt = last?.attempt ?? 0;
    this.first = first;
  }

  /** True for a climb that a later one has replaced: nothing more can be added to it. */
  isPast(round: number, attempt: number): boolean {
    return round < this.round || (round === this.round && attempt < this.attempt);
  }

  isOfLastTry(round: number, attempt: number): boolean {
    return round === this.round && attempt === this.attempt;
  }

  /** So many commands more are stored. */
  add(round: number, attempt: number, commands: number): void {
    if (!this.isOfLastTry(round, attempt)) [this.round, this.attempt, this.first] = [round, attempt, this.next];
    this.next += commands;
  }
}

export class Ledger {
  readonly #stored: StoredClimbs;
  readonly #seats = new Map<string, Promise<SeatRows>>();
  readonly #held = new Set<string>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(stored: StoredClimbs) {
    this.#stored = stored;
  }

  /** From now on this process serves the seat: what is known of it stays in memory until `release`. */
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
    this.#seats.delete(keyOf(place));
  }

  /** The room is no more. */
  forgetRoom(room: string): void {
    for (const key of [...this.#seats.keys(), ...this.#held]) {
      if (!key.startsWith(`${room} `)) continue;
      this.#seats.delete(key);
      this.#held.delete(key);
    }
  }

  /** Seats in memory. */
  get size(): number {
    return this.#seats.size;
  }

  /** The seat's rows, as far as they are stored. */
  rowsOf(place: Place): Promise<SeatRows> {
    const key = keyOf(place);
    const known = this.#seats.get(key);
    if (known) return known;
    const coming = this.#read(place);
    if (!this.#held.has(key)) return coming;
    this.#seats.set(key, coming);
    coming.catch(() => this.#seats.delete(key));
    return coming;
  }

  async #read(place: Place): Promise<SeatRows> {
    const rows = await this.#stored.lastRows(place, usualTry);
    const [last] = rows;
    if (!last) return new SeatRows(null, 0);
    const isSame = ({ round, attempt }: RowPlace): boolean => round === last.round && attempt === last.attempt;
    const other = rows.find((row) => !isSame(row));
    if (other) return new SeatRows(last, other.sequence + 1);
    return new SeatRows(last, rows.length < usualTry ? 0 : await this.#stored.firstOf(place, last, isSame));
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
}
