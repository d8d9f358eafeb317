// The staff's PIN: compared with the hash of the configuration, and not to be guessed at the screen. After five wrong ones the pad
// waits a minute, then twice as long each time; the count outlives a reload.
import { bytesOf } from '../base64url.ts';
import { isFields } from '../progress-file.ts';
import { store, stored } from '../storage.ts';

const freeTries = 5;
const firstWait = 60_000; // ms
const longestWait = 3_600_000;
const storageName = 'kiosk.pin-tries';
const keyBits = 256;

interface Tries {
  readonly wrong: number;
  /** When the last one was, as Date.now() has it. */
  readonly at: number;
}

/** True when `hash` (`pbkdf2-sha256$iterations$salt$key`) is that of `pin`. Rejects without HTTPS, where browsers do not calculate it. */
export async function isPin(pin: string, hash: string): Promise<boolean> {
  const [, iterations = '', salt = '', key = ''] = hash.split('$');
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: Number(iterations) };
  const derived = new Uint8Array(await crypto.subtle.deriveBits(how, material, keyBits));
  const wanted = bytesOf(key);
  let difference = derived.length ^ wanted.length;
  for (const [place, byte] of derived.entries()) difference |= byte ^ (wanted[place] ?? 0);
  return difference === 0;
}

/** Milliseconds until the next PIN may be tried at `now`, after so many wrong ones. */
export function waitFor({ wrong, at }: Tries, now: number): number {
  if (wrong < freeTries) return 0;
  const wait = Math.min(longestWait, firstWait * 2 ** (wrong - freeTries));
  // A clock that was set back must not lock the staff out for longer than the wait itself.
  return Math.min(wait, Math.max(0, at + wait - now));
}

/** The wrong tries that this machine remembers. */
export function tries(): Tries {
  const kept = stored(storageName);
  const wrong = isFields(kept) ? Number(kept['wrong']) : 0;
  const at = isFields(kept) ? Number(kept['at']) : 0;
  return { wrong: Number.isInteger(wrong) ? wrong : 0, at: Number.isFinite(at) ? at : 0 };
}

/** Remembers one more wrong try, or that the right one came. */
export function noteTry(right: boolean, now: number): void {
  store(storageName, right ? { wrong: 0, at: 0 } : { wrong: tries().wrong + 1, at: now });
}
