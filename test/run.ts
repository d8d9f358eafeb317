// `npm test`: every check of the project, one after the other and all of them, whatever fails, then one line that counts.
// A check (types, lint ...) counts as one; unit and end-to-end tests count one by one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browser.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** How many of those passed only when they were tried again. */
  again?: number;
}

const passedOne: Count = { passed: 1, failed: 0, skipped: 0 };
const failedOne: Count = { passed: 0, failed: 1, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), 'night-descent-test-'));
const root = join(import.meta.dirname, '..');

/** Runs one of package.json's scripts with its output on our own; true when it ended well. */
function npmRun(script: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<boolean> {
  console.log(`\n== ${script}`);
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`npm run ${script} did not start: ${error.message}`);
      done(false);
    });
    child.on('close', (code) => done(code === 0));
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
  const ok = await npmRun('unit', [...reporters, `--outputFile.json=${file}`]);
  return counted(file, ok, (report: Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }));
}

async function endToEnd(): Promise<Count> {
  if (!(await haveBrowser())) return failedOne;
  const file = join(reports, 'playwright.json');
  const ok = await npmRun('e2e', [], { E2E_REPORT: file });
  return counted(file, ok, (report: { stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected,
    skipped: report.stats.skipped,
    again: report.stats.flaky,
  }));
}

function browserIsThere(): boolean {
  return chromiumPath() !== undefined || existsSync(chromium.executablePath());
}

/** Gets a browser when there is none: Debian's as root, Playwright's own elsewhere; says in one line when neither works. */
async function haveBrowser(): Promise<boolean> {
  if (browserIsThere()) return true;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('\n== no browser yet: apt-get install chromium');
    const get = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium';
    spawnSync('/bin/sh', ['-c', get], { stdio: 'inherit' });
    if (browserIsThere()) return true;
  }
  console.log('\n== no browser yet: playwright install chromium');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (browserIsThere()) return true;
  console.error('No browser for the end-to-end tests: install Chromium, or name one with CHROMIUM=/path/to/chromium.');
  return false;
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

for (const script of ['types', 'lint', 'format:check', 'unused']) {
  add(script, (await npmRun(script)) ? passedOne : failedOne);
}
add('unit', await unit());
const built = await npmRun('build');
add('build', built ? passedOne : failedOne);
// An older dist/ may still be there, and must not be tested in place of the one that failed.
if (!built) console.error('The end-to-end tests did not run, because the build failed.');
add('e2e', built ? await endToEnd() : failedOne);
rmSync(reports, { recursive: true, force: true });

console.log(`\n${rows.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
