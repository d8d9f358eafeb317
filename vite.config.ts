// How the game is built: src is the root, assets are copied as they are, and the page works under any base path.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { levelFiles } from './src/content/level-files.ts';

export default defineConfig({
  root: 'src',
  base: './',
  plugins: [levelFiles(fileURLToPath(new URL('levels', import.meta.url)))],
  publicDir: '../assets',
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022' },
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
  },
});
