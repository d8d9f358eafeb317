// What the night drawings are made of: a mountain in cross-section, a climber with a lamp.
import type { JSX } from 'preact';

/** Drawings by level slug, or by gear. */
export type Pictures = Readonly<Record<string, () => JSX.Element>>;

/** The cross-section of a mountain: line and filled ground below it. */
export function Ground({ line }: { readonly line: string }) {
  return (
    <>
      <path class="ground" d={`${line}V120H0Z`} />
      <path class="surface" d={line} />
    </>
  );
}

/** A climber with a lamp, standing at (x, y). */
export function Walker({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g class="walker" transform={`translate(${x} ${y})`}>
      <circle class="glow" r="26" />
      <path d="M0 0v-11m-4 11 4-6 4 6" />
      <circle class="head" cy="-14" r="3" />
    </g>
  );
}
