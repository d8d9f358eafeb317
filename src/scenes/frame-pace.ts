// When to draw: every display frame while something moves, about a dozen a second for the breath of a still night, only on
// demand when even that is off, and never in a hidden tab or behind a page that covers all. Phaser's own loop has no such gear, so it
// sleeps and this one drives it.
import { covered } from '../state/view.ts';

/** Milliseconds between the frames of a still scene: 12 a second, below the 15 that school batteries allow. */
const restingGap = 83;

/** What the drawing says after each frame: `moving` wants the next display frame, `breathing` a slow one, `still` none. */
export type Liveliness = 'moving' | 'breathing' | 'still';

export class FramePace {
  private readonly draw: (now: number) => Liveliness;
  private request = 0;
  private timer = 0;
  private stopped = false;

  constructor(draw: (now: number) => Liveliness) {
    this.draw = draw;
    document.addEventListener('visibilitychange', () => this.wake());
  }

  /** Something changed: draws on the next display frame. */
  wake(): void {
    if (this.stopped || document.hidden || covered.peek() || this.request !== 0) return;
    clearTimeout(this.timer);
    this.request = requestAnimationFrame((now) => this.frame(now));
  }

  /** Draws nothing until `resume`: the context is lost. */
  stop(): void {
    this.stopped = true;
    cancelAnimationFrame(this.request);
    clearTimeout(this.timer);
    this.request = 0;
  }

  resume(): void {
    this.stopped = false;
    this.wake();
  }

  private frame(now: number): void {
    this.request = 0;
    const liveliness = this.draw(now);
    if (liveliness === 'moving') this.wake();
    else if (liveliness === 'breathing' && this.request === 0 && !document.hidden) {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.wake(), restingGap);
    }
  }
}
