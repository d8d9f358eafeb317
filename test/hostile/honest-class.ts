// An honest class that plays while others misbehave: a teacher, a projector and pupils over the pages' own line. How long each
// acknowledgement took is kept, apart from the times at which the server was away on purpose.
import { readLevels } from '../../src/content/level-files.ts';
import type { Lesson } from '../../src/protocol/lesson.ts';
import { lostIn } from '../class/nothing-lost.ts';
import { SimHost, SimProjector, until } from '../class/people.ts';
import { SimPupil } from '../class/sim-pupil.ts';
import { root } from '../source.ts';

export const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));

/** Refusals after which a device asks again by itself. */
const passing: ReadonlySet<string> = new Set(['too-fast', 'busy', 'saving-failed']);

interface ClassOptions {
  readonly lesson: Lesson;
  readonly size: number;
  /** Milliseconds between two steps of a pupil. */
  readonly pace: number;
  readonly tries?: number;
  /** How long anything may take, in milliseconds. */
  readonly patience?: number;
}

export class HonestClass {
  readonly host: SimHost;
  readonly projector: SimProjector;
  readonly pupils: readonly SimPupil[];
  readonly #patience: number;
  readonly #delays: number[] = [];

  private constructor(host: SimHost, address: string, { size, pace, tries, patience = 60_000 }: ClassOptions) {
    const { code = '', projector = '' } = host.view ?? {};
    this.host = host;
    this.#patience = patience;
    this.projector = new SimProjector(address, projector);
    this.pupils = Array.from(
      { length: size },
      (_, seed) => new SimPupil({ address, code, levels, seed, pace, ...(tries === undefined ? {} : { tries }) }),
    );
  }

  /** Opens a room at `address` and has everybody take a seat. */
  static async enter(address: string, options: ClassOptions): Promise<HonestClass> {
    const host = new SimHost(address, options.lesson);
    await until('the room', () => host.view !== null, options.patience);
    const entered = new HonestClass(host, address, options);
    await entered.allIn();
    return entered;
  }

  get roomId(): string {
    return this.host.secret.split('.')[0] ?? '';
  }

  /** Waits until everybody has a seat and the last word of the server; milliseconds that it took. */
  allIn(): Promise<number> {
    return until(
      'everybody to be in',
      () => this.host.line.isUp && this.pupils.every(({ isReady }) => isReady),
      this.#patience,
    );
  }

  /** Begins the next round and waits until everybody climbs it. */
  async startRound(): Promise<void> {
    const round = (this.host.view?.round ?? -1) + 1;
    await this.host.tell({ kind: 'start-round' });
    await until('everybody to climb', () => this.pupils.every(({ climbs }) => climbs === round), this.#patience);
  }

  /** Ends the round and waits until everybody has the dawn, a result, and every step acknowledged. */
  async endRound(): Promise<void> {
    await this.host.tell({ kind: 'end-round' });
    const { pupils } = this;
    const rounds = (this.host.view?.round ?? 0) + 1;
    await until('dawn', () => pupils.every(({ view }) => view?.phase === 'dawn'), this.#patience);
    await until('every acknowledgement', () => pupils.every(({ queue }) => queue.waiting === 0), this.#patience);
    await until('every result', () => pupils.every(({ view }) => view?.results.length === rounds), this.#patience);
  }

  /** Milliseconds of every acknowledgement so far, but for those during `excluding`; forgets them when told to. */
  takeDelays(): number[] {
    this.#collect(true);
    return this.#delays.splice(0);
  }

  #collect(counts: boolean): void {
    for (const { delays } of this.pupils) {
      const those = delays.splice(0);
      if (counts) this.#delays.push(...those);
    }
  }

  /** Runs `work` in which the server is made to be away; acknowledgements of that time do not count as slow ones. */
  async excluding<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#collect(true);
    try {
      return await work();
    } finally {
      this.#collect(false);
    }
  }

  /** Who has lost the seat or the way, by what the devices know; nothing is the aim. */
  faults(): string[] {
    return this.pupils.flatMap(({ view, gone, refusal, diverged }) => [
      ...(gone === null ? [] : [`${view?.name}: is ${gone}`]),
      ...(refusal === null || passing.has(refusal) ? [] : [`${view?.name}: was refused, ${refusal}`]),
      ...(diverged === 0 ? [] : [`${view?.name}: lost its way ${diverged} times`]),
    ]);
  }

  leave(): void {
    for (const person of [...this.pupils, this.host, this.projector]) person.leave();
  }

  /** What the database of a stopped server says is lost; nothing is the aim. */
  lostIn(file: string): Promise<string[]> {
    return lostIn(file, this.roomId, this.pupils);
  }
}
