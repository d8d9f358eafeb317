// What screen readers hear of each step, politely. Captions for sounds are the same idea for the eyes.
import { options } from '../state/options.ts';
import { announcement, captions, lineText } from '../state/talk.ts';
import { text } from '../state/text.ts';
import { insets } from '../state/view.ts';

/** The live region, always in the page, and the captions. */
export function LiveText() {
  const { top, right, bottom } = insets.value;
  const line = announcement.value;
  const shown = options.value.captions ? captions.value : [];
  return (
    <>
      <div class="unseen" aria-live="polite" data-live="step">
        {line && lineText(line)}
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
