// The Vite plugin for levels: checks every file in levels/, serves and emits what players may see of each, and offers the list
// as `virtual:levels`. It runs in the build only; nothing of it reaches the browser.
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { handInFetched } from './fetched-ground.ts';
import { LevelError } from './level-problems.ts';
import { parseLevelText, publishedLevel } from './parse-level.ts';
import type { Level } from './level.ts';

const moduleId = 'virtual:levels';
const resolvedId = `\0${moduleId}`;

/** A level and the name of its file, without folder. */
export interface LevelFile {
  readonly file: string;
  readonly level: Level;
}

/** Two files with one slug, or one order: their progress or their places would be one. */
function twinFaults(levels: readonly LevelFile[]): string[] {
  return levels.flatMap(({ file, level }, index) => {
    const earlier = levels.slice(0, index);
    const sameSlug = earlier.find((other) => other.level.slug === level.slug);
    const sameOrder = earlier.find((other) => other.level.order === level.order);
    if (sameSlug) return [`levels/${file}: has the slug "${level.slug}" of levels/${sameSlug.file}`];
    return sameOrder ? [`levels/${file}: has the order ${level.order} of levels/${sameOrder.file}`] : [];
  });
}

/** Every level in `folder`, in order. Throws a LevelError with the faults of all files. */
export async function readLevels(folder: string): Promise<LevelFile[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const problems: string[] = [];
  const levels: LevelFile[] = [];
  handInFetched();
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    try {
      levels.push({ file, level: parseLevelText(file, text) });
    } catch (error) {
      if (!(error instanceof LevelError)) throw error;
      problems.push(...error.problems);
    }
  }
  problems.push(...twinFaults(levels));
  if (problems.length > 0) throw new LevelError(problems);
  return levels.sort((a, b) => a.level.order - b.level.order);
}

/** The source of `virtual:levels`: the catalogue, in the campaign's order. */
function catalogueModule(levels: readonly LevelFile[]): string {
  const entries = levels.map(({ file, level: { slug, order, act, gear, predict } }) => ({
    slug,
    order,
    act,
    gear: gear.kind,
    belief: predict?.belief,
    file,
  }));
  return `export const catalogue = ${JSON.stringify(entries)};\n`;
}

/** Levels for the game: a broken file fails the build, or shows over the page while developing. */
export function levelFiles(folder: string): Plugin {
  return {
    name: 'night-descent-levels',

    resolveId: (id) => (id === moduleId ? resolvedId : undefined),

    async load(id) {
      if (id !== resolvedId) return undefined;
      const levels = await readLevels(folder);
      for (const { file } of levels) this.addWatchFile(join(folder, file));
      return catalogueModule(levels);
    },

    async generateBundle() {
      for (const { file, level } of await readLevels(folder)) {
        this.emitFile({ type: 'asset', fileName: `levels/${file}`, source: JSON.stringify(publishedLevel(level)) });
      }
    },

    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        const list = server.moduleGraph.getModuleById(resolvedId);
        if (list) server.moduleGraph.invalidateModule(list);
        readLevels(folder).then(
          () => server.ws.send({ type: 'full-reload' }),
          (error: Error) =>
            server.ws.send({ type: 'error', err: { message: error.message, stack: '', plugin: 'levels' } }),
        );
      });
      server.middlewares.use((request, response, next) => {
        const [, file] = /\/levels\/([\w-]+\.json)(?:\?|$)/.exec(request.url ?? '') ?? [];
        if (file === undefined) return next();
        try {
          handInFetched();
          const text = readFileSync(join(folder, basename(file)), 'utf8');
          const level = publishedLevel(parseLevelText(file, text));
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(level));
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
