// Everything that strangers do to a server, by name: what docs and tests promise to withstand. Each attack says what it saw, and rejects with a
// sentence when a promise to its victim broke; what it does to an honest class beside it, the class sees (test/soak/hostile.ts).
import { doorAttacks } from './door-attacks.ts';
import { httpAttacks } from './http-attacks.ts';
import { loadAttacks } from './load-attacks.ts';

/** What an attack may use. */
export interface Attacked {
  readonly address: string;
  /** The file of the server's database. */
  readonly data: string;
  readonly seed: number;
  /** True when the attack is to end. */
  readonly isOver: () => boolean;
}

/** Does it, and resolves with what was seen. */
export type Attack = (at: Attacked) => Promise<string>;

export const attacks: Readonly<Record<string, Attack>> = { ...httpAttacks, ...loadAttacks, ...doorAttacks };
