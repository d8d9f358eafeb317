// What the bots of each round came to. The referees find it, and it is kept as plain data, a few kilobytes a round.
import { LRUCache } from 'lru-cache';
import type { GroundFacts } from '../protocol/class-ground.ts';
import type { Room } from './room.ts';
import type { GroundJob } from './simulation.ts';

/** Of facts, in bytes. */
const mostBytes = 16 * 1024 * 1024;

interface GroundsOptions {
  readonly make: (room: string, job: Omit<GroundJob, 'id'>) => Promise<GroundFacts>;
  /** What the bots of a round of the room came to is known from now on. */
  readonly onKnown: (room: string) => void;
  readonly onTrouble: (error: unknown) => void;
}

interface Asked {
  readonly room: string;
  readonly job: Omit<GroundJob, 'id'>;
}

function asked({ id, rounds, lesson }: Room, round: number): Asked & { readonly key: string } {
  const found = rounds[round];
  if (!found) throw new Error(`the room has no round ${round}`);
  const { level, seed } = found;
  const { bots } = lesson;
  return { room: id, job: { level, seed, bots }, key: `${level} ${seed} ${bots}` };
}

export class Grounds {
  readonly #options: GroundsOptions;
  readonly #facts: LRUCache<string, GroundFacts, Asked>;

  constructor(options: GroundsOptions) {
    this.#options = options;
    this.#facts = new LRUCache<string, GroundFacts, Asked>({
      maxSize: mostBytes,
      sizeCalculation: (facts) => 2 * JSON.stringify(facts).length,
      fetchMethod: (_key, _old, { context: { room, job } }) => options.make(room, job),
    });
  }

  /** What the bots of the room's round came to. Rejects when the round has no level here, or it cannot be climbed. */
  async of(room: Room, round: number): Promise<GroundFacts> {
    const { key, ...context } = asked(room, round);
    const facts = await this.#facts.fetch(key, { context });
    if (!facts) throw new Error(`the ground of ${context.job.level} was not made`);
    return facts;
  }

  /** The same if it is known now; else null, and it is told when it is. */
  now(room: Room, round: number): GroundFacts | null {
    const known = this.#facts.get(asked(room, round).key);
    if (known) return known;
    const { onKnown, onTrouble } = this.#options;
    this.of(room, round).then(() => onKnown(room.id), onTrouble);
    return null;
  }
}
