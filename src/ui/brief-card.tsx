// The card before a climb: one picture, at most thirty words, one button.
import { useMemo } from 'preact/hooks';
import { levelFacts } from '../core/level-facts.ts';
import { intend } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { factTexts } from '../state/fact-words.ts';
import { text, textOf } from '../state/text.ts';
import { BriefPicture } from './brief-picture.tsx';
import { Card } from './card.tsx';

function begin(): void {
  intend({ kind: 'begin' });
}

/** The brief of the level that is about to start. */
export function BriefCard() {
  const now = party.value;
  const level = now?.level;
  const facts = useMemo(() => (now ? levelFacts(now.level, now.course.surface) : {}), [level]);
  const numbers = factTexts(facts);
  if (!level) return null;
  return (
    <Card id="brief" heading={textOf(`level.${level.slug}.name`)} onEnter={begin}>
      <BriefPicture slug={level.slug} gear={level.gear.kind} />
      <p id="brief-words">{textOf(`level.${level.slug}.brief`, numbers)}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={begin}>
          {text('brief.begin')}
        </button>
      </div>
    </Card>
  );
}
