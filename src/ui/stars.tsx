// Three stars in a row: earned ones are filled and warm.
import { text } from '../state/text.ts';

const SHAPE = 'M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z';
const PLACES = [0, 1, 2] as const;

/** One star. */
export function Star({ earned }: { readonly earned: boolean }) {
  return (
    <svg class={earned ? 'star earned' : 'star'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPE} />
    </svg>
  );
}

/** Camp, par and own star, with their number as the name. */
export function Stars({ earned }: { readonly earned: readonly [boolean, boolean, boolean] }) {
  const count = earned.filter(Boolean).length;
  return (
    <span class="stars" role="img" aria-label={text('stars.count', { count })}>
      {PLACES.map((place) => (
        <Star key={place} earned={earned[place]} />
      ))}
    </span>
  );
}
