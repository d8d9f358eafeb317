// A server to be attacked: the real process on 127.0.0.1 with a database in its own folder, which a test can limit, mislead about
// the time, kill and start again, and look into.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverAt, type Served } from '../server/house.ts';
import { freePort } from '../services.ts';
import type { Figures, Order } from './probe.ts';

const probe = pathToFileURL(join(import.meta.dirname, 'probe.ts')).href;
const ticks = 100; // a second, of Linux' clock of processes

interface TestServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Megabytes of heap. */
  readonly heap?: number;
  /** So many files and connections at once. */
  readonly files?: number;
  /** Milliseconds that its wall clock is wrong at the start. */
  readonly clock?: number;
}

export class TestServer {
  readonly address: string;
  readonly data: string;
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #options: TestServerOptions;
  #served: Served;

  private constructor(folder: string, env: Readonly<Record<string, string>>, options: TestServerOptions) {
    this.#folder = folder;
    this.#env = env;
    this.#options = options;
    this.address = `http://127.0.0.1:${env['PORT']}`;
    this.data = env['DATA'] ?? '';
    this.#served = undefined as never;
  }

  /** Starts the sources in `folder` (see house.ts); resolves when it listens. */
  static async start(folder: string, options: TestServerOptions = {}): Promise<TestServer> {
    const port = String(await freePort());
    const own = { HOST: '127.0.0.1', PORT: port, DATA: join(folder, `rooms-${port}.sqlite`) };
    const server = new TestServer(folder, { ...own, ...options.env }, options);
    await server.#begin(options.clock ?? 0);
    return server;
  }

  async #begin(clock: number): Promise<void> {
    const { heap, files } = this.#options;
    const node = [`--import=${probe}`, ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`])];
    const env = { ...this.#env, CLOCK_SHIFT: String(clock) };
    this.#served = await serverAt(this.#folder, env, { node, ...(files === undefined ? {} : { files }) });
  }

  get pid(): number {
    return this.#served.child.pid ?? 0;
  }
  /** Everything that the process has printed since its last start. */
  get output(): string {
    return this.#served.output();
  }
  /** What is wrong with it that its answers do not say: it has ended, or could not do a request; null when nothing is. */
  trouble(): string | null {
    const said = this.output.split('\n').find((line) => /a request failed|could not be answered|Error/.test(line));
    return this.isAlive ? (said ?? null) : `the server has ended: ${this.output.slice(-400)}`;
  }

  /** Well again, if need be by a new start. */
  async mend(): Promise<void> {
    if (this.trouble() === null) return;
    await this.stop('SIGKILL');
    await this.restart();
  }

  get isAlive(): boolean {
    const { exitCode, signalCode, connected } = this.#served.child;
    return exitCode === null && signalCode === null && connected;
  }
  get ended(): Served['ended'] {
    return this.#served.ended;
  }

  /** Ends it by `signal` and waits for that. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#served.child.kill(signal);
    await this.ended;
  }

  /** Starts it again on the same port and database, with its clock wrong by `clock` ms. */
  async restart(clock = 0): Promise<void> {
    await this.#begin(clock);
  }

  #ask(order: Order): Promise<unknown> {
    const { child } = this.#served;
    return new Promise((done, failed) => {
      const ended = (): void => failed(new Error(`the server has ended:\n${this.output}`));
      const answered = (answer: unknown): void => {
        child.off('exit', ended);
        done(answer);
      };
      child.once('exit', ended);
      child.once('message', answered);
      child.send(order, (error) => {
        if (error) ended();
      });
    });
  }

  /** From now on its wall clock is wrong by `ms`. */
  async shiftClock(ms: number): Promise<void> {
    await this.#ask({ kind: 'shift', ms });
  }

  /** How its event loop and memory are; one question at a time. */
  figures(collect = false): Promise<Figures> {
    return this.#ask({ kind: 'figures', collect }) as Promise<Figures>;
  }

  /** Processor seconds used since its start; Linux only. */
  get seconds(): number {
    const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  }

  /** What its open descriptors lead to; Linux only. */
  openFiles(): string[] {
    const folder = `/proc/${this.pid}/fd`;
    return readdirSync(folder).flatMap((name) => {
      try {
        return [readlinkSync(join(folder, name))];
      } catch {
        // It was closed meanwhile.
        return [];
      }
    });
  }
}
