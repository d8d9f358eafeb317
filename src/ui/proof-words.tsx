// What a climb of homework has come to, as it was found by climbing it again.
import type { ProvedClimb } from '../state/homework.ts';
import { text, textOf } from '../state/text.ts';
import { quantity } from '../state/words.ts';
import { Stars } from './stars.tsx';

/** One sentence, and the stars. */
export function ProofWords({ proof }: { readonly proof: ProvedClimb }) {
  const { kind, result, foretold } = proof;
  if (kind === 'none') return <>{text('homework.not-climbed')}</>;
  if (!result?.outcome) return <>{text('homework.climb-edited')}</>;
  const { outcome, loss, steps, stars } = result;
  return (
    <span class="homework-proof">
      <span>
        {text('homework.proved', { outcome: textOf(`outcome.${outcome}.short`), loss: quantity(loss), steps })}
      </span>
      <Stars earned={stars} />
      {foretold && <span>{text(foretold.right ? 'homework.foretold-right' : 'homework.foretold-wrong')}</span>}
    </span>
  );
}
