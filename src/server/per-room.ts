// Something that is kept in memory for each room, made when it is first asked for, and forgotten with the room.

export class PerRoom<Value> {
  readonly #make: () => Value;
  readonly #values = new Map<string, Value>();

  constructor(make: () => Value) {
    this.#make = make;
  }

  /** What is kept for the room. */
  of(room: string): Value {
    const known = this.#values.get(room);
    if (known !== undefined) return known;
    const made = this.#make();
    this.#values.set(room, made);
    return made;
  }

  forget(room: string): void {
    this.#values.delete(room);
  }
}
