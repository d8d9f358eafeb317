// The sounds: the committed files are what the script makes, are small, and everything that happens has its sound and caption.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeSheets, tableOf } from '../../assets/audio/make-sounds.ts';
import { captionTime, showCaption } from '../../src/audio/captions.ts';
import { pitchFor } from '../../src/audio/slope-tone.ts';
import { cueFor, scenery, starCue } from '../../src/audio/sounds.ts';
import type { Cue } from '../../src/audio/sounds.ts';
import { sprites } from '../../src/audio/sprites.ts';
import { outcomes } from '../../src/core/events.ts';
import type { ClimbEvent } from '../../src/core/events.ts';
import { options, startOptions } from '../../src/state/options.ts';
import { captions } from '../../src/state/talk.ts';
import { root, sourceOf } from '../source.ts';

const english = JSON.parse(sourceOf('assets/lang/en.json')) as Record<string, string>;
const fileOf = (sheet: string): Buffer => readFileSync(join(root, 'assets/audio', `${sheet}.mp3`));
const here = { own: true, step: 0, gear: 'stride', height: 0.1 } as const;

/** Kilobits a second by their number in a frame's head, and samples a second (MPEG-2 layer III, the form of both files). */
const bitRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const sampleRates = [22_050, 24_000, 16_000];
const frameSamples = 576;

/** How long an MP3 lasts, in milliseconds, by walking over its frames; throws where there is no frame. */
function lengthOf(file: Buffer): number {
  let [at, milliseconds] = [0, 0];
  while (at + 4 <= file.length) {
    if ((file.readUInt16BE(at) & 0xfff6) !== 0xfff2) throw new Error(`no MPEG-2 layer III frame at byte ${at}`);
    const head = file.readUInt8(at + 2);
    const rate = sampleRates[(head >> 2) & 3] ?? 0;
    const bits = (bitRates[head >> 4] ?? 0) * 1000;
    at += Math.floor(((frameSamples / 8) * bits) / rate) + ((head >> 1) & 1);
    milliseconds += (1000 * frameSamples) / rate;
  }
  return milliseconds;
}

describe('the files', async () => {
  const made = await makeSheets();
  test.each(Object.keys(sprites))('%s.mp3 is what npm run sounds makes', (sheet) => {
    expect(made[sheet]?.mp3.equals(fileOf(sheet))).toBe(true);
  });
  test('so is the table of sprites', () => {
    expect(sourceOf('src/audio/sprites.ts')).toBe(tableOf(made));
  });
  test('they are at most 54 kB together', () => {
    const size = Object.keys(sprites).reduce((sum, sheet) => sum + fileOf(sheet).length, 0);
    expect(size).toBeLessThan(54_000);
  });
  test.each(Object.entries(sprites))(
    'the sounds of %s.mp3 follow one another and end before the file does',
    (sheet, places) => {
      const length = lengthOf(fileOf(sheet));
      let end = 0;
      for (const [start, lasts] of Object.values(places) as (readonly [number, number])[]) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + lasts;
      }
      expect(end).toBeLessThan(length);
    },
  );
});

describe('what is heard', () => {
  const stepped: ClimbEvent = { kind: 'stepped', from: [0, 0], to: [1, 1], loss: 1, slope: 1 };
  const events: readonly ClimbEvent[] = [
    { kind: 'overshot', from: [0, 0], to: [1, 1], rise: 2 },
    ...(['stuck', 'stalled', 'rattling'] as const).map((of) => ({ kind: 'warned', of, steps: 3 }) as const),
    ...outcomes.map((outcome) => ({ kind: 'ended', outcome }) as const),
  ];
  const named = (event: ClimbEvent): string =>
    [event.kind, 'of' in event ? event.of : '', 'outcome' in event ? event.outcome : ''].join(' ').trim();

  test.each(events.map((event) => [named(event), event] as const))('%s has a sound and a caption', (_name, event) => {
    const cue = cueFor(event, here);
    expect(cue?.caption).not.toBeNull();
    expect(english[cue?.caption ?? '']).toMatch(/^\[.+\]$/);
  });
  test('no two of them have the same caption', () => {
    const said = events.map((event) => cueFor(event, here)?.caption);
    expect(new Set(said).size).toBe(events.length);
  });
  test('a step is a boot in snow high up and on rock below, left and right in turn, without caption', () => {
    const heard = (step: number, height: number): Cue | null => cueFor(stepped, { ...here, step, height });
    expect([heard(0, 0.9)?.sound, heard(1, 0.9)?.sound]).toEqual(['snow-0', 'snow-1']);
    expect([heard(0, 0.1)?.sound, heard(1, 0.1)?.sound]).toEqual(['rock-0', 'rock-1']);
    expect(heard(0, 0.9)?.caption).toBeNull();
  });
  test('a new low is no sound of its own', () => expect(cueFor({ kind: 'deepest', loss: 1 }, here)).toBeNull());
  test('a bot is heard only at its end, from afar', () => {
    const bot = { ...here, own: false };
    expect(cueFor(stepped, bot)).toBeNull();
    const far = cueFor({ kind: 'ended', outcome: 'exploded' }, bot);
    expect(far?.volume).toBeLessThan(0.3);
    expect(far?.caption).toBeNull();
  });
  test('three stars rise', () => {
    const pitches = [0, 1, 2].map((place) => starCue(place).rate);
    expect(pitches).toEqual(pitches.toSorted((a, b) => a - b));
    expect(new Set(pitches).size).toBe(3);
  });
  test('every sound that is played is in a file', () => {
    const all: readonly (Cue | null)[] = [
      ...events.map((event) => cueFor(event, here)),
      ...Object.values(scenery),
      starCue(0),
    ];
    const there = Object.values(sprites).flatMap((places) => Object.keys(places));
    expect(all.filter((cue) => cue && !there.includes(cue.sound))).toEqual([]);
  });
});

describe('the slope tone', () => {
  test('rises with the slope, evenly on a log scale', () => {
    const pitches = [1e-3, 1e-2, 1e-1, 1, 10, 100, 1000].map(pitchFor);
    const steps = pitches.slice(1).map((pitch, place) => pitch / (pitches[place] ?? 1));
    for (const ratio of steps) expect(ratio).toBeCloseTo(2 ** (2 / 3), 10);
  });
  test.each([0, 1e-30, 1e30, Infinity, NaN])('a slope of %s stays where ears hear', (slope) => {
    expect(pitchFor(slope)).toBeGreaterThanOrEqual(109.9);
    expect(pitchFor(slope)).toBeLessThanOrEqual(1760.1);
  });
});

describe('captions', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    captions.value = [];
    options.value = startOptions;
  });
  afterEach(() => {
    vi.useRealTimers();
    options.value = startOptions;
  });
  const shown = (): readonly string[] => captions.value.map(({ key }) => key);

  test('come and go', () => {
    showCaption('caption.bell');
    expect(shown()).toEqual(['caption.bell']);
    vi.advanceTimersByTime(captionTime + 1);
    expect(shown()).toEqual([]);
  });
  test('the same again starts its time again', () => {
    showCaption('caption.thud');
    vi.advanceTimersByTime(captionTime - 100);
    showCaption('caption.thud');
    vi.advanceTimersByTime(captionTime - 100);
    expect(shown()).toEqual(['caption.thud']);
  });
  test('are never more than three', () => {
    for (const key of ['caption.wind', 'caption.owl', 'caption.thud', 'caption.bell'] as const) showCaption(key);
    expect(shown()).toEqual(['caption.owl', 'caption.thud', 'caption.bell']);
  });
  test('are not there when the player does not want them', () => {
    options.value = { ...startOptions, captions: false };
    showCaption('caption.bell');
    expect(shown()).toEqual([]);
  });
});
