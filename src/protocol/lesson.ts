// A lesson: what the teacher decides before the room opens, and what a homework link carries. Three come ready-made.
import { z } from 'zod';

/** SERIOUS shows no ranks and has no timer; PLAYFUL has both. */
export const presets = ['serious', 'playful'] as const;

/** Who climbs along: all bots of the level and Adam, or only Adam and the bot that a star is measured by. */
export const botChoices = ['all', 'few'] as const;

export const mostRounds = 12;
export const shortestRound = 30; // seconds
export const longestRound = 1800; // seconds

/** A level by the name of its file. */
export const slug = z
  .string()
  .max(41)
  .regex(/^[a-z][a-z0-9-]{0,40}$/);
/** A language by its BCP 47 code. */
export const languageCode = z
  .string()
  .max(20)
  .regex(/^[A-Za-z0-9-]{2,20}$/);

export const lessonSchema = z.strictObject({
  /** The levels' slugs, in the order in which they are climbed. */
  levels: z.array(slug).min(1).max(mostRounds),
  preset: z.enum(presets),
  /** How long a round lasts; a SERIOUS round lasts until the teacher ends it. */
  seconds: z.int().min(shortestRound).max(longestRound),
  bots: z.enum(botChoices),
  /** Pupils may still come in after the first round has begun. */
  lateJoin: z.boolean(),
  /** Pupils may write a name of their own instead of the one they are given. */
  ownNames: z.boolean(),
  /** The names that are given out are words of this language. */
  language: languageCode,
});
export type Lesson = z.output<typeof lessonSchema>;

/** A lesson that is ready to start: how many minutes it fills with its talks, and its levels in order. */
export interface ReadyLesson {
  readonly minutes: number;
  readonly levels: readonly string[];
  readonly seconds: number;
}
/** A round of the game, a look at the dawn, a minute of talk: about five minutes a level. */
export const readyLessons: readonly ReadyLesson[] = [
  { minutes: 15, levels: ['seven-points', 'stride-length', 'two-valleys'], seconds: 120 },
  {
    minutes: 30,
    levels: ['seven-points', 'stride-length', 'two-valleys', 'shaken-loose', 'over-the-lip', 'adams-race'],
    seconds: 120,
  },
  {
    minutes: 45,
    levels: [
      'seven-points',
      'stride-length',
      'two-valleys',
      'the-pass',
      'flickering-lamp',
      'shaken-loose',
      'over-the-lip',
      'tired-legs',
      'adams-race',
    ],
    seconds: 150,
  },
];
