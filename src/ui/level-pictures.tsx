// The night drawings of the levels: one small cross-section or map for each card, and one for each gear.
import type { JSX } from 'preact';
import { darkPictures } from './dark-pictures.tsx';
import { judgedPictures } from './judged-pictures.tsx';
import { Ground, Walker } from './picture-parts.tsx';

const SEVEN_POINTS: readonly (readonly [number, number])[] = [
  [72, 78],
  [92, 70],
  [112, 74],
  [132, 64],
  [152, 55],
  [162, 61],
  [202, 30],
];

/** The drawings by level slug, and by gear for levels without one. */
export const levelPictures: Readonly<Record<string, () => JSX.Element>> = {
  ...darkPictures,
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
  ...judgedPictures,
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
  'pack-evenly': () => (
    <>
      <g class="contours" transform="rotate(-9 76 62)">
        {[66, 46, 26].map((width) => (
          <ellipse key={width} cx="76" cy="62" rx={width} ry={width / 4.5} />
        ))}
      </g>
      <path class="arrow" d="M150 62h24m-7-6 7 6-7 6" />
      <g class="contours">
        {[44, 30, 16].map((radius) => (
          <ellipse key={radius} cx="226" cy="62" rx={radius} ry={radius} />
        ))}
      </g>
      <path class="trail" d="M198 32 226 62" />
      <Walker x={196} y={34} />
    </>
  ),
  'the-plateau': () => (
    <>
      <Ground line="M0 26C90 27 130 30 152 44S186 104 226 106S262 98 280 88" />
      <path class="tent" d="M212 106l10-16 10 16z" />
      <Walker x={40} y={28} />
    </>
  ),
  'over-the-lip': () => (
    <>
      <Ground line="M0 12C44 24 58 74 86 76S108 62 122 62S172 106 226 108S266 102 280 92" />
      <path class="arc" d="M92 68Q116 34 148 78" />
      <path class="tent" d="M216 108l10-16 10 16z" />
      <Walker x={30} y={26} />
    </>
  ),
  'look-before-you-leap': () => (
    <>
      <path
        class="contours"
        d="M18 8C40 116 240 116 262 8M44 8C62 92 218 92 236 8M70 8C84 68 196 68 210 8M2 30C40 134 240 134 278 30"
      />
      <path class="trail" d="M52 22 72 72 106 64 134 92" />
      <path class="arrow" d="M142 92h34m-7-6 7 6-7 6" />
      <Walker x={134} y={94} />
    </>
  ),
  'uneven-ground': () => (
    <>
      <g class="contours">
        {[50, 34, 18].map((height) => (
          <ellipse key={height} cx="150" cy="62" rx={height / 3} ry={height} />
        ))}
      </g>
      <path class="axis" d="M40 22h14v14H40zM40 64h34v34H40z" />
      <path class="trail" d="M214 26 196 36 180 46 164 55 152 62" />
      <Walker x={214} y={30} />
    </>
  ),
  'tired-legs': () => (
    <>
      <Ground line="M0 8H26C38 8 36 48 50 52L246 104H280" />
      <path class="trail" d="M30 6 52 48 74 54 88 58 98 61 105 63 110 64" />
      <path class="tent" d="M244 104l10-16 10 16z" />
      <Walker x={114} y={68} />
    </>
  ),
  'saddle-race': () => (
    <>
      <path
        class="contours"
        d="M20 30c80 40 160 40 240 0M20 96c80-34 160-34 240 0M60 12c70 44 90 44 160 0M60 114c60-44 100-44 160 0M30 20c20 30 20 60 0 88M250 20c-20 30-20 60 0 88M76 16c34 34 34 60 0 96M204 16c-34 34-34 60 0 96"
      />
      <circle class="rival sky" cx="128" cy="84" r="5" />
      <circle class="rival green" cx="144" cy="98" r="5" />
      <circle class="rival rose" cx="166" cy="66" r="5" />
      <Walker x={196} y={64} />
    </>
  ),
  'flickering-lamp': () => (
    <>
      <g class="contours">
        {[58, 40, 22].map((radius) => (
          <ellipse key={radius} cx="186" cy="64" rx={radius * 1.5} ry={radius} />
        ))}
      </g>
      <path class="arrow" d="M78 36 122 30m-8-4 8 4-6 6M78 42 126 56m-9 2 9-2-5-8M76 48 104 78m-1-9 1 9-9-2" />
      <path class="trail" d="M24 22 36 44 50 24 62 38" />
      <Walker x={64} y={40} />
    </>
  ),
  'shaken-loose': () => (
    <>
      <Ground line="M0 10C30 10 50 78 84 78s44-36 62-36 30 66 70 66 44-74 64-90" />
      <path class="trail" d="M84 76 66 62 96 68 74 58 112 56 94 50 132 40 150 36 160 52" />
      <path class="tent" d="M206 107l10-16 10 16z" />
      <Walker x={84} y={78} />
    </>
  ),
  stride: () => (
    <>
      <Ground line="M0 22C80 30 120 100 280 104" />
      <path class="arrow" d="M66 34 132 70m-10 0h10v-10" />
      <Walker x={60} y={36} />
    </>
  ),
  dial: () => (
    <>
      <Ground line="M0 22C80 30 120 100 280 104" />
      <path class="arrow" d="M206 46a26 26 0 1 0-52 0M180 46l14-16" />
      <Walker x={60} y={36} />
    </>
  ),
};
