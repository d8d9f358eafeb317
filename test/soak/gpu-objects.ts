// How many objects a page has on its graphics chip: every create and delete of its WebGL context is counted, and what only the collector
// has taken away counts as gone.

/** Run in a page before its first script: from then on `gpuObjects()` says how many there are. */
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
