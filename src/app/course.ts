// Makes the course that a climb needs from its level.
import type { Level } from '../content/level.ts';
import type { Course } from '../core/climb.ts';
import { surfaceFrom } from '../core/surfaces/index.ts';

/** What every climber on `level` shares. */
export function courseOf(level: Level): Course {
  const { start, budget, campLoss, flatSlope, patience } = level;
  return { surface: surfaceFrom(level.surface), start, budget, campLoss, flatSlope, patience };
}
