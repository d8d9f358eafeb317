// How long the gradient arrow is drawn: it grows with the slope, and never leaves the light.

/** Length in lamp radii on ground as steep as half of the level's, shortest and longest. */
const common = 0.42;
const shortest = 0.06;
const longest = 0.86;

/** The arrow's length in lamp radii for a gradient norm given in parts of the level's common slope. */
export function arrowLength(part: number): number {
  return Math.min(longest, shortest + (2 * common * part) / (1 + part));
}
