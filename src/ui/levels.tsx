// The list of levels; the page for an address that names none of them shows the same list.
import { ArrowLeft } from 'lucide';
import type { ActId } from '../content/level.ts';
import { catalogue } from '../state/catalogue.ts';
import type { CatalogueEntry } from '../state/catalogue.ts';
import { intend } from '../state/intent.ts';
import { progress } from '../state/progress.ts';
import { text, textOf } from '../state/text.ts';
import { missingLevel } from '../state/view.ts';
import { useFocusOnShow } from './focus.ts';
import { GearIcon } from './gear-icon.tsx';
import { Icon } from './icon.tsx';
import { Stars } from './stars.tsx';
import './styles/levels.css';

const NO_STARS = [false, false, false] as const;

function LevelCard({ level, place }: { readonly level: CatalogueEntry; readonly place: number }) {
  const reached = progress.value[level.slug];
  return (
    <li>
      <button
        type="button"
        class="level-card"
        data-slug={level.slug}
        onClick={() => intend({ kind: 'play', slug: level.slug })}
      >
        <span class="level-number">{place}</span>
        <span class="level-name">{textOf(`level.${level.slug}.name`)}</span>
        <span class="level-gear">
          <GearIcon gear={level.gear} />
          {textOf(`gear.${level.gear}`)}
        </span>
        <span class="level-reached">
          <Stars earned={reached?.stars ?? NO_STARS} />
          {typeof reached?.fewestSteps === 'number' && (
            <small>{text('levels.fewest', { steps: reached.fewestSteps })}</small>
          )}
        </span>
      </button>
    </li>
  );
}

/** The levels of one act; the numbers go on from act to act. */
function Act({ act }: { readonly act: ActId }) {
  const levels = catalogue.value.filter((level) => level.act === act);
  const first = levels[0];
  if (!first) return null;
  const before = catalogue.value.indexOf(first);
  return (
    <section class="act" aria-labelledby={`act-${act}`}>
      <h2 id={`act-${act}`}>{textOf(`act.${act}.name`)}</h2>
      <ol class="level-list" start={before + 1}>
        {levels.map((level, index) => (
          <LevelCard key={level.slug} level={level} place={before + index + 1} />
        ))}
      </ol>
    </section>
  );
}

function LevelList() {
  const acts = new Set(catalogue.value.map((level) => level.act));
  return [...acts].map((act) => <Act key={act} act={act} />);
}

function Heading({ children }: { readonly children: string }) {
  const ref = useFocusOnShow<HTMLHeadingElement>();
  return (
    <h1 tabIndex={-1} ref={ref}>
      {children}
    </h1>
  );
}

function BackToTitle() {
  return (
    <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen: 'title' })}>
      <Icon node={ArrowLeft} />
      {text('menu.title')}
    </button>
  );
}

/** The level select. */
export function Levels() {
  const all = Object.values(progress.value).flatMap((level) => level.stars);
  return (
    <main class="page levels">
      <header>
        <BackToTitle />
        <Heading>{text('levels.heading')}</Heading>
        <p>{text('levels.stars', { count: all.filter(Boolean).length, of: catalogue.value.length * 3 })}</p>
      </header>
      <LevelList />
    </main>
  );
}

/** An address that names no level: says so kindly, and offers all that exist. */
export function Missing() {
  return (
    <main class="page levels">
      <header>
        <BackToTitle />
        <Heading>{text('missing.heading')}</Heading>
        <p>{text('missing.said', { name: missingLevel.value })}</p>
      </header>
      <LevelList />
    </main>
  );
}
