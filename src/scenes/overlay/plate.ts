// An unlit plate, ruled into equal parts: the dark ground to point at. It shows where places are, and nothing of what is there.
import type { Place, Shape } from './shape.ts';

const plate = 0x0a1128;
const rule = 0x8fa8ff;

/** A plate around `centre`, reaching `half` to each side along each axis (world units), ruled into `parts`; with `lanes` along one axis only. */
export function plateShapes(
  [east, north]: Place,
  [x, y]: Place,
  { parts, lanes }: { readonly parts: number; readonly lanes: boolean },
): Shape[] {
  const corner = (along: number, across: number): Place => [east + along * x, north + across * y];
  const corners = [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
  const line = (from: Place, to: Place): Shape => ({ kind: 'line', from, to, width: 1, colour: rule, alpha: 0.1 });
  const lines = Array.from({ length: parts - 1 }, (_, place) => (2 * (place + 1)) / parts - 1).flatMap((part) => {
    const across = line(corner(part, -1), corner(part, 1));
    return lanes ? [across] : [across, line(corner(-1, part), corner(1, part))];
  });
  return [{ kind: 'area', corners, colour: plate, alpha: 0.9, edge: rule }, ...lines];
}
