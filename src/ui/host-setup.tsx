// Before the lesson: three ready-made ones, or levels of one's own, and the few choices that matter. What is chosen is good to go.
import { useState } from 'preact/hooks';
import { ArrowLeft, DoorOpen } from 'lucide';
import type { Lesson } from '../protocol/lesson.ts';
import { catalogue } from '../state/catalogue.ts';
import { intend } from '../state/intent.ts';
import { readyLessons } from '../state/room.ts';
import { language, text, textOf } from '../state/text.ts';
import { useFocusOnShow } from './focus.ts';
import { HostPreflight } from './host-preflight.tsx';
import { Icon } from './icon.tsx';
import { RoomTrouble } from './room-words.tsx';

const roundTimes = [60, 90, 120, 150, 180, 240, 300, 480]; // seconds
const mostLevels = 12;

type Choices = Pick<Lesson, 'preset' | 'seconds' | 'bots' | 'lateJoin' | 'ownNames'>;
const firstChoices: Choices = { preset: 'playful', seconds: 120, bots: 'all', lateJoin: true, ownNames: false };

interface OptionProps {
  readonly group: string;
  readonly checked: boolean;
  readonly name: string;
  readonly hint?: string;
  readonly onChoose: () => void;
}

function Option({ group, checked, name, hint, onChoose }: OptionProps) {
  return (
    <label class="host-option">
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      <span>
        {name}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}

interface CheckProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Check({ name, checked, onChange }: CheckProps) {
  return (
    <label class="host-option">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}

interface PlaylistProps {
  readonly chosen: readonly string[];
  readonly onChange: (levels: string[]) => void;
}

function Playlist({ chosen, onChange }: PlaylistProps) {
  return (
    <div class="host-levels">
      {catalogue.value.map(({ slug }) => (
        <Check
          key={slug}
          name={textOf(`level.${slug}.name`)}
          checked={chosen.includes(slug)}
          onChange={(on) => {
            const wanted = new Set(on ? [...chosen, slug] : chosen.filter((other) => other !== slug));
            onChange(catalogue.value.map((level) => level.slug).filter((level) => wanted.has(level)));
          }}
        />
      ))}
    </div>
  );
}

interface RulesProps {
  readonly choices: Choices;
  readonly change: (change: Partial<Choices>) => void;
}

function Rules({ choices, change }: RulesProps) {
  return (
    <div class="host-choices">
      <fieldset>
        <legend>{text('host.preset')}</legend>
        {(['playful', 'serious'] as const).map((preset) => (
          <Option
            key={preset}
            group="preset"
            checked={choices.preset === preset}
            name={text(`host.preset.${preset}`)}
            hint={text(`host.preset.${preset}.hint`)}
            onChoose={() => change({ preset })}
          />
        ))}
        {choices.preset === 'playful' && (
          <label class="host-time">
            <span>{text('host.seconds')}</span>
            <select
              value={choices.seconds}
              onChange={(event) => change({ seconds: Number(event.currentTarget.value) })}
            >
              {roundTimes.map((seconds) => (
                <option key={seconds} value={seconds}>
                  {text('host.minutes', { minutes: seconds / 60 })}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <fieldset>
        <legend>{text('host.more')}</legend>
        <Check
          name={text('host.all-bots')}
          checked={choices.bots === 'all'}
          onChange={(on) => change({ bots: on ? 'all' : 'few' })}
        />
        <Check name={text('host.late')} checked={choices.lateJoin} onChange={(lateJoin) => change({ lateJoin })} />
        <Check name={text('host.own-names')} checked={choices.ownNames} onChange={(ownNames) => change({ ownNames })} />
      </fieldset>
    </div>
  );
}

function levelNames(levels: readonly string[]): string {
  return levels.map((slug) => textOf(`level.${slug}.name`)).join(' · ');
}

/** The form. */
export function HostSetup() {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const [ready, setReady] = useState<number | 'own'>(0);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [choices, setChoices] = useState(firstChoices);
  const levels = ready === 'own' ? own : (readyLessons.value[ready]?.levels ?? []);
  const fits = levels.length > 0 && levels.length <= mostLevels;
  const change = (part: Partial<Choices>): void => setChoices((old) => ({ ...old, ...part }));
  const open = (event: Event): void => {
    event.preventDefault();
    if (fits) intend({ kind: 'room-open', lesson: { ...choices, levels: [...levels], language: language.value.code } });
  };
  return (
    <form class="host-setup" onSubmit={open}>
      <header>
        <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen: 'title' })}>
          <Icon node={ArrowLeft} />
          {text('host.back')}
        </button>
        <h1 tabIndex={-1} ref={heading}>
          {text('host.heading')}
        </h1>
        <p>{text('host.promise')}</p>
      </header>
      <fieldset class="host-choices">
        <legend>{text('host.lesson')}</legend>
        {readyLessons.value.map((lesson, place) => (
          <Option
            key={lesson.minutes}
            group="lesson"
            checked={ready === place}
            name={text('host.ready', { minutes: lesson.minutes, count: lesson.levels.length })}
            hint={levelNames(lesson.levels)}
            onChoose={() => {
              setReady(place);
              change({ seconds: lesson.seconds });
            }}
          />
        ))}
        <Option
          group="lesson"
          checked={ready === 'own'}
          name={text('host.own')}
          hint={text('host.own.hint', { most: mostLevels })}
          onChoose={() => setReady('own')}
        />
        {ready === 'own' && <Playlist chosen={own} onChange={setOwn} />}
      </fieldset>
      <Rules choices={choices} change={change} />
      <RoomTrouble />
      <div class="actions">
        <button type="submit" class="primary big" disabled={!fits}>
          <Icon node={DoorOpen} />
          {text('host.open')}
        </button>
      </div>
      <HostPreflight />
    </form>
  );
}
