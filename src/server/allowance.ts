// An allowance that fills up with time: so many at once, so many a second in the long run. For seats, rooms and the whole
// server, never for an address: a school has only one.

/** How much may be used. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export class Allowance {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** Uses `amount` at `now` (ms); false, using nothing, when there is not so much left. */
  use(now: number, amount = 1): boolean {
    const { burst, perSecond } = this.#rate;
    this.#left = Math.min(burst, this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }

  /** What was used in advance, and turned out to cost nothing. */
  giveBack(amount = 1): void {
    this.#left = Math.min(this.#rate.burst, this.#left + amount);
  }
}
