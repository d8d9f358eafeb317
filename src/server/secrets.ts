// Secrets and codes, from the system's own randomness. A secret says which room it is for; only its hash is kept.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { codeLetters } from '../protocol/requests.ts';

const secretBytes = 18;
const idBytes = 9;
const seedBelow = 2 ** 31;

export function newRoomId(): string {
  return randomBytes(idBytes).toString('base64url').replaceAll('-', '_');
}

/** A secret that opens something of this room. */
export function newSecret(room: string): string {
  return `${room}.${randomBytes(secretBytes).toString('base64url').replaceAll('-', '_')}`;
}

/** The room that a secret is for; whether it opens anything there, its hash tells. */
export function roomOf(secret: string): string {
  return secret.split('.')[0] ?? '';
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A code to be read aloud, of so many letters that nobody mistakes. */
export function newCode(length: number): string {
  return Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)] ?? '').join('');
}

export function newSeed(): number {
  return randomInt(seedBelow);
}
