// The house rules that a compiler does not see: who may import whom, what the core may call, how a file opens and how long
// it gets. The table below is the law of docs and architecture; each message says what to do instead.
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { codeLines, filesOf, importsOf, lineOf, sourceOf, treeOf, walk } from './source.ts';
import type { Import, Node } from './source.ts';

interface Rights {
  /** Folders of src it may import. */
  readonly folders: readonly string[];
  /** Folders it may import as types only: their code must not reach the browser (zod is large). */
  readonly types?: readonly string[];
  /** Packages, by name or by a start ending in `*`. */
  readonly packages: readonly string[];
  /** Files outside src, by start. */
  readonly outside?: readonly string[];
}

const clientFolders = ['core', 'state', 'scenes', 'ui', 'audio', 'app'];
const rights: Readonly<Record<string, Rights>> = {
  core: { folders: ['core'], packages: ['pure-rand*', '@stdlib/math-base-special-*'] },
  // node: and vite for level-files.ts, which runs in the build.
  content: { folders: ['content', 'core'], packages: ['zod', 'node:*', 'vite'] },
  protocol: { folders: ['protocol', 'core', 'content'], packages: ['zod'] },
  server: {
    folders: ['server', 'core', 'content', 'protocol'],
    packages: [
      'node:*',
      'socket.io',
      '@socket.io/redis-streams-adapter',
      'redis',
      'kysely*',
      'pg',
      'lru-cache',
      'pino',
      'prom-client',
      'uqr',
      'zod',
    ],
  },
  state: {
    folders: ['state', 'core'],
    types: ['content', 'protocol'],
    packages: ['@preact/signals-core', 'intl-messageformat'],
    outside: ['assets/lang/'],
  },
  scenes: {
    folders: ['scenes', 'core', 'state'],
    types: ['content'],
    // vite for phaser-parts.ts, which runs in the build.
    packages: ['phaser', 'comlink', '@preact/signals-core', 'vite'],
  },
  ui: {
    folders: ['ui', 'core', 'state'],
    types: ['content', 'protocol'],
    packages: [
      'preact',
      'preact/*',
      '@preact/signals',
      '@preact/signals-core',
      'uplot*',
      'uqr',
      'zod',
      'lucide*',
      '@fontsource*',
    ],
  },
  audio: { folders: ['audio', 'core', 'state'], packages: ['howler', '@preact/signals-core'] },
  app: {
    folders: [...clientFolders, 'protocol'],
    types: ['content'],
    packages: ['*'],
    outside: ['assets/', 'levels/'],
  },
};

const advice: Readonly<Record<string, string>> = {
  core: 'core is pure: hand the value in as an argument, or return an event.',
  scenes: 'scenes, ui and audio meet in state and events: publish a signal, or say an intent.',
  ui: 'scenes, ui and audio meet in state and events: publish a signal, or say an intent.',
  audio: 'scenes, ui and audio meet in state and events: listen to a signal or to onHappening.',
  state: 'state holds signals and their start values; behaviour belongs to app.',
};

const matches = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** The folder of src a file is in; files of src itself (main.ts) have the rights of app. */
function folderOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'src' && parts.length > 2 ? (parts[1] ?? 'app') : 'app';
}

/** What is wrong with one import of `file`, or null. */
function importFault(file: string, { from, typeOnly, line }: Import): string | null {
  const folder = folderOf(file);
  const may = rights[folder];
  if (!may) return `${file}: src/${folder} is not in the import table of test/architecture.test.ts. Add its row.`;
  const path = (from.split('?')[0] ?? from) || from;
  const hint = advice[folder] ?? `Allowed: ${[...may.folders, ...may.packages].join(', ')}.`;
  const fault = (what: string): string => `${file}:${line}: ${what} ${hint}`;
  if (from === '?') return folder === 'app' ? null : fault('import() of a name that is put together at run time.');
  if (!path.startsWith('.')) {
    if (path.startsWith('virtual:')) return folder === 'app' ? null : fault(`${folder} may not import "${path}".`);
    return may.packages.some((pattern) => matches(path, pattern)) ? null : fault(`${folder} may not import "${path}".`);
  }
  if (!/\.(ts|tsx|json|css|svg|glsl)$/.test(path)) return `${file}:${line}: write the file's ending in "${path}".`;
  const target = join(dirname(file), path);
  if (!target.startsWith('src/')) {
    return may.outside?.some((start) => target.startsWith(start)) ? null : fault(`${folder} may not reach ${target}.`);
  }
  const other = folderOf(target);
  if (may.folders.includes(other)) return null;
  if (!may.types?.includes(other)) return fault(`${folder} may not import ${other} ("${path}").`);
  return typeOnly ? null : `${file}:${line}: write \`import type\`: the code of ${other} must not reach the browser.`;
}

const portableMath = 'sqrt abs min max floor ceil round sign trunc imul fround clz32 PI E SQRT2 LN2'.split(' ');
const impure =
  'Date fetch console performance setTimeout setInterval requestAnimationFrame window document navigator process crypto'.split(
    ' ',
  );

/** Whether `node` stands for a variable, and is not the name of a field. */
function isVariable(node: Node, parent: Node | null): boolean {
  if (node.type !== 'Identifier' || !parent) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  return !(/^(Property|MethodDefinition|TS)/.test(parent.type) && parent.key === node && parent.value !== node);
}

/** Why `node` would make the core differ between engines or runs, or null. */
function impurity(node: Node, parent: Node | null): string | null {
  if (node.type === 'BinaryExpression' && node.operator === '**') {
    const power = (node.right as Node).value;
    return Number.isInteger(power) ? null : '`**` with a power that is not a whole number: use pow of core/math.ts.';
  }
  if (!isVariable(node, parent)) return null;
  const name = String(node.name);
  if (impure.includes(name)) return `the core has no ${name}: hand in what it would have told.`;
  if (name !== 'Math') return null;
  const field = parent?.type === 'MemberExpression' && !parent.computed ? String((parent.property as Node).name) : '';
  if (portableMath.includes(field)) return null;
  return `Math.${field || '?'} may differ between engines: use core/math.ts, or luck from core/random.ts.`;
}

const longestFile = 300;
const longestOpening = 6;

/** What is wrong with how a file opens and how long it is. */
function shapeFaults(file: string, source: string): string[] {
  const faults: string[] = [];
  const opening = /^(?:\/\/[^\n]*\n)+|^\/\*[\s\S]*?\*\//.exec(source)?.[0].trimEnd();
  if (!opening) faults.push(`${file}: open with one to six lines of comment that say what this file is.`);
  else if (opening.split('\n').length > longestOpening) faults.push(`${file}: its opening comment is over six lines.`);
  const lines = file.endsWith('.css') ? 0 : codeLines(file, source);
  if (lines > longestFile) faults.push(`${file}: ${lines} lines of code; split it (the limit is ${longestFile}).`);
  return faults;
}

/** A thing that only one file does, so that no second way of doing it can drift away from the first. */
const onlyIn: readonly { readonly home: string; readonly pattern: RegExp; readonly advice: string }[] = [
  {
    home: 'src/app/everyone.ts',
    pattern: /\bparty\.value = /,
    advice: 'only src/app/everyone.ts publishes a party: use showParty, stepPerson or walkBots.',
  },
];

/** Where a file does what is another file's. */
function homeFaults(file: string, source: string): string[] {
  const strangers = onlyIn.filter(
    ({ home, pattern }) => file.startsWith('src/') && file !== home && pattern.test(source),
  );
  return strangers.map(({ advice }) => `${file}: ${advice}`);
}

/** Everything the house has against a file. */
function faultsOf(file: string, source: string): string[] {
  const faults = [...shapeFaults(file, source), ...homeFaults(file, source)];
  if (file.endsWith('.css')) return faults;
  faults.push(...importsOf(file, source).flatMap((found) => importFault(file, found) ?? []));
  if (folderOf(file) !== 'core') return faults;
  walk(treeOf(file, source), (node, parent) => {
    const fault = impurity(node, parent);
    if (fault) faults.push(`${file}:${lineOf(source, node.start)}: ${fault}`);
  });
  return faults;
}

describe('every file keeps the house rules', () => {
  const files = [...filesOf('src/**/*.{ts,tsx,css}'), ...filesOf('assets/**/*.ts')];
  test('there are files to check', () => expect(files.length).toBeGreaterThan(20));
  test.each(files)('%s', (file) => {
    const faults = faultsOf(file, sourceOf(file));
    // A file that is no part of src only has to open with a comment and stay short.
    const due = file.startsWith('src/') ? faults : shapeFaults(file, sourceOf(file));
    expect(due.join('\n')).toBe('');
  });
});

describe('every test file opens with a comment', () => {
  test.each(filesOf('test/**/*.ts'))('%s', (file) => {
    expect(shapeFaults(file, sourceOf(file)).join('\n')).toBe('');
  });
});

describe('a forbidden thing is caught', () => {
  const forbidden: readonly (readonly [string, string, string])[] = [
    ['core imports state', 'src/core/a.ts', `import { screen } from '../state/view.ts';`],
    ['core imports state as a type', 'src/core/a.ts', `import type { Screen } from '../state/view.ts';`],
    ['core imports content from a deeper folder', 'src/core/surfaces/a.ts', `export * from '../../content/level.ts';`],
    ['core imports Node', 'src/core/a.ts', `import fs from 'node:fs';`],
    ['core imports a type by import()', 'src/core/a.ts', `type A = import('../state/view.ts').Aim; export type { A };`],
    ['core calls Math.exp', 'src/core/a.ts', 'export const a = Math.exp(1);'],
    ['core takes sin out of Math', 'src/core/a.ts', 'export const { sin } = Math;'],
    ['core calls Math by a computed name', 'src/core/a.ts', `export const a = Math['exp'](1);`],
    ['core uses ** with a fraction', 'src/core/a.ts', 'export const a = (x: number) => x ** 0.5;'],
    ['core uses ** with a variable', 'src/core/a.ts', 'export const a = (x: number, y: number) => x ** y;'],
    ['core calls Math.random', 'src/core/a.ts', 'export const a = Math.random();'],
    ['core asks the time', 'src/core/a.ts', 'export const a = Date.now();'],
    ['core fetches', 'src/core/a.ts', `export const a = () => fetch('/');`],
    ['core logs', 'src/core/a.ts', 'console.log(1);'],
    ['scenes import ui', 'src/scenes/a.ts', `import { Hud } from '../ui/hud.tsx';`],
    ['ui imports Phaser', 'src/ui/a.tsx', `import Phaser from 'phaser';`],
    ['audio loads scenes lazily', 'src/audio/a.ts', `export const a = () => import('../scenes/index.ts');`],
    [
      'a scene starts a server file as a worker',
      'src/scenes/a.ts',
      `new Worker(new URL('../server/main.ts', import.meta.url));`,
    ],
    ['ui imports the code of content', 'src/ui/a.tsx', `import { parseLevel } from '../content/level.ts';`],
    ['app imports the code of content', 'src/app/a.ts', `import { parseLevel } from '../content/level.ts';`],
    ['server imports state', 'src/server/a.ts', `import { party } from '../state/party.ts';`],
    ['app imports server', 'src/app/a.ts', `import { serve } from '../server/main.ts';`],
    ['a mode publishes a party of its own', 'src/app/a.ts', 'party.value = null;'],
    ['an import without its ending', 'src/app/a.ts', `import { a } from './b';`],
    ['a folder without a row', 'src/helpers/a.ts', `import { a } from './b.ts';`],
  ];
  test.each(forbidden)('%s', (_name, file, code) => {
    expect(faultsOf(file, `// A case.\n${code}\n`)).toHaveLength(1);
  });

  test('a file without an opening comment', () => {
    expect(faultsOf('src/app/a.ts', 'export const a = 1;\n')).toEqual([expect.stringContaining('open with')]);
  });
  test('an opening comment of seven lines', () => {
    expect(faultsOf('src/app/a.ts', `${'// Line.\n'.repeat(7)}export const a = 1;\n`)).toHaveLength(1);
  });
  test('a file of 301 lines of code, comments and blank lines not counted', () => {
    const line = '// Why.\n\nf();\n';
    expect(faultsOf('src/app/a.ts', `// A case.\n${line.repeat(300)}`)).toEqual([]);
    expect(faultsOf('src/app/a.ts', `// A case.\n${line.repeat(301)}`)).toHaveLength(1);
  });
});

describe('an allowed thing is not', () => {
  const allowed: readonly (readonly [string, string, string])[] = [
    ['core imports core', 'src/core/optimizers/adam.ts', `import { exp } from '../math.ts';\nexp(1);`],
    ['core calls Math.sqrt and squares by **', 'src/core/a.ts', 'export const a = (x: number) => Math.sqrt(x ** 2);'],
    ['core has a field called process', 'src/core/a.ts', 'export const a = (x: { process: number }) => x.process;'],
    ['ui imports a type of content', 'src/ui/a.tsx', `import type { Level } from '../content/level.ts';`],
    ['ui imports a type of content inline', 'src/ui/a.tsx', `import { type Level } from '../content/level.ts';`],
    ['state reads the list of texts as a type', 'src/state/a.ts', `import type en from '../../assets/lang/en.json';`],
    ['main.ts imports ui', 'src/main.ts', `import { showInterface } from './ui/index.tsx';`],
    ['app imports scenes lazily', 'src/app/a.ts', `export const a = () => import('../scenes/index.ts');`],
    ['server imports Node', 'src/server/a.ts', `import http from 'node:http';`],
    ['a scene starts its own worker', 'src/scenes/a.ts', `new Worker(new URL('./grid-worker.ts', import.meta.url));`],
  ];
  test.each(allowed)('%s', (_name, file, code) => {
    expect(faultsOf(file, `// A case.\n${code}\n`)).toEqual([]);
  });
});
