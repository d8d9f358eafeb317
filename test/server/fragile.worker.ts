// A referee's thread that dies of one climb: for the test of what takes its place.
import { parentPort, workerData } from 'node:worker_threads';
import type { RefereeData } from '../../src/server/referee.worker.ts';
import { Simulation, type Batch } from '../../src/server/simulation.ts';

const simulation = new Simulation({ ...(workerData as RefereeData), cpu: () => performance.now() });
parentPort?.on('message', (batch: Batch) => {
  if (batch.climbs.some(({ key }) => key === 'deadly')) process.exit(1);
  parentPort?.postMessage(simulation.run(batch), []);
});
parentPort?.postMessage('ready', []);
