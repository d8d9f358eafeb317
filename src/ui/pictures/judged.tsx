// The night drawings of the act about validation: two grounds each, the one that is walked and the one that judges.
import { Ground, Walker, type Pictures } from './parts.tsx';

/** The folds of the last picture: where each little mountain stands, and its line. */
const FOLDS = [
  'M0 6C8 8 10 30 18 30S30 14 44 10',
  'M0 10C10 14 14 26 24 26S34 20 44 4',
  'M0 4C6 20 14 32 22 32S36 24 44 14',
  'M0 12C8 12 16 22 26 22S38 16 44 8',
  'M0 8C12 10 12 34 20 34S32 10 44 12',
];

/** The drawings by level slug. */
export const judgedPictures: Pictures = {
  'fools-camp': () => (
    <>
      <Ground line="M0 16C40 22 58 56 88 56s38 52 66 52 34-70 60-70 46 24 66 28" />
      <path class="judge" d="M0 70C30 90 56 98 88 98S118 22 154 18s66 40 126 62" />
      <path class="tent" d="M140 108l14-22 14 22z" />
      <path class="tent far" d="M74 98l14-22 14 22z" />
      <Walker x={206} y={40} />
    </>
  ),
  'turn-back-in-time': () => (
    <>
      <Ground line="M0 12C40 60 90 84 150 94S240 106 280 110" />
      <path class="judge" d="M0 8C36 62 80 84 128 84S220 58 280 22" />
      <path class="tent" d="M114 90l14-22 14 22z" />
      <Walker x={44} y={54} />
    </>
  ),
  'three-maps': () => (
    <>
      {[0, 1, 2].map((map) => (
        <g key={map} class="contours" transform={`translate(${54 + map * 86} 60)`}>
          {[34, 23, 12].map((radius) => (
            <ellipse key={radius} cx={map * 6 - 6} cy={4 - map * 4} rx={radius} ry={radius * (0.7 + map * 0.12)} />
          ))}
        </g>
      ))}
      <path class="arrow" d="M92 62h12m-5-4 5 4-5 4M178 62h12m-5-4 5 4-5 4" />
      <path class="trail" d="M30 34 44 52 50 66" />
      <Walker x={28} y={36} />
      <path class="tent" d="M222 66l10-16 10 16z" />
    </>
  ),
  folds: () => (
    <>
      {FOLDS.map((line, place) => (
        <g key={line} transform={`translate(${14 + place * 52} ${place % 2 ? 52 : 36})`}>
          <path class="ground" d={`${line}V46H0Z`} />
          <path class="surface" d={line} />
        </g>
      ))}
      <path class="judge" d="M14 106H266" />
    </>
  ),
};
