// The player's hand: aim, dials, step, walk. A dialog in front of the mountain holds them back.
import type { DialSpec, HintId } from '../content/level.ts';
import { largestBatch, lossesLeft } from '../core/budget.ts';
import type { PokeCommand } from '../core/gear/gear-rule.ts';
import { knownGradient, longestStride } from '../core/gear/index.ts';
import { dialTurned } from '../state/dial.ts';
import type { Intent } from '../state/intent.ts';
import { party } from '../state/party.ts';
import { aim, dialValues, phase, pointing, sheet } from '../state/view.ts';
import { downhillHeading } from '../state/words.ts';
import { brakeNow, chooseNow, holdWalk, lookAtTrial, restHere, stepBy, stepNow } from './climbing.ts';
import { aimWithin, onDial } from './commands.ts';
import { handFor } from './hands/index.ts';
import { doneHint } from './hints.ts';
import { tellAim, tellDial } from './live-text.ts';
import { nudgeMarker, pointAt } from './pointing.ts';

type HandIntent = Extract<
  Intent,
  {
    kind:
      | 'point'
      | 'nudge-point'
      | 'plant'
      | 'poke'
      | 'aim'
      | 'aim-part'
      | 'nudge-aim'
      | 'aim-downhill'
      | 'dial'
      | 'nudge-dial'
      | 'step'
      | 'brake'
      | 'walk'
      | 'rest'
      | 'look-at-trial'
      | 'choose';
  }
>;

function setAim(heading: number, length: number): void {
  const gear = party.peek()?.level.gear;
  if (!gear || longestStride(gear) === null || phase.peek() !== 'climb') return;
  aim.value = aimWithin(gear, { heading, length });
  doneHint('aim');
}

/** The longest stride of the gear in hand; 0 where it takes none. */
function longestNow(): number {
  const gear = party.peek()?.level.gear;
  return (gear && longestStride(gear)) ?? 0;
}

function tellAimNow(): void {
  const climb = party.peek()?.climbers[0]?.climb;
  if (climb) tellAim(climb);
}

function nudgeAim(turn: number, lengthen: number): void {
  const { heading, length } = aim.peek();
  setAim(heading + turn, length + lengthen * longestNow());
  tellAimNow();
}

/** Only a climber who sees the slope, or has felt it along every axis, knows where downhill is. */
function aimDownhill(): void {
  const climb = party.peek()?.climbers[0]?.climb;
  const known = climb && knownGradient(climb);
  const heading = known ? downhillHeading(known) : null;
  if (heading === null) return;
  setAim(heading, aim.peek().length);
  tellAimNow();
}

/** The batch that the lamp's battery still covers: the dial turns no further. */
function batchLeft(): number {
  const now = party.peek();
  const you = now?.climbers[0]?.climb;
  return now && you ? Math.max(1, largestBatch(you, now.course)) : 1;
}

/** The hint that turning a setting answers: some settings have their own, all others are like the rate. */
function hintOf(setting: string): HintId {
  return (['batch', 'momentum', 'lambda', 'weights'] as const).find((own) => own === setting) ?? 'rate';
}

function turnDial(setting: string, valueFrom: (dial: DialSpec, now: number) => number): void {
  const dial = party.peek()?.level.dial.find((spec) => spec.setting === setting);
  if (!dial || phase.peek() !== 'climb') return;
  const wanted = onDial(dial, valueFrom(dial, dialValues.peek()[setting] ?? dial.initial));
  const value = setting === 'batch' ? Math.min(wanted, batchLeft()) : wanted;
  dialValues.value = { ...dialValues.peek(), [setting]: value };
  doneHint(hintOf(setting));
}

/** Does what the gear does with a place that is pointed at. */
function plantNow(): void {
  const climb = party.peek()?.climbers[0]?.climb;
  if (!climb || !pointing.peek() || phase.peek() !== 'climb') return;
  const command = handFor(climb.gear).planted?.(climb);
  if (command?.kind === 'poke') pokeNow(command);
  else if (command) stepBy(climb, command);
}

/** Pokes, as long as the stick may. */
function pokeNow({ axis, side }: Pick<PokeCommand, 'axis' | 'side'>): void {
  const now = party.peek();
  const climb = now?.climbers[0]?.climb;
  if (!climb || climb.gear.kind !== 'stick' || lossesLeft(climb, now.course) < 1) return;
  stepBy(climb, { kind: 'poke', axis, side });
}

/** Does what the player's hand asks. */
export function answerHand(intent: HandIntent): void {
  if (sheet.peek() !== null && intent.kind !== 'rest') return;
  switch (intent.kind) {
    case 'aim':
      return setAim(intent.heading, intent.length);
    case 'aim-part':
      return setAim(intent.heading, intent.part * longestNow());
    case 'nudge-aim':
      return nudgeAim(intent.turn, intent.lengthen);
    case 'aim-downhill':
      return aimDownhill();
    case 'point':
      return pointAt(intent.at);
    case 'nudge-point':
      return nudgeMarker(intent.by);
    case 'plant':
      return plantNow();
    case 'poke':
      return pokeNow(intent);
    case 'dial':
      return turnDial(intent.setting, () => intent.value);
    case 'nudge-dial':
      turnDial(intent.setting, (dial, now) => dialTurned(dial, now, intent.by));
      return tellDial(intent.setting, dialValues.peek()[intent.setting] ?? NaN);
    case 'step':
      return void stepNow();
    case 'brake':
      return brakeNow();
    case 'walk':
      return holdWalk(intent.on);
    case 'look-at-trial':
      return lookAtTrial(intent.trial);
    case 'choose':
      return chooseNow();
    case 'rest':
      sheet.value = null;
      return restHere();
  }
}
