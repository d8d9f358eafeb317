// The same mountain seen in a mirror: the first parameter reflected about the middle of the domain.
// A class plays mirrored copies of one level, so that a neighbour's screen gives nothing away.
import type { Fit, Minimum, Point, Surface } from '../surface.ts';

/** `surface` with its first parameter reflected: loss, gradient, minima and fit all follow; the domain stays. */
export function mirrored(surface: Surface): Surface {
  const [low, high] = surface.domain[0] ?? [0, 0];
  const sum = low + high;
  const scratch: number[] = [];

  /** `point` on the unmirrored surface, in a shared array so that measuring allocates nothing. */
  const reflect = (point: Point): Point => {
    scratch[0] = sum - (point[0] ?? 0);
    for (let i = 1; i < point.length; i++) scratch[i] = point[i] ?? 0;
    return scratch;
  };
  /** Turns a gradient of the unmirrored surface around, in place. */
  const turned = (gradient: number[]): number[] => {
    gradient[0] = -(gradient[0] ?? 0);
    return gradient;
  };

  const reflectMinimum = ({ point, loss }: Minimum): Minimum => ({ point: [...reflect(point)], loss });
  const reflectFit = (fit: Fit): Fit => ({
    dataset: fit.dataset,
    model: fit.model,
    outputAt: (point, features) => fit.outputAt(reflect(point), features),
    lossOf: (point, subset) => fit.lossOf(reflect(point), subset),
    gradientOf: (point, subset, into = []) => turned(fit.gradientOf(reflect(point), subset, into)),
  });

  return {
    id: surface.id,
    parameters: surface.parameters,
    domain: surface.domain,
    minima: surface.minima.map(reflectMinimum),
    ...(surface.startFrom && { startFrom: (seed: number) => [...reflect(surface.startFrom!(seed))] }),
    lossAt: (point) => surface.lossAt(reflect(point)),
    gradientAt: (point, into = []) => turned(surface.gradientAt(reflect(point), into)),
    ...(surface.fit && { fit: reflectFit(surface.fit) }),
  };
}
