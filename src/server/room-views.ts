// How a room looks to each role. A view is made anew from the room each time, so nobody can hold one that says too much.
import type { HostView, ProjectorView, PupilView } from '../protocol/views.ts';
import type { GroundFacts } from '../protocol/class-ground.ts';
import { placeAmong, podiumOf, reportOf } from './report.ts';
import { pointsOf, roundOf, seatsIn } from './room.ts';
import type { Room, Seat } from './room.ts';

/** What every view needs besides the room. */
export interface Moment {
  readonly now: number;
  /** What the bots of the round came to that was last; null while it is on, or where that is not known yet. */
  readonly ground: GroundFacts | null;
}

/** What the views of the host and the projector need besides. */
export interface Around extends Moment {
  /** Seats with a device on the line. */
  readonly connected: ReadonlySet<number>;
  /** Where other devices find this server; null where it does not know. */
  readonly address: string | null;
}

function common(room: Room, { now, ground }: Moment) {
  const round = roundOf(room);
  const seats = seatsIn(room);
  const isOver = room.phase === 'dawn' || room.phase === 'podium';
  return {
    code: room.code,
    phase: room.phase,
    round: room.round,
    lesson: room.lesson,
    level: round?.level ?? null,
    seed: round?.seed ?? null,
    startedAt: round?.startedAt ?? null,
    endsAt: round?.endsAt ?? null,
    pausedAt: room.pausedAt,
    now,
    joined: seats.length,
    finished: seats.filter(({ finished }) => finished).length,
    report: isOver && ground ? reportOf(room, ground) : null,
  };
}

/** Rounds whose results may be known: all that are over. */
const openRounds = (room: Room): number => (room.phase === 'night' ? room.round : room.round + 1);

/** What the pupil in `seat` sees. */
export function pupilView(room: Room, seat: Seat, moment: Moment): PupilView {
  const own = common(room, moment);
  const results = seat.results.slice(0, openRounds(room));
  const points = pointsOf({ ...seat, results });
  const all = seatsIn(room).map((other) => pointsOf({ ...other, results: other.results.slice(0, openRounds(room)) }));
  const ranked = room.lesson.preset === 'playful' && results.length > 0;
  return {
    role: 'pupil',
    ...own,
    // Who did best is shown on the wall, where the class looks together; no device is told another's name.
    report: own.report && { ...own.report, top: [] },
    seat: seat.seat,
    name: seat.name,
    rerolls: seat.rerolls,
    rejoin: seat.rejoin,
    personalTime: seat.personalTime,
    guess: seat.guesses?.[room.round] ?? null,
    results,
    points,
    place: ranked ? placeAmong(points, all) : null,
  };
}

/** What the teacher sees. */
export function hostView(room: Room, around: Around): HostView {
  const seats = seatsIn(room);
  return {
    role: 'host',
    ...common(room, around),
    address: around.address,
    projector: room.projector,
    locked: room.locked,
    connected: seats.filter(({ seat }) => around.connected.has(seat)).length,
    expiresAt: room.expiresAt,
    seats: seats.map((seat) => ({
      seat: seat.seat,
      name: seat.name,
      device: seat.device,
      connected: around.connected.has(seat.seat),
      finished: seat.finished,
      personalTime: seat.personalTime,
      rejoin: seat.rejoin,
      points: pointsOf(seat),
    })),
  };
}

/** What everybody in the classroom sees on the wall. */
export function projectorView(room: Room, around: Around): ProjectorView {
  return {
    role: 'projector',
    ...common(room, around),
    address: around.address,
    names: room.phase === 'lobby' ? seatsIn(room).map(({ name }) => name) : [],
    locked: room.locked,
    connected: seatsIn(room).filter(({ seat }) => around.connected.has(seat)).length,
    podium: podiumOf(room),
  };
}
