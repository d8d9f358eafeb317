// The climbs of a visit: the playlist's levels that a visitor can climb without reading, cut to the kiosk's length.
import type { DialSpec, Level } from '../../content/level.ts';
import type { GearKind } from '../../core/gear/index.ts';
import { isLevel, loadLevel } from '../levels.ts';

/** Gear with one gesture: an arrow to draw, or one dial to turn and a button to hold. */
const simple: readonly GearKind[] = ['stride', 'optimizer', 'dial', 'sled', 'crampons'];
/** What is climbed when the playlist names nothing that can be. */
const usual = ['seven-points', 'over-the-lip', 'fools-camp'];
/** No climb of a visit has more steps, for people and bots alike. */
const mostSteps = 120;

/** The one dial that visitors turn: momentum where there is a choice, because it decides the most. */
function oneDial({ dial }: Level): readonly DialSpec[] {
  const one = dial.find(({ setting }) => setting === 'momentum') ?? dial.at(-1);
  return one ? [one] : [];
}

/** A level as the kiosk plays it. */
function shortened(level: Level): Level {
  return {
    ...level,
    dial: oneDial(level),
    budget: { ...level.budget, steps: Math.min(level.budget.steps, mostSteps) },
    hints: [],
  };
}

async function climbable(slugs: readonly string[]): Promise<Level[]> {
  const levels = await Promise.all(slugs.filter(isLevel).map(loadLevel));
  const fitting = levels.filter(({ gear, surface }) => simple.includes(gear.kind) && !('augment' in surface));
  return fitting.map(shortened);
}

/** The playlist's climbs, in its order; the usual ones where it has none for a kiosk. Rejects when one cannot be fetched. */
export async function kioskLevels(playlist: readonly string[]): Promise<readonly Level[]> {
  const levels = await climbable(playlist);
  return levels.length > 0 ? levels : climbable(usual);
}
