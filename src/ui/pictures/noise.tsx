// The night drawings of the act “Noise is a friend”.
import { Ground, Walker, type Pictures } from './parts.tsx';

export const noisePictures: Pictures = {
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
};
