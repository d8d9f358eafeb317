// What a teacher pastes: a code a line, names in front of them where there are any, and codes that a mail has broken into lines. Each
// letter is looked at a fixed number of times, however odd the text is.
import { lettersMissing, longestCode } from './code.ts';

/** A code as it was pasted, and what stood before it. */
export interface Pasted {
  readonly name: string;
  readonly code: string;
}

/** More is not looked at: a school's worth of the longest codes has less. */
export const longestPaste = 4_000_000; // letters
export const mostCodes = 500;
/** A name is cut there; whoever writes more has not written a name. */
const longestName = 100; // letters
/** A link in front of a code ends so. */
const linkEnd = '#/check/';
const begin = /ND\d{1,3}_/;
const blank = /\s/u;
const separator = /[\s:;,–-]/u;

/** How many letters of `text` from the start are left when all that `pass` at its end are gone. */
function lengthWithout(text: string, pass: RegExp): number {
  let length = text.length;
  while (length > 0 && pass.test(text[length - 1] ?? '')) length--;
  return length;
}

/** The last `longestName` letters in front of a code, or of a line without one, without what joins name and code. */
function nameIn(text: string): string {
  const end = text.slice(0, lengthWithout(text, separator));
  return end.slice(-longestName);
}

/** What stands in front of the code in its line: a name, and then perhaps the address of a link to the checking page. */
function nameBefore(text: string): string {
  if (!text.endsWith(linkEnd)) return nameIn(text);
  let start = text.length;
  while (start > 0 && !blank.test(text[start - 1] ?? '')) start--;
  return nameIn(text.slice(0, start));
}

/** A code under construction: its lines so far, and how many letters it still lacks. */
interface Open {
  readonly name: string;
  readonly lines: string[];
  missing: number;
}

function opened(name: string, line: string): Open {
  const missing = lettersMissing(line);
  // Longer than any code: then it is damaged, and what stands below is not a part of it.
  return { name, lines: [line], missing: missing > longestCode ? 0 : missing };
}

/**
 * The codes in `text`, in order; a line without one is a part of the code above it, the name of the code below it, or there too. At
 * most one more than `mostCodes`.
 */
export function pastedIn(text: string): Pasted[] {
  const found: Open[] = [];
  for (const whole of text.split('\n')) {
    const line = whole.trim();
    if (line === '') continue;
    const at = line.search(begin);
    const last = found.at(-1);
    if (at >= 0) {
      const name = nameBefore(line.slice(0, at));
      const isNamed = name === '' && last?.lines.length === 0;
      const above = isNamed ? (found.pop()?.name ?? '') : '';
      found.push(opened(name || nameIn(above), line.slice(at)));
    } else if (last && last.missing > 0 && /^[\w-]+$/.test(line)) {
      last.lines.push(line);
      last.missing -= line.length;
    } else found.push({ name: line.slice(0, longestName), lines: [], missing: 0 });
    if (found.length > mostCodes) break;
  }
  return found.map(({ name, lines }) => ({ name, code: lines.join('') }));
}
