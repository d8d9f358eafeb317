// The Vite plugin for kiosks: emits what a kiosk is told when nobody has told it anything, for machines that reach no server, and
// answers with the same while developing. It runs in the build only.
import type { Plugin } from 'vite';
import { usualConfig, usualKiosk, type KioskAnswer } from './kiosk-config.ts';

const fileName = 'kiosk-default.json';

/** The answer of a server that was told nothing of `name`. */
export function usualAnswer(name: string): KioskAnswer {
  return { config: usualConfig(name), source: 'defaults', trouble: [] };
}

/** The defaults of kiosks, for the game. */
export function kioskFiles(): Plugin {
  return {
    name: 'night-descent-kiosks',

    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(usualAnswer(usualKiosk)) });
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path = '', query = ''] = (request.url ?? '').split('?');
        if (path.endsWith('/kiosk')) request.url = `${path}.html?${query}`;
        const name = path.endsWith(`/${fileName}`) ? usualKiosk : /\/kiosk-config\/([\w-]+)$/.exec(path)?.[1];
        if (name === undefined) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(usualAnswer(name)));
      });
    },
  };
}
