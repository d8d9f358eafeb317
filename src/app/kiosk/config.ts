// What this kiosk is told: asked of the server each time the game is loaded, and kept on the machine for when the network is cut or
// the server has lost the file. Checked by the server; only what an older version kept has to be filled up here.
import type { KioskAnswer, KioskConfig } from '../../content/kiosk-config.ts';
import { store, stored } from '../storage.ts';

/** Between two tries when neither the network nor this machine has anything, in milliseconds. */
const retryAfter = 5000;
const keptName = (name: string): string => `kiosk.config.${name}`;

/** The JSON at `path` beside the page; null when it cannot be had. `cache` as fetch takes it. */
async function fetched(path: string, cache: RequestCache): Promise<KioskAnswer | null> {
  try {
    const answer = await fetch(new URL(path, document.baseURI), { cache });
    return answer.ok ? ((await answer.json()) as KioskAnswer) : null;
  } catch {
    return null;
  }
}

/**
 * The best of what there is: what the server says, unless it only has defaults while this machine keeps what it once was told; then
 * that; then the `defaults`. Null when there is nothing at all.
 */
export function bestAnswer(
  told: KioskAnswer | null,
  kept: Partial<KioskConfig> | null,
  defaults: KioskAnswer | null,
): KioskAnswer | null {
  if (told && told.source !== 'defaults') return told;
  const base = told ?? defaults;
  if (!base) return null;
  return kept ? { config: { ...base.config, ...kept }, source: 'kept', trouble: base.trouble } : base;
}

/** What the kiosk `name` is told; waits as long as it must, and never rejects. */
export async function loadKiosk(name: string): Promise<KioskAnswer> {
  const [told, defaults] = await Promise.all([
    fetched(`kiosk-config/${encodeURIComponent(name)}`, 'no-store'),
    fetched('kiosk-default.json', 'default'),
  ]);
  if (told && told.source !== 'defaults') store(keptName(name), told.config);
  const best = bestAnswer(told, stored(keptName(name)) as Partial<KioskConfig> | null, defaults);
  if (best) return best;
  await new Promise((done) => setTimeout(done, retryAfter));
  return loadKiosk(name);
}
