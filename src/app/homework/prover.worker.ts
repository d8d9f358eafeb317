// Runs in a worker: reads codes and climbs again what is in them, so that no code, however it was made, stops the page.
import '../plain-zod.ts';
import { expose } from 'comlink';
import type { Level } from '../../content/level.ts';
import { digitNetworkOn } from '../../core/network/digit-network.ts';
import { digitsFrom } from '../../core/network/digits.ts';
import { handIn, isFetched } from '../../core/surfaces/fetched.ts';
import type { HandedIn } from '../../protocol/homework.ts';
import type { ProvedClimb } from '../../state/homework.ts';
import { once } from '../once.ts';
import { handedInFrom, type CodeTrouble } from './code.ts';
import { proofAt } from './proof.ts';

/** One climb that is to be climbed again. */
export interface ProofOrder {
  readonly handedIn: HandedIn;
  /** Which of the homework's levels, and the level itself. */
  readonly place: number;
  readonly level: Level;
  /** The address of the digits, for levels that are made of them. */
  readonly digits: string;
}

let digits = '';
const { load: bringDigits } = once(async () => {
  const answer = await fetch(digits);
  if (!answer.ok) throw new Error(`The digits could not be loaded: the server answered ${answer.status}.`);
  handIn(digitNetworkOn(digitsFrom(new Uint8Array(await answer.arrayBuffer())).training));
});

const prover = {
  /** What was handed in by the code in `text`, or why that cannot be read. */
  read: (text: string): Promise<HandedIn | CodeTrouble> => handedInFrom(text),

  /** What one climb proves; rejects where its ground cannot be fetched. */
  async prove({ handedIn, place, level, digits: address }: ProofOrder): Promise<ProvedClimb> {
    digits = address;
    if (isFetched(level.surface)) await bringDigits();
    return proofAt(place, level, handedIn);
  },
};
export type ProverWork = typeof prover;
expose(prover);
