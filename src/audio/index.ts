// The ear of the game: listens to what happens and to the state, and plays, captions and sings the slope. Changes nothing else.
// Nothing is panned to a side: a sound from the left would tell where camp is.
import { effect, signal, untracked } from '@preact/signals-core';
import { loudness, soundTests } from '../state/kiosk-health.ts';
import { options } from '../state/options.ts';
import { onHappening, party, result } from '../state/party.ts';
import type { Happening } from '../state/party.ts';
import type { TextKey } from '../state/text.ts';
import { dialValues, phase, screen, sheet } from '../state/view.ts';
import { showCaption } from './captions.ts';
import { blow, loadSounds, play, setLoudness } from './player.ts';
import { soundSlope } from './slope-tone.ts';
import { cueFor, scenery, starCue } from './sounds.ts';
import type { Cue } from './sounds.ts';

/** Between the chimes of two stars, in milliseconds. */
const starPause = 380;
/** The bell rings before the stars do. */
const starsAfter = 900;
/** A dial turned quickly ticks no faster than this, in milliseconds. */
const dialPause = 70;

const inView = signal(true);
let started = false;

/** Starts to listen; a second call does nothing. Never throws: a machine without sound plays on in silence. */
export function startAudio(): void {
  if (started) return;
  started = true;
  inView.value = !document.hidden;
  document.addEventListener('visibilitychange', () => (inView.value = !document.hidden));
  onHappening(hear);
  effect(() => {
    const { sound, volume } = options.value;
    if (sound) loadSounds();
    setLoudness(volume * loudness.value, !sound || !inView.value);
  });
  effect(followWind);
  effect(followSlope);
  onChange(() => phase.value, followPhase);
  onChange(() => result.value, ringStars);
  onChange(
    () => `${screen.value} ${sheet.value}`,
    () => play(scenery.touch),
  );
  onChange(() => dialValues.value, tickDial);
  onChange(
    () => soundTests.value,
    () => play(scenery.dawn),
  );
}

/** Calls `then` whenever what `read` reads has changed, but not at the start. */
function onChange<T>(read: () => T, then: (value: T) => void): void {
  let first = true;
  effect(() => {
    const value = read();
    if (!first) untracked(() => then(value));
    first = false;
  });
}

function sound(cue: Cue | null): void {
  if (!cue) return;
  play(cue);
  if (cue.caption) showCaption(cue.caption);
}

/** The player is on a mountain, and not behind the title. */
function isClimbing(): boolean {
  return screen.value === 'climb' && party.value?.demo === false;
}

function hear({ climber, event }: Happening): void {
  const now = party.peek();
  // Behind the title bots climb without end; their bells and bangs would be noise.
  if (!now || now.demo || screen.peek() !== 'climb') return;
  const { gear, losses, spent } = climber.climb;
  const height = (losses.at(-1) ?? 0) / Math.max(losses[0] ?? 0, Number.MIN_VALUE);
  const own = climber === now.climbers[0] || climber.id === 'you';
  sound(cueFor(event, { own, step: spent.steps, gear: gear.kind, height }));
}

let windSaid: TextKey | null = null;
function followWind(): void {
  const night = phase.value === 'brief' || phase.value === 'climb' || screen.value !== 'climb';
  blow(options.value.sound && inView.value && night);
  if (night && isClimbing() && windSaid === null) showCaption((windSaid = 'caption.wind'));
}

function followSlope(): void {
  const { slopeTone, sound: wanted } = options.value;
  const heard = slopeTone && wanted && inView.value && isClimbing() && phase.value === 'climb' && sheet.value === null;
  const gradient = heard ? party.value?.climbers[0]?.climb.gradient : undefined;
  soundSlope(gradient ? Math.hypot(...gradient) : null);
}

function followPhase(now: typeof phase.value): void {
  if (screen.peek() !== 'climb' || party.peek()?.demo !== false) return;
  if (now === 'brief') sound(scenery.nightfall);
  if (now === 'dawn') sound(scenery.dawn);
  if (now === 'climb' && options.peek().slopeTone) showCaption('caption.slope-tone');
}

function ringStars(earned: typeof result.value): void {
  if (!earned) return;
  const count = earned.stars.filter(Boolean).length;
  for (let place = 0; place < count; place++) {
    setTimeout(
      () => {
        // The player may already be somewhere else.
        if (result.peek() === earned) sound(starCue(place));
      },
      starsAfter + place * starPause,
    );
  }
}

let lastTick = 0;
function tickDial(): void {
  if (!isClimbing() || phase.value !== 'climb' || performance.now() - lastTick < dialPause) return;
  lastTick = performance.now();
  play(scenery.dial);
}
