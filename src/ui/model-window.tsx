// The model window: the data and the model at the point where the climber stands. A place on the mountain is a model.
import { signal } from '@preact/signals';
import { ChevronDown } from 'lucide';
import type { Climb } from '../core/climb.ts';
import type { Dataset } from '../core/dataset.ts';
import { judgeOf } from '../core/judge.ts';
import type { Fit, Point } from '../core/surface.ts';
import { party, type Party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { chosenTrial, phase, scrub } from '../state/view.ts';
import { placeText } from '../state/words.ts';
import { Icon } from './icon.tsx';
import { lazily } from './lazily.tsx';
import { modelPlot, PLOT_HEIGHT, PLOT_WIDTH } from './model-plot.ts';

/** Null until the player opens or closes it: then the width of the page decides. */
const opened = signal<boolean | null>(null);
/** On pages narrower than this, in text sizes, the window starts folded. */
const WIDE = 48;

/** The width of the page in text sizes. A media query would not know the size that the player chose. */
function pageWidth(): number {
  return innerWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Where the player stands: a team at the end of the trial it looks at, others at dawn where the scrubber says. */
function shownPoint({ gear, trail, outcome }: Climb): Point {
  const looked = gear.kind === 'team' && outcome === null && chosenTrial.value !== null ? chosenTrial.value + 1 : null;
  const at = Math.min(looked ?? scrub.value ?? trail.length - 1, trail.length - 1);
  return trail[at] ?? [];
}

/** At dawn, and never before, the samples that judge. */
function heldFor({ course }: Party): Dataset | undefined {
  if (phase.value !== 'dawn') return undefined;
  return judgeOf(course)?.surface.fit?.dataset;
}
/** Digits come with the level that has them. */
const DigitsWindow = lazily(() => import('./digits-window.tsx').then((file) => file.DigitsWindow));

/** The window for the model behind a surface. */
export function ModelWindow({ fit }: { readonly fit: Fit }) {
  const open = opened.value ?? pageWidth() >= WIDE;
  const readsDigits = fit.model === 'network';
  return (
    <section
      class={`model-window glass ${open ? 'open' : 'folded'} ${readsDigits ? 'reads' : 'fits'}`}
      aria-label={text('model.label')}
    >
      <button type="button" class="quiet fold" aria-expanded={open} onClick={() => (opened.value = !open)}>
        {text('model.label')}
        <Icon node={ChevronDown} />
      </button>
      {!readsDigits && <FitPlot fit={fit} open={open} />}
      {readsDigits && open && <DigitsWindow />}
    </section>
  );
}

/** Data, curve and residuals when the window is open; the weights always. */
function FitPlot({ fit, open }: { readonly fit: Fit; readonly open: boolean }) {
  const now = party.value;
  const climb = now?.climbers[0]?.climb;
  if (!now || !climb) return null;
  const point = shownPoint(climb);
  const plot = modelPlot(fit, { point, start: now.course.start, held: heldFor(now) });
  const weights = placeText(now.course.surface.parameters, point);
  return (
    <>
      {open && (
        <svg
          viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
          role="img"
          aria-label={text('model.described', { count: fit.dataset.count, weights })}
        >
          <path class="axis" d={`M6 4V${PLOT_HEIGHT - 6}H${PLOT_WIDTH - 4}`} />
          <path class="residuals" d={plot.residuals} />
          <path class="curve" d={plot.curve} />
          {plot.hollow.map(([x, y], index) => (
            <circle key={`held-${index}`} class="held" cx={x} cy={y} r="2.6" />
          ))}
          {plot.dots.map(([x, y], index) => (
            <circle key={index} cx={x} cy={y} r="3.5" />
          ))}
        </svg>
      )}
      <p class="weights">{weights}</p>
      {open && plot.hollow.length > 0 && <p class="note">{text('model.held-note')}</p>}
    </>
  );
}
