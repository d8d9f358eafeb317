// What the hour says: volume and dimming change with the time of the day, and once a night the game is loaded anew.
import type { Schedule } from '../../content/kiosk-config.ts';

/** What `schedule` says at `time`, by this machine's clock. */
export function scheduled(schedule: Schedule, time: Date): number {
  const minute = time.getHours() * 60 + time.getMinutes();
  // Before the first entry of the day the last one of the day before still holds.
  return (schedule.findLast(({ from }) => from <= minute) ?? schedule.at(-1))?.value ?? 0;
}

/** True from `hour` on for as long as it lasts, unless it has already been done on this day: `doneAt` is when it was done last. */
export function isNightly(hour: number, time: Date, doneAt: Date): boolean {
  return time.getHours() === hour && (time.toDateString() !== doneAt.toDateString() || doneAt.getHours() !== hour);
}
