// The mountain journal: what the player believed and what became of it, what each level taught, the formulas, the best trails. It can
// be printed: on paper it is ink on white.
import { ArrowLeft, Map as MapIcon, Printer } from 'lucide';
import type { ActId } from '../content/level.ts';
import { catalogue } from '../state/catalogue.ts';
import { intend } from '../state/intent.ts';
import { journalPages } from '../state/journal.ts';
import { progress } from '../state/progress.ts';
import { text, textOf } from '../state/text.ts';
import { hasStar } from '../state/way.ts';
import { useFocusOnShow } from './focus.ts';
import { FormulaCard, Letters } from './formula-card.tsx';
import { formulasOf } from './formulas/index.ts';
import { Icon } from './icon.tsx';
import { JournalEntry } from './journal-entry.tsx';
import { JournalIdeas } from './journal-ideas.tsx';
import { WayTo } from './way-to.tsx';
import './styles/page.css';
import './styles/more.css';
import './styles/journal.css';

function Ways() {
  return (
    <nav class="page-ways" aria-label={text('menu.pages')}>
      <WayTo screen="title" icon={ArrowLeft} />
      <WayTo screen="levels" icon={MapIcon} />
      <button type="button" class="quiet" onClick={() => print()}>
        <Icon node={Printer} />
        {text('journal.print')}
      </button>
    </nav>
  );
}

function Summary() {
  const stars = Object.values(progress.value).flatMap((level) => level.stars);
  const levels = catalogue.value.filter(({ slug }) => hasStar(slug)).length;
  return <p>{text('journal.summary', { stars: stars.filter(Boolean).length, levels, of: catalogue.value.length })}</p>;
}

function Empty() {
  const first = catalogue.value[0];
  return (
    <section class="journal-empty">
      <p>{text('journal.empty')}</p>
      {first && (
        <button type="button" class="primary" onClick={() => intend({ kind: 'play', slug: first.slug })}>
          {text('journal.begin', { name: textOf(`level.${first.slug}.name`) })}
        </button>
      )}
    </section>
  );
}

function Learned({ act }: { readonly act: ActId }) {
  const climbed = catalogue.value.filter((level) => level.act === act && progress.value[level.slug]);
  if (climbed.length === 0) return null;
  return (
    <section class="journal-act" aria-labelledby={`journal-${act}`}>
      <h3 id={`journal-${act}`}>{textOf(`act.${act}.name`)}</h3>
      {climbed.map(({ slug }) => (
        <JournalEntry key={slug} slug={slug} />
      ))}
    </section>
  );
}

/** The formulas of every level with a star, each once. */
function Formulas() {
  const passed = catalogue.value.filter(({ slug }) => hasStar(slug));
  const own = [...new Set(passed.flatMap(({ slug }) => journalPages.value[slug]?.level ?? []).flatMap(formulasOf))];
  if (own.length === 0) return null;
  return (
    <section class="journal-formulas" aria-labelledby="journal-formulas">
      <h2 id="journal-formulas">{text('journal.formulas')}</h2>
      <div class="journal-cards">
        {own.map((id) => (
          <FormulaCard key={id} id={id} />
        ))}
      </div>
      <Letters of={own} />
    </section>
  );
}

/** The whole journal. */
export function Journal() {
  const ref = useFocusOnShow<HTMLHeadingElement>();
  const acts = [...new Set(catalogue.value.map((level) => level.act))];
  const empty = Object.keys(progress.value).length === 0;
  return (
    <main class="page journal">
      <header>
        <Ways />
        <h1 tabIndex={-1} ref={ref}>
          {text('journal.heading')}
        </h1>
        {!empty && <Summary />}
      </header>
      {empty && <Empty />}
      {!empty && (
        <section aria-labelledby="journal-learned">
          <h2 id="journal-learned">{text('journal.learned')}</h2>
          {acts.map((act) => (
            <Learned key={act} act={act} />
          ))}
        </section>
      )}
      <JournalIdeas />
      <Formulas />
    </main>
  );
}
