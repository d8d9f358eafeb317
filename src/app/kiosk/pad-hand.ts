// One gamepad as a visitor's hand: reads it, and tells a hand from noise. A stick is trusted once it has been seen at rest; one that
// flutters at the edge of its dead zone, or has leaned the same way for too long, is worn out and says nothing until it rests again.

/** A part of the stick's way; below the first it rests, beyond the second it points. */
const restsBelow = 0.3;
const pointsFrom = 0.5;
/** Milliseconds: to rest before it is trusted, and to point without moving before it is not. */
const restFor = 300;
const leanFor = 20_000;
/** So many changes between rest and pointing within a second are no hand's. */
const flutter = 6;
/** Buttons of the standard layout that are no button to step with: select, start, the d-pad, the maker's own. */
const noStep: ReadonlySet<number> = new Set([8, 9, 12, 13, 14, 15, 16]);
/** A button held for longer is stuck, in milliseconds. */
const stuckAfter = 60_000;

/** What a pad says at one reading. */
export interface PadSays {
  /** Right and up positive, -1 to 1; stick or d-pad. Zero at rest. */
  readonly way: readonly [x: number, y: number];
  /** A button to step with is down; it went down just now. */
  readonly held: boolean;
  readonly pressed: boolean;
  /** A person is at it. */
  readonly alive: boolean;
}

/** True for a pad that somebody can climb with: a button, and two axes or a d-pad. */
export function isPlayable({ buttons, axes }: Pick<Gamepad, 'buttons' | 'axes'>): boolean {
  const canStep = buttons.some((_, place) => !noStep.has(place));
  return canStep && (axes.length >= 2 || buttons.length > 15);
}

export class PadHand {
  private trusted = false;
  private restSince: number | null = null;
  private leanSince = 0;
  private pointing = false;
  private changes: number[] = [];
  private last: readonly [number, number] = [0, 0];
  private heldSince: number | null = null;

  /** Reads `pad` at `now` milliseconds. */
  read(pad: Pick<Gamepad, 'buttons' | 'axes'>, now: number): PadSays {
    const stick = this.stick(pad, now);
    const cross = crossOf(pad);
    const way = cross[0] === 0 && cross[1] === 0 ? stick : cross;
    const down = pad.buttons.some(({ pressed }, place) => pressed && !noStep.has(place));
    const pressed = down && this.heldSince === null;
    this.heldSince = down ? (this.heldSince ?? now) : null;
    const held = this.heldSince !== null && now - this.heldSince < stuckAfter;
    return { way, held, pressed, alive: held || way[0] !== 0 || way[1] !== 0 };
  }

  private stick({ axes: [x = 0, y = 0] }: Pick<Gamepad, 'axes'>, now: number): readonly [number, number] {
    const reach = Math.hypot(x, y);
    if (!Number.isFinite(reach)) return [0, 0];
    this.restSince = reach < restsBelow ? (this.restSince ?? now) : null;
    this.changes = this.changes.filter((time) => now - time < 1000);
    const pointing = this.pointing ? reach >= restsBelow : reach >= pointsFrom;
    if (pointing !== this.pointing) this.changes.push(now);
    const moved = Math.hypot(x - this.last[0], y - this.last[1]) > 0.1;
    if (moved || pointing !== this.pointing) {
      this.leanSince = now;
      this.last = [x, y];
    }
    this.pointing = pointing;
    if (this.changes.length >= flutter || (pointing && now - this.leanSince > leanFor)) this.trusted = false;
    else if (this.restSince !== null && now - this.restSince >= restFor) this.trusted = true;
    if (!this.trusted || !pointing) return [0, 0];
    const part = Math.min(1, reach) / reach;
    return [x * part, -y * part];
  }
}

/** The d-pad as a direction of length 0 or 1. */
function crossOf({ buttons }: Pick<Gamepad, 'buttons'>): readonly [number, number] {
  const on = (place: number): number => (buttons[place]?.pressed ? 1 : 0);
  const [x, y] = [on(15) - on(14), on(12) - on(13)];
  const reach = Math.hypot(x, y);
  return reach === 0 ? [0, 0] : [x / reach, y / reach];
}
