// What every drawn part of the mountain gets each frame.
import type { Daybreak } from './daybreak.ts';
import type { Journey } from './journey.ts';
import type { Projection } from './terrain/projection.ts';

export interface Frame {
  readonly journey: Journey;
  readonly view: Projection;
  readonly day: Daybreak;
  /** Seconds of decoration time: twinkle, mist and breath. Stands still when everything is calm. */
  readonly time: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
  readonly calm: boolean;
  /** At dawn: the step shown for everyone, or null for the end of each trail. */
  readonly scrub: number | null;
}
