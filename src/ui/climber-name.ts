// What a climber is called: you, or its rule; two that walk by the same rule are told apart by their learning rates.
import type { Climber, Party } from '../state/party.ts';
import { text, textOf } from '../state/text.ts';
import { settingText } from '../state/words.ts';

/** The name of `climber` among all in `party`. */
export function climberName(climber: Climber, party: Party): string {
  if (climber.id === 'you') return text('you');
  const name = textOf(`optimizer.${climber.rule}`);
  const rate = climber.climb.settings['learningRate'];
  const alike = party.climbers.filter(({ id, rule }) => id !== 'you' && rule === climber.rule);
  return alike.length > 1 && rate !== undefined ? text('climber.at-rate', { name, rate: settingText(rate) }) : name;
}
