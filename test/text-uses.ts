// Where the code names texts: every string that is a key, or a part of one put together at run time.
import { literal, treeOf, walk } from './source.ts';
import type { Node } from './source.ts';

/** A key put together at run time: its fixed parts, with a hole between each two. */
type Pattern = readonly string[];

export interface Use {
  readonly file: string;
  /** `text`, `textOf` or `hasText` when it is their first argument; else where some string of the code may be a key. */
  readonly call: string | null;
  readonly parts: Pattern;
}

function partsOf(node: Node): Pattern | null {
  const whole = literal(node);
  if (whole !== null) return [whole];
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as readonly { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked);
}

/** Every string of a file that is, or may be, a key. */
export function usesOf(file: string, source: string): Use[] {
  const uses: Use[] = [];
  walk(treeOf(file, source), (node, parent) => {
    const parts = partsOf(node);
    if (!parts || parent?.type === 'ImportDeclaration') return;
    const isFirst = parent?.type === 'CallExpression' && (parent.arguments as readonly Node[])[0] === node;
    const callee = isFirst ? String((parent.callee as Node).name) : '';
    uses.push({ file, call: /^(text|textOf|hasText)$/.test(callee) ? callee : null, parts });
  });
  return uses;
}

const escape = (part: string): string => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
export const patternOf = (parts: Pattern): RegExp => new RegExp(`^${parts.map(escape).join('[^.]+')}$`);
/** A pattern says something only if it fixes the family: `level.` and not a lone hole. */
export const isTelling = (parts: Pattern): boolean => /^[a-z-]+\./.test(parts[0] ?? '');
