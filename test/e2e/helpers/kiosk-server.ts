// A kiosk for the end-to-end tests: our server with a folder of configurations, and the page around the game in a browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Frame, type Page } from '@playwright/test';
import { serverAt } from '../../server/house.ts';
import { root } from '../../source.ts';

export interface KioskServer {
  readonly port: number;
  /** The page around the game; the game itself then comes from 127.0.0.1. */
  readonly address: string;
  /** Writes the configuration of the installation `name`. */
  write(name: string, config: unknown): void;
  stop(): Promise<void>;
}

/** Starts a server on `port` (0: any) with one configuration, `hall`. */
export async function kioskServer(config: unknown = {}, port = 0): Promise<KioskServer> {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-kiosk-'));
  const write = (name: string, told: unknown): void =>
    writeFileSync(join(folder, `${name}.json`), typeof told === 'string' ? told : JSON.stringify(told));
  write('hall', config);
  const served = await serverAt(root, {
    HOST: '127.0.0.1',
    PORT: String(port),
    KIOSKS: folder,
    DATA: join(folder, 'rooms.sqlite'),
  });
  const bound = Number(new URL(served.address).port);
  return {
    port: bound,
    address: `http://localhost:${bound}/kiosk?config=hall&flat&still`,
    write,
    stop: async () => {
      served.child.kill('SIGTERM');
      await served.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the game in the frame lives, and returns the frame. */
export async function gameIn(page: Page): Promise<Frame> {
  await expect(page.locator('body')).toHaveAttribute('data-game', 'here', { timeout: 60_000 });
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('There is no game in the page.');
  return frame;
}

/** Waits until nobody is there: the game shows itself. */
export async function attracts(frame: Frame): Promise<void> {
  await expect(frame.locator('body')).toHaveAttribute('data-kiosk', 'attract', { timeout: 60_000 });
  await expect(frame.locator('body')).toHaveAttribute('data-screen', 'kiosk', { timeout: 60_000 });
}
