// Values for fuzzing: what a message may hold in place of what it should, and messages that are right but for one place.
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

/** Written into JSON as they are: numbers that JSON.stringify would not write. */
const rawNumbers = ['1e999', '-1e999', '-0', '1e-400', '9007199254740993', '0.1e1', '1E+308'];
const oddStrings = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '\uD800',
  '\u202E',
  '../../etc/passwd',
  "'; drop table room; --",
  '{{7*7}}',
  'A'.repeat(41),
  '9'.repeat(300),
];

const marked = (raw: string): string => `\u0001${raw}\u0001`;

/** Anything where something else should be, small or too large. */
const oddValue: Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 3, arbitrary: fc.constantFrom(...oddStrings) },
  { weight: 3, arbitrary: fc.constantFrom(...rawNumbers.map(marked)) },
  { weight: 2, arbitrary: fc.constantFrom(-1, 0, 1, 2 ** 31, 2 ** 53, -0.5, 1e308, null, true, [], {}) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }).map((length) => Array.from({ length }, () => '')) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map((depth) => nested(depth)) },
);

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The places in a value, as paths; the value itself is not one of them. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])]);
}

/** `value` with `change` at `path`; undefined takes the place out. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], change: unknown): unknown {
  if (key === undefined) return change;
  if (Array.isArray(value)) {
    return value.map((inner, index) => (String(index) === key ? changedAt(inner, rest, change) : (inner as unknown)));
  }
  const entries = Object.entries(value as object).map(([name, inner]) => [
    name,
    name === key ? changedAt(inner, rest, change) : (inner as unknown),
  ]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined)) as unknown;
}

/** One of these messages, right but for up to three places; some stay as they are. */
export function mutated(messages: readonly object[]): Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(200),
    what: fc.oneof({ weight: 5, arbitrary: oddValue }, { weight: 1, arbitrary: fc.constant(undefined) }),
    key: fc.option(fc.constantFrom('__proto__', 'extra', 'kind', 'seat', 'constructor'), { freq: 4 }),
  });
  const changes = fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: fc.array(change, { minLength: 1, maxLength: 2 }) },
  );
  return fc.tuple(fc.constantFrom(...messages), changes).map(([message, changes]) =>
    changes.reduce<unknown>((value, { at, what, key }) => {
      if (typeof value !== 'object' || value === null) return value;
      if (key !== null) return Object.fromEntries([...Object.entries(value), [key, what]]);
      const places = placesIn(value);
      return changedAt(value, places[at % Math.max(1, places.length)] ?? [], what);
    }, message),
  );
}

/** As JSON, with the odd numbers as they are written. */
export function written(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replaceAll(/"\\u0001(.*?)\\u0001"/g, '$1');
}
