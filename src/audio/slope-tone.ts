// The slope as a tone: the steeper the ground under the player, the higher. For those who cannot see it, and those who like it.
import { Howler } from 'howler';

/** Slopes (gradient norms) at the ends of the tone's range, and the tones there in hertz. */
const [flattest, steepest] = [1e-3, 1e3];
const [lowest, highest] = [110, 1760];
/** Quiet, because it never stops. */
const loudness = 0.06;
/** Seconds in which pitch and loudness move most of the way. */
const pitchTime = 0.06;
const loudTime = 0.08;
/** Takes the edge off the triangle wave, in hertz. */
const softening = 2400;

/** The tone's pitch in hertz for a slope of `norm`: each tenfold slope is two thirds of an octave higher. */
export function pitchFor(norm: number): number {
  const inRange = Math.min(steepest, Math.max(flattest, Number.isNaN(norm) ? steepest : norm));
  const part = Math.log(inRange / flattest) / Math.log(steepest / flattest);
  return lowest * (highest / lowest) ** part;
}

interface Tone {
  readonly oscillator: OscillatorNode;
  readonly gain: GainNode;
}
let tone: Tone | null = null;

/** Sounds the tone for a slope of `norm`, or lets it fade when `norm` is null. */
export function soundSlope(norm: number | null): void {
  // Howler makes its audio context with the first sound; without Web Audio there is none, and no tone.
  const context: AudioContext | null = Howler.ctx;
  if (!context) return;
  if (norm === null) {
    if (tone) silence(tone, context.currentTime);
    tone = null;
    return;
  }
  tone ??= startTone(context, norm);
  tone.oscillator.frequency.setTargetAtTime(pitchFor(norm), context.currentTime, pitchTime);
}

function startTone(context: AudioContext, norm: number): Tone {
  const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: pitchFor(norm) });
  const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: softening });
  const gain = new GainNode(context, { gain: 0 });
  // Through Howler's own master gain, so that volume and mute hold for the tone too.
  oscillator.connect(filter).connect(gain).connect(Howler.masterGain);
  gain.gain.setTargetAtTime(loudness, context.currentTime, loudTime);
  oscillator.start();
  return { oscillator, gain };
}

function silence({ oscillator, gain }: Tone, now: number): void {
  gain.gain.setTargetAtTime(0, now, loudTime);
  oscillator.stop(now + 6 * loudTime);
}
