// Climbs on the wire: equal commands in a row are written once with their count, so that an hour of holding Walk is one line.
import { z } from 'zod';
import { commandSchema } from '../content/command-schema.ts';
import type { Command } from '../core/climb.ts';

/** No climb has more steps; a count beyond it is an attack on whoever unrolls it. */
export const mostSteps = 100_000;

/** [command, how often in a row]. */
export const runsSchema = z
  .array(z.tuple([commandSchema, z.int().min(1).max(mostSteps)]))
  .max(mostSteps)
  .refine((runs) => runs.reduce((sum, [, times]) => sum + times, 0) <= mostSteps);
export type Runs = z.output<typeof runsSchema>;

/** `commands`, each run of equal ones written once. */
export function runsOf(commands: readonly Command[]): Runs {
  const runs: [Command, number][] = [];
  let before = '';
  for (const command of commands) {
    const written = JSON.stringify(command);
    const last = runs.at(-1);
    if (last && written === before) last[1]++;
    else runs.push([command, 1]);
    before = written;
  }
  return runs;
}

/** The commands that `runs` stand for. */
export function commandsOf(runs: Runs): Command[] {
  return runs.flatMap(([command, times]) => Array.from({ length: times }, () => command));
}
