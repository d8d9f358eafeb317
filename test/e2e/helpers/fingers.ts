// Many hands on a kiosk's screen, drawn with a seed: up to ten fingers that come down, wander and lift wherever they like.
import type { CDPSession } from '@playwright/test';
import { luckFrom, type Luck } from '../../../src/core/random.ts';

const mostFingers = 10;

interface Finger {
  readonly id: number;
  x: number;
  y: number;
}

export interface Hands {
  /** One moment: some fingers come, some go, the others move. Resolves when the browser has taken it. */
  moment(): Promise<void>;
  /** All fingers lift. */
  lift(): Promise<void>;
}

/** Fingers on a screen so many CSS px `wide` and `tall`, through the DevTools line of its page. */
export function handsOn(line: CDPSession, seed: number, [wide, tall]: readonly [number, number]): Hands {
  const luck: Luck = luckFrom(seed);
  let fingers: Finger[] = [];
  const points = () => fingers.map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) }));
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd'): Promise<unknown> =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints: points() });
  return {
    async moment() {
      const free = Array.from({ length: mostFingers }, (_, id) => id).filter((id) =>
        fingers.every((one) => one.id !== id),
      );
      const coming = free.filter(() => luck.uniform() < 0.3);
      if (coming.length > 0) {
        fingers.push(...coming.map((id) => ({ id, x: luck.uniform() * wide, y: luck.uniform() * tall })));
        await send('touchStart');
      }
      for (const finger of fingers) {
        finger.x = Math.min(wide - 1, Math.max(1, finger.x + (luck.uniform() - 0.5) * 120));
        finger.y = Math.min(tall - 1, Math.max(1, finger.y + (luck.uniform() - 0.5) * 120));
      }
      if (fingers.length > 0) await send('touchMove');
      const staying = fingers.filter(() => luck.uniform() > 0.35);
      if (staying.length < fingers.length) {
        fingers = staying;
        await send('touchEnd');
      }
    },
    async lift() {
      if (fingers.length === 0) return;
      fingers = [];
      await send('touchEnd');
    },
  };
}
