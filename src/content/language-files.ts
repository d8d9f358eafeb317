// The Vite plugin for languages: reads every file in assets/lang, offers their codes and own names as `virtual:languages`, and serves
// each in the parts of language-parts.ts, so that a language is one file and nothing else. It runs in the build only.
import { readFileSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { inParts, languageParts } from './language-parts.ts';

const moduleId = 'virtual:languages';
const resolvedId = `\0${moduleId}`;
/** The key under which each file says the name of its language, in that language. */
const nameKey = 'language.name';
/** The address of a part while developing. */
const partAddress = /\/lang\/([\w-]+)\.(\w+)\.json(?:\?|$)/;

type Texts = Readonly<Record<string, string>>;

export interface LanguageName {
  /** BCP 47, the file's name without ending: de, zh-Hans. */
  readonly code: string;
  /** As its speakers write it. */
  readonly name: string;
}

/** The texts in a file of `source`; throws an error that names the file when it is no JSON. */
function textsIn(code: string, source: string): Texts {
  try {
    return JSON.parse(source) as Texts;
  } catch (error) {
    throw new Error(`assets/lang/${code}.json: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
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
      const name = textsIn(code, await readFile(join(folder, file), 'utf8'))[nameKey];
      if (typeof name !== 'string' || name === '')
        throw faulty(`has no "${nameKey}", its name as its speakers write it`);
      return { code, name };
    }),
  );
  return languages.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A language's part as it is served, or null when there is no such part. Throws when there is no such language. */
export function partSource(folder: string, code: string, part: string): string | null {
  const known = languageParts.find((name) => name === part);
  if (!known) return null;
  return JSON.stringify(inParts(textsIn(code, readFileSync(join(folder, `${code}.json`), 'utf8')))[known]);
}

/** The languages for the game: a broken file fails the build, a changed one reloads the page while developing. */
export function languageFiles(folder: string): Plugin {
  let outDir = '';
  return {
    name: 'night-descent-languages',

    configResolved: ({ root, build }) => {
      outDir = resolve(root, build.outDir);
    },

    resolveId: (id) => (id === moduleId ? resolvedId : undefined),

    async load(id) {
      if (id !== resolvedId) return undefined;
      const languages = await readLanguages(folder);
      for (const { code } of languages) this.addWatchFile(join(folder, `${code}.json`));
      return `export const languages = ${JSON.stringify(languages)};\n`;
    },

    async generateBundle() {
      for (const { code } of await readLanguages(folder)) {
        for (const part of languageParts) {
          const source = partSource(folder, code, part) ?? '';
          this.emitFile({ type: 'asset', fileName: `lang/${code}.${part}.json`, source });
        }
      }
    },

    // The whole files are assets like any other, but nobody asks for them: the list has their parts.
    async closeBundle() {
      if (this.environment.config.command !== 'build') return;
      for (const { code } of await readLanguages(folder)) rmSync(join(outDir, 'lang', `${code}.json`), { force: true });
    },

    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        const list = server.moduleGraph.getModuleById(resolvedId);
        if (list) server.moduleGraph.invalidateModule(list);
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const [, code = '', part = ''] = partAddress.exec(request.url ?? '') ?? [];
        try {
          const source = code === '' ? null : partSource(folder, code, part);
          if (source === null) return next();
          response.setHeader('Content-Type', 'application/json');
          response.end(source);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
