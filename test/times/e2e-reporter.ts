// Playwright's reporter of times: each test's seconds by the steps that Playwright names. What the
// game draws meanwhile is inside of them: a click and an expectation take as long as their frames.
import { availableParallelism, loadavg } from 'node:os';
import type { Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { longestTable } from './table.ts';
import { keepTimes, parts, type Part, type TestTime } from './times.ts';

/** What a step of Playwright's own interface is, by the first words of its title. */
const kinds: readonly (readonly [words: RegExp, part: Part])[] = [
  [/^(navigate|reload|go back|go forward|set content|page\.(goto|reload|setContent))/i, 'loading'],
  [/^(screenshot|.*\.screenshot)/i, 'drawing'],
  [/^(wait|.*\.waitFor)/i, 'waiting'],
];

function partOf({ category, title }: TestStep): Part | null {
  if (category === 'hook' || category === 'fixture') return 'starting';
  if (category === 'expect') return 'waiting';
  if (category !== 'pw:api') return null;
  return kinds.find(([words]) => words.test(title))?.[1] ?? 'working';
}

/** Adds the seconds of steps to `spent`; those that only group others are looked into. */
function addSteps(steps: readonly TestStep[], spent: Partial<Record<Part, number>>): void {
  for (const step of steps) {
    const part = partOf(step);
    if (part === null) addSteps(step.steps, spent);
    else spent[part] = (spent[part] ?? 0) + Math.max(0, step.duration) / 1000;
  }
}

/** The seconds of one test: those of its steps, and as work what the test's own code took. */
export function timeOf(name: string, { duration, steps }: Pick<TestResult, 'duration' | 'steps'>): TestTime {
  const spent: Partial<Record<Part, number>> = {};
  addSteps(steps, spent);
  const stepped = parts.reduce((sum, part) => sum + (spent[part] ?? 0), 0);
  // Steps that run at once (Promise.all) can add up to more than the whole.
  spent.working = (spent.working ?? 0) + Math.max(0, duration / 1000 - stepped);
  return { name, spent };
}

export default class EndToEndTimes implements Reporter {
  private readonly started = performance.now();
  private readonly tests: TestTime[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    // The path begins with '' and the project's name, which is '' as well.
    this.tests.push(timeOf(test.titlePath().filter(Boolean).join(' > '), result));
  }

  onEnd(): void {
    const seconds = (performance.now() - this.started) / 1000;
    const [load = 0] = loadavg();
    const times = { suite: 'e2e', seconds, load, cores: availableParallelism(), tests: this.tests } as const;
    keepTimes(times);
    console.log(`\n${longestTable(times)}`);
  }
}
