// A level with the ground to stand on: data too large to come with the program is fetched first.
import type { Level } from '../content/level.ts';
import { loadLevel } from './levels.ts';
import { loadClimb } from './load-climb.ts';

/** The level with this slug, ready to be begun; rejects when it or its ground cannot be fetched. */
export async function groundedLevel(slug: string): Promise<Level> {
  const [level, { bringGround }] = await Promise.all([loadLevel(slug), loadClimb()]);
  await bringGround(level.surface);
  return level;
}
