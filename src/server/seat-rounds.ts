// What the referees have seen of each seat's rounds. Commands that are stored go to the referees in their order, one piece of a
// seat at a time; whatever a referee has no longer in memory is read again. Nothing of a seat is climbed twice at once.
import { LRUCache } from 'lru-cache';
import type { Command } from '../core/climb.ts';
import type { CostBudget } from './cost-budget.ts';
import type { Climbed } from './referee-thread.ts';
import type { Best } from './referee.ts';
import type { Place } from './room.ts';
import type { ClimbJob, Seen } from './simulation.ts';
import type { StoredClimbs } from './stored-climbs.ts';

/** A round as it is climbed. */
export interface RoundSpec {
  readonly round: number;
  readonly level: string;
  readonly seed: number;
}

/** Commands of one try that were just stored, and the number of the first. */
export interface NewRows {
  readonly first: number;
  readonly attempt: number;
  readonly commands: readonly Command[];
}

/** Commands in one job, and rows in one reading. */
const pageSize = 400;
/** Commands of one seat that wait in memory; of more, the rows are read again. */
const mostPending = 1000;
/** Seats' rounds that are remembered, each some hundred bytes. */
const mostRounds = 20_000;
/** So often in a row a referee may have lost a climb before something must be wrong. */
const mostLosses = 3;
/** What has taken longer to climb is kept as judged, so that a restart need not climb it again. */
const worthKeeping = 20; // ms
/** What a command costs before a first one of its level was climbed. */
const firstCost = 0.1; // ms
/** How much one job's cost counts in the mean of its level. */
const newShare = 0.2;

interface Followed {
  readonly place: Place;
  readonly spec: RoundSpec;
  /** The number up to which a referee has it; null: none has. */
  at: number | null;
  /** Rows are stored up to this number. */
  end: number;
  /** The last of these rows, as far as they are in memory. */
  pending: { readonly attempt: number; readonly command: Command }[];
  /** Commands that its seat still owes the time for, and what was booked for them. */
  unpaid: number;
  owed: number;
  /** It has ended its referee whenever that tried to climb it. */
  isGivenUp: boolean;
  /** Milliseconds since something of it was kept as judged. */
  sinceKept: number;
  keptTo: number;
  seen: Seen | null;
  running: Promise<void> | null;
}

interface SeatRoundsOptions {
  readonly stored: StoredClimbs;
  readonly climb: (room: string, job: Omit<ClimbJob, 'id'>) => Promise<Climbed>;
  readonly budget: CostBudget;
  /** A referee has climbed new commands of this seat. */
  readonly onSeen: (place: Place, round: number, seen: Seen) => void;
  /** A seat's commands could not be read or climbed. */
  readonly onTrouble: (error: unknown, place: Place) => void;
}

const keyOf = ({ room, seat }: Place, round: number): string => `${room} ${seat} ${round}`;

export class SeatRounds {
  readonly #options: SeatRoundsOptions;
  readonly #rounds = new LRUCache<string, Followed>({ max: mostRounds });
  /** The mean cost of a command, by level. */
  readonly #costs = new Map<string, number>();

  constructor(options: SeatRoundsOptions) {
    this.#options = options;
  }

  /** Rounds of seats that are remembered. */
  get size(): number {
    return this.#rounds.size;
  }

  #followed(place: Place, spec: RoundSpec): Followed {
    const key = keyOf(place, spec.round);
    const known = this.#rounds.get(key);
    if (known) return known;
    const nothing = { at: null, end: 0, pending: [], unpaid: 0, owed: 0, sinceKept: 0, keptTo: 0 };
    const followed: Followed = { place, spec, ...nothing, isGivenUp: false, seen: null, running: null };
    this.#rounds.set(key, followed);
    return followed;
  }

  /** These rows are stored. They will be climbed in their turn. */
  feed(place: Place, spec: RoundSpec, { first, attempt, commands }: NewRows): void {
    const followed = this.#followed(place, spec);
    if (first !== followed.end || followed.pending.length + commands.length > mostPending) followed.pending = [];
    if (first === followed.end) followed.pending.push(...commands.map((command) => ({ attempt, command })));
    followed.end = first + commands.length;
    const owed = commands.length * (this.#costs.get(spec.level) ?? firstCost);
    followed.unpaid += commands.length;
    followed.owed += owed;
    this.#options.budget.owe(place, owed);
    this.#run(followed).catch((error: unknown) => this.#options.onTrouble(error, place));
  }

  /** The seat's best climb of the round, once every stored command of it was climbed; null when there is none. */
  async bestOf(place: Place, spec: RoundSpec): Promise<Best | null> {
    const followed = this.#followed(place, spec);
    const end = await this.#endOf(place, spec);
    if (end === null) return null;
    if (end > followed.end) [followed.end, followed.pending] = [end, []];
    await this.#run(followed);
    return followed.seen?.best ?? null;
  }

  /** The number after the round's last row; null where the seat has none in it, or after it. */
  async #endOf(place: Place, spec: RoundSpec): Promise<number | null> {
    const { stored } = this.#options;
    const last = await stored.lastOf(place);
    if (!last || last.round < spec.round) return null;
    if (last.round === spec.round) return last.sequence + 1;
    return stored.firstOf(place, last, ({ round }) => round > spec.round);
  }

  /** What was last seen of the seat's round. */
  seenOf(place: Place, round: number): Seen | null {
    return this.#rounds.get(keyOf(place, round))?.seen ?? null;
  }

  /** The room is no more. */
  forgetRoom(room: string): void {
    for (const key of this.#rounds.keys()) if (key.startsWith(`${room} `)) this.#rounds.delete(key);
  }

  /** Climbs what is to be climbed. Rejects when the rows cannot be read. */
  #run(followed: Followed): Promise<void> {
    followed.running ??= this.#climbAll(followed).finally(() => {
      this.#pay(followed, followed.unpaid, 0);
      followed.running = null;
    });
    return followed.running;
  }

  async #climbAll(followed: Followed): Promise<void> {
    let losses = 0;
    while (!followed.isGivenUp && (followed.at === null || followed.at < followed.end)) {
      const job = await this.#nextJob(followed);
      if (!job) return;
      const { seen, spent } = await this.#climbed(followed, job);
      losses = seen ? 0 : losses + 1;
      followed.at = seen?.next ?? null;
      followed.isGivenUp ||= losses > mostLosses;
      if (seen) this.#see(followed, seen, this.#book(followed, job.commands.length, spent));
    }
  }

  async #climbed(followed: Followed, job: Omit<ClimbJob, 'id'>): Promise<Climbed> {
    try {
      return await this.#options.climb(followed.place.room, job);
    } catch (error) {
      followed.isGivenUp = true;
      this.#options.onTrouble(error, followed.place);
      return { seen: null, spent: 0 };
    }
  }

  /** The next commands, from memory where they are there; null when no row is left. */
  async #nextJob(followed: Followed): Promise<Omit<ClimbJob, 'id'> | null> {
    const { place, spec, at, end, pending } = followed;
    const common = { key: keyOf(place, spec.round), seat: place.seat, level: spec.level, seed: spec.seed };
    if (at !== null && pending.length > 0 && at === end - pending.length) {
      return { ...common, from: at, begin: null, commands: pending.splice(0, pageSize) };
    }
    followed.pending = [];
    const { stored } = this.#options;
    const standing = at === null ? await stored.standingOf(place, spec.round) : null;
    const from = at ?? standing?.next ?? (await this.#firstOf(place, spec));
    const commands = await this.#commandsFrom(place, spec.round, from);
    if (commands.length === 0 && !standing) return null;
    return { ...common, from, begin: at === null ? { standing } : null, commands };
  }

  async #firstOf(place: Place, spec: RoundSpec): Promise<number> {
    const { stored } = this.#options;
    const last = await stored.lastOf(place);
    return last ? stored.firstOf(place, last, ({ round }) => round >= spec.round) : 0;
  }

  /** A page of the round's commands from number `from` on; it ends where a row is missing. */
  async #commandsFrom(place: Place, round: number, from: number): Promise<ClimbJob['commands']> {
    const rows = await this.#options.stored.rowsFrom(place, from, pageSize);
    const strange = rows.findIndex((row, index) => row.round !== round || row.sequence !== from + index);
    const own = strange < 0 ? rows : rows.slice(0, strange);
    return own.map(({ attempt, command }) => ({ attempt, command }));
  }

  /** What the commands have cost; the seat pays for those that are new, and not for what is climbed again. True where some were. */
  #book(followed: Followed, commands: number, spent: number): boolean {
    followed.sinceKept += spent;
    if (commands === 0) return false;
    const { level } = followed.spec;
    const each = spent / commands;
    this.#costs.set(level, (this.#costs.get(level) ?? each) * (1 - newShare) + each * newShare);
    const paid = Math.min(commands, followed.unpaid);
    this.#pay(followed, paid, paid * each);
    return paid > 0;
  }

  #pay(followed: Followed, commands: number, spent: number): void {
    if (commands === 0) return;
    const owed = (followed.owed * commands) / followed.unpaid;
    followed.owed -= owed;
    followed.unpaid -= commands;
    this.#options.budget.settle(followed.place, owed, spent);
  }

  #see(followed: Followed, seen: Seen, isNew: boolean): void {
    const { place, spec } = followed;
    followed.seen = seen;
    if (isNew) this.#options.onSeen(place, spec.round, seen);
    const { standing } = seen;
    if (!standing || standing.next === followed.keptTo || followed.sinceKept < worthKeeping) return;
    followed.keptTo = standing.next;
    followed.sinceKept = 0;
    const { stored, onTrouble } = this.#options;
    stored.keepStanding(place, spec.round, standing).catch((error: unknown) => onTrouble(error, place));
  }
}
