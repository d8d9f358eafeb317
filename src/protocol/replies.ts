// What the server answers and what it says by itself. Each request gets one reply: what was asked for, or one word why not.
import { z } from 'zod';
import { mostRounds } from './lesson.ts';
import { runsSchema } from './recordings.ts';
import { longestSecret, mostSeats } from './requests.ts';
import { resultRowSchema, trailSchema, viewSchema } from './views.ts';

/** Why a request was not done; each has its sentence in assets/lang (`refusal.<why>`). */
export const refusals = [
  'reload', // the client speaks another version
  'bad-message',
  'too-fast', // a budget is used up: wait a moment
  'unknown-code',
  'unknown-secret',
  'unknown-level',
  'locked',
  'full',
  'kicked',
  'taken-over', // the seat was taken up on another device by its short code
  'not-allowed', // the role may not do this, now or ever
  'too-late', // the round is over, and its grace too
  'enough', // the climb, or its round, has as many commands as it can hold: no more of it is stored
  'name-taken',
  'name-unfit',
  'gap', // commands before these are missing: `next` says from where to send
  'saving-failed', // not stored, so not acknowledged: send again
  'busy', // the server has all the rooms it can hold
] as const;
export type Refusal = (typeof refusals)[number];

/** The climb that the server has of a seat: its commands, and the number of the next one that is not stored. */
const storedClimbSchema = z.object({ round: z.int(), attempt: z.int(), next: z.int(), runs: runsSchema });
export type StoredClimb = z.output<typeof storedClimbSchema>;

export const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refused'), why: z.enum(refusals), next: z.int().optional() }),
  /** A room of one's own, and the secret that brings it back. */
  z.object({ kind: z.literal('room'), secret: z.string().max(longestSecret), view: viewSchema }),
  /** A seat, the token that brings it back, and its climb; null where that cannot be read just now: ask for it. */
  z.object({
    kind: z.literal('seat'),
    token: z.string().max(longestSecret),
    view: viewSchema,
    climb: storedClimbSchema.nullable(),
  }),
  z.object({ kind: z.literal('view'), view: viewSchema }),
  /** Every command before `next` is stored. */
  z.object({ kind: z.literal('stored'), next: z.int() }),
  storedClimbSchema.extend({ kind: z.literal('climb') }),
  z.object({ kind: z.literal('trails'), trails: z.array(trailSchema).max(mostSeats) }),
  z.object({ kind: z.literal('results'), rows: z.array(resultRowSchema).max(mostSeats * mostRounds) }),
  z.object({ kind: z.literal('done') }),
]);
export type Reply = z.output<typeof replySchema>;

/** Whether this refusal passes by itself, so that the same may be asked again after a while. */
export function passes(reply: Reply): boolean {
  return reply.kind === 'refused' && ['too-fast', 'busy', 'saving-failed'].includes(reply.why);
}

/**
 * Why a client has lost its place: removed, on another device, the room is closed or past its time, or what the page came in by has
 * been changed.
 */
const partings = ['kicked', 'elsewhere', 'closed', 'expired', 'renewed'] as const;
export type Parting = (typeof partings)[number];

/** What the server says unasked. */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('view'), view: viewSchema }),
  /** Lamps that moved, each as seat, east, north in `lamps.ts`'s letters. */
  z.object({ kind: z.literal('lamps'), lamps: z.string().max(2000) }),
  /** Seats whose lamps are no longer there. */
  z.object({ kind: z.literal('lamps-out'), seats: z.array(z.int().min(0)).max(mostSeats) }),
  z.object({ kind: z.literal('gone'), why: z.enum(partings) }),
  /** The server cannot store for now; play goes on and what is not stored will be sent again. */
  z.object({ kind: z.literal('saving'), works: z.boolean() }),
  /** The server is about to stop: come back in a moment. */
  z.object({ kind: z.literal('back-soon') }),
]);
export type Notice = z.output<typeof noticeSchema>;
