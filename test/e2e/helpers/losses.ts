// Takes the drawing context away from the mountain and gives it back, as a graphics driver does when it starts anew.
import type { Page } from '@playwright/test';

/** Loses and restores the context so many times, and waits each time until the game has it again. */
export async function loseContext(page: Page, times = 1): Promise<void> {
  await page.evaluate(async (count) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#mountain canvas');
    const gl = canvas?.getContext('webgl');
    const extension = gl?.getExtension('WEBGL_lose_context');
    if (!canvas || !gl || !extension) throw new Error('There is no WebGL context to lose.');
    const next = (name: string): Promise<void> =>
      new Promise((heard) => canvas.addEventListener(name, () => heard(), { once: true }));
    for (let time = 0; time < count; time++) {
      const lost = next('webglcontextlost');
      extension.loseContext();
      await lost;
      const restored = next('webglcontextrestored');
      // Not in the same turn: the browser takes a loss for final until its event has been answered.
      await new Promise((later) => setTimeout(later, 0));
      extension.restoreContext();
      await restored;
    }
  }, times);
}
