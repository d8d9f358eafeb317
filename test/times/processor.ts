// A setup file of Vitest: notes how long the processor worked for each test, where the reporter of
// times finds it.
import { afterEach, beforeEach } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /**
     * Seconds that this thread kept the processor busy, from the first `beforeEach` to the last
     * `afterEach`.
     */
    processorSeconds?: number;
  }
}

let before = process.threadCpuUsage();

beforeEach(() => {
  before = process.threadCpuUsage();
});

afterEach(({ task }) => {
  const { user, system } = process.threadCpuUsage(before);
  task.meta.processorSeconds = (user + system) / 1e6;
});
