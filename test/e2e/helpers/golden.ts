// Plays a level's golden commands through the page, quickly: one line for each kind of gear. Keys are real key events, sent many at
// a time; dials are set where they stand on the page. What comes of it is what a player would have got by the same hands.
import type { Page } from '@playwright/test';
import { commandsOf } from '../../../src/content/claims.ts';
import type { GoldenCommand, Level } from '../../../src/content/level.ts';
import { readLevels } from '../../../src/content/level-files.ts';
import { climbFrom, step, type Climb } from '../../../src/core/climb.ts';
import { courseFrom } from '../../../src/core/course.ts';
import { longestStride, type GearKind } from '../../../src/core/gear/index.ts';
import { groundDomain } from '../../../src/core/heights.ts';
import { dialPartOf } from '../../../src/state/dial.ts';
import { aimAlong, aimOf, turnBetween, vectorOf, waitFor, type Aim } from './player.ts';

/** Every level of the campaign, in its order. */
export const levels: readonly Level[] = (await readLevels('levels')).map(({ level }) => level);

const keyTurn = Math.PI / 24;
const fineKeyTurn = Math.PI / 180;
/** Parts of the map's width. */
const keyMarker = 0.025;
const fineKeyMarker = 0.005;
const keyLength = 0.05;
const fineKeyLength = 0.01;

/** Presses keys one after the other, all in one go; `Shift+` before a key holds Shift. Returns when the page has drawn itself. */
export async function press(page: Page, keys: readonly string[]): Promise<void> {
  await page.evaluate(async (names) => {
    for (const name of names) {
      const shiftKey = name.startsWith('Shift+');
      const key = shiftKey ? name.slice('Shift+'.length) : name;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
      document.body.dispatchEvent(new KeyboardEvent('keyup', { key, shiftKey, bubbles: true }));
    }
    await new Promise((drawn) => setTimeout(drawn));
  }, keys);
}

/** The keys that cover `distance` in coarse and fine presses. */
function keysFor(
  distance: number,
  [more, less]: readonly [string, string],
  [coarse, fine]: readonly [number, number],
): string[] {
  const many = Math.round(distance / coarse);
  const few = Math.round((distance - many * coarse) / fine);
  const times = (count: number, shift: string): string[] =>
    Array.from({ length: Math.abs(count) }, () => shift + (count > 0 ? more : less));
  return [...times(many, ''), ...times(few, 'Shift+')];
}

/** The golden way as points, so that a hand that missed a little walks back to it. */
export function goldenWay(level: Level): [number, number][] {
  const course = courseFrom(level);
  const climb = climbFrom(course, level.gear, level.seed);
  for (const command of commandsOf(level.golden)) if (climb.outcome === null) step(climb, command, course);
  return climb.trail.slice(1).map(([x = 0, y = 0]) => [x, y]);
}

/** The keys that turn and lengthen the arrow. */
type AimKeys = (turn: number, lengthen: number) => string[];

const strideKeys: AimKeys = (turn, lengthen) => [
  ...keysFor(turn, ['ArrowLeft', 'ArrowRight'], [keyTurn, fineKeyTurn]),
  ...keysFor(lengthen, ['ArrowUp', 'ArrowDown'], [keyLength, fineKeyLength]),
];
/** With the stick the arrows alone poke: Shift is for the aim, and there are no fine presses. */
const stickKeys: AimKeys = (turn, lengthen) => [
  ...keysFor(turn, ['Shift+ArrowLeft', 'Shift+ArrowRight'], [keyTurn, Infinity]),
  ...keysFor(lengthen, ['Shift+ArrowUp', 'Shift+ArrowDown'], [keyLength, Infinity]),
];

/** Turns the arrow to `wanted`, as near as the keys can; `longest` is the longest stride. */
async function aimAt(page: Page, wanted: Aim, longest: number, aimKeys: AimKeys): Promise<void> {
  const now = await aimOf(page);
  const lengthen = (Math.min(longest, wanted.length) - now.length) / longest;
  await press(page, aimKeys(turnBetween(now.heading, wanted.heading), lengthen));
}

/** Turns the arrow with the keys towards each point of the golden way in turn, and steps. Beside it the same climb is taken here. */
async function playStrides(page: Page, level: Level, aimKeys: AimKeys = strideKeys): Promise<void> {
  const course = courseFrom(level);
  const longest = longestStride(level.gear) ?? 0;
  const shadow: Climb = climbFrom(course, level.gear, level.seed);
  for (const goal of goldenWay(level)) {
    if (shadow.outcome !== null) return;
    const [x = 0, y = 0] = shadow.trail.at(-1) ?? [];
    const wanted = aimAlong([goal[0] - x, goal[1] - y]);
    await aimAt(page, wanted, longest, aimKeys);
    const aimed = await aimOf(page);
    step(shadow, { kind: 'stride', by: vectorOf({ ...aimed, length: Math.min(aimed.length, longest) }) }, course);
    await press(page, [' ']);
  }
}

/** Pokes as the golden commands do, then strides along the golden way. */
async function playStick(page: Page, level: Level): Promise<void> {
  const keys = [
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowUp', 'ArrowDown'],
  ] as const;
  const pokes = commandsOf(level.golden).filter((command) => command.kind === 'poke');
  await press(
    page,
    pokes.map(({ axis, side }) => (keys[axis] ?? keys[0])[side > 0 ? 0 : 1]),
  );
  await playStrides(page, level, stickKeys);
}

/** Waits until a slice is to be seen and takes one step of [a, b] on it. */
export async function stepOnSlice(page: Page, by: readonly [number, number], longest: number): Promise<void> {
  await waitFor(page, 'settled', 'true');
  await aimAt(page, aimAlong(by), longest, strideKeys);
  await press(page, [' ']);
}

async function playSlices(page: Page, level: Level): Promise<void> {
  const longest = longestStride(level.gear) ?? 0;
  for (const command of commandsOf(level.golden)) {
    if (command.kind !== 'stride') throw new Error(`no hand for ${JSON.stringify(command)}`);
    const [a = 0, b = 0] = command.by;
    await stepOnSlice(page, [a, b], longest);
  }
}

async function setDials(page: Page, level: Level, settings: Readonly<Record<string, number>>): Promise<void> {
  for (const dial of level.dial) {
    const wanted = settings[dial.setting];
    if (wanted === undefined) continue;
    const slider = page.locator(`[data-setting="${dial.setting}"] input`);
    const last = Number(await slider.getAttribute('max'));
    await slider.fill(String(Math.round(dialPartOf(dial, wanted) * last)));
    await slider.blur();
  }
}

/** Ends the climb here, as a player does: with the tent where there is one, else in the pause. */
async function restHere(page: Page, level: Level): Promise<void> {
  if (level.validation?.tent) return press(page, ['t']);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
}

/** Sets the dials, sends each trial with Space, and chooses with the trial's digit and T. */
async function playTrials(page: Page, level: Level): Promise<void> {
  for (const command of commandsOf(level.golden)) {
    if (command.kind === 'trial') {
      await setDials(page, level, command.settings ?? {});
      await press(page, [' ']);
    } else if (command.kind === 'choose') await press(page, [String(command.trial + 1), 't']);
    else throw new Error(`no hand for ${JSON.stringify(command)}`);
  }
}

/** Throws volleys at as many weights as each command says. */
async function playVolleys(page: Page, level: Level): Promise<void> {
  for (const command of commandsOf(level.golden)) {
    if (command.kind !== 'step') throw new Error(`no hand for ${JSON.stringify(command)}`);
    await setDials(page, level, command.settings ?? {});
    await press(page, [' ']);
  }
}

/** Sets the dials as each command says and steps as often as it says. */
async function playRule(page: Page, level: Level): Promise<void> {
  for (const command of level.golden) {
    if ('times' in command) {
      await setDials(page, level, command.settings ?? {});
      await press(
        page,
        Array.from({ length: command.times }, () => ' '),
      );
    } else if ('do' in command && command.do.kind === 'rest') await restHere(page, level);
    else throw new Error(`no hand for ${JSON.stringify(command satisfies GoldenCommand)}`);
  }
}

/** Moves the marker with the keys from one place to the next, and throws. It begins in the middle of the map. */
async function playFlares(page: Page, level: Level): Promise<void> {
  const ranges = groundDomain(courseFrom(level).surface.domain);
  const [[west, east]] = ranges;
  const marker = ranges.map(([low, high]) => (low + high) / 2);
  const axes = [
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowUp', 'ArrowDown'],
  ] as const;
  for (const command of commandsOf(level.golden)) {
    if (command.kind !== 'flare') throw new Error(`no hand for ${JSON.stringify(command)}`);
    const moves = command.at.flatMap((goal, axis) => {
      const way = (goal - (marker[axis] ?? goal)) / (east - west);
      marker[axis] = goal;
      return keysFor(way, axes[axis] ?? axes[0], [keyMarker, fineKeyMarker]);
    });
    await press(page, [...moves, ' ']);
  }
}

/** How the golden commands are played with each kind of gear. */
export const goldenHands: Readonly<Record<GearKind, (page: Page, level: Level) => Promise<void>>> = {
  stride: (page, level) => playStrides(page, level),
  volley: playVolleys,
  stick: playStick,
  slice: playSlices,
  flares: playFlares,
  optimizer: playRule,
  dial: playRule,
  lantern: playRule,
  sled: playRule,
  crampons: playRule,
  rope: playRule,
  radio: playRule,
  team: playTrials,
};
