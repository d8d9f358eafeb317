// Where the player has been: a coarse mask over the ground, painted from the trail. The array is the truth and the texture only
// its copy, so a lost context costs nothing.
import type { Ground } from './ground.ts';

/** Cells a side; the shader smooths between them. */
const cells = 256;
/** The remembered corridor's half width, in lamp radii. */
const corridor = 0.52;
/** Distance between two dabs, in corridor half widths. */
const spacing = 0.25;
/** How far the shader's smoothing carries beyond the painted cells, as a part of the ground. */
const smoothing = 2 / cells;
const nothing = { west: 1, east: 0, south: 1, north: 0 };

/** The mask and what has been painted. `version` grows with each change. */
export class Memory {
  readonly cells = cells;
  readonly mask = new Uint8Array(cells * cells);
  version = 0;
  /** Where anything is remembered, as parts of the ground's width and depth; empty when west lies east of east. */
  readonly part = { ...nothing };
  private readonly last = new Map<number, readonly [number, number]>();

  /** Forgets everything. */
  clear(): void {
    this.mask.fill(0);
    Object.assign(this.part, nothing);
    this.last.clear();
    this.version++;
  }

  /** Remembers the way from the last place of person `who` to this one (world units); `reach` is the lamp's radius. */
  walkTo(ground: Ground, place: readonly [number, number], { reach, who }: { reach: number; who: number }): void {
    const radius = reach * corridor;
    const last = this.last.get(who);
    const from = last ?? place;
    const way = Math.hypot(place[0] - from[0], place[1] - from[1]);
    if (last && way < radius * spacing) return;
    const dabs = Math.min(400, Math.max(1, Math.ceil(way / (radius * spacing))));
    for (let i = 1; i <= dabs; i++) {
      const t = i / dabs;
      this.dab(ground, from[0] + (place[0] - from[0]) * t, from[1] + (place[1] - from[1]) * t, radius);
    }
    this.last.set(who, [place[0], place[1]]);
    this.version++;
  }

  private dab(ground: Ground, x: number, y: number, radius: number): void {
    const toColumn = (value: number): number => (value / ground.width + 0.5) * cells - 0.5;
    const toRow = (value: number): number => (value / ground.depth + 0.5) * cells - 0.5;
    const firstRow = Math.max(0, Math.floor(toRow(y - radius)));
    const lastRow = Math.min(cells - 1, Math.ceil(toRow(y + radius)));
    const firstColumn = Math.max(0, Math.floor(toColumn(x - radius)));
    const lastColumn = Math.min(cells - 1, Math.ceil(toColumn(x + radius)));
    for (let row = firstRow; row <= lastRow; row++) {
      const dy = ((row + 0.5) / cells - 0.5) * ground.depth - y;
      for (let column = firstColumn; column <= lastColumn; column++) {
        const dx = ((column + 0.5) / cells - 0.5) * ground.width - x;
        const r = Math.sqrt(dx * dx + dy * dy) / radius;
        if (r >= 1) continue;
        const soft = 1 - r * r;
        const value = Math.round(255 * Math.min(1, 1.5 * soft * soft));
        const at = row * cells + column;
        if (value > (this.mask[at] ?? 0)) this.mask[at] = value;
      }
    }
    const { part } = this;
    part.west = Math.min(part.west, (x - radius) / ground.width + 0.5 - smoothing);
    part.east = Math.max(part.east, (x + radius) / ground.width + 0.5 + smoothing);
    part.south = Math.min(part.south, (y - radius) / ground.depth + 0.5 - smoothing);
    part.north = Math.max(part.north, (y + radius) / ground.depth + 0.5 + smoothing);
  }

  /** How well a world place is remembered, 0 to 1. */
  at(ground: Ground, x: number, y: number): number {
    const column = Math.floor((x / ground.width + 0.5) * cells);
    const row = Math.floor((y / ground.depth + 0.5) * cells);
    if (column < 0 || row < 0 || column >= cells || row >= cells) return 0;
    return (this.mask[row * cells + column] ?? 0) / 255;
  }
}
