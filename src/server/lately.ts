// What was used lately, up to so many; whatever else is asked for is made again.
export class Lately<Value> {
  readonly #most: number;
  readonly #values = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under `key`; else what `make` makes, kept in place of what was used longest ago. */
  get(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    // Taken out and put in again: the map's order is then the order of last use.
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
