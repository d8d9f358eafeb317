// Commits steps in groups: while one transaction is under way, those that arrive wait for the next. One commit a moment instead
// of one a step, and nobody waits longer than for one commit. It also knows whether storing works at all.
import type { RoomStep } from './storage.ts';

interface Waiting {
  readonly steps: readonly RoomStep[];
  readonly done: (kept: ReadonlySet<string>) => void;
  readonly failed: (error: unknown) => void;
}

export class Journal {
  readonly #store: (steps: readonly RoomStep[]) => Promise<Set<string>>;
  readonly #onHealth: (works: boolean, error: unknown) => void;
  #waiting: Waiting[] = [];
  #busy = false;
  #works = true;

  /** `onHealth` hears when storing begins to fail, and when it works again. */
  constructor(
    store: (steps: readonly RoomStep[]) => Promise<Set<string>>,
    onHealth: (works: boolean, error: unknown) => void,
  ) {
    this.#store = store;
    this.#onHealth = onHealth;
  }

  /** Resolves with the keys of all rows that were new in this commit, once `steps` are stored; rejects when they are not. */
  add(steps: readonly RoomStep[]): Promise<ReadonlySet<string>> {
    return new Promise((done, failed) => {
      this.#waiting.push({ steps, done, failed });
      if (!this.#busy) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#busy = true;
    // One turn of the event loop later more messages may have arrived: they share the commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#commit(group);
    }
    this.#busy = false;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const kept = await this.#store(group.flatMap(({ steps }) => steps));
      this.report(true);
      for (const { done } of group) done(kept);
    } catch (error) {
      this.report(false, error);
      for (const { failed } of group) failed(error);
    }
  }

  /** Something was stored, or could not be. */
  report(works: boolean, error: unknown = null): void {
    if (works === this.#works) return;
    this.#works = works;
    this.#onHealth(works, error);
  }
}
