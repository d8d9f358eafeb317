// A referee's thread: one batch of work after the other. What it has in memory can be made again, so it may die at any time.
import { parentPort, workerData } from 'node:worker_threads';
import type { Level } from '../content/level.ts';
import { Simulation, type Batch } from './simulation.ts';

/** What a thread is given to begin with. */
export interface RefereeData {
  readonly levels: ReadonlyMap<string, Level>;
  readonly mostBytes: number;
}

/** Processor milliseconds of this thread: other programs on the machine make no climb dearer. */
function cpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const simulation = new Simulation({ ...(workerData as RefereeData), cpu });
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(simulation.run(batch), []));
parentPort?.postMessage('ready', []);
