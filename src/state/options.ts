// The player's settings: sound, motion, text size, contrast, language. Kept by the app in local storage.
import { signal } from '@preact/signals-core';

export interface Options {
  readonly sound: boolean;
  /** 0 to 1. */
  readonly volume: number;
  /** A tone that rises with the slope under the climber. */
  readonly slopeTone: boolean;
  readonly captions: boolean;
  /** `system` follows prefers-reduced-motion. */
  readonly motion: 'system' | 'full' | 'reduced';
  /** Percent: 100 to 200. */
  readonly textSize: number;
  readonly contrast: 'system' | 'normal' | 'high';
  /** Every level of the map is open, whatever has been reached: for teachers. */
  readonly openAll: boolean;
  /** The chosen language's BCP 47 code; empty follows the browser. */
  readonly language: string;
}
export const startOptions: Options = {
  sound: true,
  volume: 0.7,
  slopeTone: false,
  captions: true,
  motion: 'system',
  textSize: 100,
  contrast: 'system',
  openAll: false,
  language: '',
};
export const options = signal<Options>(startOptions);
/** True when movement should be replaced by fades: the option, or the system's wish. The app keeps it. */
export const calm = signal(false);
