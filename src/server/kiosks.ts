// The configurations of the kiosks: one JSON each in the folder of KIOSKS, read again whenever a kiosk asks and its file has
// changed. A file that is broken does not stop a kiosk: it gets the last good one, and the log and the staff's panel say so.
import { createHash, timingSafeEqual } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import {
  isKioskName,
  parseKiosk,
  publicAnswer,
  usualConfig,
  usualKiosk,
  type KioskAnswer,
  type Known,
} from '../content/kiosk-config.ts';

interface Read {
  /** Time and size of the file when it was read. */
  readonly stamp: string;
  readonly answer: KioskAnswer;
  /** Of the last file that was in order. */
  readonly key: string | null;
}

/** Who asks. */
export interface KioskCaller {
  readonly isOwnMachine: boolean;
  /** What it shows in place of that; null when nothing. */
  readonly key: string | null;
}

const ending = '.json';
/** No configuration is longer; nothing else is read into memory by mistake. */
const longestFile = 100_000; // bytes

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

export class Kiosks {
  readonly #folder: string | undefined;
  readonly #known: Known;
  readonly #log: Logger;
  readonly #reads = new Map<string, Read>();

  /** Reads every file at once, so that the log says what is wrong before anybody stands at a kiosk. */
  constructor(folder: string | undefined, known: Known, log: Logger) {
    this.#folder = folder;
    this.#known = known;
    this.#log = log;
    for (const name of this.#names() ?? []) this.#answerFor(name);
  }

  /**
   * What the kiosk `name` is told; never throws, wherever folder and files have gone. `name` must be one by `isKioskName`. PIN and
   * heartbeat are for the server's own machine and for who shows the file's key.
   */
  answer(name: string, { isOwnMachine, key }: KioskCaller): KioskAnswer {
    const answer = this.#answerFor(name);
    const wanted = this.#reads.get(name)?.key ?? null;
    const hasKey = key !== null && wanted !== null && timingSafeEqual(hashOf(key), hashOf(wanted));
    return isOwnMachine || hasKey ? answer : publicAnswer(answer, name);
  }

  #answerFor(name: string): KioskAnswer {
    if (this.#folder === undefined) return this.#without(name, 'the server was started without KIOSKS=/folder');
    try {
      return this.#fromFile(name, join(this.#folder, name + ending));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return this.#missing(name);
      return this.#after(name, [`${name}${ending} cannot be read: ${(error as Error).message}`]);
    }
  }

  #fromFile(name: string, file: string): KioskAnswer {
    const about = statSync(file);
    if (!about.isFile() || about.size > longestFile) throw new Error('it is no file of a few lines');
    const stamp = `${about.mtimeMs} ${about.size}`;
    const before = this.#reads.get(name);
    if (before?.stamp === stamp) return before.answer;
    const read = this.#read(name, readFileSync(file, 'utf8'), before);
    this.#reads.set(name, { stamp, ...read });
    const { trouble, source } = read.answer;
    for (const sentence of trouble) this.#log.warn({ kiosk: name, using: source }, sentence);
    return read.answer;
  }

  #read(name: string, text: string, before: Read | undefined): Pick<Read, 'answer' | 'key'> {
    const parsed = parseKiosk(name, text, this.#known);
    if ('problems' in parsed) {
      return { answer: this.#after(name, parsed.problems, before?.answer), key: before?.key ?? null };
    }
    return { answer: { config: parsed.config, source: 'file', trouble: [] }, key: parsed.key };
  }

  /** What was last in order, with what is wrong now. */
  #after(name: string, trouble: readonly string[], before = this.#reads.get(name)?.answer): KioskAnswer {
    if (before === undefined || before.source === 'defaults') {
      return { config: usualConfig(name), source: 'defaults', trouble };
    }
    return { config: before.config, source: 'kept', trouble };
  }

  /** There is no file (any more). */
  #missing(name: string): KioskAnswer {
    const names = this.#names();
    if (names === null) return this.#without(name, `the folder ${this.#folder} cannot be read`);
    const others = names.length === 0 ? 'there is none yet' : `there are ${names.join(', ')}`;
    return this.#without(name, `there is no ${name}${ending} in ${this.#folder} (${others})`);
  }

  /** A kiosk that was asked for by no name needs no file. */
  #without(name: string, why: string): KioskAnswer {
    return this.#after(name, name === usualKiosk ? [] : [`Nothing is set up for ${name}: ${why}`]);
  }

  /** The installations that have a file; null when the folder has gone, like a stick that was pulled out. */
  #names(): string[] | null {
    try {
      const files = this.#folder === undefined ? [] : readdirSync(this.#folder);
      return files
        .flatMap((file) => (file.endsWith(ending) ? file.slice(0, -ending.length) : []))
        .filter((name) => isKioskName(name));
    } catch {
      return null;
    }
  }
}
