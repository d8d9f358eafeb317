// The night drawings of the act “The wrong mountain”, its second half: ropes, masks and noise.
import { Ground, Walker, type Pictures } from './parts.tsx';

const POINTS = [
  [52, 76],
  [92, 34],
  [126, 62],
  [160, 88],
  [202, 66],
  [232, 30],
] as const;

export const ropesPictures: Pictures = {
  'the-rope': () => (
    <>
      <g class="contours" transform="rotate(-38 118 60)">
        {[104, 76, 48].map((width) => (
          <ellipse key={width} cx="118" cy="60" rx={width} ry={width / 4.2} />
        ))}
      </g>
      <path class="rope" d="M66 92C110 96 150 92 204 84" />
      <circle class="dot" cx="204" cy="84" r="5" />
      <Walker x={64} y={94} />
    </>
  ),
  'the-straight-path': () => (
    <>
      <path class="axis" d="M140 10v100M34 62h212" />
      <path class="contours" d="M140 20 210 62 140 104 70 62ZM140 38 180 62 140 86 100 62Z" />
      <path class="trail" d="M52 30 84 44 116 56 140 62 152 58 164 66 178 59 192 65 210 62" />
      <Walker x={50} y={30} />
    </>
  ),
  'shifting-ground': () => (
    <>
      <path class="surface" d="M0 40C60 44 90 100 140 100S220 44 280 40" opacity="0.45" />
      <path class="surface" d="M0 78C50 40 120 70 170 92S250 60 280 34" opacity="0.45" />
      <Ground line="M0 26C60 40 100 88 150 92S230 74 280 56" />
      <path class="axis" d="M190 18h16v16h-16zM216 18h16v16h-16z" />
      <path class="trail" d="M190 18l16 16m0-16-16 16" />
      <Walker x={60} y={56} />
    </>
  ),
  'loud-data': () => (
    <>
      <path class="guess" d="M40 62C56 118 78 6 96 38S118 112 140 64 172 96 190 92 216 20 250 52" opacity="0.5" />
      <path class="trail" d="M40 76C84 18 100 44 140 74S210 84 246 22" />
      {POINTS.map(([x, y]) => (
        <g key={x}>
          <path class="axis" d={`M${x - 13} ${y}h26`} />
          <circle class="dot" cx={x} cy={y} r="4" />
        </g>
      ))}
    </>
  ),
};
