// The ground under one climber during one step: it measures, counts every measurement, and draws the minibatch.
// A rule sees the surface only through this, so nothing can be measured without being paid for.
import type { Climb, Course } from './climb.ts';
import { drawsIn, samplesIn } from './dataset.ts';
import type { Gear } from './gear/index.ts';
import type { Ground, Settings } from './optimizer.ts';
import { penalised } from './penalty.ts';
import { luckAt } from './random.ts';
import type { Luck } from './random.ts';
import type { Domain, Point, Surface } from './surface.ts';

/** `size` different samples out of `count`, all subsets equally likely (Floyd's algorithm: `size` draws, no shuffling). */
export function subsetOf(count: number, size: number, luck: Luck): number[] {
  const chosen = new Set<number>();
  for (let last = count - size; last < count; last++) {
    const sample = luck.below(last + 1);
    chosen.add(chosen.has(sample) ? last : sample);
  }
  return [...chosen];
}

/** Samples that one measurement uses: those of the batch, the whole dataset, or 0 on a formula. */
export function samplesPerMeasurement({ fit }: Surface, batch: number | undefined): number {
  if (!fit) return 0;
  const { count } = fit.dataset;
  return batch === undefined ? count : Math.min((batch * count) / drawsIn(fit.dataset), count);
}

/** The samples of a minibatch: `batch` samples or groups, drawn at random; null where that is everything. */
export function minibatchFrom({ fit }: Surface, batch: number | undefined, luck: () => Luck): number[] | null {
  if (!fit || batch === undefined || batch >= drawsIn(fit.dataset)) return null;
  return samplesIn(fit.dataset, subsetOf(drawsIn(fit.dataset), batch, luck()));
}

/** The ground this gear walks on with these settings: the course's own, bent by the rope where there is one. */
export function groundFor(gear: Gear, settings: Settings, course: Course): Surface {
  const penalty = 'penalty' in gear ? gear.penalty : undefined;
  return penalty === undefined
    ? course.surface
    : penalised(course.surface, { kind: penalty, lambda: settings['lambda'] ?? 0 });
}

/** The ground a climber's loss is told on: the one it walks on, but a team's trials are compared by the loss itself, not by each
 * one's own penalty. */
export function judgedGround(gear: Gear, settings: Settings, course: Course): Surface {
  return gear.kind === 'team' ? course.surface : groundFor(gear, settings, course);
}

/** Measures for `climb` on `course` during one step; all measurements of the step share one minibatch. */
export class MeasuredGround implements Ground {
  readonly domain: Domain;
  readonly #course: Course;
  readonly #climb: Climb;
  /** Known at the first measurement: a command's settings count from its own step on. */
  #ground: Surface | null = null;
  #size: number | null = null;
  #subset: number[] | null | undefined;
  #luck: Luck | null = null;

  constructor(climb: Climb, course: Course) {
    this.domain = course.surface.domain;
    this.#course = course;
    this.#climb = climb;
  }

  gradientAt(point: Point, into?: number[]): number[] {
    this.#climb.spent.gradients++;
    this.#pay();
    const subset = this.#batch();
    const surface = this.#surface();
    if (subset && surface.fit) return surface.fit.gradientOf(point, subset, into);
    return surface.gradientAt(point, into);
  }

  lossAt(point: Point): number {
    this.#climb.spent.losses++;
    this.#pay();
    const subset = this.#batch();
    const surface = this.#surface();
    if (subset && surface.fit) return surface.fit.lossOf(point, subset);
    return surface.lossAt(point);
  }

  get luck(): Luck {
    this.#luck ??= luckAt(this.#climb.luck);
    return this.#luck;
  }

  /** Writes the luck that is left back into the climb; call it once, after the step. */
  keepLuck(): void {
    if (this.#luck) this.#climb.luck = this.#luck.state();
  }

  #surface(): Surface {
    this.#ground ??= groundFor(this.#climb.gear, this.#climb.settings, this.#course);
    return this.#ground;
  }

  #pay(): void {
    this.#size ??= samplesPerMeasurement(this.#course.surface, this.#climb.settings['batch']);
    this.#climb.spent.samples += this.#size;
  }

  /** The step's minibatch, once paid for; null when every measurement uses the full loss. */
  #batch(): readonly number[] | null {
    if (this.#subset === undefined) {
      this.#subset = minibatchFrom(this.#course.surface, this.#climb.settings['batch'], () => this.luck);
    }
    return this.#subset;
  }
}
