// What is wrong with a level file, in sentences that name the file, the field and what would have been right.
import type { z } from 'zod';

/** A level file that cannot be used. `problems`: one sentence for each fault, all that were found. */
export class LevelError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options);
    this.name = 'LevelError';
    this.problems = problems;
  }
}

/** One fault: where, and the rest of the sentence. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const nouns: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};
const LONGEST_VALUE = 60; // characters of a wrong value that an error repeats

/** `bots[1].settings.learningRate`: a field as JavaScript would write it. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

/** The value at `path` inside `json`; undefined where there is none. */
function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    json,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}...`;
}

function boundMessage(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): string {
  const small = issue.code === 'too_small';
  const bound = String(small ? issue.minimum : issue.maximum);
  if (Array.isArray(value))
    return `has ${value.length} entries, ${small ? 'needs at least' : 'may have at most'} ${bound}`;
  if (typeof value === 'string') return `${shown(value)} is too ${small ? 'short' : 'long'}`;
  const limit = `${issue.inclusive === false ? '' : 'at '}${small ? (issue.inclusive === false ? 'above' : 'least') : issue.inclusive === false ? 'below' : 'most'}`;
  return `${shown(value)} is not ${limit} ${bound}`;
}

/** The faults behind one zod issue: unknown fields become one fault each. */
function faultsOf(issue: z.core.$ZodIssue, json: unknown): Fault[] {
  const { path, message } = issue;
  const value = valueAt(json, path);
  const fault = (text: string): Fault[] => [{ path, message: text }];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message }));
  if (issue.code === 'custom') return fault(message);
  const missing = value === undefined ? 'is missing: ' : `${shown(value)} is not `;
  switch (issue.code) {
    case 'invalid_type':
      return fault(`${missing}${nouns[issue.expected] ?? issue.expected}`);
    case 'invalid_value':
      return fault(`${missing}${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`);
    case 'invalid_union':
      return fault(value === undefined ? 'is missing' : `${shown(value)} ${message}`);
    case 'too_small':
    case 'too_big':
      return fault(boundMessage(issue, value));
    default:
      return fault(`${shown(value)}: ${message}`);
  }
}

/** The sentences for what zod found in `json`, in the order of the file's fields. */
export function faultsIn(error: z.ZodError, json: unknown): Fault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, json));
}

/** `levels/030-ravine.json: bots[1].optimizer "adma" is not one of ...` */
export function sentence(file: string, { path, message }: Fault): string {
  const field = fieldName(path);
  return field === '' ? `${file}: ${message}` : `${file}: ${field} ${message}`;
}
