// Gamepads at a kiosk: the first one is the left visitor's, the second the right one's, whoever lit the first lamp. Stick or d-pad aim
// or turn the dial, any button steps, walks while it is held, and goes on; a pad that nobody can climb with is left out.
import { longestStride } from '../../core/gear/index.ts';
import { padsNow } from '../../state/gamepads.ts';
import { kioskPhase, visitors, type Person } from '../../state/kiosk.ts';
import { device } from '../../state/view.ts';
import { again, holdWalk, setAim, takeStep, turnDial } from './hands.ts';
import { isPlayable, PadHand, type PadSays } from './pad-hand.ts';
import { climbOf } from './race.ts';
import { begin, goOn, join, noteInput } from './visit.ts';

const readEvery = 33; // ms
/** Of the dial's range a second, at full tilt. */
const dialPace = 0.6;

const hands = new Map<number, PadHand>();

function read(): void {
  const pads = padsNow().filter(isPlayable);
  for (const person of [0, 1] as const) {
    const says = saysOf(pads[person]);
    if (says?.alive) act(person, says);
    // At rest, or pulled out while it walked.
    else holdPad(person, false);
  }
}

function saysOf(pad: Gamepad | undefined): PadSays | null {
  if (!pad) return null;
  let hand = hands.get(pad.index);
  if (!hand) hands.set(pad.index, (hand = new PadHand()));
  return hand.read(pad, performance.now());
}

const walking: [boolean, boolean] = [false, false];

/** A pad lets go of a walk only if it began it: the other hand may be on the screen. */
function holdPad(person: Person, on: boolean): void {
  if (walking[person] === on) return;
  walking[person] = on;
  holdWalk(person, on);
}

function act(person: Person, says: PadSays): void {
  noteInput();
  device.value = 'gamepad';
  const phase = kioskPhase.peek();
  if (phase === 'attract') return begin();
  if (person === 1 && visitors.peek() === 1) return says.pressed ? join() : undefined;
  if (phase !== 'climb') return says.pressed ? goOn() : undefined;
  return climb(person, says);
}

function climb(person: Person, { way: [x, y], held, pressed }: PadSays): void {
  const own = climbOf(person);
  if (!own) return;
  if (own.outcome !== null) {
    holdPad(person, false);
    if (pressed) again(person);
    return;
  }
  if (longestStride(own.gear) === null) {
    if (x !== 0 || y !== 0) turnDial(person, ((Math.abs(x) > Math.abs(y) ? x : y) * dialPace * readEvery) / 1000);
    return holdPad(person, held);
  }
  if (x !== 0 || y !== 0) setAim(person, Math.atan2(y, x), Math.hypot(x, y));
  if (pressed) takeStep(person);
}

/** Reads gamepads while `here` says that this is the screen. */
export function watchPads(here: () => boolean): void {
  setInterval(() => {
    if (here() && !document.hidden) read();
  }, readEvery);
}
