// What a client may ask of the server: one message kind a line, each answered by exactly one reply. Nothing here acts.
// A message that is none of these is refused as a whole; the sizes are the largest that an honest client ever sends.
import { z } from 'zod';
import { commandSchema } from '../content/command-schema.ts';
import { list } from '../content/schema-parts.ts';
import { lessonSchema, mostRounds } from './lesson.ts';
import { guessSchema } from './foretold.ts';

/** Both sides must speak the same version; an older client is told to reload. */
export const protocolVersion = 3;

/** A message may be so many bytes long; anything longer closes the connection. */
export const longestMessage = 64 * 1024;
/** So many commands fit into one message of a climb. */
export const mostCommands = 400;
/** So many pupils fit into a room. */
export const mostSeats = 60;
/** Seats that a room gives out in its life: those who were removed keep their number. */
export const mostSeatNumbers = 1000;
export const longestName = 20;
/** A code as somebody types it, and any secret. */
export const longestCode = 40;
export const longestSecret = 120;

/** Letters and digits that nobody mistakes for each other, read aloud or from the last row. */
export const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const roomCodeLength = 6;
export const rejoinCodeLength = 5;

/** As a person types it: any case, with spaces or dashes between. */
const code = (length: number) =>
  z
    .string()
    .max(longestCode)
    .transform((typed) => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .refine(
      (letters) => letters.length === length && letters.split('').every((letter) => codeLetters.includes(letter)),
    );

const secret = z
  .string()
  .min(10)
  .max(longestSecret)
  .regex(/^[\w.-]+$/);
const version = z.int();
const seat = z
  .int()
  .min(0)
  .max(mostSeatNumbers - 1);
const round = z
  .int()
  .min(0)
  .max(mostRounds - 1);
const on = z.boolean();
/** The coarse kind of device, so that a teacher who removes somebody knows whose screen goes dark. */
export const devices = ['phone', 'tablet', 'computer'] as const;
const device = z.enum(devices);

/** Ways into a room. Each must be the first message of its connection; the secrets are separate and none follows from a code. */
const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open-room'), version, lesson: lessonSchema }),
  z.strictObject({ kind: z.literal('host'), version, secret }),
  z.strictObject({ kind: z.literal('projector'), version, secret }),
  z.strictObject({ kind: z.literal('join'), version, code: code(roomCodeLength), device }),
  z.strictObject({ kind: z.literal('return'), version, token: secret, device }),
  z.strictObject({
    kind: z.literal('rejoin'),
    version,
    code: code(roomCodeLength),
    rejoin: code(rejoinCodeLength),
    device,
  }),
  /** A look at the connection only: the preflight page. */
  z.strictObject({ kind: z.literal('preflight'), version }),
]);

/** What a pupil in a seat may ask. */
const pupilSchema = z.discriminatedUnion('kind', [
  /** Commands of one climb; `first` is the seat's running number of the first of them, over all rounds. */
  z.strictObject({
    kind: z.literal('steps'),
    round,
    attempt: z.int().min(0).max(999),
    first: z.int().min(0),
    commands: list(commandSchema, 1, mostCommands),
  }),
  /** What the pupil says beforehand about a bot of the round; the first word of a round counts. */
  z.strictObject({ kind: z.literal('foretell'), round, guess: guessSchema }),
  z.strictObject({ kind: z.literal('reroll') }),
  z.strictObject({ kind: z.literal('rename'), name: z.string().max(200) }),
  /** Where the seat's climb stands on the server, to go on from there. */
  z.strictObject({ kind: z.literal('my-climb') }),
]);

/** What the host may ask. */
const hostSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start-round') }),
  z.strictObject({ kind: z.literal('pause'), on }),
  z.strictObject({ kind: z.literal('extend'), seconds: z.int().min(10).max(600) }),
  z.strictObject({ kind: z.literal('end-round') }),
  z.strictObject({ kind: z.literal('podium') }),
  z.strictObject({ kind: z.literal('kick'), seat }),
  /** Removes those of `seats` whose devices are still away. */
  z.strictObject({ kind: z.literal('remove-away'), seats: z.array(seat).min(1).max(mostSeats) }),
  z.strictObject({ kind: z.literal('lock'), on }),
  z.strictObject({ kind: z.literal('new-code') }),
  /** Another short code for every seat. */
  z.strictObject({ kind: z.literal('new-rejoins') }),
  /** Another link for the projector; the old one opens nothing. */
  z.strictObject({ kind: z.literal('new-projector') }),
  /**
   * Another secret for the host. The client makes it up and keeps it before it asks, so that an answer which is lost on the way locks
   * nobody out.
   */
  z.strictObject({ kind: z.literal('new-host'), secret }),
  z.strictObject({ kind: z.literal('personal-time'), seat, on }),
  z.strictObject({ kind: z.literal('close-room') }),
  /** Every result of every seat and round, for the export. */
  z.strictObject({ kind: z.literal('results') }),
]);

/** What projector and host may ask: the recordings of the round's best climbs, once dawn has broken. */
const screenSchema = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('trails') })]);

/** What may be asked, by who may ask it: somebody who comes in, a pupil in a seat, the host, and every screen that shows the room. */
export const requestSchemas = {
  newcomer: entrySchema,
  pupil: pupilSchema,
  host: hostSchema,
  screen: screenSchema,
} as const;
export type Asker = keyof typeof requestSchemas;
export type RequestOf<Who extends Asker> = z.output<(typeof requestSchemas)[Who]>;

export const requestSchema = z.discriminatedUnion('kind', [entrySchema, pupilSchema, hostSchema, screenSchema]);
export type Request = z.output<typeof requestSchema>;
/** As a client writes it, before defaults and clean-up. */
export type Ask = z.input<typeof requestSchema>;

const askers = new Map(
  (Object.keys(requestSchemas) as Asker[]).flatMap((asker) =>
    requestSchemas[asker].options.map(({ shape }) => [shape.kind.value as string, asker] as const),
  ),
);

/** Who may ask what `message` says it is, by its bare `kind`; null where that is nothing to ask. The rest of it is not looked at. */
export function askerOf(message: unknown): Asker | null {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return null;
  return typeof message.kind === 'string' ? (askers.get(message.kind) ?? null) : null;
}
