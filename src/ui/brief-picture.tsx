// One small night drawing for each level's card; a level without its own gets its gear's.
import type { JSX } from 'preact';
import './styles/pictures.css';

/** The cross-section of a mountain: line and filled ground below it. */
function Ground({ line }: { readonly line: string }) {
  return (
    <>
      <path class="ground" d={`${line}V120H0Z`} />
      <path class="surface" d={line} />
    </>
  );
}

/** A climber with a lamp, standing at (x, y). */
function Walker({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g class="walker" transform={`translate(${x} ${y})`}>
      <circle class="glow" r="26" />
      <path d="M0 0v-11m-4 11 4-6 4 6" />
      <circle class="head" cy="-14" r="3" />
    </g>
  );
}

const SEVEN_POINTS: readonly (readonly [number, number])[] = [
  [72, 78],
  [92, 70],
  [112, 74],
  [132, 64],
  [152, 55],
  [162, 61],
  [202, 30],
];

const pictures: Readonly<Record<string, () => JSX.Element>> = {
  'seven-points': () => (
    <>
      <path class="axis" d="M44 12v92h190" />
      <path class="guess" d="M44 30 234 84" />
      <path class="arrow" d="M206 70V46m-5 6 5-6 5 6" />
      {SEVEN_POINTS.map(([x, y]) => (
        <circle key={x} class="dot" cx={x} cy={y} r="4" />
      ))}
    </>
  ),
  'stride-length': () => (
    <>
      <Ground line="M0 14C60 20 90 104 140 104S220 20 280 14" />
      <path class="trail" d="M40 24 244 28 58 46 226 56 82 76 200 82 122 100" />
      <Walker x={40} y={22} />
    </>
  ),
  'two-valleys': () => (
    <>
      <Ground line="M0 10C30 10 50 78 84 78s44-36 62-36 30 66 70 66 44-74 64-90" />
      <path class="tent" d="M204 107l10-16 10 16z" />
      <Walker x={30} y={28} />
    </>
  ),
  'the-pass': () => (
    <>
      <path
        class="contours"
        d="M20 30c80 40 160 40 240 0M20 96c80-34 160-34 240 0M60 12c70 44 90 44 160 0M60 114c60-44 100-44 160 0M30 20c20 30 20 60 0 88M250 20c-20 30-20 60 0 88M76 16c34 34 34 60 0 96M204 16c-34 34-34 60 0 96"
      />
      <Walker x={140} y={66} />
    </>
  ),
  'the-ravine': () => (
    <>
      <g class="contours" transform="rotate(-9 140 62)">
        {[126, 98, 70, 42].map((width) => (
          <ellipse key={width} cx="140" cy="62" rx={width} ry={width / 3.6} />
        ))}
      </g>
      <path class="trail" d="M44 56 58 98 74 52 90 90 108 48 126 80 146 44 162 70" />
      <Walker x={44} y={56} />
    </>
  ),
  'adams-race': () => (
    <>
      <Ground line="M0 20C70 24 80 60 130 74S220 96 280 100" />
      <path class="tent" d="M238 97l12-18 12 18z" />
      <circle class="rival sky" cx="76" cy="46" r="5" />
      <circle class="rival green" cx="112" cy="65" r="5" />
      <circle class="rival rose" cx="152" cy="77" r="5" />
      <Walker x={34} y={26} />
    </>
  ),
  stride: () => (
    <>
      <Ground line="M0 22C80 30 120 100 280 104" />
      <path class="arrow" d="M66 34 132 70m-10 0h10v-10" />
      <Walker x={60} y={36} />
    </>
  ),
  optimizer: () => (
    <>
      <Ground line="M0 22C80 30 120 100 280 104" />
      <path class="arrow" d="M206 46a26 26 0 1 0-52 0M180 46l14-16" />
      <Walker x={60} y={36} />
    </>
  ),
};

/** The picture on a level's card. */
export function BriefPicture({ slug, gear }: { readonly slug: string; readonly gear: string }) {
  const Picture = pictures[slug] ?? pictures[gear];
  return (
    <svg class="picture" viewBox="0 0 280 120" aria-hidden="true">
      {Picture && <Picture />}
    </svg>
  );
}
