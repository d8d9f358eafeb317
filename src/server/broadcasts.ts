// What a room's screens are told, and when: views when something changed, at most a few times a second; lamps once a second,
// each room in its turn.
import type { Notice } from '../protocol/replies.ts';
import { channels, type Io } from './connections.ts';
import type { Hall } from './hall.ts';
import { RoomLamps } from './room-lamps.ts';
import type { Place, Room } from './room.ts';
import { seatOf, seatsIn } from './room.ts';
import { hostView, projectorView, pupilView, type Around, type Moment } from './room-views.ts';
import type { Audience, Outcome } from './outcome.ts';

/** Between two views of one room; the first one goes out at once. */
const viewPause = 250; // ms

interface Due {
  readonly audiences: Set<Audience>;
  timer: NodeJS.Timeout | null;
  sentAt: number;
}

interface BroadcastOptions {
  /** Where other devices find this server; null where it does not know. */
  readonly address: () => string | null;
  /** Other processes serve the same rooms. */
  readonly severalProcesses: boolean;
}

export class Broadcasts {
  readonly #io: Io;
  readonly #hall: () => Hall;
  readonly #options: BroadcastOptions;
  readonly #due = new Map<string, Due>();
  readonly #lamps = new RoomLamps();

  constructor(io: Io, hall: () => Hall, options: BroadcastOptions) {
    this.#io = io;
    this.#hall = hall;
    this.#options = options;
  }

  /** Tells everyone what follows from a change of `room`. */
  follow(room: Room, { tell, gone, closed }: Outcome): void {
    // A seat that is taken up elsewhere: the line that takes it sends the others away itself, and must not be hit by this.
    if (gone && gone.why !== 'elsewhere') {
      for (const seat of gone.seats) this.sendAway(channels.seat(room.id, seat), { kind: 'gone', why: gone.why });
    }
    if (gone?.why === 'kicked') {
      this.#lamps.remove(room.id, gone.seats);
      this.#io.to(channels.all(room.id)).emit('notice', { kind: 'lamps-out', seats: [...gone.seats] });
    }
    if (closed) {
      this.sendAway(channels.all(room.id), { kind: 'gone', why: 'closed' });
      this.#lamps.forget(room.id);
      this.#due.delete(room.id);
    } else this.due(room.id, tell);
    // Alone there is nobody to tell, and the adapter would complain on the console.
    if (this.#options.severalProcesses) this.#io.serverSideEmit('changed', room.id);
  }

  /** Says goodbye to everyone in `channel`, but for the line `except`, and cuts their lines; with other processes that takes a moment. */
  sendAway(channel: string, notice: Notice, except = ''): void {
    const lines = this.#io.to(channel).except(except);
    lines.emit('notice', notice);
    // With the connection below: who only loses the namespace could stay on it for good.
    lines.disconnectSockets(true);
  }

  /** These audiences need to see how the room is now. */
  due(id: string, tell: readonly Audience[]): void {
    if (tell.length === 0) return;
    const due = this.#due.get(id) ?? { audiences: new Set<Audience>(), timer: null, sentAt: -Infinity };
    this.#due.set(id, due);
    for (const audience of tell) due.audiences.add(audience);
    const wait = Math.max(0, due.sentAt + viewPause - performance.now());
    due.timer ??= setTimeout(() => {
      due.timer = null;
      due.sentAt = performance.now();
      const audiences = [...due.audiences];
      due.audiences.clear();
      this.#send(id, audiences).catch(() => {});
    }, wait);
  }

  async #send(id: string, audiences: readonly Audience[]): Promise<void> {
    const room = await this.#hall().room(id);
    if (!room) return;
    if (audiences.includes('pupils')) {
      const moment = this.moment(room);
      for (const seat of seatsIn(room)) {
        const notice: Notice = { kind: 'view', view: pupilView(room, seat, moment) };
        this.#io.to(channels.seat(id, seat.seat)).emit('notice', notice);
      }
    }
    if (!audiences.includes('host') && !audiences.includes('projector')) return;
    const around = await this.around(room);
    if (audiences.includes('host')) {
      this.#io.to(channels.host(id)).emit('notice', { kind: 'view', view: hostView(room, around) });
    }
    if (audiences.includes('projector')) {
      this.#io.to(channels.projector(id)).emit('notice', { kind: 'view', view: projectorView(room, around) });
    }
  }

  /** What a pupil's view needs besides the room. */
  moment(room: Room): Moment {
    const { clock, climbing } = this.#hall();
    const isOver = room.phase === 'dawn' || room.phase === 'podium';
    return { now: clock.now(), ground: isOver ? climbing.findings.grounds.now(room, room.round) : null };
  }

  /** What the host's and the projector's views need besides the room; other processes are asked who is there. */
  async around(room: Room): Promise<Around> {
    return { ...this.moment(room), connected: await this.#connected(room.id), address: this.#options.address() };
  }

  /** Seats with a device on the line, on any process. */
  async #connected(id: string): Promise<Set<number>> {
    const lines = this.#io.in(channels.pupils(id));
    // A process that died without a word answers nothing: then those of this one must do.
    const found = await lines.fetchSockets().catch(() => lines.local.fetchSockets());
    return new Set(found.flatMap(({ data }) => (data.who.role === 'pupil' ? [data.who.seat] : [])));
  }

  /** Those of `seats` that have no device on the line, on any process. */
  async awayOf(id: string, seats: readonly number[]): Promise<number[]> {
    const connected = await this.#connected(id);
    return seats.filter((seat) => !connected.has(seat));
  }

  /** The lamp of a seat is there now, in `lamps.ts`'s letters. */
  async lampMoved({ room: id, seat }: Place, round: number, letters: string): Promise<void> {
    const room = await this.#hall().room(id);
    if (room?.round === round && seatOf(room, seat)) this.#lamps.put(id, seat, letters);
  }

  /** Tells the rooms whose turn it is which lamps have moved since their last one. */
  tellLamps(): void {
    for (const { room, lamps } of this.#lamps.next())
      this.#io.to(channels.all(room)).emit('notice', { kind: 'lamps', lamps });
  }

  /** Every lamp of a room that is known here, for whoever comes in. */
  lampsOf(room: Room): string {
    return this.#lamps.of(
      room.id,
      seatsIn(room).map(({ seat }) => seat),
    );
  }

  /** A new round: everybody is back at the start. */
  forgetLamps(id: string): void {
    this.#lamps.forget(id);
  }

  /** Says something to everyone on this server. */
  everybody(notice: Notice): void {
    this.#io.emit('notice', notice);
  }

  stop(): void {
    for (const { timer } of this.#due.values()) if (timer) clearTimeout(timer);
  }
}
