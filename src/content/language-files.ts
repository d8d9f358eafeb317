// The Vite plugin for languages: reads every file in assets/lang and offers their codes and own names as `virtual:languages`, so
// that a language is one file and nothing else. It runs in the build only.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const moduleId = 'virtual:languages';
const resolvedId = `\0${moduleId}`;
/** The key under which each file says the name of its language, in that language. */
const nameKey = 'language.name';

export interface LanguageName {
  /** BCP 47, the file's name without ending: de, zh-Hans. */
  readonly code: string;
  /** As its speakers write it. */
  readonly name: string;
}

/** Every language in `folder`, by name. Throws an error that names the file when it is no JSON or has no name. */
export async function readLanguages(folder: string): Promise<LanguageName[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const languages = await Promise.all(
    files.map(async (file) => {
      const code = file.slice(0, -'.json'.length);
      const faulty = (fault: string): Error => new Error(`assets/lang/${file}: ${fault}`);
      if (Intl.getCanonicalLocales(code)[0] !== code)
        throw faulty('is not named for a BCP 47 code, like de or zh-Hans');
      const texts = await readFile(join(folder, file), 'utf8').then((source) => {
        try {
          return JSON.parse(source) as Record<string, unknown>;
        } catch (error) {
          throw faulty(error instanceof Error ? error.message : String(error));
        }
      });
      const name = texts[nameKey];
      if (typeof name !== 'string' || name === '')
        throw faulty(`has no "${nameKey}", its name as its speakers write it`);
      return { code, name };
    }),
  );
  return languages.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The list of languages for the game: a broken file fails the build, a changed one reloads the page while developing. */
export function languageFiles(folder: string): Plugin {
  return {
    name: 'night-descent-languages',

    resolveId: (id) => (id === moduleId ? resolvedId : undefined),

    async load(id) {
      if (id !== resolvedId) return undefined;
      const languages = await readLanguages(folder);
      for (const { code } of languages) this.addWatchFile(join(folder, `${code}.json`));
      return `export const languages = ${JSON.stringify(languages)};\n`;
    },

    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        const list = server.moduleGraph.getModuleById(resolvedId);
        if (list) server.moduleGraph.invalidateModule(list);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
