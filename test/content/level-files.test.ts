// The Vite plugin: what a build makes of a folder of levels, and how a broken file ends it.
import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from 'vite';
import { levelFiles } from '../../src/content/level-files.ts';

const level = {
  act: 'boots',
  surface: { id: 'sphere' },
  start: [3, 4],
  gear: { kind: 'stride', longest: 1 },
  budget: { steps: 20 },
  campLoss: 0.1,
  bots: [{ optimizer: 'descent' }],
  stars: { own: { stepsAtMost: 8 } },
  claims: [{ says: 'secret', run: { optimizer: 'descent' }, expect: { outcome: 'camp' } }],
  golden: [{ by: [-0.6, -0.8] }],
};
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'levels-'));
  await mkdir(join(folder, 'levels'));
  await writeFile(
    join(folder, 'main.js'),
    `import { catalogue } from 'virtual:levels';\nglobalThis.list = catalogue;\n`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

const put = (file: string, json: object): Promise<void> =>
  writeFile(join(folder, 'levels', file), JSON.stringify(json));

/** Builds a page that does nothing but import the list. */
async function buildIt(): Promise<void> {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [levelFiles(join(folder, 'levels'))],
    build: { outDir: 'dist', rollupOptions: { input: join(folder, 'main.js'), output: { entryFileNames: 'main.js' } } },
  });
}

test('levels are emitted filled in, without their solutions, and listed in order', async () => {
  await put('100-late.json', level);
  await put('020-early.json', { ...level, gear: { kind: 'optimizer', optimizer: 'adam' }, golden: [] });
  await buildIt();
  const late: unknown = JSON.parse(await readFile(join(folder, 'dist/levels/100-late.json'), 'utf8'));
  expect(late).toMatchObject({ slug: 'late', order: 100, lampRadius: 1.2, claims: [], golden: [] });
  await import(join(folder, 'dist/main.js'));
  expect(Reflect.get(globalThis, 'list')).toEqual([
    { slug: 'early', order: 20, act: 'boots', gear: 'optimizer', file: '020-early.json' },
    { slug: 'late', order: 100, act: 'boots', gear: 'stride', file: '100-late.json' },
  ]);
});

test('a broken file fails the build with file, field and choices, all of them', async () => {
  await put('030-ravine.json', { ...level, bots: [{ optimizer: 'descent' }, { optimizer: 'adma' }] });
  await put('040-ridge.json', { ...level, relief: 'steep' });
  const failure = await buildIt().then(() => '', String);
  expect(failure).toContain('levels/030-ravine.json: bots[1].optimizer "adma" is not one of random-search, ');
  expect(failure).toContain('levels/040-ridge.json: relief "steep" is not one of linear, log');
});

test.each([
  [
    'one slug twice',
    '040-ridge.json',
    '050-ridge.json',
    'levels/050-ridge.json: has the slug "ridge" of levels/040-ridge.json',
  ],
  [
    'one order twice',
    '040-ridge.json',
    '040-top.json',
    'levels/040-top.json: has the order 40 of levels/040-ridge.json',
  ],
])('%s', async (_name, first, second, message) => {
  await put(first, level);
  await put(second, level);
  await expect(buildIt()).rejects.toThrow(message);
});
