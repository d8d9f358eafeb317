// Steps on their way to the server: each is kept until the server has acknowledged it, through outages and reloads, and sent
// again as often as needed. What is stored twice is the same row, so sending again harms nothing.
import type { Command } from '../../core/climb.ts';
import { commandsOf, runsOf, type Runs } from '../../protocol/recordings.ts';
import { passes, type Reply, type StoredClimb } from '../../protocol/replies.ts';
import { mostCommands, type Ask } from '../../protocol/requests.ts';

const pause = 500; // ms between two messages: twice a second at most
const pauseAfterTrouble = 1500; // ms

/** A climb's commands that are not acknowledged yet. */
interface Batch {
  readonly round: number;
  readonly attempt: number;
  commands: Command[];
}

/** The queue as it is kept between two visits of the page. */
export interface KeptSteps {
  readonly first: number;
  readonly batches: readonly { readonly round: number; readonly attempt: number; readonly runs: Runs }[];
}

/** The climb that is on, on both sides. */
interface Resumed {
  readonly round: number;
  readonly attempt: number;
  readonly commands: Command[];
}

interface QueueOptions {
  readonly ask: (ask: Ask) => Promise<Reply>;
  readonly keep: (kept: KeptSteps) => void;
  /** The server has another climb of this seat than we have: ask it for that. */
  readonly onDiverged: () => void;
  /** The server takes no more of this climb, or of this round: what was made beyond that is lost. */
  readonly onEnough?: () => void;
}

export class StepQueue {
  readonly #options: QueueOptions;
  /** The number of the first command that is not acknowledged. */
  #first = 0;
  #batches: Batch[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #isOpen = false;
  /** How often the line came or went: an answer from before the last time is old. */
  #turns = 0;

  constructor(options: QueueOptions, kept: KeptSteps | null) {
    this.#options = options;
    if (!kept) return;
    this.#first = kept.first;
    this.#batches = kept.batches.map(({ runs, ...climb }) => ({ ...climb, commands: commandsOf(runs) }));
  }

  /** Commands that wait for their acknowledgement. */
  get waiting(): number {
    return this.#batches.reduce((sum, { commands }) => sum + commands.length, 0);
  }

  /** A command was made in a climb. */
  add(round: number, attempt: number, command: Command): void {
    const last = this.#batches.at(-1);
    if (last?.round === round && last.attempt === attempt) last.commands.push(command);
    else this.#batches.push({ round, attempt, commands: [command] });
    this.#keep();
    this.#schedule(pause);
  }

  /**
   * The server let us in and said what climb of ours it has; where it did not, asks until it does. Forgets what it has, sends the
   * rest. Returns the commands of the climb that is on, on both sides; what cannot follow on the server's steps any more is
   * dropped. Null when the line is lost meanwhile, or there is none to ask for.
   */
  async resume(known: StoredClimb | null): Promise<Resumed | null> {
    const turn = ++this.#turns;
    if (known) return this.#follow(known);
    while (turn === this.#turns) {
      const reply = await this.#options.ask({ kind: 'my-climb' });
      if (turn !== this.#turns) break;
      if (reply.kind === 'climb') return this.#follow(reply);
      if (!passes(reply)) break;
      await new Promise((resolve) => setTimeout(resolve, pauseAfterTrouble));
    }
    return null;
  }

  #follow({ next, round, attempt, runs }: StoredClimb): Resumed {
    if (this.#first > next) this.#batches = [];
    this.#acknowledge(next);
    this.#isOpen = true;
    const stored = commandsOf(runs);
    const last = this.#batches.at(-1);
    this.#schedule(0);
    if (!last) return { round, attempt, commands: stored };
    const follows = last.round === round && last.attempt === attempt;
    return { round: last.round, attempt: last.attempt, commands: [...(follows ? stored : []), ...last.commands] };
  }

  /** The line is lost: wait for `resume`. */
  hold(): void {
    this.#turns++;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Everything before `next` is stored. */
  #acknowledge(next: number): void {
    let done = Math.max(0, next - this.#first);
    this.#first = next;
    while (done > 0 && this.#batches[0]) {
      const [batch] = this.#batches;
      const taken = Math.min(done, batch.commands.length);
      batch.commands = batch.commands.slice(taken);
      done -= taken;
      if (batch.commands.length === 0) this.#batches.shift();
    }
    this.#keep();
  }

  #keep(): void {
    const batches = this.#batches.map(({ commands, ...climb }) => ({ ...climb, runs: runsOf(commands) }));
    this.#options.keep({ first: this.#first, batches });
  }

  #schedule(wait: number): void {
    if (!this.#isOpen || this.#isSending) return;
    if (wait === 0) clearTimeout(this.#timer);
    else if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, wait);
  }

  /** Sends what waits now, without waiting for the next half second: time is up. */
  hurry(): void {
    this.#schedule(0);
  }

  async #send(): Promise<void> {
    const [batch] = this.#batches;
    if (!batch || !this.#isOpen || this.#isSending) return;
    this.#isSending = true;
    const commands = batch.commands.slice(0, mostCommands);
    const { round, attempt } = batch;
    const first = this.#first;
    const reply = await this.#options.ask({ kind: 'steps', round, attempt, first, commands });
    this.#isSending = false;
    const well = this.#take(reply, round, first + commands.length);
    if (this.#batches.length > 0) this.#schedule(well ? pause : pauseAfterTrouble);
  }

  /** True when all is well and the next message may follow. */
  #take(reply: Reply, sent: number, expected: number): boolean {
    if (reply.kind === 'stored') {
      if (reply.next > expected || reply.next < this.#first) this.#options.onDiverged();
      else this.#acknowledge(reply.next);
      return true;
    }
    if (reply.kind !== 'refused') return false;
    if (reply.why === 'gap') this.#options.onDiverged();
    if (reply.why !== 'too-late' && reply.why !== 'enough') return false;
    const isLost = ({ round }: Batch, place: number): boolean =>
      reply.why === 'enough' ? place === 0 : round === sent;
    this.#batches = this.#batches.filter((batch, place) => !isLost(batch, place));
    this.#first = reply.next ?? this.#first;
    this.#keep();
    if (reply.why === 'enough') this.#options.onEnough?.();
    return true;
  }
}
