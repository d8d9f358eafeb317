// Makes every sound of the game (`npm run sounds`): two mono MP3 files beside this one and the table of where each sound is in
// them, src/audio/sprites.ts. MP3 because every browser decodes it; two files because low sounds need half the sample rate.
// The same bytes come out each time, and test/audio checks that the committed ones are they.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMp3Encoder } from 'wasm-media-encoders';
import * as mountain from './mountain-sounds.ts';
import * as night from './night-sounds.ts';
import type { Samples } from './synth.ts';

/** Makes a sound at a sample rate. */
type Recipe = (rate: number) => Samples;

interface Sheet {
  /** Samples a second. */
  readonly rate: 16_000 | 24_000;
  /** Kilobits a second; fixed, because a variable rate spends most of it on the noise of the wind. */
  readonly bitrate: 16 | 24;
  readonly sounds: Readonly<Record<string, Recipe>>;
}

const sheets: Readonly<Record<string, Sheet>> = {
  deep: {
    rate: 16_000,
    bitrate: 16,
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
    bitrate: 24,
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
      flare: night.flare,
      tick: night.tick,
      cracked: night.cracked,
      radio: night.radio,
    },
  },
};

/** Samples that the encoder puts before the first, and those that most decoders add. */
const encoderDelay = 576;
const decoderDelay = 529;
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

async function encode(samples: Samples, { rate, bitrate }: Sheet): Promise<Buffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate });
  // The encoder hands out its own memory, so each piece is copied before the next call.
  const start = Buffer.from(encoder.encode([Float32Array.from(samples)]));
  return Buffer.concat([start, Buffer.from(encoder.finalize())]);
}

/** One MP3 with all sounds of a sheet, and where they are in it. */
async function make(sheet: Sheet): Promise<MadeSheet> {
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
    // Decoders differ: a sound may come up to `decoderDelay` late, and a loop may begin anywhere in itself.
    const start = length + encoderDelay + (spare ? decoderDelay : 0);
    places[name] = [milliseconds(start), milliseconds(samples.length + (spare ? 0 : decoderDelay))];
    add(spare ? repeated(samples, spare) : samples);
    add(silence);
  }
  const whole = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return { mp3: await encode(whole, sheet), places };
}

/** Every sheet by name. */
export async function makeSheets(): Promise<Record<string, MadeSheet>> {
  const made: Record<string, MadeSheet> = {};
  for (const [name, sheet] of Object.entries(sheets)) made[name] = await make(sheet);
  return made;
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
  const made = await makeSheets();
  for (const [name, { mp3 }] of Object.entries(made)) {
    writeFileSync(join(import.meta.dirname, `${name}.mp3`), mp3);
    console.log(`${name}.mp3: ${mp3.length} bytes`);
  }
  writeFileSync(join(import.meta.dirname, '../../src/audio/sprites.ts'), tableOf(made));
}
