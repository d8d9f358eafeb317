// A readout of a vector on the map: its length, a needle, and the compass direction in words.
import { text } from '../state/text.ts';
import { compassText, lengthOf, quantity } from '../state/words.ts';
import { Needle } from './needle.tsx';
import { Readout } from './readout.tsx';

interface VectorReadoutProps {
  readonly id: string;
  readonly name: string;
  /** The vector's letters in the formulas. */
  readonly term: string;
  /** In parameter units; east and north are its first two numbers. */
  readonly vector: readonly number[];
}

/** `vector` in words and as a needle; at rest it has no direction. */
export function VectorReadout({ id, name, term, vector }: VectorReadoutProps) {
  const length = lengthOf(vector);
  const heading = Math.atan2(vector[1] ?? 0, vector[0] ?? 0);
  return (
    <Readout id={id} name={name} term={term}>
      {quantity(length)}
      {length > 0 && (
        <>
          <Needle heading={heading} />
          <span class="direction">{text('hud.towards', { direction: compassText(heading) })}</span>
        </>
      )}
    </Readout>
  );
}
