// Least squares for models that are linear in two weights: the normal equations, shared.

/** The weights with the lowest mean squared error of w1 first + w2 second against `targets`; a column that is always 0 gets weight 0. */
export function bestPair(
  first: readonly number[],
  second: readonly number[],
  targets: readonly number[],
): [w1: number, w2: number] {
  let [one, both, two, oneTarget, twoTarget] = [0, 0, 0, 0, 0];
  for (let i = 0; i < targets.length; i++) {
    const [x1, x2, target] = [first[i] ?? 0, second[i] ?? 0, targets[i] ?? 0];
    one += x1 * x1;
    both += x1 * x2;
    two += x2 * x2;
    oneTarget += x1 * target;
    twoTarget += x2 * target;
  }
  const determinant = one * two - both * both;
  if (determinant > 0) {
    return [(two * oneTarget - both * twoTarget) / determinant, (one * twoTarget - both * oneTarget) / determinant];
  }
  return [one > 0 ? oneTarget / one : 0, two > 0 && one === 0 ? twoTarget / two : 0];
}
