// What pupils do in a round: their steps, in the order commit, acknowledge, climb (docs/decisions/014-referees-climb-later.md);
// what they foretell; and where their climbs stand. Rooms and their changes are the hall's.
import type { Level } from '../content/level.ts';
import { isAnswer } from '../protocol/judged-guess.ts';
import { runsOf } from '../protocol/recordings.ts';
import type { Reply, StoredClimb } from '../protocol/replies.ts';
import type { Request } from '../protocol/requests.ts';
import { mostCommandsOf, takesCommand } from '../protocol/takes-command.ts';
import { CostBudget } from './cost-budget.ts';
import { commandsOf, Findings, type FindingsListener, type Rooms } from './findings.ts';
import type { Journal } from './journal.ts';
import { Ledger, type SeatRows } from './ledger.ts';
import type { Referees } from './referees.ts';
import { Refused } from './refused.ts';
import { seatOf, stepsCount, type Arrival, type Place, type Room } from './room.ts';
import type { StoredClimbs } from './stored-climbs.ts';
import { stepKey } from './storage.ts';

/** So many commands one seat may store in one round: the longest round, walked at full pace, has a tenth less. */
const mostCommandsOfRound = 120_000;

type StepsRequest = Extract<Request, { kind: 'steps' }>;
type ForetellRequest = Extract<Request, { kind: 'foretell' }>;

interface ClimbingParts {
  readonly journal: Journal;
  readonly stored: StoredClimbs;
  readonly levels: ReadonlyMap<string, Level>;
  readonly referees: Referees;
  readonly listener: FindingsListener;
}

export class Climbing {
  readonly #rooms: Rooms;
  readonly #parts: ClimbingParts;
  readonly #budget = new CostBudget();
  readonly ledger: Ledger;
  readonly findings: Findings;

  constructor(rooms: Rooms, parts: ClimbingParts) {
    this.#rooms = rooms;
    this.#parts = parts;
    this.ledger = new Ledger(parts.stored);
    this.findings = new Findings({ ...parts, rooms, budget: this.#budget });
  }

  /** Commits and acknowledges; the referees climb them afterwards. */
  steps(place: Place, ask: StepsRequest, arrival: Arrival): Promise<Reply> {
    return this.ledger.inTurn(place, async () => {
      const room = await this.#rooms.room(place.room);
      const seat = room && seatOf(room, place.seat);
      if (!room || !seat) throw new Refused('kicked');
      const rows = await this.#rooms.saved(this.ledger.rowsOf(place));
      const { next } = rows;
      if (ask.first > next) return { kind: 'refused', why: 'gap', next };
      const commands = ask.commands.slice(next - ask.first);
      if (commands.length === 0) return { kind: 'stored', next };
      if (rows.isPast(ask.round, ask.attempt) || !stepsCount(room, seat, ask.round, arrival)) {
        return { kind: 'refused', why: 'too-late', next };
      }
      const level = this.#levelOf(room, ask.round);
      if (!commands.every((command) => takesCommand(level, command))) throw new Refused('bad-message');
      const space = await this.#spaceIn(place, rows, { ...ask, most: mostCommandsOf(level) });
      if (space <= 0) return { kind: 'refused', why: 'enough', next };
      if (!this.#budget.allows(place)) return { kind: 'refused', why: 'too-fast', next };
      return this.#store(room, place, rows, { ...ask, commands: commands.slice(0, space) });
    });
  }

  /** How many more commands the climb, of at most `most`, and its round can take. */
  async #spaceIn(
    place: Place,
    rows: SeatRows,
    { round, attempt, most }: { readonly round: number; readonly attempt: number; readonly most: number },
  ): Promise<number> {
    const space = most - (rows.isOfLastTry(round, attempt) ? rows.next - rows.first : 0);
    // Who has stored less in all has not stored more in this round.
    if (rows.next + space <= mostCommandsOfRound || rows.round !== round) return space;
    const last = { sequence: rows.next - 1, round, attempt: rows.attempt };
    const first = await this.#rooms.saved(this.#parts.stored.firstOf(place, last, (row) => row.round === round));
    return Math.min(space, first + mostCommandsOfRound - rows.next);
  }

  async #store(room: Room, place: Place, seatRows: SeatRows, ask: StepsRequest): Promise<Reply> {
    const { round, attempt, commands } = ask;
    const first = seatRows.next;
    const rows = commands.map((command, index) => ({ ...place, sequence: first + index, round, attempt, command }));
    const kept = await this.#rooms.saved(this.#parts.journal.add(rows));
    if (!rows.every((row) => kept.has(stepKey(row)))) {
      // Another process has stored steps of this seat: what is in memory here is old.
      this.ledger.forget(place);
      return { kind: 'stored', next: (await this.#rooms.saved(this.ledger.rowsOf(place))).next };
    }
    seatRows.add(round, attempt, commands.length);
    this.findings.feed(room, place.seat, { round, first, attempt, commands });
    return { kind: 'stored', next: seatRows.next };
  }

  #levelOf(room: Room, round: number): Level {
    const level = this.#parts.levels.get(room.rounds[round]?.level ?? '');
    if (!level) throw new Error(`round ${round} has no level here`);
    return level;
  }

  /** Keeps what a pupil foretells of a round. */
  async foretell(place: Place, { round, guess }: ForetellRequest, { now, ...away }: Arrival) {
    const room = await this.#rooms.room(place.room);
    if (!room?.rounds[round] || !isAnswer(this.#levelOf(room, round), guess)) throw new Refused('not-allowed');
    await this.#rooms.change(place.room, { kind: 'foretell', seat: place.seat, round, guess, ...away }, now);
    return { kind: 'done' } as const;
  }

  /** Where the seat's climb stands, to go on from there. Its commands are as they were stored: the core skips what it refuses. */
  async climbOf(place: Place): Promise<StoredClimb> {
    const { round, attempt, first, next } = await this.#rooms.saved(this.ledger.rowsOf(place));
    const commands = await this.#rooms.saved(commandsOf(this.#parts.stored, place, { first, end: next }));
    return { round, attempt, next, runs: runsOf(commands) };
  }

  /** The room is no more. */
  forgetRoom(room: string): void {
    this.ledger.forgetRoom(room);
    this.findings.forgetRoom(room);
  }
}
