// Homework: the levels of a lesson with a seed, all in a link, and what a pupil hands in. Nothing in either says who somebody is.
import { z } from 'zod';
import { guessSchema } from './foretold.ts';
import { lessonSchema, mostRounds } from './lesson.ts';
import { runsSchema } from './recordings.ts';

const seedBelow = 2 ** 31;
const seedBase = 36;

const homeworkShape = {
  ...lessonSchema.pick({ levels: true, bots: true }).shape,
  seed: z
    .int()
    .min(0)
    .max(seedBelow - 1),
};
const homeworkSchema = z.strictObject(homeworkShape);
export type Homework = z.output<typeof homeworkSchema>;

/** A seed that nobody has drawn before. */
export function newHomeworkSeed(luck: number): number {
  return Math.floor(luck * seedBelow);
}

/** As it stands in an address: `k3x9-all/seven-points.stride-length`. */
export function homeworkPath({ levels, bots, seed }: Homework): string {
  return `${seed.toString(seedBase)}-${bots}/${levels.join('.')}`;
}

/** The homework that a link, or its end, leads to; null when it leads to none. Capital letters and blanks do no harm. */
export function homeworkFrom(link: string): Homework | null {
  const [, seed, bots, levels] = /([0-9a-z]{1,6})-(all|few)\/([a-z0-9.-]+)\s*$/.exec(link.toLowerCase()) ?? [];
  const parsed = homeworkSchema.safeParse({
    levels: levels?.split('.').filter((slug) => slug !== ''),
    bots,
    seed: Number.parseInt(seed ?? '', seedBase),
  });
  return parsed.success ? parsed.data : null;
}

/** A climb of one of the levels: its commands, and the fingerprint that climbing them again must give. */
const handedClimbSchema = z.strictObject({
  runs: runsSchema,
  print: z
    .string()
    .max(16)
    .regex(/^[0-9a-f]{16}$/),
});
export type HandedClimb = z.output<typeof handedClimbSchema>;

/** What a pupil hands in: for each level the best climb and what was foretold, where there is one. */
export const handedInSchema = z
  .strictObject({
    ...homeworkShape,
    climbs: z.array(handedClimbSchema.nullable()).max(mostRounds),
    guesses: z.array(guessSchema.nullable()).max(mostRounds),
  })
  .refine(({ levels, climbs, guesses }) => climbs.length === levels.length && guesses.length === levels.length);
export type HandedIn = z.output<typeof handedInSchema>;
