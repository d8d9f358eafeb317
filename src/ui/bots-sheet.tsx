// Every bot with its rule, its formula and all of its settings: nothing about a rival is hidden.
import { useEffect, useRef } from 'preact/hooks';
import type { Course } from '../core/climb.ts';
import { ruledGear } from '../core/gear/index.ts';
import { party } from '../state/party.ts';
import type { Climber } from '../state/party.ts';
import { text, textOf } from '../state/text.ts';
import { quantity, settingText } from '../state/words.ts';
import { chosenBot } from './bot-strip.tsx';
import { ClimberMark } from './climber-mark.tsx';
import { climberName } from './climber-name.ts';
import { Formula } from './math.tsx';
import { outcomeName } from './outcome-words.ts';
import { letters, ruleLines } from './rules.tsx';
import { penaltyOf } from '../core/gear/index.ts';
import { SheetFrame } from './sheet-frame.tsx';

function Settings({ bot }: { readonly bot: Climber }) {
  const { settings } = bot.climb;
  return (
    <dl class="settings-list">
      {Object.entries(settings).map(([name, value]) => (
        <div key={name}>
          <dt>
            {textOf(`setting.${name}`)} {letters[name] && <math>{letters[name]}</math>}
          </dt>
          <dd>{settingText(value)}</dd>
        </div>
      ))}
      <Habits bot={bot} />
    </dl>
  );
}

/** What a bot does beside its rule: when it pitches its tent, or which settings it tries. */
function Habits({ bot }: { readonly bot: Climber }) {
  const { gear } = bot.climb;
  if (gear.kind === 'team') {
    const tried = gear.plan?.map((settings) => settingText(settings['lambda'] ?? 0)) ?? [];
    return (
      <div>
        <dt>{text('setting.plan')}</dt>
        <dd>{tried.join(' · ')}</dd>
      </div>
    );
  }
  const patience = ruledGear(gear)?.patience;
  if (patience === undefined) return null;
  return (
    <div>
      <dt>{text('setting.patience')}</dt>
      <dd>{settingText(patience)}</dd>
    </div>
  );
}

interface BotEntryProps {
  readonly bot: Climber;
  readonly course: Course;
  readonly name: string;
  readonly chosen: boolean;
}

function BotEntry({ bot, course, name, chosen }: BotEntryProps) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { climb, look, rule } = bot;
  const state = climb.outcome ? outcomeName(climb, course, 'short') : text('legend.climbing');
  return (
    <article class={chosen ? 'bot chosen' : 'bot'} data-bot={bot.id} ref={ref}>
      <h2>
        <ClimberMark look={look} />
        {name}
      </h2>
      <p>{textOf(`optimizer.${rule}.rule`)}</p>
      {ruleLines(rule, penaltyOf(climb.gear)).map((line, index) => (
        <Formula key={index}>{line}</Formula>
      ))}
      <Settings bot={bot} />
      <p class="note">
        {text('bots.now', { steps: climb.spent.steps, loss: quantity(climb.losses.at(-1) ?? NaN), state })}
      </p>
    </article>
  );
}

/** The bots sheet; the bot whose chip was tapped comes first. */
export function BotsSheet() {
  const now = party.value;
  if (!now) return null;
  const bots = now.climbers.filter(({ id }) => id.startsWith('bot-'));
  const first = bots.filter(({ id }) => id === chosenBot.value);
  const others = bots.filter(({ id }) => id !== chosenBot.value);
  return (
    <SheetFrame id="bots" heading={text('bots.heading')}>
      <p>{text('bots.fair')}</p>
      {[...first, ...others].map((bot) => (
        <BotEntry
          key={bot.id}
          bot={bot}
          course={now.course}
          name={climberName(bot, now)}
          chosen={bot.id === chosenBot.value}
        />
      ))}
    </SheetFrame>
  );
}
