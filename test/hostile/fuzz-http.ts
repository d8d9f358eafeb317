// Fuzzed HTTP: whatever is asked, an answer is whole, and the body of a file is that file or the part of it that was asked for.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Fuzzer } from './fuzz.ts';
import { requestCase } from './fuzz-requests.ts';
import { answersIn, exchange, type RawAnswer } from './http.ts';

/** The files that the server has, by path: what a whole answer must hold, one character a byte. */
export type Files = Readonly<Record<string, string>>;

/** So many connections at once. */
const atOnce = 8;

function decoded({ headers: { 'content-encoding': encoding }, body }: RawAnswer): string {
  return (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString(
    'latin1',
  );
}

/** Whether this is the part that it says; of a compressed file only its length can be seen. */
function isPart({ headers, body }: RawAnswer, file: string): boolean {
  const [from = 0, to = 0, size = 0] =
    /^bytes (\d+)-(\d+)\/(\d+)$/
      .exec(headers['content-range'] ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  if (to < from || to >= size || body.length !== to + 1 - from) return false;
  if (headers['content-encoding'] !== undefined) return true;
  return size === file.length && body.toString('latin1') === file.slice(from, to + 1);
}

/** What is wrong with the answers to one case; null when nothing is. */
export function faultOf(sent: string, came: Buffer, files: Files): string | null {
  const [, method = '', path = ''] = /^(\S+) (\S+)/.exec(sent) ?? [];
  let answers: RawAnswer[];
  try {
    answers = answersIn(came, method);
  } catch (error) {
    return (error as Error).message;
  }
  for (const answer of answers) {
    if (answer.status === 500) return 'answered 500';
    if (!answer.isWhole)
      return `status ${answer.status}, and ${answer.body.length} of ${answer.headers['content-length']} bytes`;
  }
  const [first] = answers;
  const file = files[path];
  if (!first || file === undefined || method !== 'GET') return null;
  if (first.status === 200 && decoded(first) !== file) return 'the body is not the file';
  return first.status === 206 && !isPart(first, file) ? 'a part that is none' : null;
}

/** Sends every case over a connection of its own, to a server that has these files. */
export function httpFuzzer(files: Files): Fuzzer<string> {
  const throwAll = async (address: string, cases: readonly string[]): Promise<string[]> => {
    const left = [...cases];
    const words: string[] = [];
    const sender = async (): Promise<void> => {
      for (let sent = left.pop(); sent !== undefined; sent = left.pop()) {
        const came = await exchange(address, Buffer.from(sent, 'latin1'));
        const fault = faultOf(sent, came, files);
        if (fault !== null) throw new Error(fault);
        words.push(/^HTTP\/1\.1 (\d+)/.exec(came.toString('latin1', 0, 20))?.[1] ?? 'cut');
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sender));
    return words;
  };
  return { name: 'requests', one: requestCase(Object.keys(files)), throwAll };
}
