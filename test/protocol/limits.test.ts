// Nothing from outside is without a limit: every schema of the protocol is walked, and each text, list and record in it has to name a
// maximum. What is longer than any client sends is refused before its parts are looked at.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { itemsOf, list } from '../../src/content/schema-parts.ts';
import { longestMessage, requestSchema } from '../../src/protocol/requests.ts';
import { lesson } from '../server/room-steps.ts';

const files: Readonly<Record<string, object>> = import.meta.glob('../../src/protocol/*.ts', { eager: true });
const schemas = Object.entries(files).flatMap(([file, exports]) =>
  Object.entries(exports).flatMap(([name, value]): [string, z.ZodType][] => {
    if (value instanceof z.ZodType) return [[`${file.split('/').at(-1)} ${name}`, value]];
    const group: readonly [string, unknown][] =
      typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return group.flatMap(([part, schema]) =>
      schema instanceof z.ZodType ? [[`${file} ${name}.${part}`, schema]] : [],
    );
  }),
);

const crowd = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`name${index}`, index]));

/** Where in `schema` something has no maximum. */
function endless(schema: z.ZodType, path = ''): string[] {
  if (schema instanceof z.ZodString) return schema.maxLength === null ? [`${path}: text`] : [];
  if (schema instanceof z.ZodArray) {
    const has = schema.def.checks?.some((check) => check._zod.def.check === 'max_length') ?? false;
    return [...(has ? [] : [`${path}: list`]), ...endless(schema.element as z.ZodType, `${path}[]`)];
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, part]) => endless(part as z.ZodType, `${path}.${name}`));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => endless(option as z.ZodType, path));
  if (schema instanceof z.ZodTuple) {
    const rest = schema.def.rest === null ? [] : [`${path}: rest of a tuple`];
    return [...rest, ...schema.def.items.flatMap((item, place) => endless(item as z.ZodType, `${path}[${place}]`))];
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return endless(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodRecord)
    return [
      `${path}: record`,
      ...endless(schema.keyType as z.ZodType, `${path} key`),
      ...endless(schema.valueType as z.ZodType, path),
    ];
  if (schema instanceof z.ZodPipe) {
    const [before, after] = [schema.in as z.ZodType, schema.out as z.ZodType];
    const item = itemsOf.get(schema);
    if (item)
      return [
        ...endless(before, path).filter((trouble) => !trouble.startsWith(`${path}[]`)),
        ...endless(item, `${path}[]`),
      ];
    // What is counted before it comes to the record.
    if (after instanceof z.ZodRecord && !before.safeParse(crowd).success)
      return endless(after, path).filter((trouble) => trouble !== `${path}: record`);
    return [...endless(before, path), ...endless(after, path)];
  }
  const short = [z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodNull, z.ZodTransform];
  return short.some((kind) => schema instanceof kind)
    ? []
    : [`${path}: ${schema.def.type}, which this test does not know`];
}

describe('every schema of the protocol has a maximum for all that could be long', () => {
  test('the walk finds what has none', () => {
    const careless = z.strictObject({
      text: z.string(),
      list: z.array(z.number()),
      named: z.record(z.string(), z.array(z.string().max(3))).optional(),
      either: z.union([z.null(), z.tuple([z.string().nullable()])]),
      items: list(z.string(), 0, 9),
      any: z.unknown(),
    });
    expect(endless(careless)).toEqual([
      '.text: text',
      '.list: list',
      '.named: record',
      '.named key: text',
      '.named: list',
      '.either[0]: text',
      '.items[]: text',
      '.any: unknown, which this test does not know',
    ]);
  });
  test('there are schemas to walk', () => expect(schemas.length).toBeGreaterThan(15));
  test.each(schemas)('%s', (_, schema) => expect(endless(schema)).toEqual([]));
});

describe('what no client sends is refused with few words, however much of it there is', () => {
  const many = <Value>(value: Value, room = longestMessage): Value[] =>
    Array.from({ length: Math.floor(room / (JSON.stringify(value).length + 1)) }, () => value);
  const steps = (commands: unknown): object => ({ kind: 'steps', round: 0, attempt: 0, first: 0, commands });
  const settings = Object.fromEntries(Array.from({ length: 5200 }, (_, index) => [`s${index}`, 'x']));
  const cases: readonly (readonly [string, object])[] = [
    ['a stride in 21,600 dimensions of text', steps([{ kind: 'stride', by: many('') }])],
    ['a step with 5,200 settings', steps([{ kind: 'step', settings }])],
    ['30,000 commands that are none', steps(many(0))],
    ['400 strides in eight dimensions of text', steps(many({ kind: 'stride', by: many('', 24) }).slice(0, 400))],
    ['a lesson of 20,000 levels', { kind: 'open-room', version: 3, lesson: { ...lesson, levels: many('a') } }],
    ['a place in 30,000 dimensions', { kind: 'foretell', round: 0, guess: { kind: 'place', at: many(0) } }],
    ['a code of 60,000 letters', { kind: 'join', version: 3, code: 'A'.repeat(60_000), device: 'phone' }],
  ];
  test.each(cases)('%s', (_, message) => {
    expect(requestSchema.safeParse(message).error?.issues.length).toBe(1);
  });
});
