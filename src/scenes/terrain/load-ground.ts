// Orders the ground from its worker, off the main thread, and remembers the last few.
import { wrap } from 'comlink';
import type { Domain } from '../../core/surface.ts';
import type { GridBuilder } from './grid.worker.ts';
import { groundFrom, type Ground, type GridOrder } from './ground.ts';

const kept = 9;
const grounds = new Map<string, Promise<Ground>>();
let builder: ReturnType<typeof wrap<GridBuilder>> | null = null;

/** The ground for an order; the same order gives the same ground, while it is among the last few. Rejects when the worker fails. */
export function loadGround(order: GridOrder, domain: Domain): Promise<Ground> {
  const key = JSON.stringify(order);
  const known = grounds.get(key);
  if (known) return known;
  builder ??= wrap<GridBuilder>(new Worker(new URL('./grid.worker.ts', import.meta.url), { type: 'module' }));
  const coming = builder.buildGrid(order).then((grid) => groundFrom(grid, domain));
  grounds.set(key, coming);
  coming.catch(() => grounds.delete(key));
  for (const old of grounds.keys()) if (grounds.size > kept) grounds.delete(old);
  return coming;
}
