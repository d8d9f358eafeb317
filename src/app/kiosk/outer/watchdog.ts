// Decides from the beats of the game when its frame has to be made anew, and when that has been tried often enough for now. Pure:
// every time is handed in, in milliseconds on a clock that never runs backwards.

/** A game that has said nothing for so long is frozen or gone; with the second between two looks it is replaced within ten. */
export const patience = 8000;
/** A game that has just been loaded may take longer until its first word. */
export const startPatience = 15_000;
/** So many rescues within so long, and the screen rests. */
const mostRescues = 3;
const rescueSpan = 60_000;
/** After the screen has rested for so long the game is tried again: with the time that a start is given, once a minute. */
export const restTime = 60_000 - startPatience;

/** `renew`: make the frame anew now; `rest`: take it away and show that it comes back soon. */
export type Verdict = 'fine' | 'renew' | 'rest';

export class Watchdog {
  /** Of all rescues since the start. */
  rescues = 0;
  private recent: number[] = [];
  private heardAt: number;
  private hasSpoken = false;
  private resting = false;

  constructor(now: number) {
    this.heardAt = now;
  }

  /** The game has spoken. */
  hear(now: number): void {
    this.heardAt = now;
    this.hasSpoken = true;
  }

  /** The frame has been made anew on purpose: it has the time of a start again. */
  restart(now: number): void {
    this.heardAt = now;
    this.hasSpoken = false;
  }

  /** What to do now. Whoever is told `renew` makes the frame anew, whoever is told `rest` takes it away; both count as done. */
  judge(now: number): Verdict {
    const silence = now - this.heardAt;
    if (silence < (this.resting ? restTime : this.hasSpoken ? patience : startPatience)) return 'fine';
    this.recent = this.recent.filter((at) => now - at < rescueSpan);
    const wasResting = this.resting;
    this.resting = !wasResting && this.recent.length >= mostRescues;
    this.restart(now);
    if (this.resting) return 'rest';
    this.rescues++;
    // One try after a rest: if that fails as well, the screen rests again at once.
    this.recent = wasResting ? Array.from({ length: mostRescues }, () => now) : [...this.recent, now];
    return 'renew';
  }
}
