// Whether the player carries a tent: where camp must be pitched, and there is no team whose trial is chosen instead.
import { party } from '../state/party.ts';

/** True where pitching the tent is a way to camp now. */
export function mayPitch(): boolean {
  const level = party.peek()?.level;
  return level?.validation?.tent === true && level.gear.kind !== 'team';
}
