// The small studio the sounds are made in: seeded noise, filters, envelopes, reverb. A sound is an array of samples, about -1 to 1.

export type Samples = Float64Array;

/** A stream of random numbers in [-1, 1), the same for the same seed (mulberry32), so that sounds can be made again. */
export function noiseFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

/** A sound of `seconds` at `rate` samples a second; `at` gives the sample at a time in seconds. */
export function sound(seconds: number, rate: number, at: (time: number) => number): Samples {
  return Float64Array.from({ length: Math.round(seconds * rate) }, (_, index) => at(index / rate));
}

/** How loud a struck thing is: up within `attack` seconds, then down to 1/e every `decay` seconds. */
export function struck(time: number, attack: number, decay: number): number {
  if (time < 0) return 0;
  return time < attack ? time / attack : Math.exp(-(time - attack) / decay);
}

/** Up from `from` to `to` and down again, as half a sine. */
export function swell(time: number, from: number, to: number): number {
  return time <= from || time >= to ? 0 : Math.sin((Math.PI * (time - from)) / (to - from));
}

/** A sine whose pitch moves: `pitch` gives hertz at a time; the phase is summed, so there is no click. */
export function glide(seconds: number, rate: number, pitch: (time: number) => number): Samples {
  let phase = 0;
  return sound(seconds, rate, (time) => {
    phase += (2 * Math.PI * pitch(time)) / rate;
    return Math.sin(phase);
  });
}

export type Band = 'low' | 'band' | 'high';

/**
 * Filters `input` by a state-variable filter whose cutoff (hertz) may move with time. `sharpness` is the filter's Q.
 * `loop`: the sound repeats, so the filter starts with what it holds at the end, and the seam cannot be heard.
 */
export function filtered(
  input: Samples,
  rate: number,
  band: { kind: Band; cutoff: (time: number) => number; sharpness: number },
  loop = false,
): Samples {
  const output = new Float64Array(input.length);
  let [first, second] = [0, 0];
  for (let pass = loop ? 0 : 1; pass < 2; pass++) {
    for (let index = 0; index < input.length; index++) {
      const g = Math.tan((Math.PI * Math.min(band.cutoff(index / rate), rate * 0.45)) / rate);
      const k = 1 / band.sharpness;
      const v3 = (input[index] ?? 0) - second;
      const v1 = (first + g * v3) / (1 + g * (g + k));
      const v2 = second + g * v1;
      first = 2 * v1 - first;
      second = 2 * v2 - second;
      const high = (input[index] ?? 0) - k * v1 - v2;
      output[index] = { low: v2, band: v1 * k, high }[band.kind];
    }
  }
  return output;
}

/** The sum of sounds, each with its loudness and its start in seconds, in a sound of `seconds`. */
export function mixed(
  seconds: number,
  rate: number,
  layers: readonly (readonly [layer: Samples, loudness: number, start?: number])[],
): Samples {
  const output = new Float64Array(Math.round(seconds * rate));
  for (const [layer, loudness, start = 0] of layers) {
    const offset = Math.round(start * rate);
    for (let index = 0; index < layer.length && offset + index < output.length; index++) {
      output[offset + index] = (output[offset + index] ?? 0) + loudness * (layer[index] ?? 0);
    }
  }
  return output;
}

/** Delays of the reverb's combs and of its all-passes, in seconds: numbers without common factors, so no pitch rings out. */
const combs = [0.0297, 0.0371, 0.0411, 0.0437];
const allPasses = [0.005, 0.0017];

/** Adds a mountain's answer (Schroeder's reverb): `amount` of it, dying away to 1/1000 in `tail` seconds. */
export function echoing(input: Samples, rate: number, amount: number, tail: number): Samples {
  let wet: Samples = new Float64Array(input.length);
  for (const delay of combs) {
    const length = Math.round(delay * rate);
    const kept = 10 ** ((-3 * delay) / tail);
    const ring = new Float64Array(input.length);
    for (let index = 0; index < input.length; index++) {
      ring[index] = (input[index] ?? 0) + kept * (ring[index - length] ?? 0);
      wet[index] = (wet[index] ?? 0) + (ring[index - length] ?? 0) / combs.length;
    }
  }
  for (const delay of allPasses) {
    const length = Math.round(delay * rate);
    const from = wet;
    wet = new Float64Array(input.length);
    for (let index = 0; index < input.length; index++) {
      wet[index] = -0.7 * (from[index] ?? 0) + (from[index - length] ?? 0) + 0.7 * (wet[index - length] ?? 0);
    }
  }
  return input.map((value, index) => value + amount * (wet[index] ?? 0));
}

/** The sound at its loudest `peak`, its last 30 ms faded out so that it ends without a click. */
export function finished(input: Samples, rate: number, peak: number, fade = 0.03): Samples {
  const loudest = input.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const fadeLength = fade * rate;
  return input.map(
    (value, index) => ((value * peak) / loudest) * Math.min(1, (input.length - index) / (fadeLength || 1)),
  );
}

/** Short ringing grains at random times, thinning out towards the end. */
export function grains(
  rate: number,
  {
    seconds,
    count,
    seed,
    pitch,
    decay,
  }: { seconds: number; count: number; seed: number; pitch: readonly [number, number]; decay: number },
): Samples {
  const random = noiseFrom(seed);
  const output = new Float64Array(Math.round(seconds * rate));
  for (let grain = 0; grain < count; grain++) {
    const start = Math.floor(((random() + 1) / 2) ** 1.4 * 0.85 * output.length);
    const hertz = pitch[0] + ((random() + 1) / 2) * (pitch[1] - pitch[0]);
    const loudness = 0.3 + 0.7 * Math.abs(random());
    for (let index = start; index < output.length; index++) {
      const time = (index - start) / rate;
      if (time > 8 * decay) break;
      const ring = 0.6 * Math.sin(2 * Math.PI * hertz * time) + 0.4 * random();
      output[index] = (output[index] ?? 0) + loudness * ring * Math.exp(-time / decay);
    }
  }
  return output;
}
