// Fetches the ground that is too large to come with the program, before the level that needs it begins.
import type { SurfaceSpec } from '../core/surface.ts';
import { digitsFile } from '../state/digits.ts';
import { isFetched } from '../core/surfaces/fetched.ts';
import { once } from './once.ts';

const { load } = once(bringDigits);

/** Resolves when `surfaceFrom` can make this surface. Rejects when its data cannot be fetched; then ask again. */
export async function bringGround(surface: SurfaceSpec): Promise<void> {
  if (isFetched(surface)) await load();
}

async function bringDigits(): Promise<void> {
  const [{ takeDigits }, answer] = await Promise.all([import('./digits.ts'), fetch(digitsFile())]);
  if (!answer.ok) throw new Error(`The digits could not be loaded: the server answered ${answer.status}.`);
  takeDigits(new Uint8Array(await answer.arrayBuffer()));
}
