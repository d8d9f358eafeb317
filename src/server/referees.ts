// The referees: a few threads that climb commands again, so that no climb, however dear, keeps anyone's line waiting. A room stays
// with one thread, which then has its climbs in memory. No library for pools of threads knows that of its work, hence our own.
import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { Level } from '../content/level.ts';
import type { GroundFacts } from '../protocol/class-ground.ts';
import { RefereeThread, type Climbed } from './referee-thread.ts';
import type { ClimbJob, GroundJob } from './simulation.ts';

/** One core is left for the lines; more than four threads hold more memory than a school needs. */
const mostThreads = 4;
/** Of climbs, in each thread. */
const mostBytes = 64 * 1024 * 1024;
/** Rooms whose thread is remembered. */
const mostRooms = 10_000;

export class Referees {
  readonly #threads: readonly RefereeThread[];
  readonly #threadOf = new LRUCache<string, RefereeThread>({ max: mostRooms });
  #last = 0;

  /** `onTrouble` hears why a thread has ended, which it should not; it is replaced by itself. */
  constructor(
    levels: ReadonlyMap<string, Level>,
    onTrouble: (error: unknown) => void,
    threads = Math.max(1, Math.min(mostThreads, availableParallelism() - 1)),
  ) {
    const options = { data: { levels, mostBytes }, onTrouble };
    this.#threads = Array.from({ length: threads }, () => new RefereeThread(options));
  }

  /** Jobs that wait. */
  get waiting(): number {
    return this.#threads.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Climbs a seat's commands again. Rejects when they end the thread whenever it tries. */
  climb(room: string, job: Omit<ClimbJob, 'id'>): Promise<Climbed> {
    return this.#of(room).climb(room, { ...job, id: ++this.#last });
  }

  /** What the bots of a round come to. */
  ground(room: string, job: Omit<GroundJob, 'id'>): Promise<GroundFacts> {
    return this.#of(room).ground(room, { ...job, id: ++this.#last });
  }

  #of(room: string): RefereeThread {
    const known = this.#threadOf.get(room);
    if (known) return known;
    const [first, ...others] = this.#threads;
    if (!first) throw new Error('there are no referees');
    const idlest = others.reduce((least, other) => (other.waiting < least.waiting ? other : least), first);
    this.#threadOf.set(room, idlest);
    return idlest;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }
}
