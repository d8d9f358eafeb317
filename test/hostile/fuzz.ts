// Runs a fuzzer: batch after batch, each from a seed of its own, until the server is in trouble; then the batch is thrown once more, case
// by case, and fast-check makes the case that does it as small as it gets. The seed that is said gives the same again.
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { ask } from './http.ts';

export interface Fuzzer<Case> {
  readonly name: string;
  readonly one: Arbitrary<Case>;
  /** Throws the cases at a server; the words of what was said. Rejects when an answer is none. */
  readonly throwAll: (address: string, cases: readonly Case[]) => Promise<string[]>;
}

/** What is thrown at. */
export interface Target {
  readonly address: string;
  /** What can be seen to be wrong with it besides its answers, as that it has ended; null when nothing is. */
  readonly trouble: () => string | null;
  /** Makes it well again, or gives up by rejecting. */
  readonly mend: () => Promise<void>;
}

export interface FuzzRun {
  readonly thrown: number;
  /** How often each word was said. */
  readonly words: ReadonlyMap<string, number>;
  /** The trouble, with the seed and the smallest case; null when there was none. */
  readonly fault: string | null;
}

/** The cases of a batch. */
export function batchOf<Case>(one: Arbitrary<Case>, seed: number, size: number): Case[] {
  return fc.sample(one, { seed, numRuns: size });
}

/** What these cases do to the server; null when it is well afterwards. */
async function troubleFrom<Case>(
  { throwAll }: Fuzzer<Case>,
  target: Target,
  cases: readonly Case[],
  heard: (word: string) => void,
): Promise<string | null> {
  try {
    for (const word of await throwAll(target.address, cases)) heard(word);
    const { status } = await ask(target.address, 'GET', '/healthz');
    return target.trouble() ?? (status === 200 ? null : `/healthz says ${status}`);
  } catch (error) {
    return target.trouble() ?? (error as Error).message;
  }
}

/** The smallest case of the batch that does harm by itself, as a sentence. */
async function smallest<Case>(fuzzer: Fuzzer<Case>, target: Target, seed: number, size: number): Promise<string> {
  const harmless = fc.asyncProperty(fuzzer.one, async (one) => {
    const trouble = await troubleFrom(fuzzer, target, [one], () => {});
    if (trouble !== null) await target.mend();
    if (trouble !== null) throw new Error(trouble);
  });
  const found = await fc.check(harmless, { seed, numRuns: size });
  if (!found.failed) return `no single case of the batch does it (seed ${seed}, ${size} cases)`;
  const why = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance);
  return `${why.trim()}; the smallest case, of seed ${seed}: ${JSON.stringify(found.counterexample?.[0])}`;
}

/** Throws `cases` cases in batches of `size`, or fewer when `isOver`; stops at the first trouble. */
export async function fuzz<Case>(
  fuzzer: Fuzzer<Case>,
  target: Target,
  {
    seed,
    cases,
    size = 200,
    isOver = () => false,
  }: { seed: number; cases: number; size?: number; isOver?: () => boolean },
): Promise<FuzzRun> {
  const words = new Map<string, number>();
  const heard = (word: string): void => void words.set(word, (words.get(word) ?? 0) + 1);
  let thrown = 0;
  while (thrown < cases && !isOver()) {
    const batch = Math.min(size, cases - thrown);
    const trouble = await troubleFrom(fuzzer, target, batchOf(fuzzer.one, seed + thrown, batch), heard);
    if (trouble !== null) {
      await target.mend();
      const fault = `${fuzzer.name}: ${trouble.trim()}; ${await smallest(fuzzer, target, seed + thrown, batch)}`;
      return { thrown, words, fault };
    }
    thrown += batch;
  }
  return { thrown, words, fault: null };
}
