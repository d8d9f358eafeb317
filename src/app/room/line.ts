// The line to the server: connects, introduces itself, asks and hears, and comes back by itself after every outage, at first
// after half a second and then ever more patiently, with jitter, so that a class that was cut off does not return as one wave.
// It begins with a WebSocket, one request instead of five, so that a class is in at once; where that is refused or swallowed it
// goes on with ordinary requests, which pass everywhere (docs/decisions/011-sockets-first.md).
import { io, type Socket } from 'socket.io-client';
import '../plain-zod.ts';
import { noticeSchema, passes, replySchema, type Notice, type Reply } from '../../protocol/replies.ts';
import type { Ask } from '../../protocol/requests.ts';

const firstWait = 500; // ms
const longestWait = 10_000; // ms
/** A server that is started again is back in a second or two: doubling would let many sleep through that. */
const growth = 1.4;
/** Up to so much of the wait is added by luck. */
const jitter = 0.7;
/** How the last line went: over a WebSocket, or not. */
type Sockets = 'untried' | 'work' | 'fail';
/**
 * With what the next one begins, how many milliseconds it may take (some networks swallow WebSockets without a word), and from which try on,
 * counted from the loss of the last, the other kind follows where that is refused.
 */
const ways = {
  untried: { transports: ['websocket', 'polling'], patience: 4000, bothFrom: 0 },
  // Where one has worked, the server is more likely to be slow, or away: then it refuses both.
  work: { transports: ['websocket', 'polling'], patience: 15_000, bothFrom: 4 },
  fail: { transports: ['polling', 'websocket'], patience: 20_000, bothFrom: Infinity },
} as const;
const replyTimeout = 8000; // ms
/** Whoever comes in with a whole school waits longer: coming again would only lengthen the queue at the door. */
const entryTimeout = 20_000; // ms

interface LineOptions {
  /** The server's address; the page's own where nothing is said. */
  readonly address?: string;
  /** WebSockets can be left out, to see what a school that blocks them sees. */
  readonly transports?: readonly ('polling' | 'websocket')[];
  /** Outside a browser: what keeps connections for the next request, as browsers do by themselves. */
  readonly agent?: object;
  /** What to say first on every new connection. */
  readonly entry: () => Ask;
  readonly onEntered: (reply: Reply) => void;
  readonly onNotice: (notice: Notice) => void;
  /** True once the server has let us in, false when the line is lost. */
  readonly onLine?: (isUp: boolean) => void;
}

const lost: Reply = { kind: 'refused', why: 'saving-failed' };

/** The wait before try number `tries` (from 0), in milliseconds; `luck` is in [0, 1). */
export function waitBefore(tries: number, luck: number): number {
  return Math.min(longestWait, firstWait * growth ** tries) * (1 + luck * jitter);
}

export class Line {
  readonly #options: LineOptions;
  readonly #socket: Socket;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #isUp = false;
  #sockets: Sockets = 'untried';

  constructor(options: LineOptions) {
    this.#options = options;
    const { address, transports, agent } = options;
    const settings = {
      reconnection: false,
      autoConnect: false,
      ...(transports ? { transports: [...transports] } : {}),
      ...(agent ? { agent: agent as never } : {}),
    };
    this.#socket = address === undefined ? io(settings) : io(address, { ...settings, forceNew: true });
    this.#socket.on('connect', () => void this.#enter());
    this.#socket.on('disconnect', () => {
      this.#sockets = this.transport === 'websocket' ? 'work' : 'fail';
      this.#lost();
    });
    this.#socket.on('connect_error', ({ message }) => {
      if (message === 'timeout') this.#sockets = 'fail';
      this.#lost();
    });
    this.#socket.on('notice', (message: unknown) => {
      const notice = noticeSchema.safeParse(message);
      if (notice.success) options.onNotice(notice.data);
    });
    this.#connect();
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** It will not come back by itself. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /** How the bytes travel now. */
  get transport(): string {
    return this.#socket.io.engine?.transport.name ?? '';
  }

  /** Asks and waits for the reply; when none comes it is `refused` with `saving-failed`, which means: ask again. */
  ask(ask: Ask): Promise<Reply> {
    return this.#askFor(ask, replyTimeout);
  }

  async #askFor(ask: Ask, timeout: number): Promise<Reply> {
    try {
      const reply = replySchema.safeParse(await this.#socket.timeout(timeout).emitWithAck('ask', ask));
      return reply.success ? reply.data : { kind: 'refused', why: 'reload' };
    } catch {
      return lost;
    }
  }

  async #enter(): Promise<void> {
    const reply = await this.#askFor(this.#options.entry(), entryTimeout);
    if (this.#closed) return;
    if (passes(reply)) {
      this.#options.onEntered(reply);
      this.#socket.disconnect();
      return;
    }
    this.#tries = 0;
    this.#isUp = reply.kind !== 'refused';
    if (!this.#isUp) this.close();
    this.#options.onEntered(reply);
    if (this.#isUp) this.#options.onLine?.(true);
  }

  #lost(): void {
    if (this.#isUp) this.#options.onLine?.(false);
    this.#isUp = false;
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), waitBefore(this.#tries++, Math.random()));
  }

  #connect(): void {
    const { io: manager } = this.#socket;
    if (!this.#options.transports) {
      const { transports, patience, bothFrom } = ways[this.#sockets];
      manager.opts.transports = [...transports];
      manager.opts.tryAllTransports = this.#tries >= bothFrom;
      manager.timeout(patience);
    }
    this.#socket.connect();
  }

  /** Tries again at once: the page came back into view, or the network says it is there. */
  hurry(): void {
    if (this.#closed || this.#socket.connected) return;
    clearTimeout(this.#timer);
    this.#tries = 0;
    this.#connect();
  }

  /** Cuts the connection as a bad network would; it comes back by itself. */
  cut(): void {
    this.#socket.io.engine?.close();
  }

  close(): void {
    this.#closed = true;
    this.#isUp = false;
    clearTimeout(this.#timer);
    this.#socket.disconnect();
  }
}
