// The model window: the data and the model at the point where the climber stands. A place on the mountain is a model.
import { signal } from '@preact/signals';
import { ChevronDown } from 'lucide';
import type { Fit, Point } from '../core/surface.ts';
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { scrub } from '../state/view.ts';
import { quantity } from '../state/words.ts';
import { Icon } from './icon.tsx';
import { modelPlot, PLOT_HEIGHT, PLOT_WIDTH } from './model-plot.ts';

/** Null until the player opens or closes it: then the width of the page decides. */
const opened = signal<boolean | null>(null);
/** On pages narrower than this, in text sizes, the window starts folded. */
const WIDE = 48;

/** The width of the page in text sizes. A media query would not know the size that the player chose. */
function pageWidth(): number {
  return innerWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Where the player stands: at dawn, where the scrubber says. */
function shownPoint(trail: readonly Point[]): Point {
  const at = Math.min(scrub.value ?? trail.length - 1, trail.length - 1);
  return trail[at] ?? [];
}

/** The window for the model behind a surface. */
export function ModelWindow({ fit }: { readonly fit: Fit }) {
  const now = party.value;
  const trail = now?.climbers[0]?.climb.trail;
  if (!now || !trail) return null;
  const point = shownPoint(trail);
  const plot = modelPlot(fit, point, now.course.start);
  const open = opened.value ?? pageWidth() >= WIDE;
  const weights = now.course.surface.parameters
    .map((name, axis) => `${name} = ${quantity(point[axis] ?? NaN)}`)
    .join(', ');
  return (
    <section class={`model-window glass ${open ? 'open' : 'folded'}`} aria-label={text('model.label')}>
      <button type="button" class="quiet fold" aria-expanded={open} onClick={() => (opened.value = !open)}>
        {text('model.label')}
        <Icon node={ChevronDown} />
      </button>
      {open && (
        <svg
          viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
          role="img"
          aria-label={text('model.described', { count: fit.dataset.count, weights })}
        >
          <path class="axis" d={`M6 4V${PLOT_HEIGHT - 6}H${PLOT_WIDTH - 4}`} />
          <path class="residuals" d={plot.residuals} />
          <path class="curve" d={plot.curve} />
          {plot.dots.map(([x, y], index) => (
            <circle key={index} cx={x} cy={y} r="3.5" />
          ))}
        </svg>
      )}
      <p class="weights">{weights}</p>
    </section>
  );
}
