// Kiosk configurations: what is filled in, and what each mistake is answered with.
import { describe, expect, test } from 'vitest';
import { isKioskName, parseKiosk, usualConfig } from '../../src/content/kiosk-config.ts';
import { readLanguages } from '../../src/content/language-files.ts';
import { readLevels } from '../../src/content/level-files.ts';
import { hashOfPin, newKey } from '../../src/server/pin.ts';
import { root } from '../source.ts';

const known = {
  levels: (await readLevels(`${root}/levels`)).map(({ level }) => level.slug),
  languages: (await readLanguages(`${root}/assets/lang`)).map(({ code }) => code),
};
const parse = (json: unknown) => parseKiosk('hall-2', JSON.stringify(json), known);

describe('what a file leaves out is filled in', () => {
  test('an empty file is a kiosk of the usual kind, and its levels and languages exist', () => {
    expect(parse({})).toEqual({ config: usualConfig('hall-2'), key: null });
    expect(usualConfig('hall-2')).toMatchObject({ name: 'hall-2', id: 'hall-2', pinHash: null, warningSeconds: 20 });
    expect(usualConfig('hall-2').languages).toEqual(expect.arrayContaining(known.languages));
    expect(usualConfig('hall-2').heartbeat.address).toBeNull();
  });

  test('times of the day are put in order', () => {
    expect(parse({ volume: { '18:30': 0.2, '9:00': 0.6 }, dimming: 0.3 })).toMatchObject({
      config: {
        volume: [
          { from: 540, value: 0.6 },
          { from: 1110, value: 0.2 },
        ],
        dimming: [{ from: 0, value: 0.3 }],
      },
    });
  });

  test('the hash and the key that npm run pin writes are taken, and the key is no part of what a kiosk is told', () => {
    const [pinHash, key] = [hashOfPin('2468'), newKey()];
    const parsed = parse({ pinHash, key });
    expect(parsed).toMatchObject({ config: { pinHash }, key });
    expect('config' in parsed && Object.keys(parsed.config)).not.toContain('key');
  });
});

describe('what a mistake is answered with', () => {
  const rows: readonly (readonly [string, unknown, RegExp])[] = [
    ['a field that there is not', { langauges: ['en'] }, /^hall-2\.json: langauges is not a field here: .*languages/],
    ['a level that there is not', { playlist: ['mount-doom'] }, /playlist\[0\] "mount-doom" is none .* seven-points/],
    ['a language that there is not', { languages: ['en', 'xx'] }, /languages\[1\] "xx" is none .* zh-Hans/],
    ['a language that is none', { languages: ['English'] }, /languages\[0\].*as in "de"/],
    ['the same level twice', { playlist: ['the-pass', 'the-pass'] }, /playlist names a level twice/],
    ['no level at all', { playlist: [] }, /playlist has 0 entries, needs at least 1/],
    ['a warning that is too short', { warningSeconds: 10 }, /warningSeconds .*at least 20/],
    ['idle seconds as one number', { idleSeconds: 30 }, /idleSeconds 30 is not an object/],
    ['an idle time without end', { idleSeconds: { menu: 1e6 } }, /idleSeconds\.menu 1000000 is not at most 600/],
    ['a volume above all', { volume: 7 }, /volume is not a number from 0 to 1; for times of the day write/],
    ['a time that is none', { volume: { '25:00': 1 } }, /volume\.25:00 is no time of the day.*"9:30"/],
    ['no times', { dimming: {} }, /dimming needs at least one time/],
    ['a PIN in place of its hash', { pinHash: '2468' }, /pinHash .*npm run pin/],
    ['a key that can be guessed', { key: 'hall-2' }, /key .*npm run pin/],
    ['an address without https', { qrTarget: 'museum.example' }, /qrTarget .*whole, as in/],
    ['an address of another kind', { heartbeat: { address: 'file:///etc' } }, /heartbeat\.address .*whole, as in/],
    ['an orientation', { orientation: 'upright' }, /orientation "upright" is not one of any, landscape, portrait/],
    ['an hour', { reloadHour: 24 }, /reloadHour 24 is not at most 23/],
    ['a list', [], /^hall-2\.json: /],
  ];
  test.each(rows)('%s', (_name, json, sentence) => {
    const parsed = parse(json);
    expect('problems' in parsed && parsed.problems).toEqual([expect.stringMatching(sentence)]);
  });

  test('a slip in the JSON, by its line', () => {
    expect(parseKiosk('hall-2', '{\n  "sound": true\n  "volume": 1\n}', known)).toEqual({
      problems: [expect.stringMatching(/^hall-2\.json: line 3: /)],
    });
  });
});

describe('names', () => {
  test.each(['hall-2', 'default', 'Halle7'])('%s is one', (name) => expect(isKioskName(name)).toBe(true));
  test.each(['', '..', 'a/b', 'hall 2', 'hall_2', 'hall.2', 'ä', 'x'.repeat(61)])('%s is none', (name) =>
    expect(isKioskName(name)).toBe(false),
  );
});
