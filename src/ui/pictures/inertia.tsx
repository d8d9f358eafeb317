// The night drawings of the act “Inertia”.
import { Ground, Walker, type Pictures } from './parts.tsx';

export const inertiaPictures: Pictures = {
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
};
