// How much of the referees' processor time a seat and a room may use up, and how much unfinished work the server takes on. What
// commands will cost is owed when they are taken, by an estimate, and corrected when it is known.
import { LRUCache } from 'lru-cache';
import type { Rate } from './allowance.ts';
import type { Place } from './room.ts';

/**
 * Milliseconds. A stride in the haystack, the dearest command that an honest pupil has, takes 15 to 20 of them, four times as many
 * on a small computer; somebody who chooses each stride takes one in two or three seconds, and after an outage all at once.
 */
const seats: Rate = { burst: 10_000, perSecond: 150 };
/** Thirty pupils, each a stride a second. */
const rooms: Rate = { burst: 120_000, perSecond: 800 };
/** Work that waits for the referees, in milliseconds: more is taken only from rooms whose part of it is small. */
const mostWaiting = 60_000;
/** So many are remembered; any other has used up nothing. */
const mostSeats = 20_000;
const mostRooms = 5000;

/** An allowance that may be overdrawn: what something costs is known only afterwards. */
class Account {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** What is left at `now` (ms); negative when overdrawn. */
  leftAt(now: number): number {
    const { burst, perSecond } = this.#rate;
    this.#left = Math.min(burst, this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond);
    this.#at = now;
    return this.#left;
  }

  spend(now: number, amount: number): void {
    this.#left = this.leftAt(now) - amount;
  }
}

export class CostBudget {
  readonly #now: () => number;
  readonly #seats = new LRUCache<string, Account>({ max: mostSeats });
  readonly #rooms = new LRUCache<string, Account>({ max: mostRooms });
  readonly #waiting = new Map<string, number>();
  #allWaiting = 0;

  /** `now` is a clock in milliseconds that nobody can set. */
  constructor(now = (): number => performance.now()) {
    this.#now = now;
  }

  /** Whether the seat may have more commands climbed now. */
  allows(place: Place): boolean {
    const now = this.#now();
    const isIn = [...this.#accountsOf(place)].every((account) => account.leftAt(now) > 0);
    if (!isIn || this.#allWaiting <= mostWaiting) return isIn;
    return (this.#waiting.get(place.room) ?? 0) <= mostWaiting / this.#waiting.size;
  }

  /** Commands were taken that will cost about `ms`. */
  owe(place: Place, ms: number): void {
    this.#spend(place, ms);
    this.#wait(place.room, ms);
  }

  /** Commands that `owed` was booked for have cost `spent`. */
  settle(place: Place, owed: number, spent: number): void {
    this.#spend(place, spent - owed);
    this.#wait(place.room, -owed);
  }

  #spend(place: Place, ms: number): void {
    for (const account of this.#accountsOf(place)) account.spend(this.#now(), ms);
  }

  #wait(room: string, ms: number): void {
    const waiting = (this.#waiting.get(room) ?? 0) + ms;
    this.#allWaiting += ms;
    // Sums of fractions do not come back to exactly nothing.
    if (waiting > 1e-6) this.#waiting.set(room, waiting);
    else this.#waiting.delete(room);
    if (this.#waiting.size === 0) this.#allWaiting = 0;
  }

  *#accountsOf({ room, seat }: Place): Generator<Account> {
    yield accountIn(this.#seats, `${room} ${seat}`, () => new Account(seats, this.#now()));
    yield accountIn(this.#rooms, room, () => new Account(rooms, this.#now()));
  }
}

function accountIn(accounts: LRUCache<string, Account>, key: string, make: () => Account): Account {
  const account = accounts.get(key) ?? make();
  accounts.set(key, account);
  return account;
}
