// The line to one client: who it is, what it may use up, and how its requests are answered. Typed wrappers of socket.io.
import type { Server, Socket } from 'socket.io';
import type { Notice, Reply } from '../protocol/replies.ts';
import { Allowance, type Rate } from './allowance.ts';
import { lineGuesses } from './door.ts';
import type { Arrival, Place } from './room.ts';

/** Who is on the line; `preflight` has only come to see whether it holds. */
export type Who =
  | { readonly role: 'stranger' | 'preflight' }
  | { readonly role: 'host' | 'projector'; readonly room: string }
  | ({ readonly role: 'pupil' } & Place);

export interface LineData {
  who: Who;
  /** When its seat was last without a line, as in `Arrival`. */
  away: Omit<Arrival, 'now'>;
  /** It is on its way into a room. */
  isEntering: boolean;
  /** It has heard all that it will. */
  isLeaving: boolean;
}

interface ServerToClient {
  notice: (notice: Notice) => void;
}
interface ClientToServer {
  ask: (message: unknown, answer: (reply: Reply) => void) => void;
}
/** What processes tell each other. */
interface ServerToServer {
  changed: (room: string) => void;
}
export type Io = Server<ClientToServer, ServerToClient, ServerToServer, LineData>;
export type Line = Socket<ClientToServer, ServerToClient, ServerToServer, LineData>;

/** The socket.io rooms of a room of ours: everyone, each role, each seat. */
export const channels = {
  all: (room: string) => `all:${room}`,
  host: (room: string) => `host:${room}`,
  projector: (room: string) => `projector:${room}`,
  pupils: (room: string) => `pupils:${room}`,
  seat: (room: string, seat: number) => `seat:${room}:${seat}`,
} as const;

/** An honest client sends two messages a second, and a few at once after an outage. */
const messages: Rate = { burst: 60, perSecond: 10 };
/** Holding Walk is sixty commands a second; an outage of half a minute brings them all at once. */
const commands: Rate = { burst: 4000, perSecond: 80 };
/** Messages beyond the budget, before the line is cut; with time they are forgiven. */
const patience: Rate = { burst: 300, perSecond: 0.5 };
/** A message that no page of ours ever sends uses up as much of the patience as so many that come too fast. */
const badMessage = 10;

/** What one line may use up. */
export class LineBudget {
  readonly #messages: Allowance;
  readonly #commands: Allowance;
  /** Codes typed wrongly. */
  readonly guesses: Allowance;
  readonly #patience: Allowance;
  #isFlood = false;

  constructor(now: number) {
    this.#messages = new Allowance(messages, now);
    this.#commands = new Allowance(commands, now);
    this.guesses = new Allowance(lineGuesses, now);
    this.#patience = new Allowance(patience, now);
  }

  /** True when one more message is within the budget. */
  message(now: number): boolean {
    const ok = this.#messages.use(now);
    if (!ok) this.#tire(now, 1);
    return ok;
  }

  /** A message could not be understood. */
  bad(now: number): void {
    this.#tire(now, badMessage);
  }

  #tire(now: number, by: number): void {
    if (!this.#patience.use(now, by)) this.#isFlood = true;
  }

  commands(now: number, count: number): boolean {
    return this.#commands.use(now, count);
  }

  /** It goes on and on. */
  get isFlood(): boolean {
    return this.#isFlood;
  }
}
