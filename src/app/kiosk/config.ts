// What this kiosk is told: asked of the server each time the game is loaded, and kept on the machine for when the network is cut or
// the server has lost the file. Checked by the server; only what an older version kept has to be filled up here.
import type { KioskAnswer, KioskConfig } from '../../content/kiosk-config.ts';
import { store, stored } from '../storage.ts';

/** Between two tries when neither the network nor this machine has anything, in milliseconds. */
const retryAfter = 5000;
const keptName = (name: string) => `kiosk.config.${name}` as const;
const keyName = (name: string) => `kiosk.key.${name}` as const;

/** Keeps the key that a kiosk on another machine than the server's has behind the # of its address, for the frame and for later. */
export function keepKey(name: string, hash: string): void {
  const key = new URLSearchParams(hash.slice(1)).get('key');
  if (key !== null) store(keyName(name), key);
}

/** The JSON at `path` beside the page; null when it cannot be had. */
async function fetched(path: string, options: RequestInit): Promise<KioskAnswer | null> {
  try {
    const answer = await fetch(new URL(path, document.baseURI), options);
    return answer.ok ? ((await answer.json()) as KioskAnswer) : null;
  } catch {
    return null;
  }
}

/** PIN and heartbeat are left as this machine was told them when it had the key, or before there were any. */
function withKept(told: KioskAnswer, kept: Partial<KioskConfig> | null): KioskAnswer {
  const { pinHash = null, heartbeat = told.config.heartbeat } = kept ?? {};
  return { ...told, config: { ...told.config, pinHash, heartbeat } };
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
  if (told && told.source !== 'defaults') return told.withheld ? withKept(told, kept) : told;
  const base = told ?? defaults;
  if (!base) return null;
  return kept ? { config: { ...base.config, ...kept }, source: 'kept', trouble: base.trouble } : base;
}

/** What the kiosk `name` is told; waits as long as it must, and never rejects. */
export async function loadKiosk(name: string): Promise<KioskAnswer> {
  const key = stored(keyName(name));
  const headers = typeof key === 'string' ? { Authorization: `Bearer ${key}` } : {};
  const [told, defaults] = await Promise.all([
    fetched(`kiosk-config/${encodeURIComponent(name)}`, { cache: 'no-store', headers }),
    fetched('kiosk-default.json', {}),
  ]);
  const best = bestAnswer(told, stored(keptName(name)) as Partial<KioskConfig> | null, defaults);
  if (best && told && told.source !== 'defaults') store(keptName(name), best.config);
  if (best) return best;
  await new Promise((done) => setTimeout(done, retryAfter));
  return loadKiosk(name);
}
