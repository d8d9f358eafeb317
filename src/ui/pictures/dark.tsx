// The night drawings of the levels before anybody has a lamp: flares over a canyon and over a map.
import { Ground, Walker, type Pictures } from './parts.tsx';

/** A burning flare at (x, y), and the arc it came in. */
function Flare({ x, y, arc }: { readonly x: number; readonly y: number; readonly arc: string }) {
  return (
    <g class="flare">
      <path class="arc" d={arc} />
      <circle class="fire" cx={x} cy={y} r="17" />
      <circle class="dot" cx={x} cy={y} r="3.5" />
    </g>
  );
}

/** Every so many weights one is right. */
const LIT = 10;
/** The weights of a guess, strewn like the seeds of a sunflower. */
const STARS = Array.from({ length: 70 }, (_, place): [x: number, y: number] => {
  const [out, angle] = [5.4 * Math.sqrt(place), place * Math.PI * (3 - Math.sqrt(5))];
  return [Math.round(140 + 1.9 * out * Math.cos(angle)), Math.round(46 + out * Math.sin(angle))];
});
const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The drawings by level slug, and by gear. */
export const darkPictures: Pictures = {
  flares: () => (
    <>
      <Ground line="M0 22C70 26 108 34 140 60S176 106 196 106S228 40 280 30" />
      <Flare x={108} y={38} arc="M40 22Q78 -14 108 38" />
      <Flare x={166} y={88} arc="M40 22Q120 -40 166 88" />
      <Walker x={36} y={24} />
    </>
  ),
  poking: () => (
    <>
      <path class="axis" d="M140 12v96M68 66h144" />
      <path class="trail" d="M140 66 102 66M140 66 178 66M140 66V38M140 66V94" />
      {[
        [102, 66],
        [178, 66],
        [140, 38],
        [140, 94],
      ].map(([x, y]) => (
        <circle key={`${x} ${y}`} class="dot" cx={x} cy={y} r="5" />
      ))}
      <Walker x={140} y={68} />
    </>
  ),
  'a-lonely-place': () => (
    <>
      {STARS.map(([x, y], place) => (
        <circle key={`${x} ${y}`} class={place % LIT === 0 ? 'dot' : 'unlit'} cx={x} cy={y} r="3.2" />
      ))}
      <Walker x={140} y={108} />
    </>
  ),
  'flares-on-a-plane': () => (
    <>
      <path
        class="axis"
        d={`M90 10H190V110H90Z${TENTHS.map((i) => `M${90 + i * 10} 10V110M90 ${10 + i * 10}H190`).join('')}`}
      />
      <path class="tent" d="M111 44l7-12 7 12z" />
      <Flare x={164} y={76} arc="M214 96Q196 40 164 76" />
      <Flare x={142} y={36} arc="M214 96Q190 6 142 36" />
      <Walker x={218} y={98} />
    </>
  ),
};
