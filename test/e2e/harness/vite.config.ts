// Serves the scenes alone, for looking at them while building: npx vite --config test/e2e/harness/vite.config.ts
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'test/e2e/harness',
  base: './',
  publicDir: false,
  worker: { format: 'es' },
  build: { outDir: '/tmp/night-descent-harness', emptyOutDir: true, target: 'es2022' },
  server: { fs: { allow: ['../../..'] } },
});
