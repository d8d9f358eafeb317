// The night drawings of the act “A boot for each foot”.
import { Ground, Walker, type Pictures } from './parts.tsx';

export const bootsPictures: Pictures = {
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
};
