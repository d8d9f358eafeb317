// The readout of a slice: how many test digits the network reads rightly. It is the altitude that counts: the loss only leads there.
import { accuracyAt } from '../../core/network/reading.ts';
import { testDigits } from '../../state/digits.ts';
import { party } from '../../state/party.ts';
import { text } from '../../state/text.ts';
import { percent } from '../../state/words.ts';
import { Readout } from '../readout.tsx';

/** The test accuracy where the player stands. */
export function SliceReadouts() {
  const point = party.value?.climbers[0]?.climb.trail.at(-1);
  const digits = testDigits.value;
  if (!point || !digits) return null;
  return (
    <Readout id="accuracy" name={text('hud.accuracy')} term={text('hud.test-digits')}>
      {percent(accuracyAt(point, digits))}
    </Readout>
  );
}
