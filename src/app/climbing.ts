// A climb from brief to dawn, alone, as homework or in a class: its opening, its steps, its end.
import type { Level } from '../content/level.ts';
import type { Guess } from '../content/predict.ts';
import type { Climb, Command, Course } from '../core/climb.ts';
import { courseFrom } from '../core/course.ts';
import { mapGradient } from '../core/gear/index.ts';
import { stepIfTaken } from '../core/replay.ts';
import type { Point } from '../core/surface.ts';
import { starsFor } from '../core/score.ts';
import { party, result, type Climber, type Party } from '../state/party.ts';
import { calm } from '../state/options.ts';
import { prediction } from '../state/predict.ts';
import { handsOff } from '../state/room.ts';
import { hint } from '../state/talk.ts';
import { aim, chosenTrial, dialValues, phase, scrub, settled, shownGround, walking } from '../state/view.ts';
import { atTheirEnds, botsOn, playerOn, trialOn } from './climbers.ts';
import { startAim, startDials } from './commands.ts';
import { addClimber, showParty, stepPerson } from './everyone.ts';
import { handFor } from './hands/index.ts';
import { doneHint } from './hints.ts';
import { tellPoke, tellStart, tellStep } from './live-text.ts';
import { tellTrial } from './live-judges.ts';
import { centreMarker } from './pointing.ts';
import { forgetGuess, hearGuesses, judgedGuess } from './predicting.ts';
import { recordClimb } from './progress.ts';
import { keepTrail } from './trails.ts';
import { walk } from './walker.ts';

const pauseBeforeOutcome = 1100; // ms: time to see what happened before a card covers it
const calmPause = 400; // ms
const longestWait = 4000; // ms: the card comes even when the scene cannot keep up
let attempt = 0;
let stopWalking: () => void = () => {};
let outcomeTimer = 0;

/** In a class: who hears every command of the player; the bots then walk on the room's clock. */
let onCommand: ((command: Command) => void) | null = null;

/** Puts everyone at the start of `level` and shows `opening`: the brief, or the climb itself on a retry. */
export function beginClimb(level: Level, opening: 'brief' | 'climb'): void {
  onCommand = null;
  hearGuesses(null);
  begin(level, opening);
}

function begin(level: Level, opening: 'brief' | 'climb'): void {
  holdWalk(false);
  clearTimeout(outcomeTimer);
  const course = courseFrom(level);
  finished = null;
  result.value = null;
  scrub.value = null;
  shownGround.value = 0;
  chosenTrial.value = null;
  if (opening === 'brief' || prediction.peek() !== null) forgetGuess();
  aim.value = startAim(level.gear);
  centreMarker(course.surface.domain);
  dialValues.value = startDials(level);
  phase.value = opening;
  const climbers = [playerOn(level, course), ...botsOn(level, course)];
  const fresh = { level, course, climbers, steps: 0, demo: false, attempt: ++attempt };
  showParty(fresh);
  if (opening === 'climb') tellStart(fresh);
}

/** As `beginClimb`, for homework: everybody is asked what the level asks, and `onForetold` hears the answer. */
export function beginHomework(level: Level, { guess, onForetold }: Pick<ClassClimb, 'guess' | 'onForetold'>): void {
  beginClimb(level, 'brief');
  hearGuesses(onForetold, guess);
}

interface ClassClimb {
  /** What was climbed before, on this device or another. */
  readonly commands: readonly Command[];
  readonly opening: 'brief' | 'climb';
  /** What was foretold before. */
  readonly guess: Guess | null;
  readonly onCommand: (command: Command) => void;
  readonly onForetold: (guess: Guess) => void;
}

/** As `beginClimb`, in a class: goes on behind `commands`, and tells every further one. */
export function beginClass(level: Level, { commands, opening, guess, onForetold, ...hear }: ClassClimb): void {
  begin(level, opening);
  hearGuesses(onForetold, guess);
  ({ onCommand } = hear);
  const current = party.peek();
  const player = current?.climbers[0];
  if (!current || !player) return;
  for (const command of commands) stepIfTaken(player.climb, command, current.course);
  const caughtUp = { ...current, steps: player.climb.spent.steps };
  showParty(caughtUp);
  if (player.climb.outcome !== null) endClimb(caughtUp, player);
}

/**
 * A command of the player. Alone and as homework the bots keep up; in a class they walk on the room's clock. False when the
 * climb is over or not on.
 */
function advance(command: Command): boolean {
  const before = party.peek()?.climbers[0]?.climb;
  if (!before || phase.peek() !== 'climb' || handsOff.peek()) return false;
  const events = stepPerson(0, command, onCommand === null);
  if (!events) return false;
  if (command.kind === 'trial') addTrial();
  const current = party.peek();
  const player = current?.climbers[0];
  if (!current || !player) return false;
  onCommand?.(player.climb.commands.at(-1) ?? command);
  if (events.some(({ kind }) => kind === 'heard')) doneHint('radio');
  if (command.kind === 'poke') tellPoke(current, command);
  else tellStep(current, { before, events, walking: walking.peek() });
  if (player.climb.outcome !== null) endClimb(current, player);
  return player.climb.outcome === null;
}

/** Takes the step that aim or dials ask for. */
export function stepNow(): boolean {
  const climb = party.peek()?.climbers[0]?.climb;
  const command = climb && handFor(climb.gear).command(climb);
  return command ? stepBy(climb, command) : false;
}

/** Takes a step that brakes, if the gear can. */
export function brakeNow(): void {
  const climb = party.peek()?.climbers[0]?.climb;
  const command = climb && handFor(climb.gear).brake?.();
  if (!command || climb.outcome !== null) return;
  stepBy(climb, command);
  doneHint('brake');
}

/** Takes this step of the player's climb, for everybody, and counts what it shows that the player can do. */
export function stepBy(climb: Climb, command: Command): boolean {
  const followsLamp = command.kind === 'stride' && isDownhill(command.by, mapGradient(climb));
  const going = advance(command);
  if (hint.peek() === 'grip') doneHint('grip');
  doneHint(command.kind === 'flare' || command.kind === 'poke' ? command.kind : 'step');
  if (followsLamp) doneHint('lamp');
  return going;
}

/** True when a displacement points within 30 degrees of straight downhill. */
function isDownhill(by: Point, gradient: Point): boolean {
  const along = by.reduce((sum, part, axis) => sum - part * (gradient[axis] ?? 0), 0);
  return along > Math.cos(Math.PI / 6) * Math.hypot(...by) * Math.hypot(...gradient);
}

/** Puts the trial that was just sent on the mountain; it is looked at until another one is. */
function addTrial(): void {
  const current = party.peek();
  const climb = current?.climbers[0]?.climb;
  if (!current || !climb) return;
  const place = climb.commands.length - 1;
  chosenTrial.value = place;
  doneHint('trial');
  addClimber(trialOn(climb, current.course, place));
}

/** Looks at trial number `place`, if it was sent. */
export function lookAtTrial(place: number): void {
  const climb = party.peek()?.climbers[0]?.climb;
  if (climb?.gear.kind !== 'team' || !(place >= 0 && place < climb.commands.length)) return;
  chosenTrial.value = place;
  tellTrial(party.peek(), place);
}

/** Ends a team's climb with the trial that is looked at. */
export function chooseNow(): void {
  const trial = chosenTrial.peek();
  if (trial === null || party.peek()?.climbers[0]?.climb.gear.kind !== 'team') return;
  advance({ kind: 'choose', trial });
  doneHint('choose');
}

/** Ends the climb where the player stands. */
export function restHere(): void {
  doneHint('tent');
  advance({ kind: 'rest' });
}

/** Starts or ends hold-to-walk. A stride is a choice each time, so that gear does not walk by itself. */
export function holdWalk(on: boolean): void {
  if (on === walking.peek()) return;
  const gear = party.peek()?.climbers[0]?.climb.gear;
  if (on && (phase.peek() !== 'climb' || !gear || !handFor(gear).walks)) return;
  stopWalking();
  walking.value = on;
  if (!on) return;
  stopWalking = walk(() => {
    const going = stepNow();
    if (!going) walking.value = false;
    return going;
  });
  doneHint('walk');
}

let finished: { readonly of: Pick<Party, 'climbers' | 'course' | 'level'>; readonly bots: Climber[] } | null = null;

/** The bots at their ends. Worked out once for a party. */
function finishedBots(current: Pick<Party, 'climbers' | 'course' | 'level'>): Climber[] {
  if (finished?.of === current) return finished.bots;
  const bots = atTheirEnds(current.climbers.slice(1), current.course);
  finished = { of: current, bots };
  return bots;
}

function endClimb(current: Party, player: Climber): void {
  holdWalk(false);
  const others = finishedBots(current);
  const bots = others.map((bot) => bot.climb);
  prediction.value = judgedGuess(current, others);
  const stars = starsFor(player.climb, bots, current.level.stars);
  const best = recordClimb(current.level.slug, player.climb, stars, prediction.value);
  keepTrail(current.level.slug, player.climb, stars);
  const outcome = player.climb.outcome ?? 'spent';
  const ended = performance.now();
  const showOutcome = (): void => {
    const waited = performance.now() - ended;
    if (!settled.peek() && waited < longestWait) {
      outcomeTimer = window.setTimeout(showOutcome, 100);
      return;
    }
    result.value = { outcome, stars, best };
    phase.value = 'outcome';
  };
  outcomeTimer = window.setTimeout(showOutcome, calm.peek() ? calmPause : pauseBeforeOutcome);
}

/** From the outcome card to the morning: every bot's trail is complete, the ground may be seen. */
export function breakDawn(): void {
  const current = party.peek();
  if (current && phase.peek() === 'outcome' && !onCommand) morning(current);
}

/** In a class the sun rises for all at once, wherever they are. */
export function breakClassDawn(): void {
  holdWalk(false);
  clearTimeout(outcomeTimer);
  const current = party.peek();
  if (!current || current.demo || phase.peek() === 'dawn') return;
  // Whoever was still on the way gets the answer to the guess as well.
  prediction.value ??= judgedGuess(current, finishedBots(current));
  morning(current);
}

function morning(current: Party): void {
  const [player] = current.climbers;
  if (!player) return;
  const climbers = [player, ...finishedBots(current)];
  const steps = Math.max(...climbers.map((climber) => climber.climb.spent.steps));
  showParty({ ...current, climbers, steps });
  phase.value = 'dawn';
}

/** The morning of a whole class, as the projector shows it: the climbs of `climbers`, and the bots'. */
export function showMorning(level: Level, course: Course, climbers: readonly Climber[]): void {
  scrub.value = null;
  result.value = null;
  const bots = finishedBots({ level, course, climbers: [playerOn(level, course), ...botsOn(level, course)] });
  const all = [...climbers, ...bots];
  const steps = Math.max(...all.map((climber) => climber.climb.spent.steps));
  showParty({ level, course, climbers: all, steps, demo: false, attempt: ++attempt });
  phase.value = 'dawn';
}
