// A worker that does one job of ground.ts once, and says how many milliseconds it took.
import { parentPort, workerData } from 'node:worker_threads';
import { groundWork } from './ground.ts';

const { ground, job } = workerData as { ground: Parameters<typeof groundWork>[0]; job: 'terrain' | 'loss' };
const start = performance.now();
const result = groundWork(ground, job);
const milliseconds = performance.now() - start;
if (Number.isNaN(result)) throw new Error('a benchmarked piece of work gave no number');
parentPort?.postMessage(milliseconds, []);
