// The service worker, made in the build: everything that is built is kept on the machine at the first visit, so that the game goes on
// when the network is cut. A version comes whole or not at all: each file is checked by its hash while it is fetched, and a new worker
// waits until new-version.ts lets it take over. It runs in the build only; `npm run dev` has no worker.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Pages and answers of the running server, which a kept copy must never stand for; files have an ending. */
const always = [/\/(?:host|healthz|metrics)(?:\?|$)/, /\/(?:kiosk-config|socket\.io)\//, /\.\w+(?:\?|$)/];
/** The largest file that is kept, in bytes: a slip in the build must not fill phones. */
const largestFile = 2_000_000;
const nightBlue = '#070a1c';

/** The plugins that write `sw.js` and the manifest of an app that can be installed. */
export function offlineFiles(): Plugin[] {
  let folder = '';
  const where: Plugin = {
    name: 'night-descent-offline',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
  };
  return [
    where,
    ...VitePWA({
      filename: 'sw.js',
      registerType: 'prompt',
      includeManifestIcons: false,
      injectRegister: null,
      manifest: {
        name: 'Night Descent',
        short_name: 'Night Descent',
        description: 'Walk down a mountain at night by the light of one lamp, and learn how machines learn.',
        display: 'standalone',
        background_color: nightBlue,
        theme_color: nightBlue,
        icons: [{ src: 'images/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,svg,woff2,mp3,bin}'],
        maximumFileSizeToCacheInBytes: largestFile,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        cleanupOutdatedCaches: true,
        // The first worker serves the page that brought it; a later one only when it is told to take over.
        clientsClaim: true,
        skipWaiting: false,
        navigateFallback: 'index.html',
        navigateFallbackDenylist: always,
        // How to draw, which kiosk, which language: the same page for all.
        ignoreURLParametersMatching: [/./],
        manifestTransforms: [
          async (entries) => ({
            manifest: await Promise.all(
              entries.map(async (entry) => ({ ...entry, integrity: hashOf(await readFile(join(folder, entry.url))) })),
            ),
          }),
        ],
      },
    }),
  ];
}

function hashOf(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
