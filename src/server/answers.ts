// Answers requests: checks what it is, who asks and what is left of the budgets, then lets the hall do it.
import { askerOf, protocolVersion, requestSchemas, type Asker, type RequestOf } from '../protocol/requests.ts';
import type { Refusal, Reply } from '../protocol/replies.ts';
import type { Broadcasts } from './broadcasts.ts';
import { channels, type Line, type LineBudget, type Who } from './connections.ts';
import { Door } from './door.ts';
import type { Hall } from './hall.ts';
import { Refused } from './refused.ts';
import { seatOf, type Room } from './room.ts';
import { hostView, projectorView, pupilView } from './room-views.ts';

type Entry = RequestOf<'newcomer'>;

const refused = (why: Refusal): Reply => ({ kind: 'refused', why });

export class Answers {
  readonly #hall: Hall;
  readonly #broadcasts: Broadcasts;
  readonly #door: Door;

  constructor(hall: Hall, broadcasts: Broadcasts) {
    this.#hall = hall;
    this.#broadcasts = broadcasts;
    this.#door = new Door(hall.clock.now());
  }

  /** The room is no more. */
  forget(room: string): void {
    this.#door.forget(room);
  }

  /** The reply to anything that came over `line`; never rejects. */
  async answer(line: Line, message: unknown, budget: LineBudget): Promise<Reply> {
    const now = this.#hall.clock.now();
    if (!budget.message(now)) return refused('too-fast');
    try {
      return await this.#do(line, message, budget);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.why === 'bad-message') budget.bad(now);
      return refused(error.why);
    }
  }

  /** Who asks is looked at before what is asked is read: a stranger's steps are not worth a look. */
  async #do(line: Line, message: unknown, budget: LineBudget): Promise<Reply> {
    const { who } = line.data;
    const asker = askerOf(message);
    if ((asker === null || asker === 'newcomer') && speaksOtherVersion(message)) return refused('reload');
    switch (asker) {
      case null:
        throw new Refused('bad-message');
      case 'newcomer': {
        if (who.role !== 'stranger' && who.role !== 'preflight') return refused('not-allowed');
        const request = read(asker, message);
        if (who.role === 'stranger') return this.#enter(line, request, budget);
        return request.kind === 'preflight' ? { kind: 'done' } : refused('not-allowed');
      }
      case 'pupil':
        return who.role === 'pupil' ? this.#pupil(line, who, read(asker, message), budget) : refused('not-allowed');
      case 'host':
        return who.role === 'host' ? this.#host(line, who.room, read(asker, message)) : refused('not-allowed');
      case 'screen':
        if (who.role !== 'projector' && who.role !== 'host') return refused('not-allowed');
        read(asker, message);
        return { kind: 'trails', trails: await this.#hall.reports.trailsOf(await this.#hall.room(who.room)) };
    }
  }

  async #enter(line: Line, request: Entry, budget: LineBudget): Promise<Reply> {
    // Set before anything is waited for: two entries at once would give one line two places.
    if (line.data.isEntering) return refused('not-allowed');
    line.data.isEntering = true;
    try {
      return await this.#letIn(line, request, budget);
    } finally {
      line.data.isEntering = false;
    }
  }

  async #letIn(line: Line, request: Entry, budget: LineBudget): Promise<Reply> {
    const now = this.#hall.clock.now();
    switch (request.kind) {
      case 'preflight':
        this.#welcome(line, { role: 'preflight' });
        return { kind: 'done' };
      case 'open-room': {
        this.#door.open(now);
        const { room, secret } = await this.#hall.open(request.lesson, now);
        return this.#hostEnters(line, room, secret);
      }
      case 'host':
        return this.#hostEnters(line, await this.#hall.roomBySecret(request.secret, 'host'), request.secret);
      case 'projector': {
        const room = await this.#hall.roomBySecret(request.secret, 'projector');
        this.#welcome(line, { role: 'projector', room: room.id }, room);
        return { kind: 'view', view: projectorView(room, await this.#broadcasts.around(room)) };
      }
      case 'return': {
        const place = await this.#hall.seatByToken(request.token);
        return this.#sit(line, place, request.token);
      }
      case 'join':
      case 'rejoin':
        return this.#newcomer(line, request, budget);
    }
  }

  async #newcomer(
    line: Line,
    request: Extract<Entry, { kind: 'join' | 'rejoin' }>,
    budget: LineBudget,
  ): Promise<Reply> {
    const now = this.#hall.clock.now();
    const { token, ...place } = await this.#door.guess(now, budget.guesses, async () => {
      const id = await this.#hall.idByCode(request.code);
      if (request.kind === 'rejoin') {
        const { device, rejoin } = request;
        return this.#door.guessIn(now, id, () => this.#hall.sit(id, device, { rejoin }));
      }
      this.#door.join(now, id);
      return this.#hall.sit(id, request.device, {});
    });
    return this.#sit(line, place, token);
  }

  async #hostEnters(line: Line, room: Room, secret: string): Promise<Reply> {
    this.#welcome(line, { role: 'host', room: room.id }, room);
    return { kind: 'room', secret, view: hostView(room, await this.#broadcasts.around(room)) };
  }

  async #sit(line: Line, place: { room: string; seat: number }, token: string): Promise<Reply> {
    const room = await this.#hall.room(place.room);
    const seat = room && seatOf(room, place.seat);
    if (!room || !seat) throw new Refused('kicked');
    // The same seat on another device or in another tab: two hands on one climb would undo each other.
    this.#broadcasts.sendAway(channels.seat(room.id, seat.seat), { kind: 'gone', why: 'elsewhere' }, line.id);
    this.#hall.climbing.ledger.hold(place);
    this.#welcome(line, { role: 'pupil', room: room.id, seat: seat.seat }, room);
    this.#broadcasts.due(room.id, ['host', 'projector']);
    // Without its climb the seat is taken all the same: the device asks again.
    const climb = await this.#hall.climbing.climbOf(place).catch(() => null);
    return { kind: 'seat', token, view: pupilView(room, seat, this.#broadcasts.moment(room)), climb };
  }

  /** From here on the line hears what its role may. */
  #welcome(line: Line, who: Who, known?: Room): void {
    if (!line.connected) {
      if (who.role === 'pupil') this.#hall.climbing.ledger.release(who);
      return;
    }
    line.data.who = who;
    line.data.away = { awayFrom: -Infinity, since: this.#hall.clock.now() };
    if (!('room' in who)) return;
    const { room } = who;
    if (who.role === 'pupil')
      void line.join([channels.all(room), channels.pupils(room), channels.seat(room, who.seat)]);
    else void line.join([channels.all(room), channels[who.role](room)]);
    const lamps = known ? this.#broadcasts.lampsOf(known) : '';
    if (lamps !== '') line.emit('notice', { kind: 'lamps', lamps });
  }

  async #pupil(
    line: Line,
    who: Extract<Who, { role: 'pupil' }>,
    request: RequestOf<'pupil'>,
    budget: LineBudget,
  ): Promise<Reply> {
    const now = this.#hall.clock.now();
    const { room, seat } = who;
    switch (request.kind) {
      case 'steps': {
        if (!budget.commands(now, request.commands.length)) return refused('too-fast');
        return this.#hall.climbing.steps({ room, seat }, request, { now, ...line.data.away });
      }
      case 'my-climb':
        return { kind: 'climb', ...(await this.#hall.climbing.climbOf({ room, seat })) };
      case 'foretell':
        return this.#hall.climbing.foretell({ room, seat }, request, { now, ...line.data.away });
      case 'reroll':
      case 'rename': {
        const outcome = await this.#hall.change(room, { ...request, seat }, now);
        const changed = seatOf(outcome.room, seat);
        if (!changed) throw new Refused('kicked');
        return { kind: 'view', view: pupilView(outcome.room, changed, this.#broadcasts.moment(outcome.room)) };
      }
    }
  }

  async #host(line: Line, room: string, request: RequestOf<'host'>): Promise<Reply> {
    const now = this.#hall.clock.now();
    if (request.kind === 'results') {
      return { kind: 'results', rows: await this.#hall.reports.resultsOf(await this.#hall.room(room)) };
    }
    switch (request.kind) {
      case 'new-code':
        await this.#hall.renewCode(room);
        break;
      case 'new-rejoins':
        await this.#hall.renewRejoins(room);
        break;
      case 'new-projector':
        await this.#hall.renewProjector(room);
        this.#broadcasts.sendAway(channels.projector(room), { kind: 'gone', why: 'renewed' });
        break;
      case 'new-host':
        await this.#hall.renewHost(room, request.secret);
        this.#broadcasts.sendAway(channels.host(room), { kind: 'gone', why: 'renewed' }, line.id);
        break;
      case 'remove-away': {
        const seats = await this.#broadcasts.awayOf(room, request.seats);
        await this.#hall.change(room, { kind: 'remove', seats }, now);
        break;
      }
      case 'close-room':
        await this.#close(line, room);
        break;
      default:
        await this.#hall.change(room, request, now);
    }
    if (request.kind === 'start-round') this.#broadcasts.forgetLamps(room);
    return { kind: 'done' };
  }

  /** Everybody is sent away at once; who asked hears that it is done before the line is cut. */
  async #close(line: Line, room: string): Promise<void> {
    const own = [channels.all(room), channels.host(room)];
    for (const channel of own) void line.leave(channel);
    try {
      await this.#hall.change(room, { kind: 'close-room' }, this.#hall.clock.now());
    } catch (error) {
      void line.join(own);
      throw error;
    }
    line.data.isLeaving = true;
  }
}

/** The message as a request of `asker`; refused as a whole. */
function read<Who extends Asker>(asker: Who, message: unknown): RequestOf<Who> {
  const parsed = requestSchemas[asker].safeParse(message);
  if (!parsed.success) throw new Refused('bad-message');
  return parsed.data as RequestOf<Who>;
}

/** A message that names another version is not malformed, but from an older or newer page. */
function speaksOtherVersion(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('version' in message)) return false;
  return typeof message.version === 'number' && message.version !== protocolVersion;
}
