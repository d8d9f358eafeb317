// Before the lesson, from the classroom itself: holds a line for a minute and says in plain words what the IT desk should hear.
import { intend } from '../state/intent.ts';
import { preflight, preflightSeconds, type Preflight } from '../state/room.ts';
import { text, type TextKey } from '../state/text.ts';

const slow = 1500; // ms: an answer that pupils notice

/** What the minute has shown. */
function verdictOf({ drops, transport, slowest, done }: Preflight): TextKey | null {
  if (!done) return null;
  if (transport === '') return 'host.preflight.none';
  if (drops > 0) return 'host.preflight.drops';
  if (slowest > slow) return 'host.preflight.slow';
  return transport === 'websocket' ? 'host.preflight.good' : 'host.preflight.polling';
}

/** The section under the form. */
export function HostPreflight() {
  const seen = preflight.value;
  const verdict = seen && verdictOf(seen);
  return (
    <section class="host-preflight" aria-labelledby="preflight-heading">
      <h2 id="preflight-heading">{text('host.preflight')}</h2>
      <p>{text('host.preflight.why')}</p>
      {(!seen || seen.done) && (
        <button type="button" onClick={() => intend({ kind: 'room-preflight' })}>
          {text('host.preflight.start')}
        </button>
      )}
      {seen && !seen.done && (
        <>
          <progress max={preflightSeconds} value={seen.seconds} aria-label={text('host.preflight')} />
          <p>{text('host.preflight.running', { seconds: preflightSeconds - seen.seconds })}</p>
        </>
      )}
      <p role="status" class="host-verdict">
        {verdict && text(verdict, { drops: seen.drops, slowest: Math.round(seen.slowest) })}
      </p>
    </section>
  );
}
