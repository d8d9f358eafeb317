// A pupil's homework: the levels of the link, each climbed as alone but with the link's seed and bots; the best climb of each is kept
// on this device and is in the code to hand in.
import type { Level } from '../../content/level.ts';
import type { Climb } from '../../core/climb.ts';
import { courseFrom } from '../../core/course.ts';
import { fingerprint, replay } from '../../core/replay.ts';
import { better } from '../../protocol/class-ground.ts';
import { classLevel } from '../../protocol/class-level.ts';
import type { HandedIn, Homework } from '../../protocol/homework.ts';
import { commandsOf, runsOf } from '../../protocol/recordings.ts';
import {
  homework,
  homeworkCode,
  homeworkDone,
  homeworkKept,
  homeworkMissing,
  homeworkTrouble,
} from '../../state/homework.ts';
import { onHappening, party, type Happening } from '../../state/party.ts';
import { screen } from '../../state/view.ts';
import { folderAt } from '../folder.ts';
import { groundedLevel } from '../grounded-level.ts';
import { isLevel, loadLevel } from '../levels.ts';
import { climbCode, loadClimb } from '../load-climb.ts';
import { codeOf } from './code.ts';
import { keep, keptOf } from './kept.ts';
import { proofOf } from './prover.ts';

/** What is kept of the homework that is on. */
let mine: HandedIn | null = null;
/** The level that is climbed now, and its place in the homework. */
let playing: { readonly level: Level; readonly place: number } | null = null;
let isListening = false;

/** Shows the homework of an address; null: the address leads to none. */
export function comeToHomework(asked: Homework | null): void {
  if (!isListening) onHappening(hear);
  isListening = true;
  const task = asked?.levels.every(isLevel) ? asked : null;
  playing = null;
  homework.value = task;
  homeworkMissing.value = task === null;
  homeworkKept.value = true;
  mine = task && keptOf(task);
  if (task) showPage();
}

/** Goes to the homework's page, and climbs again what is kept: what it proves is what is shown and handed in. */
export function showPage(): void {
  climbCode()?.holdWalk(false);
  homeworkTrouble.value = false;
  homeworkDone.value = [];
  homeworkCode.value = null;
  screen.value = 'homework';
  if (mine) void prove(mine);
}

async function prove(handedIn: HandedIn): Promise<void> {
  try {
    // One's own climbs may take as long as this device needs.
    const done = await proofOf(handedIn, loadLevel, Infinity);
    const isBegun = handedIn.climbs.some((climb) => climb !== null);
    const code = isBegun ? await codeOf(handedIn) : null;
    if (mine !== handedIn) return;
    homeworkDone.value = done;
    homeworkCode.value = code === null ? null : { code, link: `${folderAt(location.origin)}#/check/${code}` };
  } catch {
    homeworkTrouble.value = true;
  }
}

/** Begins the level at `place` of the homework. */
export async function climbLevel(place: number): Promise<void> {
  const task = homework.peek();
  const slug = task?.levels[place];
  if (!task || slug === undefined) return;
  try {
    const [level, { beginHomework }] = await Promise.all([groundedLevel(slug), loadClimb()]);
    if (homework.peek() !== task) return;
    playing = { level: classLevel(level, task.bots, task.seed), place };
    beginHomework(playing.level, {
      guess: mine?.guesses[place] ?? null,
      onForetold: (guess) => mine && change({ ...mine, guesses: mine.guesses.with(place, guess) }),
    });
    screen.value = 'climb';
  } catch {
    homeworkTrouble.value = true;
    screen.value = 'homework';
  }
}

/** The next level that has not been climbed, from here on or from the beginning; the homework's page after the last. */
export function goOn(): void {
  const climbs = mine?.climbs ?? [];
  const here = playing?.place ?? -1;
  const missing = climbs.flatMap((climb, place) => (climb === null ? [place] : []));
  const next = missing.find((place) => place > here) ?? missing[0];
  if (next === undefined) showPage();
  else void climbLevel(next);
}

function change(handedIn: HandedIn): void {
  mine = handedIn;
  homeworkKept.value = keep(handedIn);
}

/** Keeps a climb that has ended, if it is better than the one before. */
function hear({ climber, event }: Happening): void {
  const now = party.peek();
  if (event.kind !== 'ended' || climber.id !== 'you' || !mine || !playing || now?.level !== playing.level) return;
  const best = better(climbBefore(playing), climber.climb, now);
  if (best !== climber.climb) return;
  const climb = { runs: runsOf(best.commands), print: fingerprint(best) };
  change({ ...mine, climbs: mine.climbs.with(playing.place, climb) });
}

/** The kept climb, climbed again; null where there is none, or none that this version of the game can climb. */
function climbBefore({ level, place }: { readonly level: Level; readonly place: number }): Climb | null {
  const kept = mine?.climbs[place];
  if (!kept) return null;
  try {
    return replay(courseFrom(level), { gear: level.gear, seed: level.seed, commands: commandsOf(kept.runs) });
  } catch {
    return null;
  }
}
