// The hints in the world: one at a time, in the level's order, each gone for ever once the player has done what it says.
import { effect } from '@preact/signals-core';
import type { HintId } from '../content/level.ts';
import { party } from '../state/party.ts';
import { hintsDone } from '../state/progress.ts';
import { hint } from '../state/talk.ts';
import { phase, screen } from '../state/view.ts';
import { recordHint } from './progress.ts';

/** Shows the first hint of the level that is not done yet, only while climbing. */
export function showHints(): void {
  effect(() => {
    const climbing = screen.value === 'climb' && phase.value === 'climb';
    const hints = party.value?.level.hints ?? [];
    hint.value = climbing ? (hints.find((id) => !hintsDone.value.has(id)) ?? null) : null;
  });
}

/** The player did what hint `id` asks; it only counts while that hint is showing or was due. */
export function doneHint(id: HintId): void {
  if (party.value?.level.hints.includes(id) && phase.value === 'climb') recordHint(id);
}
