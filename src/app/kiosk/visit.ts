// From one visitor to the next: attract, climb and dawn for each level of the playlist, closing card, and attract again. Every state
// has its timeout, and nobody who has gone holds the kiosk up. One beat drives it all, on a clock that rests while we ask who is there.
import type { Level } from '../../content/level.ts';
import {
  announceVisit,
  idleWarning,
  kioskConfig,
  kioskPhase,
  kioskResults,
  kioskRound,
  nightPart,
  visitors,
  type KioskPhase,
} from '../../state/kiosk.ts';
import { walkBots } from '../everyone.ts';
import { Show } from './attract.ts';
import { freshHands, holdWalk, isClimbing, lastStep, watchHands } from './hands.ts';
import { climbOf, joinRace, startRace, sunrise } from './race.ts';
import { resetForNext } from './reset.ts';

/** A climb and its morning take so many seconds at least and at most. */
const leastRound = 60;
const mostRound = 90;
/** Milliseconds without input after which a morning goes on; and how often that may be put off by input. */
const dawnTime = 20_000;
const dawnsAtMost = 4;
const closingTime = 40_000;
/** Nobody is asked so soon after the picture has changed: it is looked at first. */
const firstLook = 8000;
/** After everybody's end the picture stays a moment before the sun rises; longer where somebody may want to try again. */
const lookAround = 1800;
const secondThoughts = 6000;
/** Bots take so many steps a second by themselves, and never fewer than the quickest person. */
const stridePace = 0.9;
const walkPace = 3.5;

let levels: readonly Level[] = [];
let show: Show | null = null;
/** The visit's clock, when this state began on it, and when somebody last did something, on the machine's and on this clock. All in
 * milliseconds. */
let clock = 0;
let since = 0;
let lastInput = 0;
let touched = 0;
let began = 0;
let before = 0;
/** When the warning ends the visit. */
let warnedAt = 0;
const now = (): number => clock;

/** Takes over the climbs of a visit and shows that nobody is there. */
export function openDoors(climbs: readonly Level[]): void {
  levels = climbs;
  clock = 0;
  before = performance.now();
  attract();
}

function enter(phase: KioskPhase): void {
  since = clock;
  kioskPhase.value = phase;
}

function attract(): void {
  resetForNext();
  kioskRound.value = { place: 0, of: levels.length };
  showNext();
  enter('attract');
}

/** Where the show of the playlist is. */
let shown = -1;
function showNext(): void {
  shown = (shown + 1) % Math.max(1, levels.length);
  const level = levels[shown];
  show = level ? new Show(level, now) : null;
}

/** The seconds of a climb, by the length of a visit. */
function nightTime(): number {
  const whole = (kioskConfig.peek()?.visitSeconds ?? 180) / Math.max(1, levels.length);
  return Math.min(mostRound, Math.max(leastRound, whole)) * 1000 - dawnTime;
}

/** Somebody has touched something: the first climb begins. */
export function begin(): void {
  if (kioskPhase.peek() !== 'attract') return;
  began = clock;
  announceVisit({ kind: 'begun' });
  climb(0);
}

function climb(place: number): void {
  const level = levels[place];
  if (!level) return;
  show = null;
  kioskRound.value = { place, of: levels.length };
  nightPart.value = 0;
  startRace(level, visitors.peek());
  freshHands(now);
  enter('climb');
}

/** A second visitor lights a lamp. */
export function join(): void {
  if (visitors.peek() === 2 || kioskPhase.peek() === 'attract') return;
  visitors.value = 2;
  if (kioskPhase.peek() === 'climb') joinRace();
}

function dawn(): void {
  for (const person of [0, 1] as const) holdWalk(person, false);
  const level = levels[kioskRound.peek().place];
  const seconds = (clock - since) / 1000;
  const results = sunrise();
  kioskResults.value = results.map(({ climb: { outcome }, stars }) => ({ outcome, stars }));
  for (const { outcome, stars } of kioskResults.peek())
    announceVisit({ kind: 'level', slug: level?.slug ?? '', outcome, seconds, stars: stars.filter(Boolean).length });
  enter('dawn');
}

/** From the morning to the next climb, or to the closing card; from there to a visit of one's own. */
export function goOn(): void {
  const phase = kioskPhase.peek();
  const next = kioskRound.peek().place + 1;
  if (phase === 'dawn' && next < levels.length) climb(next);
  else if (phase === 'dawn') enter('closing');
  else if (phase === 'closing') leave();
}

/** The visit is over, however it was. */
export function leave(): void {
  const phase = kioskPhase.peek();
  if (phase === 'attract') return;
  for (const person of [0, 1] as const) holdWalk(person, false);
  announceVisit({ kind: 'ended', seconds: (clock - began) / 1000, finished: phase === 'closing' });
  attract();
}

/** Somebody is there. */
export function noteInput(): void {
  lastInput = performance.now();
  touched = clock;
  idleWarning.value = null;
}

/** Milliseconds without any input after which we ask, in this state. */
function patience(): number {
  const { menu, play } = kioskConfig.peek()?.idleSeconds ?? { menu: 30, play: 60 };
  return (kioskPhase.peek() === 'climb' ? play : menu) * 1000;
}

/** Asks whether anybody is there; true while we wait for the answer. */
function asks(time: number): boolean {
  if (kioskPhase.peek() === 'attract') return false;
  if (idleWarning.peek() === null) {
    if (time - lastInput < patience() || clock - since < firstLook) return false;
    warnedAt = time;
  }
  const left = Math.ceil((kioskConfig.peek()?.warningSeconds ?? 20) - (time - warnedAt) / 1000);
  if (left <= 0) leave();
  else if (idleWarning.peek() !== left) idleWarning.value = left;
  return left > 0;
}

/** Goes on as far as it is time. `rests`: nothing is to happen, because staff are at work. */
export function beat(rests: boolean): void {
  const time = performance.now();
  const passed = time - before;
  before = time;
  if (rests) return noteInput();
  if (idleWarning.peek() === null) clock += passed;
  if (asks(time)) return;
  switch (kioskPhase.peek()) {
    case 'attract':
      if (show?.tick() ?? true) showNext();
      return;
    case 'climb':
      return passNight();
    case 'dawn':
      if (clock - Math.max(since, touched) >= dawnTime || clock - since >= dawnsAtMost * dawnTime) goOn();
      return;
    case 'closing':
      if (clock - since >= closingTime) leave();
  }
}

function passNight(): void {
  const passed = clock - since;
  const whole = nightTime();
  nightPart.value = Math.min(1, passed / whole);
  watchHands();
  const walks = levels[kioskRound.peek().place]?.gear.kind !== 'stride';
  walkBots(Math.floor((passed / 1000) * (walks ? walkPace : stridePace)));
  if (passed >= whole || (allEnded() && clock - lastStep() >= (allCamped() ? lookAround : secondThoughts))) dawn();
}

/** The climbs that the night waits for: those of everybody who has set out. */
function climbs() {
  return ([0, 1] as const).flatMap((person) => {
    const own = climbOf(person);
    return own && (person === 0 || isClimbing(person)) ? [own] : [];
  });
}

const allEnded = (): boolean => climbs().every(({ outcome }) => outcome !== null);
const allCamped = (): boolean => climbs().every(({ outcome }) => outcome === 'camp');
