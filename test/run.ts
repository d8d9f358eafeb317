// `npm test`: every check of the project, whatever fails, then one line that counts. A check (types
// or lint) counts as one; unit and end-to-end tests count one by one. Two lines of work at once:
// the unit tests wait for servers and timers, and the other checks use the cores meanwhile.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { haveBrowser } from './browser-get.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** How many of those passed only when they were tried again. */
  again?: number;
}

const passedOne: Count = { passed: 1, failed: 0, skipped: 0 };
const failedOne: Count = { passed: 0, failed: 1, skipped: 0 };
const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'night-descent-test-'));

interface RunOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Its output comes at once, not in one piece at its end. */
  readonly live?: boolean;
}

/** Runs one of package.json's scripts; true when it ended well. */
function npmRun(script: string, { args = [], env = {}, live = false }: RunOptions = {}): Promise<boolean> {
  if (live) console.log(`\n== ${script}`);
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: root,
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
    const end = (ok: boolean): void => {
      if (!live) console.log(`\n== ${script}\n${Buffer.concat(said).toString().trimEnd()}`);
      done(ok);
    };
    child.on('error', (error) => {
      console.error(`npm run ${script} did not start: ${error.message}`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Reads a reporter's JSON; a run that failed without a failed test (it crashed, a file did not load) counts one failure. */
function counted(file: string, ok: boolean, read: (report: never) => Count): Count {
  if (!existsSync(file)) return failedOne;
  const count = read(JSON.parse(readFileSync(file, 'utf8')) as never);
  if (!ok && count.failed === 0) count.failed = 1;
  return count;
}

async function unit(): Promise<Count> {
  const file = join(reports, 'vitest.json');
  const reporters = ['default', 'json', './test/times/unit-reporter.ts'].map((name) => `--reporter=${name}`);
  const ok = await npmRun('unit', { args: [...reporters, `--outputFile.json=${file}`] });
  return counted(file, ok, (report: Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }));
}

async function endToEnd(): Promise<Count> {
  if (!haveBrowser()) return failedOne;
  const file = join(reports, 'playwright.json');
  const ok = await npmRun('e2e', { env: { E2E_REPORT: file }, live: true });
  return counted(file, ok, (report: { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.stats.skipped,
    again: report.stats.flaky,
  }));
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const rows: string[] = [];
function add(name: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const again = count.again ? `, ${count.again} only when tried again (named above: find out why)` : '';
  rows.push(
    `${count.failed > 0 ? 'FAILED' : 'ok    '} ${name}: ${count.passed} passed, ${count.failed} failed${again}`,
  );
}

const checks = ['types', 'lint', 'format:check', 'unused', 'build'] as const;
/** Every check one after the other; whether the last, the build, ended well. */
async function check(): Promise<boolean> {
  let ok = true;
  for (const script of checks) {
    ok = await npmRun(script);
    add(script, ok ? passedOne : failedOne);
  }
  return ok;
}

console.log(`unit tests, and beside them ${checks.join(', ')}: each is shown when it has ended ...`);
const [tested, built] = await Promise.all([unit(), check()]);
add('unit', tested);
// An older dist/ may still be there, and must not be tested in place of the one that failed.
if (!built) console.error('The end-to-end tests did not run, because the build failed.');
add('e2e', built ? await endToEnd() : failedOne);
rmSync(reports, { recursive: true, force: true });

console.log(`\n${rows.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
