// What a hand is: how one kind of gear turns keys, a pad and the state into intents, and the intent to step into a command.
import type { Climb, Command } from '../../core/climb.ts';
import type { Intent } from '../../state/intent.ts';

/** What a gamepad says at one reading. */
export interface PadReading {
  /** The left stick, each axis -1 to 1, right and up positive; 0 inside the dead zone. */
  readonly stick: readonly [x: number, y: number];
  /** Buttons that are held, and those of them that were not held at the reading before. */
  readonly held: ReadonlySet<PadButton>;
  readonly fresh: ReadonlySet<PadButton>;
}
export const padButtons = { a: 0, b: 1, x: 2, y: 3, start: 9, up: 12, down: 13, left: 14, right: 15 } as const;
export type PadButton = keyof typeof padButtons;

/** The hand for one kind of gear. */
export interface Hand {
  /** The command that `step` gives now; null when there is nothing to do yet. */
  command(climb: Climb): Command | null;
  /** The command of a step that brakes; only gears with a brake have one. */
  brake?(): Command;
  /** What a key means (letters in lower case); `fine` while Shift is held. Space and Enter step and never come here. */
  key(key: string, fine: boolean): Intent | null;
  /** What a pad means at this reading. A steps and Start pauses for every gear, and never come here. */
  pad(pad: PadReading): readonly Intent[];
  /** True where the gear can walk by itself while a button is held. */
  readonly walks: boolean;
  /** What pointing at the marker's place means, for gear that points at places on the ground. */
  readonly planted?: (climb: Climb) => Command;
}
