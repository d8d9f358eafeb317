// A class in the most expensive level whose server is killed: every climb must be made again from its rows before anybody can go on. The
// devices come back all at once, over the pages' own line and queue, and are back when they know their climb.
import { StepQueue } from '../../src/app/room/step-queue.ts';
import type { Reply } from '../../src/protocol/replies.ts';
import { protocolVersion as version } from '../../src/protocol/requests.ts';
import type { PupilView } from '../../src/protocol/views.ts';
import { openSqlite } from '../../src/server/sqlite.ts';
import type { RoomStep } from '../../src/server/storage.ts';
import { Person, until } from '../class/people.ts';
import { openRoom, stride, takeSeat } from './strangers.ts';
import { TestServer } from './test-server.ts';

interface Climbed {
  readonly pupils: number;
  readonly tries: number;
  /** Of each try. */
  readonly strides: number;
}

export interface CameBack {
  /** Milliseconds from the server's start until the last device knew its climb. */
  readonly last: number;
  /** Lines that were lost on the way. */
  readonly cuts: number;
  /** Processor seconds of the server until then. */
  readonly seconds: number;
}

/** A class that has tried hard, and how soon it is to be back on two cores. */
export const wholeClass: Climbed = { pupils: 30, tries: 6, strides: 32 };
export const backAim = 10_000; // ms

const patience = 300_000; // ms

/** A device of which only the way back is of interest. */
class Device extends Person<PupilView> {
  readonly #queue = new StepQueue({ ask: (ask) => this.ask(ask), keep: () => {}, onDiverged: () => {} }, null);
  /** Commands of the climb that is on, once the server has said them; null before. */
  climbed: number | null = null;

  constructor(address: string, token: string) {
    super(address, () => ({ kind: 'return', version, token, device: 'phone' }));
  }

  protected override entered(reply: Reply): void {
    super.entered(reply);
    if (reply.kind !== 'seat') return;
    void this.#queue.resume(reply.climb).then((resumed) => (this.climbed = resumed?.commands.length ?? this.climbed));
  }

  protected override lineIs(isUp: boolean): void {
    if (!isUp) this.#queue.hold();
  }
}

/** A night on the level `slug` with so many taken seats, all climbed as told, as a killed server leaves it; the seats' tokens. */
async function killedClass(server: TestServer, slug: string, { pupils, tries, strides }: Climbed): Promise<string[]> {
  const { line, view, secret } = await openRoom(server.address, { levels: [slug], seconds: 1800 });
  const seats = [];
  for (let pupil = 0; pupil < pupils; pupil++) seats.push(await takeSeat(server.address, view.code));
  await line.ask({ kind: 'start-round' });
  await server.stop('SIGKILL');
  const room = secret.split('.')[0] ?? '';
  // Written as the server writes them: having them climbed live takes a minute and a half of a core.
  const rows = seats.flatMap((_, seat) =>
    Array.from({ length: tries * strides }, (_unused, sequence): RoomStep => {
      const by = stride.by.map((part) => part * (1 + (sequence % 7) + seat / 100));
      return {
        room,
        seat,
        sequence,
        round: 0,
        attempt: Math.floor(sequence / strides),
        command: { kind: 'stride', by },
      };
    }),
  );
  const storage = await openSqlite(server.data);
  await storage.addSteps(rows);
  await storage.close();
  return seats.map(({ token }) => token);
}

/** Kills a server of the sources in `folder` under a class on the level `slug`, starts it again, and has all devices come back. */
export async function comeBack(folder: string, slug: string, climbed: Climbed): Promise<CameBack> {
  const server = await TestServer.start(folder, { heap: 512 });
  const tokens = await killedClass(server, slug, climbed);
  await server.restart();
  const devices = tokens.map((token) => new Device(server.address, token));
  const last = await until(
    'all devices to be back',
    () => devices.every((device) => device.climbed === climbed.strides && device.line.isUp),
    patience,
  );
  const { seconds } = server;
  const cuts = devices.reduce((sum, { comings }) => sum + comings - 1, 0);
  for (const device of devices) device.leave();
  await server.stop();
  return { last, cuts, seconds };
}
