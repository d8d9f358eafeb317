// A small needle on a compass whose north is up.
const DEGREES = 180 / Math.PI;

interface NeedleProps {
  /** Radians, 0 is east, counter-clockwise. */
  readonly heading: number;
  /** What it says to those who cannot see it; left out where words beside it say the same. */
  readonly label?: string;
}

/** A needle that points along `heading`. */
export function Needle({ heading, label }: NeedleProps) {
  const said =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg class="needle" viewBox="-12 -12 24 24" {...said}>
      <path d="M-9 0H7M2-5l6 5-6 5" transform={`rotate(${Math.round(-heading * DEGREES)})`} />
    </svg>
  );
}
