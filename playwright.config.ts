// End-to-end tests: the built game, served by our own server, in a real Chromium that draws by software.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './test/browser.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // Drawing by software is slow, and two browsers at once keep two cores busy.
  workers: Number(process.env.E2E_WORKERS ?? 2),
  fullyParallel: true,
  // A machine that stood still for a while must not refuse good work; what needs a second try is named at the end as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // A folder of its own, because Playwright empties it at the start of a run.
  outputDir: 'test-results/e2e',
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/playwright.json' }],
    ['./test/times/e2e-reporter.ts'],
  ],
  use: {
    baseURL: address,
    viewport: { width: 640, height: 360 },
    locale: 'en-GB',
    // Each test's browser would fetch everything once more, and what a worker answers no test can hold back.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: chromiumLaunch(),
  },
  webServer: {
    command: 'node src/server/main.ts',
    url: address,
    // Its rooms are its own: a server that somebody plays on keeps those of the project in use.
    env: { HOST: '127.0.0.1', PORT: String(port), DATA: join(tmpdir(), `night-descent-e2e-${port}`, 'rooms.sqlite') },
    // Somebody else's server on this port would be tested in place of ours.
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
