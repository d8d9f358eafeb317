// The keyboard: one table of keys for the climb. Keys that a focused control needs for itself are left to it.
import { intend, type Intent } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { phase, screen, sheet } from '../state/view.ts';

const turn = Math.PI / 24; // radians a key press
const fineTurn = Math.PI / 180;
const lengthen = 0.05; // of the longest stride
const fineLengthen = 0.01;
const dialPart = 0.02; // of the dial's range
const fineDialPart = 0.004;

function strideKey(key: string, fine: boolean): Intent | null {
  const angle = fine ? fineTurn : turn;
  const part = fine ? fineLengthen : lengthen;
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'nudge-aim', turn: angle, lengthen: 0 };
    case 'ArrowRight':
      return { kind: 'nudge-aim', turn: -angle, lengthen: 0 };
    case 'ArrowUp':
      return { kind: 'nudge-aim', turn: 0, lengthen: part };
    case 'ArrowDown':
      return { kind: 'nudge-aim', turn: 0, lengthen: -part };
    case 'd':
      return { kind: 'aim-downhill' };
    default:
      return null;
  }
}

function dialKey(key: string, fine: boolean): Intent | null {
  const dials = party.peek()?.level.dial ?? [];
  const part = fine ? fineDialPart : dialPart;
  const nudge = (place: number, by: number): Intent | null => {
    const setting = dials[place]?.setting;
    return setting === undefined ? null : { kind: 'nudge-dial', setting, by };
  };
  switch (key) {
    case 'ArrowRight':
      return nudge(0, part);
    case 'ArrowLeft':
      return nudge(0, -part);
    case 'ArrowUp':
      return nudge(dials.length > 1 ? 1 : 0, part);
    case 'ArrowDown':
      return nudge(dials.length > 1 ? 1 : 0, -part);
    case 'w':
      return { kind: 'walk', on: true };
    default:
      return null;
  }
}

function climbKey(event: KeyboardEvent): Intent | null {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((key === ' ' || key === 'Enter') && !event.repeat) return { kind: 'step' };
  const walks = key === 'w';
  if (walks && event.repeat) return null;
  return party.peek()?.level.gear.kind === 'stride' ? strideKey(key, event.shiftKey) : dialKey(key, event.shiftKey);
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
  if (phase.peek() !== 'climb') return;
  const intent = climbKey(event);
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
