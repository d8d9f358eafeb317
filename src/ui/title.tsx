// The title: the game's name over the night, and one big way in.
import { CircleQuestionMark, Languages, Map as MapIcon, NotebookPen, Presentation, Settings, Users } from 'lucide';
import { intend } from '../state/intent.ts';
import { hasRooms } from '../state/room.ts';
import { progress } from '../state/progress.ts';
import { text, textOf } from '../state/text.ts';
import { renderer } from '../state/view.ts';
import { nextLevel } from '../state/way.ts';
import { useEdge } from './edges.ts';
import { Icon } from './icon.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NightSky } from './night-sky.tsx';
import { WayTo } from './way-to.tsx';

function climbOn(): void {
  const level = nextLevel();
  intend(level ? { kind: 'play', slug: level.slug } : { kind: 'open', screen: 'levels' });
}

/** The first page. */
export function Title() {
  const words = useEdge<HTMLDivElement>();
  const ways = useEdge<HTMLElement>();
  const level = nextLevel();
  const hasBegun = Object.keys(progress.value).length > 0;
  return (
    <main class="title">
      <NightSky gone={renderer.value !== 'loading'} />
      <div class="title-words" ref={words}>
        <h1>{text('title.name')}</h1>
        <p class="title-motto">{text('title.motto')}</p>
      </div>
      <nav class="title-ways" ref={ways} aria-label={text('title.ways')}>
        <button type="button" class="primary big" onClick={climbOn}>
          {text(hasBegun ? 'title.continue' : 'title.climb')}
          {level && <small>{textOf(`level.${level.slug}.name`)}</small>}
        </button>
        <div class="title-others">
          <WayTo screen="levels" icon={MapIcon} />
          <WayTo screen="journal" icon={NotebookPen} />
          <button type="button" class="quiet" onClick={() => intend({ kind: 'sheet', sheet: 'how' })}>
            <Icon node={CircleQuestionMark} />
            {text('menu.how')}
          </button>
          <button type="button" class="quiet" onClick={() => intend({ kind: 'sheet', sheet: 'settings' })}>
            <Icon node={Settings} />
            {text('menu.settings')}
          </button>
        </div>
        {hasRooms.value && (
          <div class="title-others">
            <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen: 'class' })}>
              <Icon node={Users} />
              {text('title.class')}
            </button>
            <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen: 'host' })}>
              <Icon node={Presentation} />
              {text('title.host')}
            </button>
          </div>
        )}
        <label class="title-language">
          <Icon node={Languages} />
          <LanguageChoice name={text('settings.language')} />
        </label>
      </nav>
    </main>
  );
}
