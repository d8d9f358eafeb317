// How the rest sounds: bell, dawn, star, owl, embers, the hollow of being stuck, a tick for the fingers. A recipe gets the
// sample rate and returns a finished sound.
import { echoing, filtered, finished, glide, grains, mixed, noiseFrom, sound, struck, swell } from './synth.ts';
import type { Samples } from './synth.ts';

/** A hollow place: two soft low tones, the second lower, as over the neck of an empty bottle. */
export function stuck(rate: number): Samples {
  const breath = noiseFrom(41);
  const tone = (pitch: number): Samples =>
    filtered(
      sound(0.62, rate, (t) => {
        const wave = Math.sin(2 * Math.PI * pitch * t) + 0.22 * Math.sin(6 * Math.PI * pitch * t);
        return (wave + 0.16 * breath()) * swell(t, 0, 0.6) ** 1.2;
      }),
      rate,
      { kind: 'low', cutoff: () => 900, sharpness: 0.8 },
    );
  return finished(
    echoing(
      mixed(1.15, rate, [
        [tone(196), 0.9],
        [tone(155.6), 1, 0.36],
      ]),
      rate,
      0.35,
      0.9,
    ),
    rate,
    0.7,
    0.15,
  );
}

/** Partials of a small bell: pitch, loudness, decay in seconds (after Risset). */
const bellPartials = [
  [0.56, 0.5, 0.9],
  [0.92, 0.9, 0.75],
  [1.19, 0.8, 0.6],
  [1.7, 0.6, 0.42],
  [2, 0.7, 0.36],
  [2.74, 0.55, 0.25],
  [3.76, 0.35, 0.13],
  [4.07, 0.25, 0.09],
] as const;

/** The bell at camp, struck twice. */
export function bell(rate: number): Samples {
  const strike = sound(1.5, rate, (t) =>
    bellPartials.reduce(
      (sum, [pitch, loudness, decay]) =>
        sum + loudness * Math.sin(2 * Math.PI * 587.33 * pitch * t) * struck(t, 0.002, decay),
      0,
    ),
  );
  return finished(
    echoing(
      mixed(1.5, rate, [
        [strike, 1],
        [strike, 0.7, 0.42],
      ]),
      rate,
      0.2,
      1,
    ),
    rate,
    0.75,
    0.3,
  );
}

/** One bird: quick notes that bend up or down. */
function bird(rate: number, pitches: readonly number[], bend: number): Samples {
  const note = (pitch: number): Samples =>
    glide(0.09, rate, (t) => pitch * (1 + bend * (t / 0.09))).map(
      (value, index) => value * swell(index / rate, 0, 0.085) ** 1.5,
    );
  return mixed(
    0.13 * pitches.length + 0.1,
    rate,
    pitches.map((pitch, place) => [note(pitch), 1, 0.13 * place] as const),
  );
}

/** The sun comes up: a warm chord builds from below, note by note, and the first birds wake. */
export function dawn(rate: number): Samples {
  const seconds = 3;
  // D major, spread wide: D3 A3 D4 F#4 A4 D5.
  const chord = [146.83, 220, 293.66, 369.99, 440, 587.33];
  const layers = chord.map((pitch, place) => {
    const start = 0.22 * place;
    const voice = sound(seconds, rate, (t) => {
      const loud = Math.min(1, Math.max(0, (t - start) / 0.7)) * Math.min(1, (seconds - t) / 1.3);
      const chorus = [0.997, 1, 1.004].reduce(
        (sum, detune) =>
          sum + Math.sin(2 * Math.PI * pitch * detune * t) + 0.3 * Math.sin(4 * Math.PI * pitch * detune * t),
        0,
      );
      return chorus * Math.max(0, loud) ** 1.3;
    });
    return [voice, 0.3 / (1 + 0.25 * place)] as const;
  });
  const birds: readonly (readonly [Samples, number, number])[] = [
    [bird(rate, [3100, 3600, 3300], 0.22), 0.16, 1.2],
    [bird(rate, [4200, 3900, 4300, 4000], -0.18), 0.11, 1.75],
    [bird(rate, [3200, 3700], 0.25), 0.14, 2.35],
  ];
  return finished(echoing(mixed(seconds, rate, [...layers, ...birds]), rate, 0.25, 1.2), rate, 0.8, 0.2);
}

/** A star is earned: glass, struck. Played again at a higher rate for the second and the third. */
export function star(rate: number): Samples {
  const seconds = 0.75;
  const glass = sound(seconds, rate, (t) =>
    [1, 2.76, 5.4].reduce((sum, partial, place) => {
      const decay = 0.22 / (1 + place * 1.6);
      return sum + (Math.sin(2 * Math.PI * 1318.5 * partial * t) * struck(t, 0.002, decay)) / (1 + 1.6 * place);
    }, 0),
  );
  return finished(echoing(glass, rate, 0.3, 0.8), rate, 0.55, 0.15);
}

/** An owl, far off: one long call and two short ones. */
export function owl(rate: number): Samples {
  const breath = noiseFrom(61);
  const call = (seconds: number, pitch: number): Samples =>
    glide(seconds, rate, (t) => pitch * (0.94 + 0.08 * swell(t, 0, seconds))).map(
      (value, index) => (value + 0.25 * value ** 3 + 0.05 * breath()) * swell(index / rate, 0, seconds) ** 0.8,
    );
  return finished(
    echoing(
      mixed(1.25, rate, [
        [call(0.42, 372), 1],
        [call(0.16, 356), 0.7, 0.58],
        [call(0.34, 350), 0.9, 0.78],
      ]),
      rate,
      0.6,
      1.1,
    ),
    rate,
    0.5,
    0.15,
  );
}

/** The last embers: a few crackles over a breath that goes out. */
export function embers(rate: number): Samples {
  const crackle = grains(rate, { seconds: 0.8, count: 16, seed: 71, pitch: [1800, 6000], decay: 0.003 });
  const breath = filtered(sound(0.85, rate, noiseFrom(72)), rate, {
    kind: 'band',
    cutoff: (t) => 900 - 700 * t,
    sharpness: 0.8,
  });
  const sinking = breath.map((value, index) => value * struck(index / rate, 0.06, 0.22));
  return finished(
    mixed(0.85, rate, [
      [crackle, 0.8],
      [sinking, 1.1],
    ]),
    rate,
    0.6,
    0.1,
  );
}

/** A finger on wood. */
export function tick(rate: number): Samples {
  const tap = sound(0.05, rate, (t) => Math.sin(2 * Math.PI * 1150 * t) * struck(t, 0.001, 0.006));
  return finished(filtered(tap, rate, { kind: 'band', cutoff: () => 1250, sharpness: 0.8 }), rate, 0.4, 0.01);
}

/** A flare: it hisses up, hangs, bursts softly where it falls, and goes on crackling. */
export function flare(rate: number): Samples {
  const hiss = filtered(sound(0.62, rate, noiseFrom(73)), rate, {
    kind: 'band',
    cutoff: (t) => 700 + 3600 * Math.sin(Math.PI * Math.min(1, t / 0.62)) ** 0.7,
    sharpness: 2.2,
  }).map((value, index) => value * swell(index / rate, 0, 0.6));
  const burst = glide(0.5, rate, (t) => 120 + 260 * Math.exp(-t / 0.05)).map(
    (value, index) => value * struck(index / rate, 0.003, 0.11),
  );
  const shine = sound(
    0.5,
    rate,
    (t) => (Math.sin(2 * Math.PI * 1174.66 * t) + 0.5 * Math.sin(2 * Math.PI * 1760 * t)) * struck(t, 0.006, 0.22),
  );
  const crackle = grains(rate, { seconds: 0.5, count: 20, seed: 79, pitch: [1800, 5200], decay: 0.008 });
  return finished(
    echoing(
      mixed(1.15, rate, [
        [hiss, 1.4],
        [burst, 0.9, 0.62],
        [shine, 0.16, 0.63],
        [crackle, 0.6, 0.66],
      ]),
      rate,
      0.22,
      0.6,
    ),
    rate,
    0.7,
    0.2,
  );
}

/** The bell of a camp that is none: one stroke on cracked metal, partials out of tune, and the rattle of the crack. */
export function cracked(rate: number): Samples {
  const crack = noiseFrom(97);
  const strike = sound(1.1, rate, (t) => {
    const tone = bellPartials.reduce(
      (sum, [pitch, loudness, decay], place) =>
        sum +
        loudness * Math.sin(2 * Math.PI * 349.23 * pitch * (place % 2 ? 1.047 : 1) * t) * struck(t, 0.002, decay * 0.5),
      0,
    );
    return tone + 1.1 * crack() * struck(t, 0.001, 0.05) * (0.6 + 0.4 * Math.sin(2 * Math.PI * 31 * t));
  });
  return finished(echoing(strike, rate, 0.3, 0.8), rate, 0.7, 0.12);
}

/** A radio that says one number: a crackle, two short tones in a narrow band, a crackle. */
export function radio(rate: number): Samples {
  const hiss = noiseFrom(131);
  const tones = glide(0.34, rate, (t) => (t < 0.17 ? 880 : 1174));
  const voice = sound(0.34, rate, (t) => {
    const tone = (tones[Math.round(t * rate)] ?? 0) * (swell(t, 0.05, 0.16) + swell(t, 0.18, 0.3));
    return tone + 0.35 * hiss() * (swell(t, 0, 0.08) + swell(t, 0.26, 0.34) + 0.15);
  });
  return finished(filtered(voice, rate, { kind: 'band', cutoff: () => 1200, sharpness: 1.1 }), rate, 0.5, 0.04);
}
