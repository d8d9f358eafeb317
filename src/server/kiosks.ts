// The configurations of the kiosks: one JSON each in the folder of KIOSKS, read again whenever a kiosk asks and its file has
// changed. A file that is broken does not stop a kiosk: it gets the last good one, and the log and the staff's panel say so.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import {
  isKioskName,
  parseKiosk,
  usualConfig,
  usualKiosk,
  type KioskAnswer,
  type Known,
} from '../content/kiosk-config.ts';

interface Read {
  /** Time and size of the file when it was read. */
  readonly stamp: string;
  readonly answer: KioskAnswer;
}

const ending = '.json';

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
    for (const name of this.#names()) this.configOf(name);
  }

  /** What the kiosk `name` is told; never throws. `name` must be one by `isKioskName`. */
  configOf(name: string): KioskAnswer {
    if (this.#folder === undefined) return this.#without(name, 'the server was started without KIOSKS=/folder');
    const file = join(this.#folder, name + ending);
    try {
      const { mtimeMs, size } = statSync(file);
      const stamp = `${mtimeMs} ${size}`;
      const before = this.#reads.get(name);
      if (before?.stamp === stamp) return before.answer;
      const answer = this.#read(name, readFileSync(file, 'utf8'), before?.answer);
      this.#reads.set(name, { stamp, answer });
      for (const sentence of answer.trouble) this.#log.warn({ kiosk: name, using: answer.source }, sentence);
      return answer;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return this.#missing(name);
      return this.#after(name, [`${name}${ending} cannot be read: ${(error as Error).message}`]);
    }
  }

  #read(name: string, text: string, before: KioskAnswer | undefined): KioskAnswer {
    const parsed = parseKiosk(name, text, this.#known);
    if ('config' in parsed) return { config: parsed.config, source: 'file', trouble: [] };
    return this.#after(name, parsed.problems, before);
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
    const others = names.length === 0 ? 'there is none yet' : `there are ${names.join(', ')}`;
    return this.#without(name, `there is no ${name}${ending} in ${this.#folder} (${others})`);
  }

  /** A kiosk that was asked for by no name needs no file. */
  #without(name: string, why: string): KioskAnswer {
    return this.#after(name, name === usualKiosk ? [] : [`Nothing is set up for ${name}: ${why}`]);
  }

  #names(): string[] {
    const files = this.#folder === undefined ? [] : readdirSync(this.#folder);
    return files.flatMap((file) => (file.endsWith(ending) ? file.slice(0, -ending.length) : [])).filter(isKioskName);
  }
}
