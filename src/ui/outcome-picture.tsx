// One small drawing for each way a climb can end.
import type { JSX } from 'preact';
import type { Outcome } from '../core/events.ts';
import './styles/pictures.css';

const VALLEY = 'M0 18C70 24 90 98 140 98s70-74 140-80';

function Section({ line }: { readonly line: string }) {
  return (
    <>
      <path class="ground" d={`${line}V120H0Z`} />
      <path class="surface" d={line} />
    </>
  );
}

function Walker({ x, y, turn = 0 }: { readonly x: number; readonly y: number; readonly turn?: number }) {
  return (
    <g class="walker" transform={`translate(${x} ${y}) rotate(${turn})`}>
      <circle class="glow" r="26" />
      <path d="M0 0v-11m-4 11 4-6 4 6" />
      <circle class="head" cy="-14" r="3" />
    </g>
  );
}

const pictures: Readonly<Record<Outcome, () => JSX.Element>> = {
  camp: () => (
    <>
      <Section line={VALLEY} />
      <circle class="fire" cx="166" cy="92" r="22" />
      <path class="flame" d="M166 97c-6 0-7-6-3-10 1 3 3 1 2-5 5 4 9 8 6 13a6 6 0 0 1-5 2z" />
      <path class="tent" d="M112 98l16-26 16 26z" />
      <path class="star earned" d="M140 14l3 7 8 1-6 5 2 8-7-4-7 4 2-8-6-5 8-1z" />
    </>
  ),
  stuck: () => (
    <>
      <Section line="M0 20C30 20 44 74 84 74s46-34 66-34 32 68 72 68 40-70 58-86" />
      <Walker x={84} y={73} />
      <path class="unseen-way" d="M96 66c30-46 70-46 104 20m-9-3 10 5 1-11" />
    </>
  ),
  stalled: () => (
    <>
      <Section line="M0 16C30 18 50 52 96 54L210 56C244 58 250 92 280 110" />
      <Walker x={124} y={54} />
      <path class="arrow" d="M134 42h9m-4-3 4 3-4 3" />
    </>
  ),
  rattling: () => (
    <>
      <Section line={VALLEY} />
      <path class="trail" d="M84 70H196M196 70 86 74M86 74 194 77M194 77 90 80" />
      <Walker x={196} y={70} />
    </>
  ),
  exploded: () => (
    <>
      <Section line={VALLEY} />
      <path class="trail" d="M120 95 168 92 96 78 196 66 66 36 236 26" />
      <path class="arc" d="M236 26C240 6 252 4 258 22" />
      <Walker x={254} y={24} turn={130} />
    </>
  ),
  fooled: () => (
    <>
      <Section line="M0 16C40 22 58 46 84 46s36 58 66 58 34-70 60-70 50 28 70 32" />
      <path class="judge" d="M0 60C30 84 52 92 84 92S118 22 152 18s70 40 128 66" />
      <path class="residual" d="M150 22V94" />
      <path class="tent" d="M134 104l16-26 16 26z" />
      <path class="crack" d="M150 78l-4 9 7 5-5 12" />
      <Walker x={178} y={86} />
      <path class="tent far" d="M70 91l14-22 14 22z" />
    </>
  ),
  spent: () => (
    <>
      <Section line="M0 12C60 20 70 56 110 64S200 100 280 106" />
      <path class="trail" d="M20 14 40 20 58 32 76 46 94 58 110 64" />
      <Walker x={110} y={64} />
      <path class="tent far" d="M246 104l9-14 9 14z" />
    </>
  ),
};

/** The picture of an outcome. */
export function OutcomePicture({ outcome }: { readonly outcome: Outcome }) {
  const Picture = pictures[outcome];
  return (
    <svg class="picture" viewBox="0 0 280 120" aria-hidden="true">
      <Picture />
    </svg>
  );
}
