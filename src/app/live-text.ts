// The live text: what each step brought, in words, for players who listen: what changed, how the ground leans, how to turn. It
// never says more than the lamp shows. Fast walks are told now and then, ends and warnings always.
import type { Climb } from '../core/climb.ts';
import type { ClimbEvent } from '../core/events.ts';
import { knownGradient, litFrom, longestStride, seesSlope } from '../core/gear/index.ts';
import { flaresOf } from '../core/gear/flares.ts';
import type { PokeCommand } from '../core/gear/gear-rule.ts';
import { carryOf } from '../core/gear/sled.ts';
import { feltSlope, readingAt } from '../core/gear/stick.ts';
import { guessedBy, isRight, rightPart, type Guessed } from '../core/gear/volley.ts';
import { settingsNext } from '../state/dial.ts';
import { guessesPower, powerText, searchTime } from '../state/odds.ts';
import type { Point } from '../core/surface.ts';
import { party, type Party } from '../state/party.ts';
import { ropeNow, standingOf } from '../state/standing.ts';
import { text, textOf } from '../state/text.ts';
import { aim } from '../state/view.ts';
import { compassText, downhillHeading, lengthOf, placeText, quantity, settingText } from '../state/words.ts';
import { judgeText, radioText, tellTrial } from './live-judges.ts';
import { say, sayInTurn, sentences } from './say.ts';

const shortestPause = 900; // ms between two announcements while walking
/** A slope that changes by less than this part is as steep as before. */
const sameSlope = 0.02;
/** Closer than this many degrees is straight ahead. */
const straight = 0.5;
const degreesOf = 180 / Math.PI;
let spokenAt = -Infinity;

/** "12 degrees to the left": how to turn from heading `from` to heading `to`, both in radians. */
function turnText(from: number, to: number): string {
  const degrees = Math.atan2(Math.sin(to - from), Math.cos(to - from)) * degreesOf;
  if (Math.abs(degrees) < straight) return text('live.ahead');
  return text(degrees > 0 ? 'live.left' : 'live.right', { degrees: Math.round(Math.abs(degrees)) });
}

/** Where downhill is, as seen by lamp or felt by pokes; with an arrow in hand also how far to turn it. Empty for flares. */
function downhillText(climb: Climb, heading: number): string {
  const known = knownGradient(climb);
  if (!known) return climb.gear.kind === 'stick' ? text('live.no-lamp') : '';
  const downhill = downhillHeading(known);
  if (downhill === null) return text('live.flat');
  const compass = compassText(downhill);
  if (longestStride(climb.gear) === null) return text('live.downhill', { compass });
  return text('live.downhill-turn', { compass, turn: turnText(heading, downhill) });
}

/** What the sled's velocity will do next; empty for everybody else. */
function velocityText(climb: Climb): string {
  const carry = carryOf(climb, settingsNext(climb));
  if (!carry || !(lengthOf(carry) > 0)) return '';
  const compass = compassText(Math.atan2(carry[1] ?? 0, carry[0] ?? 0));
  return text('live.velocity', { length: quantity(lengthOf(carry)), compass });
}

function changeText(before: number, after: number): string {
  if (after === before) return text('live.level');
  return text(after < before ? 'live.lower' : 'live.higher', { by: quantity(Math.abs(after - before)) });
}

function slopeText(climb: Climb, before: Climb | null): string {
  if (!seesSlope(climb)) return '';
  const slope = lengthOf(climb.gradient);
  if (!before) return text('live.slope', { slope: quantity(slope) });
  const was = lengthOf(before.gradient);
  const change = Math.abs(slope - was) <= sameSlope * was ? 'same' : slope > was ? 'steeper' : 'gentler';
  return text(`live.${change}`, { slope: quantity(slope) });
}

/** Overshooting, and what will end the climb if nothing changes. */
function warningText(events: readonly ClimbEvent[]): string {
  return events
    .map((event) => {
      if (event.kind === 'overshot') return text('live.overshot');
      return event.kind === 'warned' ? textOf(`live.warned.${event.of}`, { steps: event.steps }) : '';
    })
    .filter((words) => words !== '')
    .join(' ');
}

/** The climb as it is now. It goes on changing; the words are said of this moment, in whatever language is chosen later. */
function momentOf(climb: Climb): Climb {
  const { gradient, state, commands, spent, trail } = climb;
  return {
    ...climb,
    gradient: [...gradient],
    state: structuredClone(state),
    commands: [...commands],
    spent: { ...spent },
    trail: [...trail],
  };
}

/** What a step brought the player: its climb before, and the events. */
export interface Told {
  readonly before: Climb;
  readonly events: readonly ClimbEvent[];
  /** Hold-to-walk thins the text out. */
  readonly walking: boolean;
}

/** Tells the player's last step. */
export function tellStep(party: Party, { before, events, walking }: Told): void {
  const climb = party.climbers[0]?.climb;
  if (!climb || party.demo || events.every(({ kind }) => kind !== 'stepped' && kind !== 'ended')) return;
  const now = performance.now();
  const ended = climb.outcome !== null;
  const urgent = ended || events.some(({ kind }) => kind === 'warned');
  if (walking && !urgent && now - spokenAt < shortestPause) return;
  spokenAt = now;
  if (climb.gear.kind === 'flares') return tellFlare(climb, party.course.surface.parameters);
  if (climb.gear.kind === 'team' && !ended) return tellTrial(party, climb.spent.steps - 1);
  const { course } = party;
  const volley = guessedBy(climb);
  const step = climb.spent.steps;
  const [was = NaN, loss = NaN] = climb.losses.slice(-2);
  const { heading } = aim.peek();
  const moment = momentOf(climb);
  if (ended) return say(() => text('live.end', { step, loss: quantity(loss) }));
  return say(() =>
    sentences(
      text('live.step', { step, loss: quantity(loss), change: changeText(was, loss) }),
      radioText(moment, course),
      volleyText(moment, volley),
      warningText(events),
      // The first look by a lamp that was just found has none to compare with.
      slopeText(moment, litFrom(moment) < step ? before : null),
      downhillText(moment, heading),
      velocityText(moment),
    ),
  );
}

/** Tells where the player stands before the first step. */
export function tellStart(party: Party): void {
  const climb = party.climbers[0]?.climb;
  if (!climb || party.demo) return;
  const loss = climb.losses.at(-1) ?? NaN;
  const [{ heading }, moment] = [aim.peek(), momentOf(climb)];
  say(() =>
    sentences(
      text('live.start', { loss: quantity(loss), steps: party.course.budget.steps }),
      judgeText(party),
      slopeText(moment, null),
      downhillText(moment, heading),
    ),
  );
}

/** Tells where the aim points after it was turned by keys or buttons, and how far that is from downhill. */
export function tellAim(climb: Climb): void {
  const [{ heading, length }, moment] = [aim.peek(), momentOf(climb)];
  sayInTurn(() =>
    sentences(
      text('live.aim', { compass: compassText(heading), length: quantity(length) }),
      downhillText(moment, heading),
    ),
  );
}

/** What the volleys so far have hit; empty for everybody else. */
function volleyText({ gear }: Climb, guessed: Guessed | null): string {
  if (gear.kind !== 'volley' || !guessed) return '';
  const { thrown, weights, hits, best } = guessed;
  return text('live.volley', { thrown, weights, hits, right: best.filter((weight) => isRight(weight, gear)).length });
}

/** Tells where a dial stands after it was turned by keys or a pad, and what that means: for a rope, what it has made of the ground; for
 * volleys, what guessing at so many weights is worth. */
export function tellDial(setting: string, value: number): void {
  const now = party.peek();
  const gear = now?.level.gear;
  if (now && gear?.kind === 'volley') {
    const power = guessesPower(rightPart(gear, now.course.surface.domain), value);
    return sayInTurn(() => text('live.weights', { weights: value, needed: powerText(power), time: searchTime(power) }));
  }
  const standing = setting === 'lambda' && now && ropeNow(now) ? standingOf(now) : null;
  sayInTurn(() =>
    sentences(
      text('live.dial', { name: textOf(`setting.${setting}`), value: settingText(value) }),
      standing ? text('live.bent', { loss: quantity(standing.loss) }) : '',
      standing ? text('live.slope', { slope: quantity(lengthOf(standing.gradient)) }) : '',
    ),
  );
}

/** Tells what a poke read, and what is felt of the slope along its axis. */
export function tellPoke({ course, climbers }: Party, { axis, side }: PokeCommand): void {
  const climb = climbers[0]?.climb;
  if (!climb) return;
  const parameter = course.surface.parameters[axis] ?? '';
  const [loss, slope] = [readingAt(climb, axis, side) ?? NaN, feltSlope(climb, axis) ?? NaN];
  const poked = (axis === 0 ? 0 : Math.PI / 2) + (side < 0 ? Math.PI : 0);
  const [{ heading }, moment] = [aim.peek(), momentOf(climb)];
  say(() =>
    sentences(
      text('live.poke', { compass: compassText(poked), loss: quantity(loss), parameter, slope: quantity(slope) }),
      knownGradient(moment) ? downhillText(moment, heading) : '',
    ),
  );
}

/** Tells where the last flare fell, what it read, and the lowest altitude so far. */
function tellFlare(climb: Climb, parameters: readonly string[]): void {
  const flares = flaresOf(climb);
  const last = flares.at(-1);
  if (!last) return;
  const [number, lowest] = [flares.length, climb.lowest];
  say(() => {
    const place = placeText(parameters, last.at);
    return text('live.flare', { number, place, loss: quantity(last.loss), lowest: quantity(lowest) });
  });
}

/** Tells where the marker is, after keys or buttons have moved it. */
export function tellMarker(parameters: readonly string[], at: Point): void {
  sayInTurn(() => text('live.marker', { place: placeText(parameters, at) }));
}

/** Tells how far from the start and in which direction the flag stands, after keys or buttons have moved it. */
export function tellFlag(start: Point, at: Point): void {
  const by = at.map((value, axis) => value - (start[axis] ?? 0));
  const [east = 0, north = 0] = by;
  sayInTurn(() => text('live.flag', { compass: compassText(Math.atan2(north, east)), length: quantity(lengthOf(by)) }));
}
