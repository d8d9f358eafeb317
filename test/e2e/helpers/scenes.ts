// What the running view of the mountain says about itself, asked through its page: the one place where tests touch window.nightDescent.
import type { Page } from '@playwright/test';
import type { FrameFigures, Scenes } from '../../../src/scenes/scenes.ts';

/** A place on the screen, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Seen {
  readonly nightDescent: Scenes;
}

/** The view in `page`. Each answer is as of the moment when it is asked; before there is ground most of them are errors. */
export function scenesOf(page: Page) {
  const there = <Answer>(answer: Answer | null, what: string): Answer => {
    if (answer === null) throw new Error(`There is no ground yet, so there is no ${what}.`);
    return answer;
  };
  return {
    figures: (): Promise<FrameFigures> => page.evaluate(() => (window as never as Seen).nightDescent.figures()),
    /** Where a place of the ground is, by its parameters. */
    screenOf: async (point: readonly number[]): Promise<Spot> =>
      there(
        await page.evaluate((asked) => (window as never as Seen).nightDescent.screenOf(asked), point),
        `place for ${point.join(', ')}`,
      ),
    climberOn: async (): Promise<Spot> =>
      there(await page.evaluate(() => (window as never as Seen).nightDescent.climberOn()), 'climber'),
    trailOn: (): Promise<Spot[]> => page.evaluate(() => (window as never as Seen).nightDescent.trailOn()),
    lampReach: (): Promise<number> => page.evaluate(() => (window as never as Seen).nightDescent.lampReach()),
    /** Frames drawn in so many milliseconds of the page's own time. */
    framesIn: (milliseconds: number): Promise<number> =>
      page.evaluate(async (time) => {
        const { nightDescent } = window as never as Seen;
        const before = nightDescent.figures().frames;
        await new Promise((later) => setTimeout(later, time));
        return nightDescent.figures().frames - before;
      }, milliseconds),
  };
}
