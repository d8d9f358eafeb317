// While nobody is there: bots race down one level of the playlist after the other, and at the end of each race dawn breaks.
import type { Level } from '../../content/level.ts';
import { courseFrom } from '../../core/course.ts';
import { attractScene } from '../../state/kiosk.ts';
import { party, type Climber, type Party } from '../../state/party.ts';
import { phase, scrub, shownGround } from '../../state/view.ts';
import { atTheirEnds, botsOn } from '../climbers.ts';
import { showParty, walkBots } from '../everyone.ts';

/** A race is as long as this, however many steps the slowest bot needs; milliseconds. */
const raceTime = 22_000;
/** Between two steps. */
const slowest = 800;
const quickest = 140;
/** Before the first step, and between the last one and dawn. */
const rest = 1800;
const dawnTime = 14_000;

let attempt = 0;

/** One race and its morning; `over` at `tick` says when the next one may begin. */
export class Show {
  private readonly pace: number;
  private readonly ends: Climber[];
  private nextStep: number;
  private dawnAt = Infinity;
  private readonly now: () => number;

  /** Puts the bots of `level` at its start. `now`: milliseconds that never run backwards. */
  constructor(level: Level, now: () => number) {
    const course = courseFrom(level);
    this.now = now;
    const fresh: Party = { level, course, climbers: botsOn(level, course), steps: 0, demo: true, attempt: --attempt };
    this.ends = atTheirEnds(fresh.climbers, course);
    const steps = Math.max(1, ...this.ends.map(({ climb }) => climb.spent.steps));
    this.pace = Math.min(slowest, Math.max(quickest, raceTime / steps));
    this.nextStep = now() + rest;
    scrub.value = null;
    shownGround.value = 0;
    phase.value = 'climb';
    showParty(fresh);
    attractScene.value++;
  }

  /** Goes on as far as it is time; true when race and morning are over. */
  tick(): boolean {
    const time = this.now();
    if (time >= this.dawnAt + dawnTime) return true;
    if (phase.peek() === 'dawn') return false;
    if (time >= this.dawnAt) this.breakDawn();
    else if (time >= this.nextStep && this.dawnAt === Infinity) {
      this.nextStep = Math.max(time, this.nextStep + this.pace);
      this.advance(time);
    }
    return false;
  }

  private advance(time: number): void {
    const before = party.peek();
    if (!before) return;
    walkBots(before.steps + 1);
    const done = party.peek()?.climbers.every(({ climb }) => climb.outcome !== null);
    if (done || before.steps * this.pace > raceTime) this.dawnAt = time + rest;
  }

  private breakDawn(): void {
    const current = party.peek();
    if (!current) return;
    showParty({ ...current, climbers: this.ends });
    phase.value = 'dawn';
    attractScene.value++;
  }
}
