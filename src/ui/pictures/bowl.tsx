// The night drawings of the act “The bowl”.
import { Ground, Walker, type Pictures } from './parts.tsx';

const SEVEN_POINTS: readonly (readonly [number, number])[] = [
  [72, 78],
  [92, 70],
  [112, 74],
  [132, 64],
  [152, 55],
  [162, 61],
  [202, 30],
];

export const bowlPictures: Pictures = {
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
};
