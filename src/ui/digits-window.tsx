// The model window of the haystack: test digits with the answer that the network gives each of them at the climber's weights. A wrong answer is
// crossed and framed, so that colour is not the only mark.
import { useEffect, useRef } from 'preact/hooks';
import { DARKEST, labelOf, PIXELS, SIDE, type Digits } from '../core/network/digits.ts';
import { accuracyAt, answerAt } from '../core/network/reading.ts';
import type { Point } from '../core/surface.ts';
import { testDigits } from '../state/digits.ts';
import { party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { scrub } from '../state/view.ts';
import { percent } from '../state/words.ts';
import './styles/digits.css';

/** Two of each kind, in their order. */
const SHOWN = 20;
/** Shades of the warm ink on the dark paper. */
const INK = [255, 226, 176] as const;

/** Paints one digit: ink is light, paper is clear. */
function paint(canvas: HTMLCanvasElement, { shades }: Digits, place: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const picture = context.createImageData(SIDE, SIDE);
  for (let at = 0; at < PIXELS; at++) {
    const shade = shades[place * PIXELS + at] ?? 0;
    picture.data.set([...INK, Math.round((255 * shade) / DARKEST)], at * 4);
  }
  context.putImageData(picture, 0, 0);
}

function DigitPicture({ digits, place }: { readonly digits: Digits; readonly place: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) paint(canvas.current, digits, place);
  }, [digits, place]);
  return <canvas width={SIDE} height={SIDE} ref={canvas} aria-hidden="true" />;
}

interface ReadDigitProps {
  readonly digits: Digits;
  readonly place: number;
  readonly point: Point;
}

/** A digit, and below it what the network takes it for. */
function ReadDigit({ digits, place, point }: ReadDigitProps) {
  const { digit, shares } = answerAt(point, digits, place);
  const right = digit === labelOf(place);
  const values = { digit: labelOf(place), answer: digit, share: percent(shares[digit] ?? 0) };
  return (
    <li class={right ? 'right' : 'wrong'}>
      <DigitPicture digits={digits} place={place} />
      <span class="answer" aria-hidden="true">
        {right ? '✓' : '✗'}
        {digit}
      </span>
      <span class="unseen">{text(right ? 'digits.right' : 'digits.wrong', values)}</span>
    </li>
  );
}

/** What the network reads where the player stands: at dawn, where the scrubber says. */
export function DigitsWindow() {
  const trail = party.value?.climbers[0]?.climb.trail;
  const digits = testDigits.value;
  const point = trail?.[Math.min(scrub.value ?? trail.length - 1, trail.length - 1)];
  if (!point || !digits) return null;
  const accuracy = accuracyAt(point, digits);
  return (
    <>
      <ul class="read-digits">
        {Array.from({ length: SHOWN }, (_, place) => (
          <ReadDigit key={place} digits={digits} place={place} point={point} />
        ))}
      </ul>
      <p class="weights" data-accuracy={accuracy}>
        {text('digits.accuracy', { part: percent(accuracy), count: digits.count })}
      </p>
    </>
  );
}
