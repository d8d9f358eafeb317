// Before the lesson: three ready-made ones, or levels of one's own, and the few choices that matter. What is chosen is good to go.
import { useState } from 'preact/hooks';
import { ArrowLeft, DoorOpen } from 'lucide';
import type { Lesson } from '../protocol/lesson.ts';
import { intend } from '../state/intent.ts';
import { hasRooms, readyLessons } from '../state/room.ts';
import { language, text } from '../state/text.ts';
import { useFocusOnShow } from './focus.ts';
import { HostLesson, mostLevels } from './host-lesson.tsx';
import { Check, Option } from './host-option.tsx';
import { HomeworkMaker } from './homework-maker.tsx';
import { HostPreflight } from './host-preflight.tsx';
import { Icon } from './icon.tsx';
import { RoomTrouble } from './room-words.tsx';

const roundTimes = [60, 90, 120, 150, 180, 240, 300, 480]; // seconds

type Choices = Pick<Lesson, 'preset' | 'seconds' | 'bots' | 'lateJoin' | 'ownNames'>;
const firstChoices: Choices = { preset: 'playful', seconds: 120, bots: 'all', lateJoin: true, ownNames: false };

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

/** The form. */
export function HostSetup() {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const [ready, setReady] = useState<number | 'own'>(0);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [choices, setChoices] = useState(firstChoices);
  const levels = ready === 'own' ? own : (readyLessons.value[ready]?.levels ?? []);
  const fits = levels.length > 0 && levels.length <= mostLevels;
  const change = (part: Partial<Choices>): void => setChoices((old) => ({ ...old, ...part }));
  const choose = (place: number | 'own'): void => {
    setReady(place);
    const lesson = place === 'own' ? undefined : readyLessons.value[place];
    if (lesson) change({ seconds: lesson.seconds });
  };
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
      <HostLesson ready={ready} own={own} onReady={choose} onOwn={setOwn} />
      <Rules choices={choices} change={change} />
      <RoomTrouble />
      {hasRooms.value === false && <p class="room-line">{text('host.no-rooms')}</p>}
      {hasRooms.value && (
        <div class="actions">
          <button type="submit" class="primary big" disabled={!fits}>
            <Icon node={DoorOpen} />
            {text('host.open')}
          </button>
        </div>
      )}
      <HomeworkMaker levels={fits ? [...levels] : []} bots={choices.bots} />
      {hasRooms.value && <HostPreflight />}
    </form>
  );
}
