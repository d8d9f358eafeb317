// The lamps of all rooms: where each was last, and which room hears when of those that have moved. The rooms take turns within a second,
// because a whole school told in one breath would keep everybody's steps waiting. Pure: knows no sockets and no clock.
/** Between two tellings of a room. */
const pause = 1000; // ms
const turns = 20;
/** Between two turns. */
export const lampTick = pause / turns; // ms

interface RoomsLamps {
  /** The turn in which the room hears of its lamps. */
  readonly turn: number;
  /** Where the lamp of each seat was last, in `lamps.ts`'s letters. */
  readonly places: Map<number, string>;
  /** Seats whose lamps have moved since the room heard of them. */
  readonly moved: Set<number>;
}

export class RoomLamps {
  readonly #rooms = new Map<string, RoomsLamps>();
  /** The turn that the last room was given, and the one that was had last. */
  #given = 0;
  #had = 0;

  /** The lamp of a seat is at `letters` now. */
  put(room: string, seat: number, letters: string): void {
    const { places, moved } = this.#lampsIn(room);
    if (places.get(seat) === letters) return;
    places.set(seat, letters);
    moved.add(seat);
  }

  #lampsIn(room: string): RoomsLamps {
    const known = this.#rooms.get(room);
    if (known) return known;
    this.#given = (this.#given + 1) % turns;
    const lamps: RoomsLamps = { turn: this.#given, places: new Map(), moved: new Set() };
    this.#rooms.set(room, lamps);
    return lamps;
  }

  /** The next turn: the rooms that have it, each with the lamps that have moved since its last one. */
  next(): { readonly room: string; readonly lamps: string }[] {
    this.#had = (this.#had + 1) % turns;
    return [...this.#rooms].flatMap(([room, { turn, places, moved }]) => {
      if (turn !== this.#had || moved.size === 0) return [];
      const lamps = [...moved].map((seat) => places.get(seat)).join('');
      moved.clear();
      return [{ room, lamps }];
    });
  }

  /** The lamps of a room that are known here, of these seats. */
  of(room: string, seats: readonly number[]): string {
    const places = this.#rooms.get(room)?.places;
    return seats.map((seat) => places?.get(seat) ?? '').join('');
  }

  /** The lamps of these seats are no more. */
  remove(room: string, seats: readonly number[]): void {
    const known = this.#rooms.get(room);
    for (const seat of seats) {
      known?.places.delete(seat);
      known?.moved.delete(seat);
    }
  }

  forget(room: string): void {
    this.#rooms.delete(room);
  }
}
