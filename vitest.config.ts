// How the unit tests run: as plain modules in warm processes. None of the plugins that build the
// game is loaded, because no unit test needs one, and loading them takes longer than most tests.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many files share a process, and a module is evaluated once in it: what a test changes it puts
    // back, so that any order is right. `npm run unit -- --sequence.shuffle` tries another one.
    isolate: false,
    maxWorkers: availableParallelism(),
    setupFiles: ['test/times/processor.ts'],
    reporters: ['default', './test/times/unit-reporter.ts'],
    // A time limit catches a test that hangs; on a busy machine a heavy one may well take ten times
    // as long as alone.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'json'] },
  },
});
