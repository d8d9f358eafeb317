// What a step can bring about. The core returns these; the scene, the sound table and the live text know how to show them.
import type { Point } from './surface.ts';

/** How a climb ended. */
export const outcomes = ['camp', 'stuck', 'stalled', 'rattling', 'exploded', 'spent', 'fooled'] as const;
export type Outcome = (typeof outcomes)[number];

/** Something that happened during one step. `from` and `to` are points in parameter space. */
export type ClimbEvent =
  /** The climber moved. Every iteration brings exactly one. */
  | {
      readonly kind: 'stepped';
      readonly from: Point;
      readonly to: Point;
      readonly loss: number;
      readonly slope: number;
    }
  /** The radio read the validation loss; `rose`: it is higher than at the reading before. */
  | { readonly kind: 'heard'; readonly loss: number; readonly rose: boolean }
  /** A measurement was taken, and nobody moved. */
  | { readonly kind: 'measured' }
  /** The loss went up, and the step crossed the valley: the slope along the step changed its sign. */
  | { readonly kind: 'overshot'; readonly from: Point; readonly to: Point; readonly rise: number }
  /** A lower loss than ever before in this climb came into view. */
  | { readonly kind: 'deepest'; readonly loss: number }
  /** The first sign of an outcome that will come if nothing changes: `steps` more of the same and the climb ends so. */
  | { readonly kind: 'warned'; readonly of: 'stuck' | 'stalled' | 'rattling'; readonly steps: number }
  /** The climb is over; always the last event. */
  | { readonly kind: 'ended'; readonly outcome: Outcome };
export type EventKind = ClimbEvent['kind'];
