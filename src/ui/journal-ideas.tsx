// What the player believed: each idea with what became of it, the level that showed it, and a way to go there.
import { Check, CircleQuestionMark, X } from 'lucide';
import { catalogue } from '../state/catalogue.ts';
import { ideasOf, type Evidence, type Idea, type IdeaStatus } from '../state/ideas.ts';
import { intend } from '../state/intent.ts';
import { progress } from '../state/progress.ts';
import { text, textOf } from '../state/text.ts';
import { lockOf } from '../state/way.ts';
import { Icon } from './icon.tsx';
import { predictionText } from './prediction-words.tsx';

const signs = { untested: CircleQuestionMark, held: Check, refuted: X } as const satisfies Record<IdeaStatus, unknown>;

function Shown({ slug, prediction }: Evidence) {
  const name = textOf(`level.${slug}.name`);
  if (prediction)
    return (
      <li>
        {text('journal.evidence', { name, said: predictionText(prediction) })}{' '}
        <em>{text(prediction.held ? 'journal.held' : 'journal.refuted')}</em>
      </li>
    );
  if (lockOf(slug) !== null) return <li class="note">{text('journal.will-ask', { name })}</li>;
  return (
    <li class="note">
      <span>{text('journal.will-ask', { name })}</span>
      <button type="button" onClick={() => intend({ kind: 'play', slug })}>
        {text('journal.go', { name })}
      </button>
    </li>
  );
}

function IdeaCard({ belief, status, evidence }: Idea) {
  return (
    <li class={`idea-card ${status}`} data-belief={belief} data-status={status}>
      <p class="idea-status">
        <Icon node={signs[status]} />
        {text(`journal.${status}`)}
      </p>
      <h3>{textOf(`belief.${belief}`)}</h3>
      <ul>
        {evidence.map((shown) => (
          <Shown key={shown.slug} {...shown} />
        ))}
      </ul>
    </li>
  );
}

/** All ideas that some level asks about. */
export function JournalIdeas() {
  return (
    <section aria-labelledby="journal-ideas">
      <h2 id="journal-ideas">{text('journal.ideas')}</h2>
      <p class="note">{text('journal.ideas-how')}</p>
      <ul class="journal-cards">
        {ideasOf(catalogue.value, progress.value).map((idea) => (
          <IdeaCard key={idea.belief} {...idea} />
        ))}
      </ul>
    </section>
  );
}
