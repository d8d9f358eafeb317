// The keyboard during a climb: what a key does, the gear's hand says. Keys that a focused control needs for itself are left to it.
import { intend, type Intent } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { planting } from '../state/predict.ts';
import { phase, screen, sheet } from '../state/view.ts';
import { markerKey } from './hands/throwing.ts';
import { climbCode } from './load-climb.ts';
import { mayPitch } from './tent.ts';

/**
 * The key as the game names it: letters in small, whatever CapsLock says. On a layout without Latin letters (Cyrillic, Greek,
 * Hebrew, Arabic) the key at the same place counts; everywhere else the letter that is printed on it.
 */
export function keyName({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key.length !== 1) return key;
  const isOtherLetter = /\p{L}/u.test(key) && !/\p{sc=Latin}/u.test(key);
  return (isOtherLetter ? (/^Key([A-Z])$/.exec(code)?.[1] ?? key) : key).toLowerCase();
}

function climbKey(event: KeyboardEvent): Intent | null {
  const key = keyName(event);
  if (key === ' ' || key === 'Enter') return event.repeat ? null : { kind: 'step' };
  const walks = key === 'w';
  if (walks && event.repeat) return null;
  const gear = party.peek()?.level.gear;
  if (key === 't' && mayPitch()) return { kind: 'rest' };
  return gear ? (climbCode()?.handFor(gear).key(key, event.shiftKey) ?? null) : null;
}

/** While a flag is planted: arrows move it, Space and Enter leave it there. */
function flagKey({ key, shiftKey, repeat }: KeyboardEvent): Intent | null {
  if (!planting.peek()) return null;
  if ((key === ' ' || key === 'Enter') && !repeat) return { kind: 'foretell', outcome: 'flag' };
  return markerKey(key, shiftKey);
}

const pressable = 'button, a, summary, [role="button"]';

/** True while Space takes a step, whatever was pressed before: that is what stands on Step. */
const spaceSteps = (): boolean => screen.peek() === 'climb' && phase.peek() === 'climb' && sheet.peek() === null;

/** True when the focused element uses this key itself: a button its Enter, a slider its arrows. */
function belongsToControl(event: KeyboardEvent): boolean {
  const element = event.target instanceof Element ? event.target : null;
  if (!element || element === document.body) return false;
  const key = keyName(event);
  if (key === ' ' && spaceSteps()) return element.closest('select, textarea, input:not([type="range"])') !== null;
  if (element.closest('input, select, textarea')) return key !== 'Escape' && key !== 'w';
  return (key === ' ' || key === 'Enter') && element.closest(pressable) !== null;
}

/** A key that is held presses a button once: browsers press it with every repetition. */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && event.target instanceof Element && event.target.closest(pressable))
    event.preventDefault();
}

function keyDown(event: KeyboardEvent): void {
  pressOnce(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // The dialog closes itself on Escape; this is for the moment before its code has been fetched.
  if (event.key === 'Escape' && sheet.peek() !== null) return intend({ kind: 'sheet', sheet: null });
  if (screen.peek() !== 'climb' || sheet.peek() !== null || belongsToControl(event)) return;
  if (event.key === 'Escape' || keyName(event) === 'p') {
    event.preventDefault();
    return intend({ kind: 'sheet', sheet: 'pause' });
  }
  const intent = phase.peek() === 'predict' ? flagKey(event) : phase.peek() === 'climb' ? climbKey(event) : null;
  // Space on a button that has the focus must not press it as well, nor a held Space scroll the page.
  if (intent || (event.key === ' ' && phase.peek() === 'climb')) event.preventDefault();
  if (intent) intend(intent);
}

/** Keys whose coming up ends a walk: its own, and the command key, while which macOS tells of no other key that comes up. */
const endsWalk = ['w', 'Meta'];

function keyUp(event: KeyboardEvent): void {
  if (endsWalk.includes(keyName(event))) intend({ kind: 'walk', on: false });
  // Firefox presses a button when Space comes up, whatever became of the key going down.
  if (event.key === ' ' && spaceSteps() && !belongsToControl(event)) event.preventDefault();
}

/** Listens to the keyboard for as long as the page lives. */
export function listenToKeys(): void {
  addEventListener('keydown', keyDown);
  addEventListener('keyup', keyUp);
  addEventListener('blur', () => intend({ kind: 'walk', on: false }));
}
