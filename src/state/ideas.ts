// What the player believed about training, and what became of it: one idea for each belief that some level asks about.
import type { BeliefId } from '../content/predict.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { Prediction, Progress } from './progress.ts';

/** `refuted`: some level showed that it does not hold, and one is enough. `held`: it did wherever it was tested so far. */
export type IdeaStatus = 'untested' | 'held' | 'refuted';

/** A level that asks about an idea, and the player's answer there. */
export interface Evidence {
  readonly slug: string;
  readonly prediction: Prediction | null;
}

export interface Idea {
  readonly belief: BeliefId;
  readonly status: IdeaStatus;
  readonly evidence: readonly Evidence[];
}

function statusOf(evidence: readonly Evidence[]): IdeaStatus {
  const tested = evidence.flatMap(({ prediction }) => prediction ?? []);
  if (tested.length === 0) return 'untested';
  return tested.every(({ held }) => held) ? 'held' : 'refuted';
}

/** The ideas that `levels` ask about, in the order of the levels. */
export function ideasOf(levels: readonly CatalogueEntry[], progress: Progress): Idea[] {
  const asked = [...new Set(levels.flatMap(({ belief }) => belief ?? []))];
  return asked.map((belief) => {
    const evidence = levels
      .filter((level) => level.belief === belief)
      .map(({ slug }) => {
        const prediction = progress[slug]?.prediction ?? null;
        // A level that asked something else when it was played tells nothing about this.
        return { slug, prediction: prediction?.belief === belief ? prediction : null };
      });
    return { belief, status: statusOf(evidence), evidence };
  });
}
