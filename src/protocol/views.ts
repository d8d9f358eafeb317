// What the server tells each kind of client about its room. A pupil's view holds no other pupil's rank, the projector's no low
// ranks, and nothing of a round is in any view before the round begins. Times are milliseconds of the server's clock.
import { z } from 'zod';
import { outcomes } from '../core/events.ts';
import { foretoldSchema, guessSchema } from './foretold.ts';
import { lessonSchema, mostRounds, slug } from './lesson.ts';
import { runsSchema } from './recordings.ts';
import { devices, longestCode, longestSecret, mostSeats } from './requests.ts';

export const phases = ['lobby', 'night', 'dawn', 'podium'] as const;
export type RoomPhase = (typeof phases)[number];

const count = z.int().min(0);
/** Given names may be longer than own ones. */
const name = z.string().max(80);
const rule = z.string().max(40);
const code = z.string().max(longestCode);
const secret = z.string().max(longestSecret);

/** How one climb came out, as the server found by climbing it again. `outcome` null: time was up on the way. */
export const resultSchema = z.object({
  outcome: z.enum(outcomes).nullable(),
  loss: z.number(),
  steps: count,
  samples: count,
  stars: z.tuple([z.boolean(), z.boolean(), z.boolean()]),
  /** Tries in this round, and 0 to 1000 points for the best of them. */
  attempts: count,
  points: count,
});
export type Result = z.output<typeof resultSchema>;

const placeSchema = z.object({ place: count, name, points: count });

/** What a round taught the class: how many were in camp, and how many of them before Adam. */
export const roundReportSchema = z.object({
  climbed: count,
  camp: count,
  beforeAdam: count,
  /** Adam's steps to camp; null where Adam did not arrive. */
  adamSteps: count.nullable(),
  /** The level's bot that did best: its place in the party, its rule, and its steps to camp if it got there. */
  bestBot: z.object({ rule, steps: count.nullable() }).nullable(),
  /** How many foretold something of a bot, and how many of them rightly; null where the level asks nothing. */
  foretold: z.object({ count, right: count }).nullable(),
  /** The best three, ties included; empty in a SERIOUS room. */
  top: z.array(placeSchema).max(mostSeats),
});
export type RoundReport = z.output<typeof roundReportSchema>;

/** What everybody in the room may know. */
const commonShape = {
  /** The room code as it is now. */
  code,
  phase: z.enum(phases),
  /** The round that is on, or was last; -1 in the lobby. */
  round: z.int().min(-1),
  lesson: lessonSchema,
  /** The level and the seed of the round; null in the lobby. */
  level: slug.nullable(),
  seed: count.nullable(),
  startedAt: z.number().nullable(),
  /** Null without a timer, and while paused `pausedAt` says since when. */
  endsAt: z.number().nullable(),
  pausedAt: z.number().nullable(),
  now: z.number(),
  joined: count,
  finished: count,
  report: roundReportSchema.nullable(),
};

export const pupilViewSchema = z.object({
  role: z.literal('pupil'),
  ...commonShape,
  seat: count,
  name,
  rerolls: count,
  rejoin: code,
  personalTime: z.boolean(),
  /** What this pupil has foretold of the round that is on, or was last. */
  guess: guessSchema.nullable(),
  /** The best climb of each round that is over. */
  results: z.array(resultSchema.nullable()).max(mostRounds),
  points: count,
  /** Place over the whole lesson, shared on equal points; null in a SERIOUS room. */
  place: count.nullable(),
});
export type PupilView = z.output<typeof pupilViewSchema>;

/** Where other devices of the network find this server, as http://192.168.0.7:8080; null where it does not know. */
const address = z.string().max(200).nullable();

const seatViewSchema = z.object({
  seat: count,
  name,
  device: z.enum(devices),
  connected: z.boolean(),
  finished: z.boolean(),
  personalTime: z.boolean(),
  rejoin: code,
  points: count,
});

export const hostViewSchema = z.object({
  role: z.literal('host'),
  ...commonShape,
  address,
  projector: secret,
  locked: z.boolean(),
  connected: count,
  seats: z.array(seatViewSchema).max(mostSeats),
  expiresAt: z.number(),
});
export type HostView = z.output<typeof hostViewSchema>;

export const projectorViewSchema = z.object({
  role: z.literal('projector'),
  ...commonShape,
  address,
  /** Who is here, in the lobby only: pupils see that they have arrived. */
  names: z.array(name).max(mostSeats),
  locked: z.boolean(),
  connected: count,
  /** The best three of the whole lesson; empty in a SERIOUS room and before the podium. */
  podium: z.array(placeSchema).max(mostSeats),
});
export type ProjectorView = z.output<typeof projectorViewSchema>;

export const viewSchema = z.discriminatedUnion('role', [pupilViewSchema, hostViewSchema, projectorViewSchema]);
export type View = z.output<typeof viewSchema>;

/** One climb of a finished round, to be climbed again where it is shown. `place` null: not among the best three. */
export const trailSchema = z.object({
  seat: count,
  place: count.nullable(),
  name: name.nullable(),
  runs: runsSchema,
});
export type Trail = z.output<typeof trailSchema>;

/** A line of the export. `result` null: foretold something, and took no step. */
export const resultRowSchema = z.object({
  seat: count,
  name,
  round: count,
  level: slug,
  result: resultSchema.nullable(),
  foretold: foretoldSchema.nullable(),
});
export type ResultRow = z.output<typeof resultRowSchema>;
