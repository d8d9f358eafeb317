// The keyboard at a kiosk. Alone: arrows or WASD aim, Space and Enter step. For two: WASD and Space on the left, arrows and Enter on the
// right. Keys that lie side by side aim between them; held ones make the stride longer.
import { longestStride } from '../../core/gear/index.ts';
import { kioskPhase, visitors, type Person } from '../../state/kiosk.ts';
import { again, holdWalk, setAim, takeStep, turnDial } from './hands.ts';
import { climbOf } from './race.ts';

type Way = readonly [x: number, y: number];
const left: Readonly<Record<string, Way>> = { KeyW: [0, 1], KeyA: [-1, 0], KeyS: [0, -1], KeyD: [1, 0] };
const right: Readonly<Record<string, Way>> = {
  ArrowUp: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
};
const leftStep: readonly string[] = ['Space'];
const rightStep: readonly string[] = ['Enter', 'NumpadEnter'];
/** The stride a fresh press means, and what each repeat adds, in parts of the longest one. */
const firstPart = 0.5;
const growth = 0.08;
const dialPart = 0.05;

const held = new Set<string>();
/** Who walks as long as a key is down: whoever it belonged to when it went down. */
const walkers = new Map<string, Person>();
const parts: [number, number] = [firstPart, firstPart];

/** Whose key this is; null for keys that mean nothing here. */
function ownerOf(code: string): Person | null {
  const isLeft = code in left || leftStep.includes(code);
  const isRight = code in right || rightStep.includes(code);
  if (!isLeft && !isRight) return null;
  return isRight && visitors.peek() === 2 ? 1 : 0;
}

/** True when the focused element uses this key itself: a button its Enter, a slider its arrows. */
function belongsToControl({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input')) return code in right;
  return target.closest('button') !== null && [...leftStep, ...rightStep].includes(code);
}

/** Where the held keys of this person point together; null when they cancel out. */
function wayOf(person: Person): Way | null {
  let [x, y] = [0, 0];
  for (const code of held) {
    if (ownerOf(code) !== person) continue;
    const way = left[code] ?? right[code];
    x += way?.[0] ?? 0;
    y += way?.[1] ?? 0;
  }
  return x === 0 && y === 0 ? null : [Math.sign(x), Math.sign(y)];
}

function point(person: Person, repeated: boolean): void {
  const way = wayOf(person);
  const climb = climbOf(person);
  if (!way || !climb) return;
  if (longestStride(climb.gear) === null) return turnDial(person, (way[0] === 0 ? way[1] : way[0]) * dialPart);
  parts[person] = repeated ? Math.min(1, parts[person] + growth) : firstPart;
  setAim(person, Math.atan2(way[1], way[0]), parts[person]);
}

function keyDown(event: KeyboardEvent): void {
  const person = ownerOf(event.code);
  if (kioskPhase.peek() !== 'climb' || person === null || belongsToControl(event)) return;
  event.preventDefault();
  const climb = climbOf(person);
  if (!climb) return;
  if (event.code in left || event.code in right) {
    held.add(event.code);
    return point(person, event.repeat);
  }
  if (event.repeat) return;
  if (climb.outcome !== null) again(person);
  else if (longestStride(climb.gear) === null) {
    walkers.set(event.code, person);
    holdWalk(person, true);
  } else takeStep(person);
}

function letGo(code: string): void {
  held.delete(code);
  const walker = walkers.get(code);
  walkers.delete(code);
  if (walker !== undefined) holdWalk(walker, false);
}

/** Listens while `here` says that this is the screen. */
export function watchKeys(here: () => boolean): void {
  addEventListener('keydown', (event) => {
    if (here()) keyDown(event);
  });
  addEventListener('keyup', (event) => {
    if (here()) letGo(event.code);
  });
  // The window that has the keyboard now hears them come up.
  addEventListener('blur', () => [...held, ...walkers.keys()].forEach(letGo));
}
