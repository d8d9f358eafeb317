// What /metrics tells: counts and times, in Prometheus' text; nothing about any pupil.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]; // seconds

interface Watched {
  readonly lines: () => number;
  readonly rooms: () => number;
  readonly seats: () => number;
}

export class Metrics {
  readonly #registry = new Registry();
  readonly #replies: Counter<'kind'>;
  readonly #answers: Histogram;
  readonly #commits: Histogram;
  readonly #failures: Counter;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#replies = new Counter({ name: 'replies_total', help: 'Replies by kind', labelNames: ['kind'], registers });
    this.#answers = new Histogram({ name: 'reply_seconds', help: 'From request to reply', buckets, registers });
    this.#failures = new Counter({ name: 'failures_total', help: 'Exceptions that only the guard caught', registers });
    this.#commits = new Histogram({ name: 'commit_seconds', help: 'One commit of steps', buckets, registers });
  }

  /** Something threw where nothing should. */
  failed(): void {
    this.#failures.inc();
  }

  answered(kind: string, milliseconds: number): void {
    this.#replies.inc({ kind });
    this.#answers.observe(milliseconds / 1000);
  }

  /** Does `work`, a commit, and measures it. */
  async commit<Value>(work: () => Promise<Value>): Promise<Value> {
    const end = this.#commits.startTimer();
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Shows these numbers as they are when somebody asks. */
  watch({ lines, rooms, seats }: Watched): void {
    const gauge = (name: string, help: string, read: () => number): void => {
      const shown: Gauge = new Gauge({ name, help, registers: [this.#registry], collect: () => shown.set(read()) });
    };
    gauge('lines', 'Connections now', lines);
    gauge('rooms', 'Rooms in memory', rooms);
    gauge('seats', 'Seats whose climbs are in memory', seats);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
