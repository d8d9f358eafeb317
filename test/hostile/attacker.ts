// The strangers of the soak, in a process of their own: does the attacks that it is told to, and says what they saw. It stands back for
// the server and the honest class, which share the machine's cores with it.
import { setPriority } from 'node:os';
import { attacks } from './attacks.ts';
import { TurnedAway } from './raw-line.ts';

/** Do this for so long. */
export interface AttackOrder {
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly data: string;
  readonly seed: number;
  readonly ms: number;
}
export interface AttackReport {
  readonly number: number;
  readonly seen: string;
  /** Whether the promise to the attack's own victims held. */
  readonly holds: boolean;
}

const lowPriority = 10;

async function follow({ number, name, ms, ...where }: AttackOrder): Promise<AttackReport> {
  const end = performance.now() + ms;
  try {
    const seen =
      (await attacks[name]?.({ ...where, isOver: () => performance.now() > end })) ?? 'there is no such attack';
    return { number, seen, holds: true };
  } catch (error) {
    // Who is not let in can do no harm.
    const holds = error instanceof TurnedAway;
    return { number, seen: error instanceof Error ? error.message : String(error), holds };
  }
}

setPriority(lowPriority);
process.on('message', (order: AttackOrder) => void follow(order).then((report) => process.send?.(report)));
