// A queue that shares out time: whose room has used the least of it comes first, so that no room waits for another's work for
// longer than one turn. What a room has used is forgotten once all others have had as much. Pure.
interface Waiting<Item> {
  /** Milliseconds, on a scale that all rooms share. */
  used: number;
  readonly items: Item[];
}

export class FairQueue<Item> {
  readonly #rooms = new Map<string, Waiting<Item>>();
  /** What the room that had the last turn had used. */
  #now = 0;
  #size = 0;

  /** Items that wait. */
  get size(): number {
    return this.#size;
  }

  /** Puts `item` last in its room's row; or first, where it has had a part of its turn. */
  add(room: string, item: Item, where: 'last' | 'first' = 'last'): void {
    const waiting = this.#rooms.get(room) ?? { used: this.#now, items: [] };
    if (waiting.items.length === 0) waiting.used = Math.max(waiting.used, this.#now);
    this.#rooms.set(room, waiting);
    if (where === 'last') waiting.items.push(item);
    else waiting.items.unshift(item);
    this.#size++;
  }

  /** The next item, taken out; `cost` ms are booked on its room until `book` says more. */
  take(cost: (item: Item) => number): Item | undefined {
    const next = [...this.#rooms.values()]
      .filter(({ items }) => items.length > 0)
      .reduce<Waiting<Item> | null>((least, other) => (least && least.used <= other.used ? least : other), null);
    const item = next?.items.shift();
    if (!next || item === undefined) return undefined;
    this.#size--;
    this.#now = next.used;
    next.used += cost(item);
    return item;
  }

  /** The room has used `ms` more (or less) than was booked. */
  book(room: string, ms: number): void {
    const waiting = this.#rooms.get(room);
    if (waiting) waiting.used += ms;
    for (const [name, { used, items }] of this.#rooms) {
      if (items.length === 0 && (this.#size === 0 || used <= this.#now)) this.#rooms.delete(name);
    }
  }

  /** Takes out everything. */
  empty(): Item[] {
    const all = [...this.#rooms.values()].flatMap(({ items }) => items);
    this.#rooms.clear();
    this.#size = 0;
    return all;
  }
}
