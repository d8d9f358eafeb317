// The climbers' drawing: who looks west is the mirror of who looks east, but the initial on the chest is read from left to right.
import { expect, test } from 'vitest';
import { drawFigure, figureBox } from '../../../src/scenes/terrain/climber-art.ts';

/** Where things are drawn across the box, and which way words run: only what a canvas does to x is followed. */
class Across {
  private scale = 1;
  private shift = 0;
  private readonly kept: [number, number][] = [];
  readonly words: { readonly text: string; readonly x: number; readonly toTheRight: boolean }[] = [];
  readonly arcs: number[] = [];

  save(): void {
    this.kept.push([this.scale, this.shift]);
  }
  restore(): void {
    [this.scale, this.shift] = this.kept.pop() ?? [1, 0];
  }
  transform(...[a, , , , e]: readonly [number, number, number, number, number, number]): void {
    this.shift += this.scale * e;
    this.scale *= a;
  }
  translate(x: number): void {
    this.shift += this.scale * x;
  }
  arc(x: number): void {
    this.arcs.push(this.shift + this.scale * x);
  }
  fillText(text: string, x: number): void {
    this.words.push({ text, x: this.shift + this.scale * x, toTheRight: this.scale > 0 });
  }
  measureText(): { width: number } {
    return { width: 1 };
  }
}

/** A drawing surface that follows x, and lets everything else pass. */
function drawnBy(facing: number, kit: 'boots' | 'sled'): Across {
  const across = new Across();
  const paint = new Proxy(across, {
    get: (target, key) => {
      const own: unknown = Reflect.get(target, key);
      return typeof own === 'function' ? own.bind(target) : () => {};
    },
    set: () => true,
  });
  const look = { colour: '#56b4e9', hat: 'cone', initial: 'G' } as const;
  drawFigure(paint as unknown as CanvasRenderingContext2D, look, { pose: 'stand', facing, lantern: true, kit });
  return across;
}

test.each(['boots', 'sled'] as const)('with kit %s: mirrored, and the initial still to be read', (kit) => {
  const [east, west] = [drawnBy(1, kit), drawnBy(-1, kit)];
  expect(east.words).toMatchObject([{ text: 'G', toTheRight: true }]);
  expect(west.words).toMatchObject([{ text: 'G', toTheRight: true }]);
  expect(west.words[0]!.x).toBeCloseTo(figureBox.width - east.words[0]!.x);
  expect(east.arcs.length).toBeGreaterThan(4);
  for (const [at, x] of east.arcs.entries()) expect(west.arcs[at]).toBeCloseTo(figureBox.width - x);
});
