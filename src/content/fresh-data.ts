// A level, or a claim about it, on fresh samples: the same family, count and noise, another seed. What is said of data should hold
// of most samples, not of those that were chosen for the level.

/** A copy of plain data in which every dataset that is drawn from a family has a seed `by` further on. */
export function freshened<Value>(value: Value, by: number): Value {
  if (Array.isArray(value)) return value.map((part: unknown) => freshened(part, by)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, freshened(part, by)]));
  if ('family' in value && typeof copy['seed'] === 'number') copy['seed'] += by;
  return copy as Value;
}
