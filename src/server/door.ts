// What the door bears: how many may come in, and how many wrong codes may be tried. A try is paid for before the code is looked up
// and costs nothing when it was right, so that who has guessed too often is refused with the right code too. Joins and short codes
// are counted apart: whoever guesses the one does not shut the door for the other.
import { Allowance, type Rate } from './allowance.ts';
import { PerRoom } from './per-room.ts';
import { Refused } from './refused.ts';

/** Wrong room codes and wrong short codes, for this whole process. */
const serverGuesses: Rate = { burst: 500, perSecond: 20 };
/** Wrong short codes in one room. */
const roomGuesses: Rate = { burst: 20, perSecond: 0.05 };
/** Wrong codes on one line; the pages' own close theirs after one. */
export const lineGuesses: Rate = { burst: 6, perSecond: 0.2 };
/** Seats given out: a wave of joins is a few hundred, a class comes in at once. */
const serverJoins: Rate = { burst: 2000, perSecond: 200 };
const roomJoins: Rate = { burst: 70, perSecond: 3 };
/** Rooms opened: a school opens one a minute. */
const serverRooms: Rate = { burst: 100, perSecond: 2 };

interface RoomDoor {
  readonly joins: Allowance;
  readonly guesses: Allowance;
}

export class Door {
  readonly #guesses: Allowance;
  readonly #joins: Allowance;
  readonly #openings: Allowance;
  readonly #rooms: PerRoom<RoomDoor>;

  constructor(now: number) {
    this.#guesses = new Allowance(serverGuesses, now);
    this.#joins = new Allowance(serverJoins, now);
    this.#openings = new Allowance(serverRooms, now);
    this.#rooms = new PerRoom(() => ({
      joins: new Allowance(roomJoins, now),
      guesses: new Allowance(roomGuesses, now),
    }));
  }

  /** Throws when too many rooms were opened of late. */
  open(now: number): void {
    if (!this.#openings.use(now)) throw new Refused('busy');
  }

  /** Runs `look` for a code that may be wrong; `own` is the allowance of the line. Throws without looking when one is used up. */
  guess<Found>(now: number, own: Allowance, look: () => Promise<Found>): Promise<Found> {
    return paid(now, [own, this.#guesses], look);
  }

  /** The same for a short code in `room`. */
  guessIn<Found>(now: number, room: string, look: () => Promise<Found>): Promise<Found> {
    return paid(now, [this.#rooms.of(room).guesses], look);
  }

  /** Throws when too many seats were given out of late, in `room` or at all. */
  join(now: number, room: string): void {
    const own = this.#rooms.of(room).joins;
    if (!own.use(now)) throw new Refused('too-fast');
    if (this.#joins.use(now)) return;
    own.giveBack();
    throw new Refused('too-fast');
  }

  /** The room is no more. */
  forget(room: string): void {
    this.#rooms.forget(room);
  }
}

/** Pays once from each allowance, and is given it back unless the code was wrong. */
async function paid<Found>(now: number, allowances: readonly Allowance[], look: () => Promise<Found>): Promise<Found> {
  const used: Allowance[] = [];
  const back = (): void => used.forEach((allowance) => allowance.giveBack());
  for (const allowance of allowances) {
    if (!allowance.use(now)) {
      back();
      throw new Refused('too-fast');
    }
    used.push(allowance);
  }
  let isWrong = false;
  try {
    return await look();
  } catch (error) {
    isWrong = error instanceof Refused && error.why === 'unknown-code';
    throw error;
  } finally {
    if (!isWrong) back();
  }
}
