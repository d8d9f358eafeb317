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

/** What of a heap snapshot is read here: numbers in rows, and what the columns mean. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly (readonly string[])[] };
  };
  readonly nodes: readonly number[];
}

/** Bytes of compiled code in the heap. The engine makes it of what runs often, for months, whatever a page holds. Takes a second or two. */
export async function codeIn(devtools: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const add = ({ chunk }: { readonly chunk: string }): unknown => chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', add);
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[kind]?.indexOf('code');
  let bytes = 0;
  for (let row = 0; row < nodes.length; row += fields.length)
    if (nodes[row + kind] === code) bytes += nodes[row + size] ?? 0;
  return bytes;
}
