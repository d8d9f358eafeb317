// socket.io on the pages' own http server: WebSockets, and long polling, so that a school that blocks them still plays; lines,
// their budgets, and the clocks of the hall.
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Logger } from 'pino';
import { longestMessage } from '../protocol/requests.ts';
import type { Reply } from '../protocol/replies.ts';
import { Answers } from './answers.ts';
import { Broadcasts } from './broadcasts.ts';
import { RoomClock } from './clock.ts';
import { channels, LineBudget, type Io, type Line } from './connections.ts';
import { Hall, type OutcomeListener } from './hall.ts';
import type { FindingsListener } from './findings.ts';
import { Journal } from './journal.ts';
import type { Metrics } from './metrics.ts';
import { Referees } from './referees.ts';
import { mayConnect } from './origin.ts';
import { lampTick } from './room-lamps.ts';
import type { Level } from '../content/level.ts';
import type { Storage } from './storage.ts';

/** Lines at once; more are turned away, so that those who are in stay well. */
const mostLines = 5000;
/** Who has not said what it wants by then is cut off. */
const introduction = 15_000; // ms
const tickPause = 250; // ms
const cleaningPause = 600_000; // ms
/** A phone that went out of reach is gone from the counts after about this. */
const pingInterval = 10_000; // ms
const pingTimeout = 8000; // ms
/** After the order to stop, lines get so long to hear that they should come back. */
const farewell = 150; // ms

export interface Rooms {
  readonly hall: Hall;
  readonly io: Io;
  readonly stop: () => Promise<void>;
}

interface Parts {
  readonly server: HttpServer;
  readonly storage: Storage;
  readonly levels: ReadonlyMap<string, Level>;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Other origins whose pages may connect. */
  readonly origins: readonly string[];
  /** Where other devices of the network find this server; null where it does not know. */
  readonly address: () => string | null;
  /** Connects several processes. */
  readonly adapter?: Parameters<Server['adapter']>[0] | undefined;
}

/** Puts the classroom on `server`. Resolves when every room is back. */
export async function startRooms(parts: Parts): Promise<Rooms> {
  const { server, storage, levels, log, metrics } = parts;
  const io: Io = new Server(server, {
    maxHttpBufferSize: longestMessage,
    pingInterval,
    pingTimeout,
    serveClient: false,
    allowRequest: (request, answer) => {
      const full = io.engine.clientsCount >= mostLines;
      answer(null, !full && mayConnect(request, parts.origins));
    },
    ...(parts.adapter ? { adapter: parts.adapter } : {}),
  });
  // In front of socket.io's own listener, so that its refusals have it as well.
  server.prependListener('request', (_request, response) => response.setHeader('X-Content-Type-Options', 'nosniff'));
  const journal = new Journal(
    (steps) => metrics.commit(() => storage.addSteps(steps)),
    (works, error) => {
      if (works) log.info('saving works again');
      else log.error({ err: error }, 'saving failed');
      broadcasts.everybody({ kind: 'saving', works });
    },
  );
  const broadcasts: Broadcasts = new Broadcasts(io, () => hall, {
    address: parts.address,
    severalProcesses: parts.adapter !== undefined,
  });
  const clock = new RoomClock(Date.now());
  const listener: OutcomeListener = (room, outcome) => {
    broadcasts.follow(room, outcome);
    if (outcome.closed) answers.forget(room.id);
  };
  const referees = new Referees(levels, (error) => log.error({ err: error }, 'a referee has ended, and is replaced'));
  const findings: FindingsListener = {
    lamp: (place, round, letters) => void broadcasts.lampMoved(place, round, letters).catch(() => {}),
    ground: (room) => broadcasts.due(room, ['host', 'projector', 'pupils']),
    trouble: (error) => log.error({ err: error }, 'a climb could not be climbed again'),
  };
  const hall = new Hall({ storage, journal, levels, clock, referees, listener, findings });
  io.on('changed', (room: string) => hall.forget(room));
  await hall.rebuild(clock.now());
  const answers = new Answers(hall, broadcasts);
  io.on('connection', (line) => attend(line, { answers, hall, broadcasts, log, metrics }));
  metrics.watch({
    lines: () => io.engine.clientsCount,
    rooms: () => hall.rooms.length,
    seats: () => hall.climbing.ledger.size,
  });
  const stopClocks = startClocks(hall, clock, { answers, broadcasts, log });
  const stop = async (): Promise<void> => {
    stopClocks();
    io.emit('notice', { kind: 'back-soon' });
    await new Promise((resolve) => setTimeout(resolve, farewell));
    broadcasts.stop();
    await io.close();
    await referees.stop();
    await storage.close();
  };
  return { hall, io, stop };
}

interface Attendance {
  readonly answers: Answers;
  readonly hall: Hall;
  readonly broadcasts: Broadcasts;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Serves one line until it is gone. */
function attend(line: Line, { answers, hall, broadcasts, log, metrics }: Attendance): void {
  line.data = {
    who: { role: 'stranger' },
    away: { awayFrom: -Infinity, since: hall.clock.now() },
    isEntering: false,
    isLeaving: false,
  };
  const budget = new LineBudget(hall.clock.now());
  const waiting = setTimeout(() => {
    if (line.data.who.role === 'stranger') line.disconnect(true);
  }, introduction);
  const reply = async (message: unknown): Promise<Reply> => {
    try {
      return await answers.answer(line, message, budget);
    } catch (error) {
      log.error({ err: error }, 'a request failed');
      return { kind: 'refused', why: 'saving-failed' };
    }
  };
  line.on('ask', async (message, answer) => {
    if (typeof answer !== 'function') return line.disconnect(true);
    const began = performance.now();
    const said = await reply(message);
    metrics.answered(said.kind === 'refused' ? said.why : said.kind, performance.now() - began);
    answer(said);
    if (budget.isFlood || line.data.isLeaving) line.disconnect(true);
    return undefined;
  });
  line.on('disconnect', () => {
    clearTimeout(waiting);
    const { who } = line.data;
    if (who.role !== 'pupil') return;
    // The same seat may be on another line here already, in a new tab.
    if (!line.nsp.adapter.rooms.has(channels.seat(who.room, who.seat))) hall.climbing.ledger.release(who);
    broadcasts.due(who.room, ['host', 'projector']);
  });
}

function startClocks(
  hall: Hall,
  clock: RoomClock,
  { answers, broadcasts, log }: Pick<Attendance, 'answers' | 'broadcasts' | 'log'>,
) {
  let ticking = false;
  const tick = setInterval(() => {
    clock.tick();
    if (ticking) return;
    ticking = true;
    hall
      .tick(clock.now())
      .catch((error: unknown) => log.warn({ err: error }, 'a round could not be ended yet'))
      .finally(() => (ticking = false));
  }, tickPause);
  const lamps = setInterval(() => broadcasts.tellLamps(), lampTick);
  const cleaning = setInterval(() => {
    hall
      .deleteExpired(clock.now())
      .then((ids) => ids.forEach((id) => answers.forget(id)))
      .catch((error: unknown) => log.warn({ err: error }, 'old rooms could not be deleted'));
  }, cleaningPause);
  return (): void => [tick, lamps, cleaning].forEach(clearInterval);
}
