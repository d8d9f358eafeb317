// A level whose file could not be loaded: try again, or take another one.
import { intend } from '../state/intent.ts';
import { text, textOf } from '../state/text.ts';
import { loadTrouble } from '../state/view.ts';

/** The page shown instead of the climb. */
export function LoadTrouble() {
  const slug = loadTrouble.value ?? '';
  return (
    <main class="climb">
      <section class="card" aria-labelledby="trouble-heading">
        <h1 id="trouble-heading">{text('trouble.heading')}</h1>
        <p>{text('trouble.said', { name: textOf(`level.${slug}.name`) })}</p>
        <div class="actions">
          <button type="button" class="primary" onClick={() => intend({ kind: 'play', slug })}>
            {text('trouble.retry')}
          </button>
          <button type="button" onClick={() => intend({ kind: 'open', screen: 'levels' })}>
            {text('menu.levels')}
          </button>
        </div>
      </section>
    </main>
  );
}
