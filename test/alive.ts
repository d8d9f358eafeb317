// What is alive in a page: the heap after a forced collection, nodes and listeners as Chromium counts them, and the objects on its graphics
// chip, counted where they are made and deleted.
import type { CDPSession, Page } from '@playwright/test';

/** Bytes of heap, and how many of the others. */
export interface Alive {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly gpu: number;
}

/** Run in a page before its first script: counts what its WebGL context makes and deletes. */
export function countGpu(): void {
  const objects = new Set<WeakRef<object>>();
  const known = new WeakMap<object, WeakRef<object>>();
  const kinds = ['Buffer', 'Texture', 'Program', 'Shader', 'Framebuffer', 'Renderbuffer'];
  const prototype = WebGLRenderingContext.prototype as unknown as Record<string, (...rest: unknown[]) => unknown>;
  for (const kind of kinds) {
    const create = prototype[`create${kind}`]!;
    const remove = prototype[`delete${kind}`]!;
    prototype[`create${kind}`] = function (this: unknown, ...rest) {
      const made = create.apply(this, rest) as object | null;
      if (made) {
        const held = new WeakRef(made);
        objects.add(held);
        known.set(made, held);
      }
      return made;
    };
    prototype[`delete${kind}`] = function (this: unknown, ...rest) {
      const held = rest[0] ? known.get(rest[0]) : undefined;
      if (held) objects.delete(held);
      return remove.apply(this, rest);
    };
  }
  const count = (): number => {
    // What only the collector has taken away was never deleted, but is gone from the chip as well.
    for (const held of objects) if (!held.deref()) objects.delete(held);
    return objects.size;
  };
  Object.assign(window, { gpuObjects: count });
}

/** Counts in a page that has run `countGpu`, through its DevTools line. */
export async function aliveIn(page: Page, devtools: CDPSession): Promise<Alive> {
  for (let time = 0; time < 3; time++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const gpu = await page.evaluate(() => (window as unknown as { gpuObjects: () => number }).gpuObjects());
  return { heap: usedSize, nodes, listeners: jsEventListeners, gpu };
}
