// The other climbers, one chip each: mark, name, altitude now. A tap opens the sheet with all their settings.
import { signal } from '@preact/signals';
import { intend } from '../state/intent.ts';
import { party } from '../state/party.ts';
import type { Climber, Party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { quantity } from '../state/words.ts';
import { ClimberMark } from './climber-mark.tsx';
import { climberName } from './climber-name.ts';
import { outcomeName } from './outcome-words.ts';

/** The bot whose settings were asked for; the sheet shows it first. */
export const chosenBot = signal<string | null>(null);

function openBot(id: string): void {
  chosenBot.value = id;
  intend({ kind: 'sheet', sheet: 'bots' });
}

function BotChip({ bot, among }: { readonly bot: Climber; readonly among: Party }) {
  const loss = bot.climb.losses.at(-1) ?? NaN;
  const ended = bot.climb.outcome;
  return (
    <li>
      <button type="button" class="chip glass" data-bot={bot.id} onClick={() => openBot(bot.id)}>
        <ClimberMark look={bot.look} />
        <span class="chip-words">
          <span class="chip-name">{climberName(bot, among)}</span>
          <span class="chip-loss">
            <span class="unseen">{text('hud.altitude')} </span>
            {ended ? outcomeName(bot.climb, among.course, 'short') : quantity(loss)}
          </span>
        </span>
      </button>
    </li>
  );
}

/** Every bot on the mountain. */
export function BotStrip() {
  const now = party.value;
  const bots = now?.climbers.filter(({ id }) => id.startsWith('bot-')) ?? [];
  if (!now || bots.length === 0) return null;
  return (
    <ul class="bot-strip" aria-label={text('bots.heading')}>
      {bots.map((bot) => (
        <BotChip key={bot.id} bot={bot} among={now} />
      ))}
    </ul>
  );
}
