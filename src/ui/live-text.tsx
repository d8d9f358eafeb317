// What screen readers hear: each step politely, the outcome at once. Captions for sounds are the same idea for the eyes.
import { options } from '../state/options.ts';
import { announcement, captions, lineText } from '../state/talk.ts';
import { text } from '../state/text.ts';
import { party } from '../state/party.ts';
import { outcomeName } from './outcome-words.ts';
import { insets, phase, screen } from '../state/view.ts';

/** The live regions, always in the page, and the captions. */
export function LiveText() {
  const { top, right, bottom } = insets.value;
  const line = announcement.value;
  const now = party.value;
  const ended = screen.value === 'climb' && phase.value === 'outcome' ? now?.climbers[0] : null;
  const shown = options.value.captions ? captions.value : [];
  return (
    <>
      <div class="unseen" aria-live="polite" data-live="step">
        {line && lineText(line)}
      </div>
      <div class="unseen" role="alert" data-live="outcome">
        {now && ended && outcomeName(ended.climb, now.course, 'name')}
      </div>
      <section
        class="captions"
        aria-label={text('settings.captions')}
        style={{ '--above': `${top}px`, '--below': `${bottom}px`, '--after': `${right}px` }}
        hidden={shown.length === 0}
      >
        {shown.map((caption) => (
          <p key={caption.id}>{lineText(caption)}</p>
        ))}
      </section>
    </>
  );
}
