// A penalty for large weights, added to the loss: the rope that ties the climber to the origin and bends the ground.
//   l2: lambda * (w1^2 + w2^2 + ...)        (ridge, weight decay)  gradient 2 lambda w
//   l1: lambda * (|w1| + |w2| + ...)        (lasso)                gradient lambda sign(w), 0 where w = 0
import type { Point, Surface } from './surface.ts';

export const penaltyKinds = ['l2', 'l1'] as const;
export type PenaltyKind = (typeof penaltyKinds)[number];

/** How much large weights cost; `lambda` 0 or more, in units of loss. */
export interface Penalty {
  readonly kind: PenaltyKind;
  readonly lambda: number;
}

/** The penalty at `point`. */
export function penaltyAt({ kind, lambda }: Penalty, point: Point): number {
  let sum = 0;
  for (const weight of point) sum += kind === 'l2' ? weight * weight : Math.abs(weight);
  return lambda * sum;
}

/** Adds the penalty's gradient at `point` to `gradient`, in place. */
export function addPenaltySlope({ kind, lambda }: Penalty, point: Point, gradient: number[]): void {
  for (let i = 0; i < point.length; i++) {
    const weight = point[i]!;
    gradient[i]! += lambda * (kind === 'l2' ? 2 * weight : Math.sign(weight));
  }
}

/** `surface` with the penalty added; minibatches of it too. Its minima are not known: lambda moves them. */
export function penalised(surface: Surface, penalty: Penalty): Surface {
  if (penalty.lambda === 0) return surface;
  const { fit } = surface;
  const sloped = (point: Point, gradient: number[]): number[] => {
    addPenaltySlope(penalty, point, gradient);
    return gradient;
  };
  return {
    ...surface,
    id: `${surface.id}-with-${penalty.kind}-${penalty.lambda}`,
    minima: [],
    lossAt: (point) => surface.lossAt(point) + penaltyAt(penalty, point),
    gradientAt: (point, into) => sloped(point, surface.gradientAt(point, into)),
    ...(fit && {
      fit: {
        ...fit,
        lossOf: (point, subset) => fit.lossOf(point, subset) + penaltyAt(penalty, point),
        gradientOf: (point, subset, into) => sloped(point, fit.gradientOf(point, subset, into)),
      },
    }),
  };
}
