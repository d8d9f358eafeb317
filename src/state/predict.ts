// The predict moment that is going on: what has been foretold and answered in this attempt, and where a flag stands.
import { computed, signal } from '@preact/signals-core';
import type { Guess } from '../content/predict.ts';
import type { Point } from '../core/surface.ts';
import { party } from './party.ts';
import type { Prediction } from './progress.ts';
import { marker, phase } from './view.ts';

/** What the player has foretold of this climb. */
export const guess = signal<Guess | null>(null);
/** The answer, once the climb is over. */
export const prediction = signal<Prediction | null>(null);
/** The player is being asked for a place: the flag is at the marker. */
export const planting = computed(() => phase.value === 'predict' && party.value?.level.predict?.kind === 'place');
/** Where the player's flag stands, in parameter units; null without one. It knows nothing of the ground. */
export const flag = computed<Point | null>(() => {
  if (planting.value) return marker.value;
  return guess.value?.kind === 'place' ? guess.value.at : null;
});
