// How the game is built: src is the root, assets are copied as they are, and the page works under any base path.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { offlineFiles } from './src/app/offline/offline-files.ts';
import { kioskFiles } from './src/content/kiosk-files.ts';
import { languageFiles } from './src/content/language-files.ts';
import { levelFiles } from './src/content/level-files.ts';
import { phaserParts } from './src/scenes/phaser-parts.ts';

/** The scripts that make sounds, fonts and digits live beside them; players do not need them. */
function leaveScriptsOut(): Plugin {
  let outDir = '';
  return {
    name: 'leave-scripts-out',
    apply: 'build',
    configResolved: ({ root, build }) => {
      outDir = resolve(root, build.outDir);
    },
    closeBundle: () => {
      for (const file of globSync('{audio,digits,fonts}/*.ts', { cwd: outDir })) rmSync(join(outDir, file));
    },
  };
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the game calls itself to the staff of a kiosk: the same for the same sources, so that nothing new is made of nothing. */
function version(): string {
  const { version: number } = JSON.parse(readFileSync(folder('package.json'), 'utf8')) as { version: string };
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: folder('.'),
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return `${number} (${commit.trim()})`;
  } catch {
    return number;
  }
}

export default defineConfig({
  root: 'src',
  base: './',
  plugins: [
    levelFiles(folder('levels')),
    languageFiles(folder('assets/lang')),
    kioskFiles(),
    phaserParts(folder('node_modules/phaser/src')),
    leaveScriptsOut(),
    offlineFiles(),
  ],
  publicDir: '../assets',
  define: { __VERSION__: JSON.stringify(version()) },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    rolldownOptions: { input: [folder('src/index.html'), folder('src/kiosk.html')] },
  },
  worker: { format: 'es', rolldownOptions: { output: { comments: { legal: false } } } },
  server: { fs: { allow: ['..'] } },
});
