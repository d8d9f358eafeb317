// `npm run pin`: asks for the PIN of a kiosk's staff and prints the lines for its configuration. Only the hash is kept anywhere.
import { randomBytes, pbkdf2Sync } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';

/** So many digits are not guessed at the screen, where five wrong ones cost a minute. */
const pinShape = /^\d{4,12}$/;
const iterations = 600_000; // OWASP's figure for PBKDF2 with SHA-256
const saltBytes = 16;
const keyBytes = 32;

/** The hash of `pin` as a kiosk's configuration has it; throws when it is no PIN. */
export function hashOfPin(pin: string, salt = randomBytes(saltBytes)): string {
  if (!pinShape.test(pin)) throw new Error('A PIN has 4 to 12 digits.');
  const key = pbkdf2Sync(pin, salt, iterations, keyBytes, 'sha256');
  return `pbkdf2-sha256$${iterations}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** A new key for a kiosk on another machine than the server's; nobody guesses it. */
export function newKey(): string {
  return randomBytes(keyBytes).toString('base64url');
}

async function askAndPrint(): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const pin = process.argv[2] ?? (await terminal.question('PIN for the staff (4 to 12 digits): '));
  terminal.close();
  console.log(`"pinHash": "${hashOfPin(pin.trim())}"`);
  console.error("For a kiosk on another machine than the server's, this as well:");
  console.log(`"key": "${newKey()}"`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  askAndPrint().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
