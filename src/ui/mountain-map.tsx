// The levels as stations on a trail down the mountain, act by act: an ordered list with pictures. Locked ones say what opens them.
import { signal } from '@preact/signals';
import { LockKeyhole } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ActId } from '../content/level.ts';
import { catalogue, type CatalogueEntry } from '../state/catalogue.ts';
import { intend } from '../state/intent.ts';
import { progress } from '../state/progress.ts';
import { text, textOf } from '../state/text.ts';
import { hasStar, lockOf, nextLevel } from '../state/way.ts';
import { GearIcon } from './gear-icon.tsx';
import { Icon } from './icon.tsx';
import { Camp, LitGround, Ridge, stationAt, Trail, TrailPast, type Going } from './map-trail.tsx';
import { Stars } from './stars.tsx';
import './styles/levels.css';

const NO_STARS = [false, false, false] as const;
/** The locked level that was pressed: its reason is told aloud and lit up. */
const asked = signal<string | null>(null);

/** How the trail looks that leads to station `place`. */
function goingTo(place: number): Going {
  const level = catalogue.value[place];
  if (!level || lockOf(level.slug) !== null) return 'dark';
  const before = catalogue.value[place - 1];
  return hasStar(level.slug) && (!before || hasStar(before.slug)) ? 'walked' : 'open';
}

function press(slug: string): void {
  if (lockOf(slug) === null) intend({ kind: 'play', slug });
  else asked.value = slug;
}

/** The words beside a station. */
function StationWords({ level }: { readonly level: CatalogueEntry }) {
  const reached = progress.value[level.slug];
  const key = lockOf(level.slug);
  return (
    <>
      <span class="level-name">{textOf(`level.${level.slug}.name`)}</span>
      {key === null ? (
        <span class="level-reached">
          <Stars earned={reached?.stars ?? NO_STARS} />
          <span class="level-gear">
            <GearIcon gear={level.gear} />
            {textOf(`gear.${level.gear}`)}
          </span>
          {typeof reached?.fewestSteps === 'number' && (
            <small>{text('levels.fewest', { steps: reached.fewestSteps })}</small>
          )}
        </span>
      ) : (
        <span class="level-lock" role={asked.value === level.slug ? 'status' : undefined}>
          {text('levels.locked', { name: textOf(`level.${key}.name`) })}
        </span>
      )}
    </>
  );
}

interface StationProps {
  readonly level: CatalogueEntry;
  readonly place: number;
  readonly current: boolean;
}

function Station({ level, place, current }: StationProps) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Where the next station is in sight from the top, the heading may stay there too.
    const station = ref.current;
    if (current && station && station.getBoundingClientRect().bottom > innerHeight)
      station.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, []);
  const locked = lockOf(level.slug) !== null;
  const state = locked ? 'locked' : hasStar(level.slug) ? 'starred' : 'open';
  const last = place === catalogue.value.length - 1;
  const x = stationAt(place);
  return (
    <li
      ref={ref}
      class={`station ${state} ${x < 50 ? 'to-left' : 'to-right'}${current ? ' current' : ''}`}
      style={{ '--at': `${x}%` }}
    >
      <Trail
        place={place}
        above={place === 0 ? null : goingTo(place)}
        below={goingTo(last ? place : place + 1)}
        last={last}
      />
      {!locked && <LitGround />}
      <button
        type="button"
        class={`level-card${asked.value === level.slug ? ' asked' : ''}`}
        data-slug={level.slug}
        aria-disabled={locked}
        aria-current={current ? 'step' : undefined}
        onClick={() => press(level.slug)}
      >
        <span class="station-lamp">
          {locked ? <Icon node={LockKeyhole} /> : <span class="level-number">{place + 1}</span>}
        </span>
        <StationWords level={level} />
      </button>
    </li>
  );
}

interface ActProps {
  readonly act: ActId;
  readonly place: number;
  readonly current: string | undefined;
}

/** The stations of one act; the numbers go on from act to act. */
function Act({ act, place, current }: ActProps) {
  const levels = catalogue.value.filter((level) => level.act === act);
  const first = levels[0];
  if (!first) return null;
  const before = catalogue.value.indexOf(first);
  return (
    <section class="act" aria-labelledby={`act-${act}`} style={{ '--deep': place }}>
      <Ridge place={place} />
      <div class="act-head">
        {before > 0 && <TrailPast place={before} going={goingTo(before)} />}
        <h2 id={`act-${act}`}>{textOf(`act.${act}.name`)}</h2>
      </div>
      <ol start={before + 1}>
        {levels.map((level, index) => (
          <Station key={level.slug} level={level} place={before + index} current={level.slug === current} />
        ))}
      </ol>
    </section>
  );
}

/** The whole way down, from the summit to base camp. */
export function MountainMap() {
  const acts = [...new Set(catalogue.value.map((level) => level.act))];
  const current = nextLevel()?.slug;
  return (
    <div class="mountain-map">
      {acts.map((act, place) => (
        <Act key={act} act={act} place={place} current={current} />
      ))}
      <Camp />
    </div>
  );
}
