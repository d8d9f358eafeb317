// What a referee's thread does: climbs commands again and finds what bots come to, for a slice of time, and says how far it came.
// It knows no threads and no clock but the one it is given.
import { LRUCache } from 'lru-cache';
import { handInFetched } from '../content/fetched-ground.ts';
import type { Level } from '../content/level.ts';
import type { Command, Course } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import { isFetched } from '../core/surfaces/fetched.ts';
import { groundInSteps, type ClassGround, type GroundFacts } from '../protocol/class-ground.ts';
import { lampAt, lampLetters } from '../protocol/lamps.ts';
import type { Lesson } from '../protocol/lesson.ts';
import { RoundClimbs, type Best, type Standing } from './referee.ts';

/** Commands of one seat in one round. */
export interface ClimbJob {
  readonly id: number;
  /** The seat and its round. */
  readonly key: string;
  readonly seat: number;
  readonly level: string;
  readonly seed: number;
  /** The number of the first of the commands. */
  readonly from: number;
  /** Begin here, with the tries that are over; null: go on with what is in memory. */
  readonly begin: { readonly standing: Standing | null } | null;
  readonly commands: readonly { readonly attempt: number; readonly command: Command }[];
}

/** How a seat's round stands after its commands. */
export interface Seen {
  readonly next: number;
  /** Where the lamp is, in `lamps.ts`'s letters; empty before the first command. */
  readonly lamp: string;
  readonly standing: Standing | null;
  readonly best: Best | null;
  /** A climb has come to its end. */
  readonly ended: boolean;
}

/** A job that threw an error: its own, so that it ends no thread. */
interface Failure {
  readonly kind: 'failed';
  readonly why: string;
}
/** `taken`: so many of the commands, the others are to be sent again; `lost`: nothing of the climb is in memory. */
type Climbed = { readonly kind: 'climbed'; readonly taken: number; readonly seen: Seen } | { readonly kind: 'lost' };
/** What came of a job, and the processor milliseconds it took. */
export type ClimbReport = { readonly id: number; readonly spent: number } & (Climbed | Failure);

/** The level of a round, and who climbs along. */
export interface GroundJob {
  readonly id: number;
  readonly level: string;
  readonly seed: number;
  readonly bots: Lesson['bots'];
}
/** Null: they are not ready yet. */
export type GroundReport = { readonly kind: 'made'; readonly facts: GroundFacts | null } | Failure;

/** One slice of work: the climbs first, in this order, then a part of the ground. */
export interface Batch {
  readonly climbs: readonly ClimbJob[];
  readonly ground: GroundJob | null;
}
/** Jobs without a report were not begun. */
export interface BatchReport {
  readonly climbs: readonly ClimbReport[];
  readonly ground: GroundReport | null;
}

/** Processor milliseconds for the climbs and for the ground in one batch. */
const climbSlice = 25;
const groundSlice = 10;

function orWhy<Value>(work: () => Value): Value | Failure {
  try {
    return work();
  } catch (error) {
    return { kind: 'failed', why: String(error) };
  }
}

interface SimulationOptions {
  readonly levels: ReadonlyMap<string, Level>;
  /** Climbs kept in memory, in bytes. */
  readonly mostBytes: number;
  /** Processor milliseconds that this thread has used. */
  readonly cpu: () => number;
}

export class Simulation {
  readonly #options: SimulationOptions;
  readonly #courses = new Map<string, Course>();
  readonly #climbs: LRUCache<string, RoundClimbs>;
  #making: { readonly id: number; readonly steps: Generator<void, ClassGround> } | null = null;

  constructor(options: SimulationOptions) {
    this.#options = options;
    this.#climbs = new LRUCache({ maxSize: options.mostBytes, sizeCalculation: ({ bytes }) => bytes });
  }

  run({ climbs, ground }: Batch): BatchReport {
    const { cpu } = this.#options;
    const end = cpu() + climbSlice;
    const reports: ClimbReport[] = [];
    for (const job of climbs) {
      const began = cpu();
      const came = orWhy(() => this.#climb(job, end));
      reports.push({ ...came, id: job.id, spent: cpu() - began });
      if (cpu() >= end) break;
    }
    return { climbs: reports, ground: ground && orWhy(() => ({ kind: 'made', facts: this.#make(ground) })) };
  }

  #climb({ key, seat, from, begin, commands, ...round }: ClimbJob, end: number): Climbed {
    const level = this.#level(round.level);
    const ground = { level: { ...level, seed: round.seed }, course: this.#course(level) };
    const climbs = begin ? new RoundClimbs(ground, from, begin.standing) : this.#climbs.get(key);
    if (climbs?.next !== from) return { kind: 'lost' };
    let [taken, ended] = [0, false];
    for (const { attempt, command } of commands) {
      ended = climbs.take(attempt, command) || ended;
      taken++;
      if (this.#options.cpu() >= end) break;
    }
    // Put in anew, because it has grown.
    this.#climbs.delete(key);
    this.#climbs.set(key, climbs);
    const { next, at, standing, best } = climbs;
    const lamp = at ? lampLetters([lampAt(seat, at, ground.course.surface.domain)]) : '';
    return { kind: 'climbed', taken, seen: { next, lamp, standing, best, ended } };
  }

  /** A part of the ground's making; null until it is whole. */
  #make({ id, level, seed, bots }: GroundJob): GroundFacts | null {
    const end = this.#options.cpu() + groundSlice;
    if (this.#making?.id !== id) this.#making = { id, steps: groundInSteps(this.#level(level), bots, seed) };
    const { steps } = this.#making;
    let step = steps.next();
    while (!step.done && this.#options.cpu() < end) step = steps.next();
    if (!step.done) return null;
    this.#making = null;
    const { course: _, ...facts } = step.value;
    return facts;
  }

  #level(slug: string): Level {
    const level = this.#options.levels.get(slug);
    if (!level) throw new Error(`there is no level "${slug}" here`);
    if (isFetched(level.surface)) handInFetched();
    return level;
  }

  /** All seeds of a level climb the same course. */
  #course(level: Level): Course {
    const known = this.#courses.get(level.slug);
    if (known) return known;
    const course = courseFrom(level);
    this.#courses.set(level.slug, course);
    return course;
  }
}
