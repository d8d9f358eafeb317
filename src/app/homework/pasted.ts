// What a teacher pastes: a code a line, names in front of them where there are any, and codes that a mail has broken into lines.

import { lettersMissing } from './code.ts';

/** A code as it was pasted, and what stood before it. */
export interface Pasted {
  readonly name: string;
  readonly code: string;
}

const begin = /ND\d{1,3}_/;

/** The codes in `text`, in order; a line without one is a part of the code above it, the name of the code below it, or there too. */
export function pastedIn(text: string): Pasted[] {
  const found: Pasted[] = [];
  for (const line of text.split(/\r?\n/).map((whole) => whole.trim())) {
    const at = line.search(begin);
    const last = found.at(-1);
    if (at >= 0) {
      // In front of it: a name, or the address of a link to the checking page.
      const name = line
        .slice(0, at)
        .replace(/\S+#\/check\/$/, '')
        .replace(/[\s:;,–-]+$/u, '');
      const isNamed = name === '' && last?.code === '';
      const above = isNamed ? (found.pop()?.name ?? '') : '';
      found.push({ name: name || above.replace(/[\s:;,–-]+$/u, ''), code: line.slice(at) });
    } else if (last && lettersMissing(last.code) > 0 && /^[\w-]+$/.test(line)) {
      found[found.length - 1] = { ...last, code: last.code + line };
    } else if (line !== '') found.push({ name: line, code: '' });
  }
  return found;
}
