// The hands of one or two visitors: each has an aim, a dial and a walk of its own.
import { longestStride } from '../../core/gear/index.ts';
import type { Command } from '../../core/climb.ts';
import { dialPartOf, dialValueAt } from '../../state/dial.ts';
import { shownHow, type Person } from '../../state/kiosk.ts';
import { party } from '../../state/party.ts';
import { aim, dialValues, otherAim, otherDials } from '../../state/view.ts';
import { aimWithin, startAim, startDials } from '../commands.ts';
import { walk } from '../walker.ts';
import { climbOf, startAgain, stepOf } from './race.ts';

const aims = [aim, otherAim] as const;
const dials = [dialValues, otherDials] as const;
/** Milliseconds without a step after which somebody is shown again what to do. */
const longPause = 9000;

const stops: [() => void, () => void] = [() => {}, () => {}];
const walks: [boolean, boolean] = [false, false];
/** When each person last took a step, and whether ever in this climb, on the visit's clock. */
let lastSteps: [number, number] = [0, 0];
let hasStepped: [boolean, boolean] = [false, false];
let clock: () => number = () => 0;

/** Empty hands at the start of a climb. `now`: the visit's clock in milliseconds. */
export function freshHands(now: () => number): void {
  clock = now;
  lastSteps = [now(), now()];
  hasStepped = [false, false];
  for (const person of [0, 1] as const) {
    holdWalk(person, false);
    forgetAim(person);
  }
}

function forgetAim(person: Person): void {
  const level = party.peek()?.level;
  aims[person].value = level ? startAim(level.gear) : { heading: 0, length: 0 };
  dials[person].value = level ? startDials(level) : {};
}

/** Keeps `shownHow` true: called again and again. */
export function watchHands(): void {
  const lost = ([0, 1] as const).map((person) => {
    const climb = climbOf(person);
    if (!climb || climb.outcome !== null || walks[person]) return false;
    return !hasStepped[person] || clock() - lastSteps[person] > longPause;
  }) as [boolean, boolean];
  const before = shownHow.peek();
  if (lost[0] !== before[0] || lost[1] !== before[1]) shownHow.value = lost;
}

/** When somebody last took a step in this climb; on the visit's clock. */
export function lastStep(): number {
  return Math.max(...lastSteps);
}

/** True when this person has taken a step in this climb. */
export function isClimbing(person: Person): boolean {
  return hasStepped[person];
}

function commandOf(person: Person): Command | null {
  const climb = climbOf(person);
  if (!climb) return null;
  if (longestStride(climb.gear) === null) return { kind: 'step', settings: dials[person].peek() };
  const { heading, length } = aims[person].peek();
  return { kind: 'stride', by: [Math.cos(heading) * length, Math.sin(heading) * length] };
}

/** Takes the step that aim or dial ask for; false when the climb is over. */
export function takeStep(person: Person): boolean {
  const command = commandOf(person);
  if (!command) return false;
  lastSteps[person] = clock();
  hasStepped[person] = true;
  return stepOf(person, command);
}

/** Aims with a part (0 to 1) of the longest stride. */
export function setAim(person: Person, heading: number, part: number): void {
  const gear = climbOf(person)?.gear;
  const longest = gear && longestStride(gear);
  if (gear && longest) aims[person].value = aimWithin(gear, { heading, length: part * longest });
}

/** Turns the dial to a part of its range. */
export function setDial(person: Person, part: number): void {
  const [spec] = party.peek()?.level.dial ?? [];
  if (spec && climbOf(person))
    dials[person].value = { ...dials[person].peek(), [spec.setting]: dialValueAt(spec, part) };
}

/** Turns the dial by a part of its range. */
export function turnDial(person: Person, by: number): void {
  const [spec] = party.peek()?.level.dial ?? [];
  if (spec) setDial(person, dialPartOf(spec, dials[person].peek()[spec.setting] ?? spec.initial) + by);
}

/** Starts or ends walking by itself, for gear that can. */
export function holdWalk(person: Person, on: boolean): void {
  if (on === walks[person]) return;
  const climb = climbOf(person);
  if (on && (!climb || climb.outcome !== null || longestStride(climb.gear) !== null)) return;
  stops[person]();
  walks[person] = on;
  if (!on) return;
  stops[person] = walk(() => {
    const going = takeStep(person);
    if (!going) walks[person] = false;
    return going;
  });
}

/** Back to the start. */
export function again(person: Person): void {
  holdWalk(person, false);
  startAgain(person);
  lastSteps[person] = clock();
}
