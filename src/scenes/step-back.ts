// How far the view steps back at night: for the title, so that all lamps are seen; and while a flag is planted, so that there is dark
// ground to plant it on. The same on every level, so that it tells nothing of the ground.
import { planting } from '../state/predict.ts';
import { easeIn } from './ease.ts';

const titleDistance = 1.5;
const flagDistance = 2.4;
const flagLift = Math.PI / 6;
/** Seconds in which the view closes about two thirds of the way, and when it is as good as there. */
const easeTime = 0.35;
const near = 0.005;

/** The factor that the view stands farther off. */
export function stepBackFor(demo: boolean): number {
  if (demo) return titleDistance;
  return planting.value ? flagDistance : 1;
}

/** How much more steeply (radians) the view looks down where it stands `wide` times farther off: a flag needs ground, not sky. */
export function liftFor(demo: boolean, wide: number): number {
  return demo ? 0 : (flagLift * (wide - 1)) / (flagDistance - 1);
}

/** `now` on its way to `goal` after `seconds`; there in the end. */
export function easedTo(now: number, goal: number, seconds: number): number {
  const next = now + (goal - now) * easeIn(seconds, easeTime);
  return Math.abs(goal - next) < near ? goal : next;
}
