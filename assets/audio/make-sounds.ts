// Makes every sound of the game (`npm run sounds`): two mono MP3 files beside this one and the table of where each sound is in
// them, src/audio/sprites.ts. MP3 because every browser decodes it; two files because low sounds need half the sample rate.
// The same bytes come out each time, and test/audio checks that the committed ones are they.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mp3Encoder } from '@breezystack/lamejs';
import * as mountain from './mountain-sounds.ts';
import * as night from './night-sounds.ts';
import type { Samples } from './synth.ts';

/** Makes a sound at a sample rate. */
type Recipe = (rate: number) => Samples;

interface Sheet {
  readonly rate: number;
  /** Kilobits a second. */
  readonly bits: number;
  readonly sounds: Readonly<Record<string, Recipe>>;
}

const sheets: Readonly<Record<string, Sheet>> = {
  deep: {
    rate: 16_000,
    bits: 16,
    sounds: {
      wind: mountain.wind,
      thud: mountain.thud,
      explosion: mountain.explosion,
      stuck: night.stuck,
      owl: night.owl,
    },
  },
  clear: {
    rate: 24_000,
    bits: 24,
    sounds: {
      'rock-0': (rate) => mountain.stepOnRock(rate, 101),
      'rock-1': (rate) => mountain.stepOnRock(rate, 202),
      'snow-0': (rate) => mountain.stepOnSnow(rate, 404),
      'snow-1': (rate) => mountain.stepOnSnow(rate, 505),
      rattle: mountain.rattle,
      bell: night.bell,
      dawn: night.dawn,
      star: night.star,
      embers: night.embers,
      tick: night.tick,
    },
  },
};

/** What encoder and decoder put before the first sample (576 + 529), where the decoder does not take it away. */
const codecDelay = 1105;
/** Silence between two sounds, in seconds: more than the delay, which browsers treat differently. */
const gap = 0.07;
/** A loop is written longer than it is, so that it is whole wherever the decoder lets it begin. */
const loopSpare = 0.12;

/** Where a sound is: start and length in milliseconds. */
type Place = readonly [start: number, length: number];
export interface MadeSheet {
  readonly mp3: Buffer;
  readonly places: Readonly<Record<string, Place>>;
}

function repeated(loop: Samples, extra: number): Samples {
  return Float64Array.from({ length: loop.length + extra }, (_, index) => loop[index % loop.length] ?? 0);
}

function encode(samples: Samples, { rate, bits }: Sheet): Buffer {
  const encoder = new Mp3Encoder(1, rate, bits);
  const pcm = Int16Array.from(samples, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 32_767));
  return Buffer.concat([Buffer.from(encoder.encodeBuffer(pcm)), Buffer.from(encoder.flush())]);
}

/** One MP3 with all sounds of a sheet, and where they are in it. */
function make(sheet: Sheet): MadeSheet {
  const { rate } = sheet;
  const silence = new Float64Array(Math.round(gap * rate));
  const parts: Samples[] = [];
  const places: Record<string, Place> = {};
  let length = 0;
  const add = (part: Samples): void => {
    parts.push(part);
    length += part.length;
  };
  const milliseconds = (samples: number): number => Math.round((samples / rate) * 1e6) / 1000;
  for (const [name, recipe] of Object.entries(sheet.sounds)) {
    const samples = recipe(rate);
    const spare = name === 'wind' ? Math.round(loopSpare * rate) : 0;
    // A loop may begin anywhere in itself; a sound begins in the silence before it, and ends in the silence after it.
    const start = length + (spare ? codecDelay : 0);
    places[name] = [milliseconds(start), milliseconds(samples.length + (spare ? 0 : codecDelay))];
    add(spare ? repeated(samples, spare) : samples);
    add(silence);
  }
  const whole = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return { mp3: encode(whole, sheet), places };
}

/** Every sheet by name. */
export function makeSheets(): Record<string, MadeSheet> {
  return Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, make(sheet)]));
}

/** The text of src/audio/sprites.ts. */
export function tableOf(made: Readonly<Record<string, MadeSheet>>): string {
  const row = ([name, [start, length]]: [string, Place]): string =>
    `    ${/-/.test(name) ? `'${name}'` : name}: [${start}, ${length}],`;
  const rows = Object.entries(made).map(
    ([sheet, { places }]) => `  ${sheet}: {\n${Object.entries(places).map(row).join('\n')}\n  },`,
  );
  return `// Where each sound is in assets/audio/<sheet>.mp3: start and length in milliseconds. Made by \`npm run sounds\`; do not edit.

export const sprites = {
${rows.join('\n')}
} as const;
`;
}

if (import.meta.main) {
  const made = makeSheets();
  for (const [name, { mp3 }] of Object.entries(made)) {
    writeFileSync(join(import.meta.dirname, `${name}.mp3`), mp3);
    console.log(`${name}.mp3: ${mp3.length} bytes`);
  }
  writeFileSync(join(import.meta.dirname, '../../src/audio/sprites.ts'), tableOf(made));
}
