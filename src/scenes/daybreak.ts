// The morning's timetable: how far sun, camera, lines, trails and names are, from the seconds since dawn began.
import type { Screen } from '../state/view.ts';

/** True where there is a morning: after a climb, and at a kiosk also after the bots' own race. */
export function hasDawn(screen: Screen, demo: boolean): boolean {
  return screen === 'kiosk' || (screen === 'climb' && !demo);
}

/** Every part from 0 to 1. */
export interface Daybreak {
  readonly sun: number;
  readonly rise: number;
  readonly lines: number;
  readonly trails: number;
  readonly names: number;
  readonly done: boolean;
}

const night: Daybreak = { sun: 0, rise: 0, lines: 0, trails: 0, names: 0, done: true };
const day: Daybreak = { sun: 1, rise: 1, lines: 1, trails: 1, names: 1, done: true };
/** When each part starts and how long it takes, in seconds. */
const timetable = { sun: [0, 2.8], rise: [0.5, 2.1], lines: [1.3, 1.7], trails: [1.9, 1.4], names: [3, 0.6] } as const;
const over = 3.6;
/** Under reduced motion the picture fades out, changes and fades in, seconds each. */
export const fadeTime = 0.3;

/** The parts `seconds` after dawn began; `null` is night. */
export function daybreakAt(seconds: number | null): Daybreak {
  if (seconds === null) return night;
  if (seconds >= over) return day;
  const part = ([start, length]: readonly [number, number]): number =>
    Math.max(0, Math.min(1, (seconds - start) / length));
  return {
    sun: part(timetable.sun),
    rise: part(timetable.rise),
    lines: part(timetable.lines),
    trails: part(timetable.trails),
    names: part(timetable.names),
    done: false,
  };
}
