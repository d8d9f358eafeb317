// A whole class in the haystack comes back after a kill: 30 pupils with six tries of 32 strides each.
import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { backAim, comeBack, wholeClass } from '../hostile/come-back.ts';
import { buildSchool, killServers } from '../server/house.ts';
import type { Seen } from './seen.ts';

export async function comeBackSoak(): Promise<Seen[]> {
  const school = await buildSchool();
  try {
    const { last, cuts, seconds } = await comeBack(school, 'the-haystack', wholeClass);
    const load = `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`;
    return [
      {
        what: '30 pupils with 6 tries of 32 strides in the haystack, killed, all back',
        aim: `${backAim / 1000} s, no line cut`,
        seen: `${(last / 1000).toFixed(1)} s, ${cuts} cut, ${seconds.toFixed(1)} s of processor time (${load})`,
        holds: last <= backAim && cuts === 0,
      },
    ];
  } finally {
    killServers();
    rmSync(school, { recursive: true, force: true });
  }
}
