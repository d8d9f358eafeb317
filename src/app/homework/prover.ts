// Asks the worker that reads codes and climbs their climbs again: one thing after the other, each with a time limit where the codes
// are those of others.
import { wrap, type Remote } from 'comlink';
import type { Level } from '../../content/level.ts';
import type { HandedIn } from '../../protocol/homework.ts';
import { digitsFile } from '../../state/digits.ts';
import type { ProvedClimb } from '../../state/homework.ts';
import type { CodeTrouble } from './code.ts';
import type { ProverWork } from './prover.worker.ts';

/** The heaviest climb there is, in the haystack, takes 2.5 s of a laptop; a slow one has ten times as long. */
export const longestProof = 30_000; // ms

/** A code was given up, because it took longer than it may. */
export class TooLong extends Error {}

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<ProverWork>;
  /** Rejects when the worker's code does not come, or when it is stopped. */
  readonly broken: Promise<never>;
  readonly stop: (why: Error) => void;
}

let running: Running | null = null;
let before: Promise<unknown> = Promise.resolve();

function begin(): Running {
  const worker = new Worker(new URL('./prover.worker.ts', import.meta.url), { type: 'module' });
  let stop: Running['stop'] = () => {};
  const broken = new Promise<never>((_, failed) => {
    stop = (why) => {
      worker.terminate();
      running = null;
      failed(why);
    };
    worker.addEventListener('error', () => stop(new Error('The code that checks climbs could not be loaded.')));
  });
  broken.catch(() => {});
  return { worker, remote: wrap<ProverWork>(worker), broken, stop };
}

/** Does one piece of `work` when those before are done; rejects with TooLong after `limit` milliseconds of it. */
function ask<Answer>(work: (prover: Remote<ProverWork>) => Promise<Answer>, limit: number): Promise<Answer> {
  const answer = before.then(async () => {
    const { remote, broken, stop } = (running ??= begin());
    const timer = limit === Infinity ? 0 : setTimeout(() => stop(new TooLong()), limit);
    try {
      return await Promise.race([work(remote), broken]);
    } finally {
      clearTimeout(timer);
    }
  });
  before = answer.catch(() => {});
  return answer;
}

/** Gives up what is being done. */
export function stopProving(): void {
  running?.stop(new Error('given up'));
}

/** What was handed in by the code in `text`, or why that cannot be read. */
export function readCode(text: string): Promise<HandedIn | CodeTrouble> {
  return ask<HandedIn | CodeTrouble>(async (prover) => prover.read(text), longestProof);
}

/**
 * Every level of the homework with what its climb proves. Rejects when a level cannot be loaded, and with TooLong when one takes more than
 * `limit` milliseconds.
 */
export async function proofOf(
  handedIn: HandedIn,
  levelOf: (slug: string) => Promise<Level>,
  limit: number,
): Promise<ProvedClimb[]> {
  const levels = await Promise.all(handedIn.levels.map((slug) => levelOf(slug)));
  const proved: ProvedClimb[] = [];
  for (const [place, level] of levels.entries()) {
    const order = { handedIn, place, level, digits: digitsFile() };
    proved.push(await ask((prover) => prover.prove(order), limit));
  }
  return proved;
}
