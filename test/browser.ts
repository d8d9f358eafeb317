// Which Chromium the end-to-end tests and the bench drive, and how it is started without a graphics card.
import { execFileSync } from 'node:child_process';

/**
 * Draw by software, reach no foreign host. Pages are put together by the processor itself: in a graphics chip that is played by software
 * (Debian's Chromium asks for that) a press of a button took seconds.
 */
export const chromiumFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-compositing',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser to drive: CHROMIUM, else the machine's own; undefined leaves it to Playwright's. */
export function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (process.platform === 'win32') return undefined;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('/bin/sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // Not on this machine: try the next name.
    }
  }
  return undefined;
}

/** Playwright's launch options for that browser. */
export function chromiumLaunch(): { readonly executablePath?: string; readonly args: string[] } {
  const executablePath = chromiumPath();
  return executablePath ? { executablePath, args: [...chromiumFlags] } : { args: [...chromiumFlags] };
}
