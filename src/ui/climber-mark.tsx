// A climber's mark: hat shape, colour and initial together, so that colour is never the only sign.
import { initialOf, type Look } from '../state/party.ts';

/** Each hat on a 24 x 24 field, sitting on a head whose top is at y = 12. */
const hats: Readonly<Record<Look['hat'], string>> = {
  beanie: 'M5 12a7 7 0 0 1 14 0z',
  cone: 'M12 1 18 12H6z',
  top: 'M8 2h8v8h3v2H5v-2h3z',
  bobble: 'M12 1a2 2 0 0 1 1.6 3.3A7 7 0 0 1 19 12H5a7 7 0 0 1 5.4-7.7A2 2 0 0 1 12 1z',
  wide: 'M8 6a4 4 0 0 1 8 0v3h6l-2 3H4L2 9h6z',
  hood: 'M12 1c5 2 8 6 7 11H5c-1-5 2-9 7-11z',
  crown: 'M5 12V4l3.5 3L12 2l3.5 5L19 4v8z',
  cap: 'M6 12V9a6 6 0 0 1 12 0h5v3z',
  brim: 'M7 9a5 5 0 0 1 10 0h4v3H3V9z',
};

/** Letters that a mark has room for at their usual size. */
const MOST_LETTERS = 3;

/** The mark of a climber, in its colour. */
export function ClimberMark({ look }: { readonly look: Look }) {
  const initial = initialOf(look);
  return (
    <svg class="mark" viewBox="0 0 24 30" aria-hidden="true" style={{ '--colour': look.colour }}>
      <circle cx="12" cy="19" r="10" class="mark-face" />
      <path d={hats[look.hat]} class="mark-hat" />
      <text
        x="12"
        y={initial.length > 1 ? 22 : 23}
        text-anchor="middle"
        class={initial.length > 1 ? 'long' : ''}
        textLength={initial.length > MOST_LETTERS ? 17 : undefined}
        lengthAdjust="spacingAndGlyphs"
      >
        {initial}
      </text>
    </svg>
  );
}
