// A worker that works out its rows of a slice whenever it is asked.
import { parentPort, workerData } from 'node:worker_threads';
import { rowsWork } from './haystack.ts';

parentPort?.on('message', () => {
  parentPort?.postMessage(rowsWork(workerData as [number, number]), []);
});
parentPort?.postMessage('ready', []);
