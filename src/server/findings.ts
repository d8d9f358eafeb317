// What the referees find of the climbs of rooms: it is told to those who wait for it, and judged at dawn.
import { setImmediate } from 'node:timers/promises';
import type { Command } from '../core/climb.ts';
import { parOf, resultFrom } from '../protocol/class-ground.ts';
import type { Result } from '../protocol/views.ts';
import type { Clock } from './clock.ts';
import type { CostBudget } from './cost-budget.ts';
import { Grounds } from './grounds.ts';
import type { Best } from './referee.ts';
import type { Referees } from './referees.ts';
import { Refused } from './refused.ts';
import { seatOf, seatsIn, type Place, type Room } from './room.ts';
import type { RoomMessage } from './rooms.ts';
import { SeatRounds, type NewRows, type RoundSpec } from './seat-rounds.ts';
import type { Seen } from './simulation.ts';
import type { StoredClimbs } from './stored-climbs.ts';

/** Rows that are read at once. */
const pageSize = 1000;

/** What it needs of the hall. */
export interface Rooms {
  readonly clock: Clock;
  room(id: string): Promise<Room | null>;
  change(id: string, message: RoomMessage, now: number): Promise<unknown>;
  saved<Value>(work: Promise<Value>): Promise<Value>;
}

/** Hears what the referees find. */
export interface FindingsListener {
  /** The lamp of a seat is there now, in `lamps.ts`'s letters. */
  readonly lamp: (place: Place, round: number, letters: string) => void;
  /** What the bots of the room's present round came to is known. */
  readonly ground: (room: string) => void;
  /** Something could not be climbed or read; it is left out. */
  readonly trouble: (error: unknown) => void;
}

interface FindingsParts {
  readonly rooms: Rooms;
  readonly stored: StoredClimbs;
  readonly referees: Referees;
  readonly budget: CostBudget;
  readonly listener: FindingsListener;
}

function specOf({ rounds }: Room, round: number): RoundSpec {
  const asked = rounds[round];
  if (!asked) throw new Error(`the room has no round ${round}`);
  return { round, level: asked.level, seed: asked.seed };
}

export class Findings {
  readonly #parts: FindingsParts;
  readonly #rounds: SeatRounds;
  readonly grounds: Grounds;

  constructor(parts: FindingsParts) {
    this.#parts = parts;
    const { stored, referees, budget, listener } = parts;
    this.grounds = new Grounds({
      make: (room, job) => referees.ground(room, job),
      onKnown: listener.ground,
      onTrouble: listener.trouble,
    });
    this.#rounds = new SeatRounds({
      stored,
      climb: (room, job) => referees.climb(room, job),
      budget,
      onSeen: (place, round, seen) => void this.#follow(place, round, seen).catch(listener.trouble),
      onTrouble: listener.trouble,
    });
  }

  /** These rows of the seat are stored: they are to be climbed. */
  feed(room: Room, seat: number, { round, ...rows }: NewRows & { readonly round: number }): void {
    this.#rounds.feed({ room: room.id, seat }, specOf(room, round), rows);
  }

  /** What a room has to hear of new steps: where the lamp is, that a climb has ended, or that a judged round has changed. */
  async #follow(place: Place, round: number, { lamp, ended, best }: Seen): Promise<void> {
    const { rooms, listener } = this.#parts;
    const { seat } = place;
    if (lamp !== '') listener.lamp(place, round, lamp);
    const room = await rooms.room(place.room);
    if (!room) return;
    const now = rooms.clock.now();
    try {
      if (room.phase === 'night' && round === room.round) {
        if (!ended || seatOf(room, seat)?.finished !== false) return;
        await rooms.change(room.id, { kind: 'finished', seat, round }, now);
      } else if (best) {
        const results = new Map([[seat, await this.#resultOf(room, round, best)]]);
        await rooms.change(room.id, { kind: 'judged', round, results }, now);
      }
    } catch (error) {
      // The steps are stored; dawn or the next step says it again.
      if (!(error instanceof Refused)) throw error;
    }
  }

  async #resultOf(room: Room, round: number, { tried, attempts }: Best): Promise<Result> {
    return resultFrom(tried, parOf(await this.grounds.of(room, round)), attempts);
  }

  /** Every seat's result of `round`, once all that is stored was climbed. */
  async resultsOf(room: Room, round: number): Promise<ReadonlyMap<number, Result>> {
    const spec = specOf(room, round);
    const places = seatsIn(room).map(({ seat }): Place => ({ room: room.id, seat }));
    const found = await this.#parts.rooms.saved(Promise.all(places.map((place) => this.#rounds.bestOf(place, spec))));
    if (found.every((best) => best === null)) return new Map();
    const par = parOf(await this.grounds.of(room, round));
    // Late steps may have come meanwhile: what counts is what was seen last.
    return new Map(
      places.flatMap((place) => {
        const best = this.#rounds.seenOf(place, round)?.best;
        return best ? [[place.seat, resultFrom(best.tried, par, best.attempts)] as const] : [];
      }),
    );
  }

  /** The commands of the seat's best try of the round; null where there is none. */
  async bestTrail(room: Room, seat: number, round: number): Promise<Command[] | null> {
    const place = { room: room.id, seat };
    const best = await this.#rounds.bestOf(place, specOf(room, round));
    return best && commandsOf(this.#parts.stored, place, best);
  }

  /** The room is no more. */
  forgetRoom(room: string): void {
    this.#rounds.forgetRoom(room);
  }
}

/** The seat's commands from number `first` on and before `end`. */
export async function commandsOf(
  stored: StoredClimbs,
  place: Place,
  { first, end }: { readonly first: number; readonly end: number },
): Promise<Command[]> {
  const commands: Command[] = [];
  while (first + commands.length < end) {
    const from = first + commands.length;
    const rows = await stored.rowsFrom(place, from, Math.min(pageSize, end - from));
    if (rows.length === 0) break;
    commands.push(...rows.map(({ command }) => command));
    // A long climb must not keep other lines waiting.
    await setImmediate();
  }
  return commands;
}
