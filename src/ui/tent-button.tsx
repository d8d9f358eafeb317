// The tent: where camp must be pitched, a button of its own ends the climb on the spot. There is no way back to an earlier point, so
// that one must notice in time.
import { Tent } from 'lucide';
import { intend } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';

/** Pitches the tent here; nothing where reaching camp ends the climb by itself, or a team's trial is chosen instead. */
export function TentButton() {
  const level = party.value?.level;
  if (!level?.validation?.tent || level.gear.kind === 'team') return null;
  return (
    <button type="button" class="tent-button" onClick={() => intend({ kind: 'rest' })}>
      <Icon node={Tent} />
      {text('controls.tent')}
      <KeyHint of="tent" />
    </button>
  );
}
