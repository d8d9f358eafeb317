// The part of the screen that no panel covers: where climber and map are shown.
import { insets } from '../state/view.ts';

/** Drawn pixels. */
export interface FreeArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** However much the panels cover, so many pixels are left. */
const least = 60;

/** The free area of a picture of `width` by `height` drawn pixels, `ratio` of them a CSS pixel. */
export function freeAreaOf(width: number, height: number, ratio: number): FreeArea {
  const { top, right, bottom, left } = insets.value;
  return {
    left: left * ratio,
    top: top * ratio,
    width: Math.max(least, width - (left + right) * ratio),
    height: Math.max(least, height - (top + bottom) * ratio),
  };
}
