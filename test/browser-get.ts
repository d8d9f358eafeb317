// Gets a browser for the end-to-end tests where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browser.ts';

function browserIsThere(): boolean {
  return chromiumPath() !== undefined || existsSync(chromium.executablePath());
}

/** Gets Debian's browser as root, Playwright's own elsewhere; says in one line when neither works. */
export function haveBrowser(): boolean {
  if (browserIsThere()) return true;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('\n== no browser yet: apt-get install chromium');
    const get = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium';
    spawnSync('/bin/sh', ['-c', get], { stdio: 'inherit' });
    if (browserIsThere()) return true;
  }
  console.log('\n== no browser yet: playwright install chromium');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (browserIsThere()) return true;
  console.error('No browser for the end-to-end tests: install Chromium, or name one with CHROMIUM=/path/to/chromium.');
  return false;
}
