// What is heard for what happens: one row for every kind of event and every outcome. The types see to it that none is missing.
import type { GearKind } from '../core/gear/index.ts';
import type { ClimbEvent, EventKind, Outcome } from '../core/events.ts';
import type { TextKey } from '../state/text.ts';
import type { sprites } from './sprites.ts';

/** Which file a sound is in: `deep.mp3` or `clear.mp3`. */
export type Sheet = keyof typeof sprites;
export type SoundName = { [S in Sheet]: keyof (typeof sprites)[S] }[Sheet];

/** How one sound is played. */
export interface Cue {
  readonly sound: SoundName;
  /** 0 to 1, before the player's own volume. */
  readonly volume: number;
  /** 1 as recorded; 2 an octave higher and twice as fast. */
  readonly rate: number;
  /** Shown to those who do not hear it; null for sounds that tell nothing new. */
  readonly caption: TextKey | null;
}

/** What the table needs to know beyond the event. */
export interface Surroundings {
  /** The player's own event, or a bot's. */
  readonly own: boolean;
  /** Steps taken so far: feet and pebbles alternate by it. */
  readonly step: number;
  /** The kind of gear: a flare is no footstep. */
  readonly gear: GearKind;
  /** The loss as part of the loss at the start: high up there is snow, further down rock. */
  readonly height: number;
}

function cue(sound: SoundName, volume: number, caption: TextKey | null = null, rate = 1): Cue {
  return { sound, volume, rate, caption };
}

/** From this part of the starting loss upwards the ground is snow. */
const snowLine = 0.35;
/** Left and right boot are never quite the same pitch. */
const footRates = [0.96, 1.03, 0.99, 1.06] as const;

function stepCue({ step, height, gear }: Surroundings): Cue {
  if (gear === 'flares') return cue('flare', 0.7, null, footRates[step % footRates.length]);
  const rate = footRates[step % footRates.length] ?? 1;
  const left = step % 2 === 0;
  if (height > snowLine) return cue(left ? 'snow-0' : 'snow-1', 0.5, null, rate);
  return cue(left ? 'rock-0' : 'rock-1', 0.55, null, rate);
}

const outcomeCues = {
  camp: cue('bell', 0.8, 'caption.bell'),
  stuck: cue('stuck', 0.85, 'caption.stuck'),
  stalled: cue('stuck', 0.7, 'caption.stalled', 0.79),
  rattling: cue('rattle', 0.9, 'caption.rattling'),
  exploded: cue('explosion', 1, 'caption.explosion'),
  spent: cue('embers', 0.8, 'caption.embers'),
  fooled: cue('cracked', 0.8, 'caption.fooled'),
} as const satisfies Record<Outcome, Cue>;

const warningCues = {
  stuck: cue('stuck', 0.35, 'caption.warned-stuck', 1.12),
  stalled: cue('stuck', 0.35, 'caption.warned-stalled', 0.89),
  rattling: cue('rattle', 0.5, 'caption.warned-rattling'),
} as const satisfies Record<Extract<ClimbEvent, { kind: 'warned' }>['of'], Cue>;

type CueTable = {
  readonly [K in EventKind]: (event: Extract<ClimbEvent, { kind: K }>, around: Surroundings) => Cue | null;
};

const eventCues = {
  stepped: (_event, around) => stepCue(around),
  measured: () => cue('tick', 0.3),
  // The same crackle, higher or lower: a rising validation loss sounds like a question.
  heard: ({ rose }) =>
    cue('radio', rose ? 0.6 : 0.35, rose ? 'caption.radio-rose' : 'caption.radio-fell', rose ? 1.26 : 0.94),
  overshot: () => cue('thud', 0.75, 'caption.thud'),
  // Most good steps reach a new low: a sound each time would only be a second footstep.
  deepest: () => null,
  warned: ({ of }) => warningCues[of],
  ended: ({ outcome }) => outcomeCues[outcome],
} as const satisfies CueTable;

/** Bots are heard only when their climb ends, from afar and without caption: the bot strip tells it in words. */
const botVolume = 0.22;

/** The sound for an event, or null when it makes none. */
export function cueFor(event: ClimbEvent, around: Surroundings): Cue | null {
  if (!around.own && event.kind !== 'ended') return null;
  const row = eventCues[event.kind] as (event: ClimbEvent, around: Surroundings) => Cue | null;
  const found = row(event, around);
  return found && !around.own ? { ...found, volume: found.volume * botVolume, caption: null } : found;
}

/** Sounds that belong to no event of a climb. */
export const scenery = {
  nightfall: cue('owl', 0.4, 'caption.owl'),
  dawn: cue('dawn', 0.75, 'caption.dawn'),
  touch: cue('tick', 0.3),
  dial: cue('tick', 0.16, null, 1.3),
} as const satisfies Record<string, Cue>;

/** A chime for each star earned, each a fourth or so above the last. */
export function starCue(place: number): Cue {
  const rates = [1, 1.26, 1.498];
  return cue('star', 0.6, place === 0 ? 'caption.star' : null, rates[place] ?? 1);
}
