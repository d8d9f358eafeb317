// What is handed in as a code to copy: ND, the version, the length, and JSON packed by gzip, whose own checksum finds every slip.
// Only letters, digits, - and _: a double click takes it whole, and no chat or address changes it.
import { handedInSchema, type HandedIn } from '../../protocol/homework.ts';
import { bytesOf, lettersOf } from '../base64url.ts';

const codeVersion = 1;
const lengthBase = 36;
/** The longest code that is looked at; three long climbs by hand have about a tenth of it. */
export const longestCode = 60_000; // letters
const mostBytes = 4_000_000; // unpacked
const code = /ND(\d{1,3})_([0-9a-z]{1,4})_([\w-]+)/;

/** Why there is nothing to check in what was pasted; each has its sentence in assets/lang (`homework.trouble.<why>`). */
export type CodeTrouble = 'no-code' | 'newer' | 'cut-off' | 'damaged';

async function through(bytes: Uint8Array<ArrayBuffer>, pipe: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (new Blob([bytes]).stream().pipeThrough(pipe) as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.length;
    parts.push(value);
    if (length <= mostBytes) continue;
    // A few letters can stand for gigabytes.
    await reader.cancel();
    throw new Error('more than anybody climbs');
  }
}

/** The code of what is handed in. */
export async function codeOf(handedIn: HandedIn): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(handedIn));
  const body = lettersOf(await through(text, new CompressionStream('gzip')));
  return `ND${codeVersion}_${body.length.toString(lengthBase)}_${body}`;
}

/** Letters that the code in `text` should have and has not; 0 where there is none. */
export function lettersMissing(text: string): number {
  const [, , length = '', body = ''] = code.exec(text) ?? [];
  return length === '' ? 0 : Number.parseInt(length, lengthBase) - body.length;
}

/** What was handed in by the code somewhere in `text`, or why that cannot be read. Its climbs are not climbed again yet. */
export async function handedInFrom(text: string): Promise<HandedIn | CodeTrouble> {
  const [whole = '', version, , body = ''] = code.exec(text) ?? [];
  if (whole === '') return 'no-code';
  if (Number(version) > codeVersion) return 'newer';
  const missing = lettersMissing(whole);
  if (missing !== 0 || whole.length > longestCode) return missing > 0 ? 'cut-off' : 'damaged';
  try {
    const bytes = await through(bytesOf(body), new DecompressionStream('gzip'));
    const parsed = handedInSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : 'damaged';
  } catch {
    return 'damaged';
  }
}
