// How finely the mountain is drawn: chosen by measured frames, a step at a time, and remembered for this browser session.
import { screen } from '../state/view.ts';
import { qualities, type Quality } from './scenes.ts';

export interface Tier {
  /** Vertices on the longer side of the ground. */
  readonly side: number;
  /** Most device pixels a CSS pixel. */
  readonly ratio: number;
}
export const tiers: Readonly<Record<Quality, Tier>> = {
  high: { side: 256, ratio: 2 },
  middle: { side: 128, ratio: 1.5 },
  low: { side: 96, ratio: 1 },
};

/** More pixels than this are not drawn on a kiosk's screen: from where its visitors stand nobody sees them. */
const kioskPixels = 2560 * 1440;

/** The most device pixels a CSS pixel for a picture so large (CSS px). */
export function mostRatio(width: number, height: number): number {
  if (screen.peek() !== 'kiosk') return Infinity;
  return Math.sqrt(kioskPixels / Math.max(1, width * height));
}

/** Frames judged together, and how slow or quick (milliseconds a frame) they must be on average for a change. */
const slowFrames = 14;
const quickFrames = 90;
const tooSlow = 38;
const quickEnough = 19.5;
/** Longer gaps are a hidden tab or a loading pause, not a slow frame. */
const notAFrame = 1500;
const memoryKey = 'night-descent.quality';

/** Watches frame times while something moves and says when another quality is due. */
export class QualityWatch {
  current: Quality;
  private readonly fixed: boolean;
  /** A quality that was too slow once is not tried again. */
  private best: number = 0;
  private frames = 0;
  private total = 0;

  constructor(fixed?: Quality) {
    this.fixed = fixed !== undefined;
    this.current = fixed ?? remembered() ?? 'middle';
  }

  /** Notes the time between two frames of a moving scene; returns the new quality when it changes. */
  note(milliseconds: number): Quality | null {
    if (this.fixed || milliseconds > notAFrame) return null;
    this.frames++;
    this.total += milliseconds;
    const mean = this.total / this.frames;
    const place = qualities.indexOf(this.current);
    if (this.frames >= slowFrames && mean > tooSlow) {
      this.best = Math.max(this.best, Math.min(qualities.length - 1, place + 1));
      return this.change(place + 1);
    }
    if (this.frames < quickFrames) return null;
    if (mean < quickEnough && place > this.best) return this.change(place - 1);
    this.forget();
    return null;
  }

  private forget(): void {
    this.frames = 0;
    this.total = 0;
  }

  private change(place: number): Quality | null {
    this.forget();
    const next = qualities[place];
    if (next === undefined || next === this.current) return null;
    this.current = next;
    try {
      sessionStorage.setItem(memoryKey, next);
    } catch {
      // Blocked storage: the next page measures again.
    }
    return next;
  }
}

function remembered(): Quality | undefined {
  try {
    return qualities.find((quality) => quality === sessionStorage.getItem(memoryKey));
  } catch {
    return undefined;
  }
}
