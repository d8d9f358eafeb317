// What a referee's thread does in one slice: never more than its time, however much it is asked, and in the end the same as one
// climb from scratch. Its clock counts looks at it, so that the test needs no time of its own.
import { describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import type { Command } from '../../src/core/climb.ts';
import { groundFrom } from '../../src/protocol/class-ground.ts';
import { RoundClimbs } from '../../src/server/referee.ts';
import { Simulation, type ClimbJob, type ClimbReport } from '../../src/server/simulation.ts';
import { root } from '../source.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
/** Each look at the clock is so many milliseconds after the last. */
const aLook = 5;
const mostBytes = 50_000_000;

function simulationWith(bytes = mostBytes): Simulation {
  let time = 0;
  return new Simulation({ levels, mostBytes: bytes, cpu: () => (time += aLook) });
}

const strides = (count: number): Command[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'stride', by: [0.01 * (index % 3), 0.02] }));
let jobs = 0;
function jobOf(commands: readonly Command[], more: Partial<ClimbJob> = {}): ClimbJob {
  jobs++;
  const round = { level: 'seven-points', seed: 5 };
  const rows = commands.map((command) => ({ attempt: 0, command }));
  return { id: jobs, key: 'room 0 0', seat: 0, ...round, from: 0, begin: { standing: null }, commands: rows, ...more };
}

/** Runs the job to its end, slice by slice; how many commands each slice took, and the last report. */
function whole(simulation: Simulation, job: ClimbJob): { readonly slices: number[]; readonly last: ClimbReport } {
  const slices: number[] = [];
  for (let rest = job; ;) {
    const [report] = simulation.run({ climbs: [rest], ground: null }).climbs;
    if (report?.kind !== 'climbed') return { slices, last: report! };
    slices.push(report.taken);
    if (report.taken === rest.commands.length) return { slices, last: report };
    rest = { ...rest, begin: null, from: report.seen.next, commands: rest.commands.slice(report.taken) };
  }
}

describe('climbs', () => {
  test('are cut into slices of 25 ms and come out as if they had been climbed at once', () => {
    const commands = strides(30);
    const { slices, last } = whole(simulationWith(), jobOf(commands));
    expect(Math.max(...slices)).toBeLessThanOrEqual(25 / aLook);
    expect(slices.reduce((sum, taken) => sum + taken, 0)).toBe(commands.length);
    const scratch = new RoundClimbs(groundFrom(levels.get('seven-points')!, 'all', 5), 0, null);
    for (const command of commands) scratch.take(0, command);
    expect(last.kind === 'climbed' && last.seen.best).toEqual(scratch.best);
  });

  test('that come when the time is over are not begun', () => {
    const all = [jobOf(strides(30)), jobOf(strides(3), { key: 'room 1 0' })];
    expect(
      simulationWith()
        .run({ climbs: all, ground: null })
        .climbs.map(({ id }) => id),
    ).toEqual([all[0]!.id]);
  });

  test('go on where they are in memory, and are lost where they are not', () => {
    const simulation = simulationWith();
    const run = (job: ClimbJob) => simulation.run({ climbs: [job], ground: null }).climbs[0];
    expect(run(jobOf(strides(1)))?.kind).toBe('climbed');
    expect(run(jobOf(strides(1), { begin: null, from: 1 }))?.kind).toBe('climbed');
    expect(run(jobOf(strides(1), { begin: null, from: 5 }))?.kind).toBe('lost');
    expect(run(jobOf(strides(1), { begin: null, key: 'room 9 0' }))?.kind).toBe('lost');
  });

  test('are forgotten when all of them would be larger than is allowed, the oldest first', () => {
    const simulation = simulationWith(4500);
    const run = (job: ClimbJob) => simulation.run({ climbs: [job], ground: null }).climbs[0]?.kind;
    for (const key of ['a', 'b', 'c']) run(jobOf(strides(1), { key }));
    const again = (key: string) => run(jobOf(strides(1), { key, begin: null, from: 1 }));
    expect(['c', 'b', 'a'].map(again)).toEqual(['climbed', 'climbed', 'lost']);
  });

  test('of a level that is not there fail by themselves', () => {
    const climbs = [jobOf(strides(1), { level: 'nowhere' }), jobOf(strides(1))];
    const reports = simulationWith().run({ climbs, ground: null }).climbs;
    expect(reports.map(({ kind }) => kind)).toEqual(['failed', 'climbed']);
  });
});

describe('grounds', () => {
  const job = { id: -1, level: 'stride-length', seed: 3, bots: 'all' } as const;
  test('are made in slices, and are the same', () => {
    const simulation = simulationWith();
    for (let slices = 1; ; slices++) {
      const { ground } = simulation.run({ climbs: [], ground: job });
      if (ground?.kind !== 'made') throw new Error('it failed');
      if (!ground.facts) continue;
      expect(slices).toBeGreaterThan(100);
      const { course: _, ...facts } = groundFrom(levels.get(job.level)!, job.bots, job.seed);
      expect(ground.facts).toEqual(facts);
      return;
    }
  });
  test('of a level that is not there fail', () => {
    const { ground } = simulationWith().run({ climbs: [], ground: { ...job, level: 'nowhere' } });
    expect(ground).toEqual({ kind: 'failed', why: 'Error: there is no level "nowhere" here' });
  });
});
