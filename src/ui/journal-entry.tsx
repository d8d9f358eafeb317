// What the journal keeps of one level: stars, the idea, the best trail on its map, and what was foretold there.
import { journalPages, type TrailMap } from '../state/journal.ts';
import { progress } from '../state/progress.ts';
import { text, textOf } from '../state/text.ts';
import { hasStar } from '../state/way.ts';
import { predictionText } from './prediction-words.tsx';
import { Stars } from './stars.tsx';

function SmallMap({ map }: { readonly map: TrailMap }) {
  const [x, y] = map.end;
  return (
    <svg class="trail-map" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={text('journal.trail')}>
      <path class="line" d={map.lines} />
      <path class="line strong" d={map.strongLines} />
      <path class="halo" d={map.trail} />
      <path class="way" d={map.trail} />
      <circle class="start" cx={map.start[0]} cy={map.start[1]} r="5" />
      <circle class="end" cx={x} cy={y} r="5" />
    </svg>
  );
}

/** The entry of a level that has been climbed. */
export function JournalEntry({ slug }: { readonly slug: string }) {
  const reached = progress.value[slug];
  if (!reached) return null;
  const map = journalPages.value[slug]?.map;
  return (
    <article class="journal-entry" data-slug={slug} aria-labelledby={`journal-level-${slug}`}>
      <div class="journal-words">
        <h4 id={`journal-level-${slug}`}>{textOf(`level.${slug}.name`)}</h4>
        <p class="journal-reached">
          <Stars earned={reached.stars} />
          {reached.fewestSteps !== null && <span>{text('levels.fewest', { steps: reached.fewestSteps })}</span>}
          <span>{text('journal.attempts', { count: reached.attempts })}</span>
        </p>
        {hasStar(slug) ? (
          <p class="idea">{textOf(`level.${slug}.idea`)}</p>
        ) : (
          <p class="note">{text('journal.no-idea')}</p>
        )}
        {reached.prediction && <p class="note">{predictionText(reached.prediction)}</p>}
      </div>
      {map && <SmallMap map={map} />}
    </article>
  );
}
