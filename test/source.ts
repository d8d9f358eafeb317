// Reads a source file the way the house's own tests need it: every import of every form, every identifier, its opening comment.
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

export const root = join(import.meta.dirname, '..');

/** Paths of the files that match, relative to the project, with forward slashes, sorted. */
export function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .toSorted();
}

export function sourceOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export interface Import {
  readonly from: string;
  /** Nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
  /** An import(): the file is fetched when the program gets there. */
  readonly later: boolean;
  readonly line: number;
}

/** A node of the syntax tree: its type, its place, and whatever else that type has. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Calls `visit` for every node under `node`, parents before children. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

/** The syntax tree of a TypeScript file; throws when it does not parse. */
export function treeOf(file: string, source: string): Node {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return program as unknown as Node;
}

/** The line, from 1, of a place in `source`. */
export function lineOf(source: string, place: number): number {
  return source.slice(0, place).split('\n').length;
}

/** The text of a string literal, or of a template without holes; null for anything else. */
export function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node.quasis as readonly { value: { cooked: string } }[];
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}

const isType = (kind: unknown): boolean => kind === 'type';

/** Whether an import or export statement leaves nothing behind once types are erased. */
function erased(node: Node): boolean {
  if (isType(node.importKind) || isType(node.exportKind)) return true;
  const names = (node.specifiers ?? []) as readonly Node[];
  return names.length > 0 && names.every((name) => isType(name.importKind) || isType(name.exportKind));
}

/** Where `node` reaches for another file: import, export from, import(), import type, new URL(.., import.meta.url). */
function reach(node: Node): { readonly from: unknown; readonly typeOnly: boolean } | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source ? { from: node.source, typeOnly: erased(node) } : null;
    case 'ImportExpression':
      return { from: node.source, typeOnly: false };
    case 'TSImportType':
      return { from: node.source ?? node.argument, typeOnly: true };
    case 'NewExpression': {
      const [from, base] = node.arguments as readonly Node[];
      const isUrl = (node.callee as Node).name === 'URL' && base?.type === 'MemberExpression';
      return isUrl && (base.object as Node).type === 'MetaProperty' ? { from, typeOnly: false } : null;
    }
    default:
      return null;
  }
}

/** Every import of a file. An import() of something put together at run time has `from` '?'. */
export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  walk(treeOf(file, source), (node) => {
    const reached = reach(node);
    if (!reached) return;
    found.push({
      from: literal(reached.from) ?? '?',
      typeOnly: reached.typeOnly,
      later: node.type === 'ImportExpression',
      line: lineOf(source, node.start),
    });
  });
  return found;
}

/** How many lines a file has that are neither blank nor comment. */
export function codeLines(file: string, source: string): number {
  let rest = source;
  for (const comment of parseSync(file, source).comments) {
    const text = source.slice(comment.start, comment.end);
    rest = rest.slice(0, comment.start) + text.replace(/[^\n]/g, ' ') + rest.slice(comment.end);
  }
  return rest.split('\n').filter((line) => line.trim() !== '').length;
}
