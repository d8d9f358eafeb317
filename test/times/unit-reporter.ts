// Vitest's reporter of times: what each test file did before its first test (starting, loading),
// and how much of each test the processor worked for it (`processor.ts` measures that) or it
// waited: for another process, a timer, or its turn on a busy machine.
import { availableParallelism, loadavg } from 'node:os';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { longestTable } from './table.ts';
import { keepTimes, type TestTime, type Times } from './times.ts';

function beforeTests(module: TestModule): TestTime {
  const { environmentSetupDuration, prepareDuration, setupDuration, collectDuration } = module.diagnostic();
  const starting = (environmentSetupDuration + prepareDuration + setupDuration) / 1000;
  return { name: `${module.relativeModuleId}, before its tests`, spent: { starting, loading: collectDuration / 1000 } };
}

function timeOf(test: TestCase): TestTime {
  const seconds = (test.diagnostic()?.duration ?? 0) / 1000;
  const working = Math.min(seconds, test.meta().processorSeconds ?? 0);
  return { name: `${test.module.relativeModuleId} > ${test.fullName}`, spent: { working, waiting: seconds - working } };
}

export default class UnitTimes implements Reporter {
  private started = 0;

  onTestRunStart(): void {
    this.started = performance.now();
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const times: Times = {
      suite: 'unit',
      seconds: (performance.now() - this.started) / 1000,
      load: loadavg()[0] ?? 0,
      cores: availableParallelism(),
      tests: modules.flatMap((module) => [beforeTests(module), ...Array.from(module.children.allTests(), timeOf)]),
    };
    keepTimes(times);
    console.log(`\n${longestTable(times)}`);
  }
}
