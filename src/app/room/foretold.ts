// A prediction on its way to the server: kept on this device until the server has it, through outages and reloads.
import type { Guess } from '../../content/predict.ts';
import { guessSchema } from '../../protocol/foretold.ts';
import { passes } from '../../protocol/replies.ts';
import { store, stored } from '../storage.ts';
import { ask } from './connect.ts';

const guessName = 'seat-guess';
const pauseAfterTrouble = 1500; // ms
let isSending = false;

interface Kept {
  readonly round: number;
  readonly guess: Guess;
  readonly sent: boolean;
}

function kept(): Kept | null {
  const found = stored(guessName) as Kept | null;
  return typeof found?.round === 'number' && guessSchema.safeParse(found.guess).success ? found : null;
}

/** What this device has foretold of `round`; null when nothing. */
export function foretoldOf(round: number): Guess | null {
  const found = kept();
  return found?.round === round ? found.guess : null;
}

/** Keeps what was foretold of `round`, and sends it. */
export function keepForetold(round: number, guess: Guess): void {
  store(guessName, { round, guess, sent: false } satisfies Kept);
  void sendForetold();
}

export function forgetForetold(): void {
  store(guessName, null);
}

/** Sends what the server does not have yet, again and again where it could not be stored. */
export async function sendForetold(): Promise<void> {
  const found = kept();
  if (!found || found.sent || isSending) return;
  const { round, guess } = found;
  isSending = true;
  const reply = await ask({ kind: 'foretell', round, guess });
  isSending = false;
  if (passes(reply)) setTimeout(() => void sendForetold(), pauseAfterTrouble);
  else if (foretoldOf(round)) store(guessName, { ...found, sent: true } satisfies Kept);
}
