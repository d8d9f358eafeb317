// The soak's strangers: a process that attacks when it is told to, several attacks at once if need be.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { AttackOrder, AttackReport } from '../hostile/attacker.ts';

/** An attack that has had its time ends soon, unless the server lets it wait. */
const overtime = 15_000; // ms

export class Strangers {
  readonly #child = fork(join(import.meta.dirname, '../hostile/attacker.ts'));
  readonly #waiting = new Map<number, (report: AttackReport) => void>();
  #number = 0;

  constructor() {
    this.#child.on('message', (message) => {
      const report = message as AttackReport;
      this.#waiting.get(report.number)?.(report);
    });
    this.#child.on('exit', (code) => {
      for (const [number, done] of this.#waiting) {
        done({ number, seen: `the strangers' process ended with ${code}`, holds: false });
      }
    });
  }

  /** Does the attack; one that the server keeps waiting for long after its time is left alone. */
  attack(order: Omit<AttackOrder, 'number'>): Promise<AttackReport> {
    const number = this.#number++;
    return new Promise((done) => {
      const late = setTimeout(
        () => end({ number, seen: `had to wait ${overtime / 1000} s after its time was over`, holds: false }),
        order.ms + overtime,
      );
      const end = (report: AttackReport): void => {
        clearTimeout(late);
        this.#waiting.delete(number);
        done(report);
      };
      this.#waiting.set(number, end);
      this.#child.send({ ...order, number });
    });
  }

  close(): void {
    this.#child.kill('SIGKILL');
  }
}
