// The window of the volleys: every weight of the best guess is a star, lit where it is right; below, what was sampled and what can only be
// calculated, each named as what it is.
import { guessedBy, isRight, rightPart, type VolleyGear } from '../core/gear/volley.ts';
import { guessesPower, powerText, searchTime } from '../state/odds.ts';
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { dialValues } from '../state/view.ts';
import { useEdge } from './edges.ts';
import './styles/volley.css';

/** Half the picture's side. */
const RADIUS = 100;
/** The part of the picture's half that the stars fill. */
const FILLED = 0.96;
/** Sunflower: each star this angle on from the last, and as far out as leaves each the same room. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The place of star `index` of `count`, as a point of a path. */
function starAt(index: number, count: number): string {
  const out = RADIUS * FILLED * Math.sqrt(index / count);
  const angle = index * GOLDEN_ANGLE;
  return `M${(out * Math.cos(angle)).toFixed(2)} ${(out * Math.sin(angle)).toFixed(2)}h0`;
}

interface SkyProps {
  readonly count: number;
  /** The weights that are right; null while nobody has guessed. */
  readonly right: readonly boolean[] | null;
}

/** One star a weight. */
function Sky({ count, right }: SkyProps) {
  const width = Math.min(26, (RADIUS * 1.1) / Math.sqrt(count));
  const places = Array.from({ length: count }, (_, index) => index);
  const path = (lit: boolean): string =>
    places
      .filter((index) => (right?.[index] ?? false) === lit)
      .map((index) => starAt(index, count))
      .join('');
  return (
    <svg viewBox={`${-RADIUS} ${-RADIUS} ${2 * RADIUS} ${2 * RADIUS}`} class="star-field" aria-hidden="true">
      <path class="wrong" d={path(false)} stroke-width={width * 0.6} />
      <path class="right-glow" d={path(true)} stroke-width={width * 1.7} />
      <path class="right" d={path(true)} stroke-width={width} />
    </svg>
  );
}

interface FactProps {
  readonly source: 'sampled' | 'calculated';
  readonly name: string;
  readonly value: string;
}

/** One number, and whether it was sampled or calculated. */
function Fact({ source, name, value }: FactProps) {
  return (
    <div class={source} data-fact={source}>
      <dt>
        <span class="source">{text(`volley.${source}`)}</span> {name}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Stars and numbers for the weights that the dial says. */
export function VolleyWindow() {
  const panel = useEdge<HTMLElement>();
  const now = party.value;
  const you = now?.climbers[0]?.climb;
  if (!now || you?.gear.kind !== 'volley') return null;
  const gear: VolleyGear = you.gear;
  const weights = dialValues.value['weights'] ?? you.settings['weights'] ?? 1;
  const guessed = guessedBy(you);
  const here = guessed?.weights === weights ? guessed : null;
  const right = here && here.best.map((weight) => isRight(weight, gear));
  const power = guessesPower(rightPart(gear, now.course.surface.domain), weights);
  const count = right?.filter(Boolean).length ?? 0;
  return (
    <section class="volley-window glass" aria-label={text('volley.label')} ref={panel}>
      <Sky count={weights} right={right} />
      <p class="best">{right ? text('volley.best', { right: count, weights }) : text('volley.nobody', { weights })}</p>
      <dl>
        <Fact
          source="sampled"
          name={text('volley.thrown', { thrown: here?.thrown ?? 0 })}
          value={text('volley.hits', { hits: here?.hits ?? 0 })}
        />
        <Fact source="calculated" name={text('volley.needed')} value={powerText(power)} />
        <Fact source="calculated" name={text('volley.machine')} value={searchTime(power)} />
      </dl>
    </section>
  );
}
