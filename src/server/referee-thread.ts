// One referee: a thread and the work that waits for it, fairly by room. A thread that dies or says nothing for too long is
// replaced; what it was doing is tried once more, each job alone, and given up if it ends the thread again.
import { Worker } from 'node:worker_threads';
import type { GroundFacts } from '../protocol/class-ground.ts';
import { FairQueue } from './fair-queue.ts';
import type { RefereeData } from './referee.worker.ts';
import type { Batch, BatchReport, ClimbJob, ClimbReport, GroundJob, Seen } from './simulation.ts';

/** What came of a climb's commands; null: the thread has nothing of it in memory. `spent`: processor milliseconds. */
export interface Climbed {
  readonly seen: Seen | null;
  readonly spent: number;
}

interface Waiting<Job, Value> {
  readonly room: string;
  job: Job;
  /** Threads that it has ended. */
  failures: number;
  spent: number;
  readonly done: (value: Value) => void;
  readonly failed: (error: Error) => void;
}
interface WaitingClimb extends Waiting<ClimbJob, Climbed> {
  ended: boolean;
  /** Booked on its room before its true cost is known. */
  booked: number;
}
type WaitingGround = Waiting<GroundJob, GroundFacts>;

interface UnderWay {
  readonly climbs: readonly WaitingClimb[];
  readonly ground: WaitingGround | null;
}

/** Jobs in one batch: most are done in a small part of a slice. */
const mostJobs = 64;
/** A batch takes a few hundredths of a second; a thread that is silent for so long is stuck. It may take longer to start. */
const patience = 10_000; // ms
const startPatience = 60_000; // ms
/** After a thread has died. */
const restartPause = 1000; // ms
/** A thread's own heap; what it keeps of climbs is limited to a part of it. */
const heapMegabytes = 192;
/** What a command is booked with until its cost is known. */
const usualCost = 0.05; // ms

export interface RefereeOptions {
  readonly data: RefereeData;
  /** A thread has ended, which it should not. */
  readonly onTrouble: (error: unknown) => void;
  /** What the thread runs. */
  readonly program?: URL;
}

export class RefereeThread {
  readonly #options: RefereeOptions;
  readonly #climbs = new FairQueue<WaitingClimb>();
  readonly #grounds: WaitingGround[] = [];
  #worker: Worker | null = null;
  #isReady = false;
  #restarting: NodeJS.Timeout | undefined;
  #underWay: UnderWay | null = null;
  #watch: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: RefereeOptions) {
    this.#options = options;
  }

  /** Jobs that wait here. */
  get waiting(): number {
    return this.#climbs.size + this.#grounds.length;
  }

  /** Climbs the job's commands; rejects when that ends the thread, again and again. */
  climb(room: string, job: ClimbJob): Promise<Climbed> {
    return new Promise((done, failed) => {
      this.#climbs.add(room, { room, job, failures: 0, spent: 0, ended: false, booked: 0, done, failed });
      this.#work();
    });
  }

  /** What the bots of a round come to; grounds are made one after the other, besides the climbs. */
  ground(room: string, job: GroundJob): Promise<GroundFacts> {
    return new Promise((done, failed) => {
      this.#grounds.push({ room, job, failures: 0, spent: 0, done, failed });
      this.#work();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#restarting);
    clearTimeout(this.#watch);
    const under = this.#underWay;
    this.#underWay = null;
    const all = [...this.#climbs.empty(), ...this.#grounds.splice(0), ...(under?.climbs ?? [])];
    for (const { failed } of all) failed(new Error('the referees have stopped'));
    await this.#worker?.terminate();
  }

  /** Starts the next batch, when there is work and the thread is free. */
  #work(): void {
    if (this.#isStopped || this.#underWay || this.waiting === 0) return;
    if (!this.#worker) return this.#start();
    if (!this.#isReady) return;
    const climbs = this.#nextClimbs();
    // What has ended a thread before is not to take others with it.
    const [first] = climbs;
    const ground = first?.failures ? null : (this.#grounds[0] ?? null);
    const isAlone = ground !== null && ground.failures > 0;
    if (isAlone) for (const climb of climbs.splice(0).toReversed()) this.#putBack(climb);
    this.#underWay = { climbs, ground };
    const batch: Batch = { climbs: climbs.map(({ job }) => job), ground: ground?.job ?? null };
    this.#worker.postMessage(batch, []);
    this.#await(patience);
  }

  #nextClimbs(): WaitingClimb[] {
    const chosen: WaitingClimb[] = [];
    while (chosen.length < mostJobs) {
      const next = this.#climbs.take(({ job }) => job.commands.length * usualCost);
      if (!next) break;
      next.booked = next.job.commands.length * usualCost;
      if (next.failures > 0 && chosen.length > 0) {
        this.#putBack(next);
        break;
      }
      chosen.push(next);
      if (next.failures > 0) break;
    }
    return chosen;
  }

  /** Back to where it was, as if it had not been chosen. */
  #putBack(climb: WaitingClimb): void {
    this.#climbs.add(climb.room, climb, 'first');
    this.#climbs.book(climb.room, -climb.booked);
  }

  #await(limit: number): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      this.#options.onTrouble(new Error(`a referee has said nothing for ${limit / 1000} s`));
      void this.#worker?.terminate();
    }, limit).unref();
  }

  #start(): void {
    if (this.#restarting) return;
    const { data, program = new URL('./referee.worker.ts', import.meta.url) } = this.#options;
    const worker = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    worker.unref();
    worker.on('message', (said: 'ready' | BatchReport) => {
      clearTimeout(this.#watch);
      if (said === 'ready') this.#isReady = true;
      else this.#hear(said);
      this.#work();
    });
    worker.on('error', (error) => this.#options.onTrouble(error));
    worker.on('exit', (code) => this.#ended(code));
    this.#worker = worker;
    this.#await(startPatience);
  }

  #hear({ climbs: reports, ground: made }: BatchReport): void {
    const { climbs = [], ground } = this.#underWay ?? {};
    this.#underWay = null;
    const byId = new Map(reports.map((report) => [report.id, report]));
    for (const climb of climbs.toReversed()) {
      const report = byId.get(climb.job.id);
      if (report) this.#follow(climb, report);
      else this.#putBack(climb);
    }
    if (!ground || !made || (made.kind === 'made' && !made.facts)) return;
    this.#grounds.shift();
    if (made.kind === 'failed') ground.failed(new Error(made.why));
    else if (made.facts) ground.done(made.facts);
  }

  #follow(climb: WaitingClimb, report: ClimbReport): void {
    const { room, job } = climb;
    climb.spent += report.spent;
    this.#climbs.book(room, report.spent - climb.booked);
    if (report.kind === 'failed') return climb.failed(new Error(report.why));
    if (report.kind === 'lost') return climb.done({ seen: null, spent: climb.spent });
    climb.ended ||= report.seen.ended;
    if (report.taken === job.commands.length) {
      return climb.done({ seen: { ...report.seen, ended: climb.ended }, spent: climb.spent });
    }
    climb.job = { ...job, begin: null, from: report.seen.next, commands: job.commands.slice(report.taken) };
    return this.#climbs.add(room, climb, 'first');
  }

  /** The thread is no more: another takes its place, and its work is tried once more. */
  #ended(code: number): void {
    clearTimeout(this.#watch);
    const { climbs = [], ground } = this.#underWay ?? {};
    [this.#underWay, this.#worker, this.#isReady] = [null, null, false];
    if (this.#isStopped) return;
    this.#options.onTrouble(new Error(`the thread of a referee has ended with ${code}`));
    const isGivenUp = (job: Waiting<unknown, never>): boolean => {
      job.failures++;
      const alone = climbs.length + (ground ? 1 : 0) === 1;
      if (!alone || job.failures < 2) return false;
      job.failed(new Error('it has ended the thread of the referee twice'));
      return true;
    };
    for (const climb of climbs.toReversed()) if (!isGivenUp(climb)) this.#putBack(climb);
    if (ground && isGivenUp(ground)) this.#grounds.shift();
    this.#restarting = setTimeout(() => {
      this.#restarting = undefined;
      this.#work();
    }, restartPause).unref();
  }
}
