// The rope's readouts: how stiff it is, and the loss in its two parts, that of the data and the penalty.
import { party } from '../../state/party.ts';
import { standingOf, ropeNow } from '../../state/standing.ts';
import { text } from '../../state/text.ts';
import { quantity, settingText } from '../../state/words.ts';
import { Readout } from '../readout.tsx';

/** Lambda, data loss and penalty as they are now: together the last two are the altitude. */
export function RopeReadouts() {
  const now = party.value;
  const rope = now && ropeNow(now);
  const standing = now && standingOf(now);
  if (!rope || !standing) return null;
  return (
    <>
      <Readout id="lambda" name={text('hud.rope')} term="λ">
        {settingText(rope.lambda)}
      </Readout>
      <Readout id="data-loss" name={text('hud.data-loss')}>
        {quantity(standing.dataLoss)}
      </Readout>
      <Readout id="penalty" name={text('hud.penalty')}>
        {quantity(standing.penalty)}
      </Readout>
    </>
  );
}
