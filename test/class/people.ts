// Simulated people of a class over real socket.io, with the very line that the pages use: a teacher and a projector; pupils are in
// sim-pupil.ts.
import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import { Line } from '../../src/app/room/line.ts';
import type { Lesson } from '../../src/protocol/lesson.ts';
import type { Notice, Reply } from '../../src/protocol/replies.ts';
import { protocolVersion as version, type Ask } from '../../src/protocol/requests.ts';
import type { HostView, ProjectorView, View } from '../../src/protocol/views.ts';

const waitStep = 15; // ms

/** Waits until `isSo`; throws with `what` when it is not within `patience` ms. */
export async function until(what: string, isSo: () => boolean, patience = 60_000): Promise<number> {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > patience) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, waitStep));
  }
  return performance.now() - began;
}

export type Transports = readonly ('polling' | 'websocket')[];

/** The line of one screen, with the last view and everything that was said. */
export class Person<Seen extends View> {
  readonly line: Line;
  /** Each device keeps its own connections, as a browser does. */
  readonly #agent: Agent;
  view: Seen | null = null;
  gone: string | null = null;
  refusal: string | null = null;
  /** What the server said last of whether it can store. */
  saves = true;
  /** Every time it said so. */
  readonly savings: boolean[] = [];
  /** How often the server has let us in. */
  comings = 0;
  /** Bytes of notices, as JSON. */
  heard = 0;
  secret = '';

  constructor(address: string, entry: () => Ask, transports?: Transports) {
    // A proxy under test has a certificate that it has made itself.
    const isSecure = address.startsWith('https:');
    this.#agent = isSecure
      ? new SecureAgent({ keepAlive: true, rejectUnauthorized: false })
      : new Agent({ keepAlive: true });
    this.line = new Line({
      address,
      entry,
      agent: this.#agent,
      ...(transports ? { transports } : {}),
      onEntered: (reply) => this.entered(reply),
      onNotice: (notice) => this.hear(notice),
      onLine: (isUp) => this.lineIs(isUp),
    });
  }

  protected entered(reply: Reply): void {
    this.refusal = reply.kind === 'refused' ? reply.why : null;
    if (reply.kind === 'room') this.secret = reply.secret;
    if (reply.kind === 'seat') this.secret = reply.token;
    if ('view' in reply) this.view = reply.view as Seen;
    if (reply.kind !== 'refused') this.comings++;
  }

  protected hear(notice: Notice): void {
    this.heard += JSON.stringify(notice).length;
    if (notice.kind === 'view') this.view = notice.view as Seen;
    if (notice.kind === 'gone') this.gone = notice.why;
    if (notice.kind === 'saving') this.savings.push((this.saves = notice.works));
  }

  protected lineIs(_isUp: boolean): void {}

  ask(ask: Ask): Promise<Reply> {
    return this.line.ask(ask);
  }

  leave(): void {
    this.line.close();
  }
}

export class SimHost extends Person<HostView> {
  constructor(address: string, lesson: Lesson, secret?: string) {
    let known = secret ?? '';
    super(address, () =>
      known === '' ? { kind: 'open-room', version, lesson } : { kind: 'host', version, secret: known },
    );
    this.#learn = (own) => (known = own);
  }
  readonly #learn: (secret: string) => void;

  protected override entered(reply: Reply): void {
    super.entered(reply);
    if (reply.kind === 'room') this.#learn(reply.secret);
  }

  /** Asks and expects it done. */
  async tell(ask: Ask): Promise<void> {
    const reply = await this.ask(ask);
    if (reply.kind !== 'done') throw new Error(`${ask.kind}: ${JSON.stringify(reply)}`);
  }
}

export class SimProjector extends Person<ProjectorView> {
  lamps = '';
  constructor(address: string, secret: string) {
    super(address, () => ({ kind: 'projector', version, secret }));
  }
  protected override hear(notice: Notice): void {
    super.hear(notice);
    if (notice.kind === 'lamps') this.lamps = notice.lamps;
  }
}

/** The value below which `part` (0 to 1) of the values lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
