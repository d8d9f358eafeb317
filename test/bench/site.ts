// Builds a site into a folder of its own and serves it with the game's own request handler while the bench needs it.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { levelFiles } from '../../src/content/level-files.ts';
import { usualAnswer } from '../../src/content/kiosk-files.ts';
import { readBuild } from '../../src/server/build-files.ts';
import { pagesOf } from '../../src/server/pages.ts';
import { root } from '../source.ts';

export interface Site {
  readonly address: string;
  readonly folder: string;
  close(): void;
}

async function serve(folder: string): Promise<Site> {
  const server = createServer(
    pagesOf(readBuild(folder), { metrics: () => Promise.resolve(''), kiosk: usualAnswer }).answer,
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: `http://127.0.0.1:${port}/`, folder, close };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'night-descent-bench-'));

/** The game, built as `npm run build` builds it. */
export async function gameSite(): Promise<Site> {
  const outDir = newFolder();
  await build({
    root: join(root, 'src'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir },
  });
  return serve(outDir);
}

/** The bench's own pages: the climb scene alone, an empty Phaser scene, the same mesh in three.js. */
export async function pagesSite(): Promise<Site> {
  const outDir = newFolder();
  const pages = join(root, 'test/bench/pages');
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: join(root, 'assets'),
    plugins: [levelFiles(join(root, 'levels'))],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: join(pages, 'index.html') },
    },
  });
  return serve(outDir);
}
