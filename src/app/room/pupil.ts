// A pupil in a class: a seat that comes back by itself, and the same climb as alone, each command of it on its way to the server.
import type { Command } from '../../core/climb.ts';
import { botSteps, classLevel } from '../../protocol/class-level.ts';
import type { Parting, Reply, StoredClimb } from '../../protocol/replies.ts';
import type { Ask } from '../../protocol/requests.ts';
import type { PupilView, View } from '../../protocol/views.ts';
import { party } from '../../state/party.ts';
import { handsOff, pupilView, roomNow, roomTrouble, roomView, stepsWaiting } from '../../state/room.ts';
import { phase, screen } from '../../state/view.ts';
import { hashOf } from '../address.ts';
import { groundedLevel } from '../grounded-level.ts';
import { loadClimb } from '../load-climb.ts';
import { store, stored } from '../storage.ts';
import { ask, askOrTell, connect, disconnect, part, serverNow, version } from './connect.ts';
import { forgetForetold, foretoldOf, keepForetold, sendForetold } from './foretold.ts';
import { StepQueue, type KeptSteps } from './step-queue.ts';

const seatName = 'seat';
const stepsName = 'seat-steps';

type Door =
  | { readonly kind: 'join'; readonly code: string }
  | { readonly kind: 'rejoin'; readonly code: string; readonly rejoin: string };

/** The climb that is on: which round, which try. */
let round = -1;
let attempt = 0;
/** How many climbs were begun: one that loads slowly must not replace a later one. */
let begun = 0;
let queue: StepQueue | null = null;
/** What of the view has been acted on: a view says the same many times. */
let acted = '';

function device(): 'phone' | 'tablet' | 'computer' {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer';
  return Math.min(window.screen.width, window.screen.height) < 600 ? 'phone' : 'tablet';
}

function tokenKept(): string | null {
  const kept = stored(seatName) as { token?: unknown } | null;
  return typeof kept?.token === 'string' ? kept.token : null;
}

/** True when this device has a seat in some room, which may still be there. */
export function hasSeat(): boolean {
  return tokenKept() !== null;
}

function newQueue(kept: KeptSteps | null): StepQueue {
  const made: StepQueue = new StepQueue(
    {
      ask,
      keep: (steps) => {
        store(stepsName, steps);
        stepsWaiting.value = steps.batches.reduce(
          (sum, { runs }) => sum + runs.reduce((all, [, times]) => all + times, 0),
          0,
        );
      },
      onDiverged: () => void resume(null),
      onEnough: () => (roomTrouble.value = 'enough'),
    },
    kept,
  );
  return made;
}

/**
 * Comes by an address with a room code: takes the seat that this device keeps, if that is in this room or the code opens none; else
 * goes in by the code. Without either there is the form.
 */
export function comeByCode(code: string): void {
  if (hasSeat()) enterClass(null, code);
  else if (code !== '') enterClass({ kind: 'join', code });
}

/** Takes the seat that this device keeps, or goes through `door` to a new one. `offered`: as in `comeByCode`. */
export function enterClass(door: Door | null, offered = ''): void {
  round = -1;
  acted = '';
  const isElsewhere = (reply: Reply): boolean =>
    offered !== '' && reply.kind === 'seat' && sameLetters(reply.view.code) !== sameLetters(offered);
  let token = door ? null : tokenKept();
  let wasIn = false;
  if (door) forgetForetold();
  queue = newQueue(door ? null : (stored(stepsName) as KeptSteps | null));
  const entry = (): Ask =>
    token !== null
      ? { kind: 'return', version, token, device: device() }
      : { ...(door ?? { kind: 'join', code: '' }), version, device: device() };
  const onEntered = (reply: Reply): void => {
    if (isElsewhere(reply)) enterClass({ kind: 'join', code: offered });
    else if (reply.kind === 'seat') {
      wasIn = true;
      token = reply.token;
      store(seatName, { token });
      history.replaceState(null, '', hashOf({ screen: 'class', code: reply.view.code }));
      void resume(reply.climb);
      void sendForetold();
    } else if (reply.kind === 'refused' && reply.why === 'unknown-code' && hasSeat()) {
      // The code is an old one of the room in which this device has its seat.
      enterClass(null);
    } else if (reply.kind === 'refused' && (reply.why === 'kicked' || reply.why === 'taken-over')) {
      // What has happened to the seat is told before anybody takes another.
      forgetSeat();
    } else if (reply.kind === 'refused' && reply.why === 'unknown-secret') {
      forgetSeat();
      // It was closed while this device was off the line; the old code would only be called wrong.
      if (wasIn) return part('closed', 'class');
      // The room of a kept seat is gone: that is no news to whoever comes to join another.
      if (!door) roomTrouble.value = null;
      if (offered !== '') enterClass({ kind: 'join', code: offered });
    }
  };
  connect({ home: 'class', entry, onEntered, onView: follow, onGone, onLost: () => queue?.hold(), onClock: keepTime });
}

/** A seat that goes on elsewhere can be taken up here again; one that is lost is not kept. */
function onGone(why: Parting): void {
  queue?.hold();
  if (why !== 'elsewhere') forgetSeat();
}

/** A code as the server reads it, however it was typed. */
function sameLetters(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

function forgetSeat(): void {
  store(seatName, null);
  store(stepsName, null);
  forgetForetold();
}

/** Leaves for good: the seat is given up on this device. */
export function leaveClass(): void {
  disconnect();
  queue?.hold();
  queue = null;
  forgetSeat();
  roomTrouble.value = null;
  screen.value = 'class';
}

/** Goes where the server has us: after every entry, and when it knows another climb than we do. */
async function resume(known: StoredClimb | null): Promise<void> {
  const asked = queue;
  const resumed = await asked?.resume(known);
  if (!resumed || asked !== queue) return;
  const { commands, ...climb } = resumed;
  const view = pupilView.peek();
  if (!view || climb.round !== view.round || commands.length === 0) return;
  const mine = party.peek()?.climbers[0]?.climb.commands ?? [];
  const same = climb.round === round && climb.attempt === attempt && JSON.stringify(mine) === JSON.stringify(commands);
  if (!same) await begin(view, climb.attempt, commands);
}

/** Puts the pupil at the start of the round's level, or where `commands` have led. */
async function begin(view: PupilView, nextAttempt: number, commands: readonly Command[]): Promise<void> {
  if (view.level === null || view.seed === null) return;
  round = view.round;
  attempt = nextAttempt;
  if (roomTrouble.peek() === 'enough') roomTrouble.value = null;
  const turn = ++begun;
  const [level, { beginClass }] = await Promise.all([groundedLevel(view.level), loadClimb()]);
  if (view.round !== pupilView.peek()?.round || turn !== begun) return;
  const mine = { round, attempt };
  beginClass(classLevel(level, view.lesson.bots, view.seed), {
    commands,
    opening: commands.length > 0 || attempt > 0 ? 'climb' : 'brief',
    guess: view.guess ?? foretoldOf(round),
    onCommand: (command) => queue?.add(mine.round, mine.attempt, command),
    onForetold: (guess) => keepForetold(mine.round, guess),
  });
  if (pupilView.peek()?.phase === 'night') screen.value = 'climb';
  else acted = '';
  const now = pupilView.peek();
  if (now) follow(now);
}

/** Another try in the same round. */
export function tryAgain(): void {
  const view = pupilView.peek();
  if (view && !handsOff.peek()) void begin(view, attempt + 1, []);
}

/** Does what a new view asks for: a round begins, the sun rises, the lesson ends. */
function follow(view: View): void {
  if (view.role !== 'pupil') return;
  const key = `${view.phase} ${view.round} ${view.personalTime}`;
  if (key === acted) return;
  acted = key;
  if (view.phase === 'night') {
    if (view.round !== round) void begin(view, 0, []);
    else screen.value = 'climb';
    return;
  }
  queue?.hurry();
  if (view.phase === 'dawn' && view.personalTime && phase.peek() !== 'outcome') return;
  if (view.phase === 'dawn' && view.round === round) {
    void loadClimb().then(({ breakClassDawn }) => {
      breakClassDawn();
      screen.value = 'climb';
    });
  } else screen.value = 'class';
}

/** Bots walk on the room's clock; when time is up, nobody walks on. */
function keepTime(): void {
  const view = pupilView.peek();
  if (!view || view.phase !== 'night' || view.startedAt === null || view.round !== round) return;
  void loadClimb().then(({ walkBots, holdWalk }) => {
    if (handsOff.peek()) {
      holdWalk(false);
      queue?.hurry();
      return;
    }
    const level = party.peek()?.level;
    const elapsed = (view.pausedAt ?? serverNow()) - (view.startedAt ?? roomNow.peek());
    if (level && phase.peek() === 'climb') walkBots(botSteps(level.budget.steps, view.lesson.seconds, elapsed));
  });
}

export async function reroll(): Promise<void> {
  const reply = await askOrTell({ kind: 'reroll' });
  if (reply.kind === 'view') roomView.value = reply.view;
}

export async function rename(name: string): Promise<void> {
  const reply = await askOrTell({ kind: 'rename', name });
  if (reply.kind === 'view') roomView.value = reply.view;
}
