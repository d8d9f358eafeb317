// What a climber is called: you, or its rule; its batch size where it has one; two that walk by the same rule are
// told apart by their learning rates.
import { isPerson, type Climber, type Party } from '../state/party.ts';
import { text, textOf } from '../state/text.ts';
import { settingText } from '../state/words.ts';

/** The name of `climber` among all in `party`. */
export function climberName(climber: Climber, party: Party): string {
  if (isPerson(climber))
    return climber.look.initial === '' ? text('you') : text('kiosk.lamp', { number: climber.look.initial });
  if (climber.rule === 'trial') {
    const lambda = settingText(climber.climb.settings['lambda'] ?? 0);
    return text('trial.name', { number: climber.look.initial, lambda });
  }
  const name = textOf(`optimizer.${climber.rule}`);
  const { learningRate: rate, batch } = climber.climb.settings;
  const { lambda } = climber.climb.settings;
  if (lambda !== undefined) return text('climber.on-rope', { name, lambda: settingText(lambda) });
  const alike = party.climbers.filter((other) => !isPerson(other) && other.rule === climber.rule);
  const rated = alike.length > 1 && rate !== undefined ? settingText(rate) : null;
  if (batch === undefined) return rated === null ? name : text('climber.at-rate', { name, rate: rated });
  return rated === null
    ? text('climber.with-batch', { name, batch })
    : text('climber.at-rate-with-batch', { name, rate: rated, batch });
}
