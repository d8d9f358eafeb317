// Tells a server of the museum that this kiosk is well, where its configuration names one: with the fields of the ping that Exhibitera
// (formerly Constellation) documents for /system/ping, and ours beside them. Nothing in it is about a visitor.
import type { KioskConfig } from '../../../content/kiosk-config.ts';
import type { Beat } from '../messages.ts';

/** A hub that does not answer must not be waited for; milliseconds. */
const giveUpAfter = 4000;

/** The ping's body. `rescues`: how often the game had to be loaded anew; `beat`: null while the game does not answer. */
export function pingOf(config: Pick<KioskConfig, 'id' | 'name'>, beat: Beat | null, rescues: number) {
  return {
    // Exhibitera's own names and types: texts for yes and no, one group for all kiosks of this game.
    id: config.id,
    uuid: config.id,
    group: 'NIGHT_DESCENT',
    type: 'NIGHT_DESCENT',
    currentInteraction: String(beat?.inUse ?? false),
    allowed_actions: [],
    error: beat ? (beat.lastError ?? '') : 'The game does not answer.',
    name: config.name,
    version: beat?.version ?? null,
    inUse: beat?.inUse ?? false,
    lastError: beat?.lastError ?? null,
    rescues,
  };
}

/** Sends the ping; a hub that is away is no fault of the kiosk's. */
export async function sendPing(address: string, ping: ReturnType<typeof pingOf>): Promise<void> {
  try {
    await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(ping),
      signal: AbortSignal.timeout(giveUpAfter),
      credentials: 'omit',
    });
  } catch {
    // Away, or it does not say that pages of this address may speak to it.
  }
}
