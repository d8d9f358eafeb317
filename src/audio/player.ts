// Plays the sounds: loads the two files when sound is first wanted, waits for the browser's leave, never fails loudly.
import { Howl, Howler } from 'howler';
import type { Cue, Sheet, SoundName } from './sounds.ts';
import { sprites } from './sprites.ts';

/** Fades of the wind, in milliseconds. */
const windFade = 1200;
const windVolume = 0.5;

type Howls = Readonly<Record<Sheet, Howl>>;
let howls: Howls | null = null;

function load(sheet: Sheet): Howl {
  const sprite: Record<string, [number, number] | [number, number, boolean]> = {};
  for (const [name, [start, length]] of Object.entries(sprites[sheet])) {
    sprite[name] = name === 'wind' ? [start, length, true] : [start, length];
  }
  // The page's own address, and not the script's: scripts live in a folder of their own, under any base path.
  return new Howl({ src: [new URL(`audio/${sheet}.mp3`, document.baseURI).href], sprite });
}

/** A phone call or a locked screen interrupts the sound; the next touch or key brings it back. */
function resume(): void {
  const { ctx } = Howler;
  if (ctx && ctx.state !== 'running' && ctx.state !== 'closed') ctx.resume().catch(() => {});
}

/** Loads the sounds; called when the player first wants any. */
export function loadSounds(): void {
  if (howls === null) {
    for (const kind of ['pointerdown', 'keydown'] as const) addEventListener(kind, resume, { passive: true });
  }
  howls ??= { deep: load('deep'), clear: load('clear') };
}

const sheetOf = (sound: SoundName): Sheet => (sound in sprites.deep ? 'deep' : 'clear');

let wasHeard = false;

/**
 * Whether the browser lets the page sound now: it has been touched, and is in view. Howler puts the sound to sleep after half
 * a minute of silence and wakes it for the next one.
 */
function maySound(): boolean {
  const state = Howler.ctx?.state;
  wasHeard ||= state === 'running';
  return howls !== null && !document.hidden && (state === 'running' || (wasHeard && state === 'suspended'));
}

/** Plays a sound once. Before the first touch it is dropped: a queue of old sounds would go off at once. */
export function play({ sound, volume, rate }: Cue): void {
  const howl = howls?.[sheetOf(sound)];
  if (!howl || !maySound() || howl.state() !== 'loaded') return;
  const id = howl.play(sound);
  howl.volume(volume, id);
  howl.rate(rate, id);
}

let windId: number | null = null;

/** Lets the wind rise or die down. */
export function blow(on: boolean): void {
  const howl = howls?.deep;
  if (!howl) return;
  if (windId !== null) {
    if (on && !howl.playing(windId)) howl.play(windId);
    fadeWind(howl, windId, howl.volume(windId) as number, on ? windVolume : 0);
  } else if (on) {
    // Howler holds a looping sound back until the file is there and the page has been touched.
    windId = howl.play('wind');
    fadeWind(howl, windId, 0, windVolume);
  }
}

function fadeWind(howl: Howl, id: number, from: number, to: number): void {
  howl.off('fade', undefined, id);
  // Setting the volume ends a fade that still runs; a second fade alone would fight with it.
  howl.volume(from, id);
  if (from !== to) howl.fade(from, to, windFade, id);
  if (from !== to && to === 0) howl.once('fade', () => howl.pause(id), id);
  if (from === to && to === 0) howl.pause(id);
}

/** Volume (0 to 1) and silence, for everything, at once. */
export function setLoudness(volume: number, silent: boolean): void {
  Howler.volume(volume);
  Howler.mute(silent);
}
