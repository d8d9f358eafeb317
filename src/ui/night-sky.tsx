// A night of stars, moon and ridges in plain SVG: the title has it at once, long before the mountain's renderer is loaded.

const WIDTH = 1600;
const HEIGHT = 900;
const STARS = 150;
/** Constants of a small linear congruential generator: the same sky every night. */
const SPREAD = 16807;
const PRIME = 2147483647;

interface Star {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly light: number;
}

function starsFrom(seed: number): Star[] {
  let luck = seed;
  const draw = (): number => (luck = (luck * SPREAD) % PRIME) / PRIME;
  return Array.from({ length: STARS }, () => ({
    x: Math.round(draw() * WIDTH),
    y: Math.round(draw() ** 1.4 * HEIGHT * 0.66),
    size: Number((0.5 + draw() ** 4 * 1.5).toFixed(2)),
    light: Number((0.25 + draw() * 0.7).toFixed(2)),
  }));
}

const stars = starsFrom(1847);
/** Contour lines that the lamp shows around the climber: flattened ellipses, every third one stronger. */
const rings = [1, 2, 3, 4, 5, 6];

/** The night behind the title; `gone` fades it out once the real mountain is drawn. */
export function NightSky({ gone }: { readonly gone: boolean }) {
  return (
    <svg
      class={`night-sky${gone ? ' gone' : ''}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <radialGradient id="moon-glow">
          <stop offset="0" stop-color="#c9d6ff" stop-opacity="0.35" />
          <stop offset="1" stop-color="#c9d6ff" stop-opacity="0" />
        </radialGradient>
        <radialGradient id="lamp-glow">
          <stop offset="0" stop-color="#ffd9a0" stop-opacity="0.75" />
          <stop offset="0.25" stop-color="#ffb35a" stop-opacity="0.3" />
          <stop offset="1" stop-color="#ffb35a" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="far-ridge" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#27336a" />
          <stop offset="1" stop-color="#1a2348" />
        </linearGradient>
      </defs>
      {stars.map((star) => (
        <circle key={`${star.x}-${star.y}`} cx={star.x} cy={star.y} r={star.size} fill="#e8ecff" opacity={star.light} />
      ))}
      <g class="moon">
        <circle cx="1490" cy="330" r="150" fill="url(#moon-glow)" />
        <path d="M1506 298a36 36 0 1 0 14 58 30 30 0 1 1-14-58z" fill="#e9edff" />
      </g>
      <path
        d="M0 640 90 596 190 622 300 540 372 572 470 470 540 530 610 506 720 588 830 548 930 592 1060 478 1130 536 1210 500 1330 590 1450 540 1600 620V900H0Z"
        fill="url(#far-ridge)"
      />
      <path
        d="M0 730 140 680 260 716 400 628 520 690 640 662 800 742 960 690 1080 722 1240 620 1370 700 1480 672 1600 720V900H0Z"
        fill="#121a3c"
      />
      <g class="lamp">
        <ellipse cx="800" cy="640" rx="300" ry="110" fill="url(#lamp-glow)" />
        {rings.map((ring) => (
          <ellipse
            key={ring}
            cx="800"
            cy={640 + ring * 3}
            rx={ring * 48}
            ry={ring * 15}
            class={ring % 3 === 0 ? 'contour index' : 'contour'}
          />
        ))}
        <path d="M800 636v-13m-5 15 5-11 5 11" class="walker" />
        <circle cx="800" cy="617" r="4.5" fill="#ffd9a0" />
      </g>
      <path d="M0 828c180-40 340-24 520 6s430 34 640 2 320-46 440-28v92H0z" fill="#0a0f26" />
    </svg>
  );
}
