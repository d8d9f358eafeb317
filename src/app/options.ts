// Keeps the player's settings in local storage and follows the system's wish for less motion.
import { effect } from '@preact/signals-core';
import { calm, options, startOptions, type Options } from '../state/options.ts';
import { saving } from '../state/progress.ts';
import { store, stored } from './storage.ts';

const storageName = 'options';

/** Reads the kept settings, taking over each that still has the right type, and keeps `calm` up to date. */
export function loadOptions(): void {
  const kept = stored(storageName);
  if (typeof kept === 'object' && kept !== null) {
    const known = Object.entries(kept).filter(
      ([name, value]) => name in startOptions && typeof value === typeof startOptions[name as keyof Options],
    );
    options.value = { ...startOptions, ...Object.fromEntries(known) };
  }
  const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const follow = () => {
    const { motion } = options.value;
    calm.value = motion === 'reduced' || (motion === 'system' && lessMotion.matches);
  };
  effect(follow);
  lessMotion.addEventListener('change', follow);
}

/** Changes settings and keeps them. */
export function changeOptions(change: Partial<Options>): void {
  options.value = { ...options.value, ...change };
  const kept = store(storageName, options.value);
  if (kept !== 'works') saving.value = kept;
}
