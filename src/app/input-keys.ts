// The keyboard during a climb: what a key does, the gear's hand says. Keys that a focused control needs for itself are left to it.
import { intend, type Intent } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { planting } from '../state/predict.ts';
import { phase, screen, sheet } from '../state/view.ts';
import { markerKey } from './hands/throwing.ts';
import { climbCode } from './load-climb.ts';
import { mayPitch } from './tent.ts';

function climbKey(event: KeyboardEvent): Intent | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === ' ' || key === 'Enter') && !event.repeat) return { kind: 'step' };
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

/** True when the focused element uses this key itself: a button its Enter, a slider its arrows. */
function belongsToControl(event: KeyboardEvent): boolean {
  const element = event.target instanceof Element ? event.target : null;
  if (!element || element === document.body) return false;
  if (element.closest('input, select, textarea')) return event.key !== 'Escape' && event.key !== 'w';
  return (
    (event.key === ' ' || event.key === 'Enter') && element.closest('button, a, summary, [role="button"]') !== null
  );
}

function keyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // The dialog closes itself on Escape; this is for the moment before its code has been fetched.
  if (event.key === 'Escape' && sheet.peek() !== null) return intend({ kind: 'sheet', sheet: null });
  if (screen.peek() !== 'climb' || sheet.peek() !== null || belongsToControl(event)) return;
  if (event.key === 'Escape' || event.key === 'p') {
    event.preventDefault();
    return intend({ kind: 'sheet', sheet: 'pause' });
  }
  const intent = phase.peek() === 'predict' ? flagKey(event) : phase.peek() === 'climb' ? climbKey(event) : null;
  if (!intent) return;
  event.preventDefault();
  intend(intent);
}

/** Listens to the keyboard for as long as the page lives. */
export function listenToKeys(): void {
  addEventListener('keydown', keyDown);
  addEventListener('keyup', (event) => {
    if (event.key.toLowerCase() === 'w') intend({ kind: 'walk', on: false });
  });
  addEventListener('blur', () => intend({ kind: 'walk', on: false }));
}
