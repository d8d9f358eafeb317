// Which levels: one of the ready-made lessons, or some of one's own, always in the order of the campaign.
import { catalogue } from '../state/catalogue.ts';
import { readyLessons } from '../state/room.ts';
import { text, textOf } from '../state/text.ts';
import { Check, Option } from './host-option.tsx';

export const mostLevels = 12;

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

function levelNames(levels: readonly string[]): string {
  return levels.map((slug) => textOf(`level.${slug}.name`)).join(' · ');
}

interface HostLessonProps {
  /** The place of a ready-made lesson. */
  readonly ready: number | 'own';
  readonly own: readonly string[];
  readonly onReady: (ready: number | 'own') => void;
  readonly onOwn: (levels: string[]) => void;
}

/** The form's first part. */
export function HostLesson({ ready, own, onReady, onOwn }: HostLessonProps) {
  return (
    <fieldset class="host-choices">
      <legend>{text('host.lesson')}</legend>
      {readyLessons.value.map((lesson, place) => (
        <Option
          key={lesson.minutes}
          group="lesson"
          checked={ready === place}
          name={text('host.ready', { minutes: lesson.minutes, count: lesson.levels.length })}
          hint={levelNames(lesson.levels)}
          onChoose={() => onReady(place)}
        />
      ))}
      <Option
        group="lesson"
        checked={ready === 'own'}
        name={text('host.own')}
        hint={text('host.own.hint', { most: mostLevels })}
        onChoose={() => onReady('own')}
      />
      {ready === 'own' && <Playlist chosen={own} onChange={onOwn} />}
    </fieldset>
  );
}
