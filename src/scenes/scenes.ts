// What the app sees of the mountain, whichever way it is drawn: choices in, one handle out.

/** How fine the ground is drawn; `tiers` says with how many vertices a side. */
export const qualities = ['high', 'middle', 'low'] as const;
export type Quality = (typeof qualities)[number];

export interface Choices {
  /** Fixes the quality instead of measuring frame times. */
  readonly quality?: Quality | undefined;
  /** Freezes all decoration (stars, mist, breath), so that two frames can be compared pixel by pixel. */
  readonly still?: boolean | undefined;
  /** Draws the flat canvas map even where WebGL works. */
  readonly flat?: boolean | undefined;
}

/** What measured frames cost, for the bench and the tests. */
export interface FrameFigures {
  /** Frames drawn since the start. */
  readonly frames: number;
  /** Mean milliseconds the last frames took to prepare and submit. */
  readonly milliseconds: number;
  readonly quality: Quality;
  /** Which of the level's grounds is shown, 0 the one that was walked; between two whole numbers it fades. */
  readonly ground: number;
}

/** The running view of the mountain. It lives as long as the page. */
export interface Scenes {
  readonly renderer: 'webgl' | 'map';
  figures(): FrameFigures;
  /** Where a place on the ground (parameters) is on screen now, in CSS pixels of the parent, or null before there is ground. */
  screenOf(point: readonly number[]): { x: number; y: number } | null;
  /** Where the first climber is on screen, and every point of its walked trail, in CSS pixels. */
  climberOn(): { x: number; y: number } | null;
  trailOn(): { x: number; y: number }[];
  /** How far the lamp reaches on screen now, in CSS pixels; 0 before there is ground. */
  lampReach(): number;
}
