// Configurations of kiosks, from a folder on a real server: taken anew when a file changes, the last good one kept when it breaks.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualConfig, type KioskAnswer } from '../../src/content/kiosk-config.ts';
import { buildHouse, killServers, serverAt, startServer, type Served } from './house.ts';

const level = { slug: 'seven-points', surface: { id: 'sphere' } };
let house = '';
let folder = '';
let address = '';
let served: Served;
let time = Date.now() / 1000;

function write(name: string, text: string): void {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, text);
  // Two writes within one tick of the file system's clock must still be two.
  time += 10;
  utimesSync(file, time, time);
}

const ask = async (name: string): Promise<KioskAnswer> =>
  (await (await fetch(`${address}/kiosk-config/${name}`)).json()) as KioskAnswer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'night-descent-kiosks-'));
  house = buildHouse({
    'index.html': '<!doctype html>',
    'levels/040-seven-points.json': JSON.stringify(level),
    ...Object.fromEntries(usualConfig('any').languages.map((code) => [`lang/${code}.title.json`, '{}'])),
  });
  write('hall-2', '{ "languages": ["de", "en"], "playlist": ["seven-points"] }');
  write('broken', '{ "playlist": ["mount-doom"] }');
  const kiosk = await serverAt(house, { HOST: '127.0.0.1', PORT: '0', KIOSKS: folder });
  ({ address } = kiosk);
  served = kiosk;
}, 60_000);
afterAll(() => {
  killServers();
  for (const gone of [house, folder]) rmSync(gone, { recursive: true, force: true });
});

describe('what a kiosk is told', () => {
  test('its file, never from a cache', async () => {
    const answer = await fetch(`${address}/kiosk-config/hall-2`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ source: 'file', trouble: [], config: { languages: ['de', 'en'] } });
  });

  test('a changed file at once; a broken one is told, and the last good one kept, until it is mended', async () => {
    write('hall-3', '{ "playlist": ["seven-points"], "reloadHour": 1 }');
    expect(await ask('hall-3')).toMatchObject({ source: 'file', config: { reloadHour: 1 } });
    write('hall-3', '{ "playlist": ["seven-points"], "reloadHour": 99 }');
    for (const _again of [1, 2]) {
      expect(await ask('hall-3')).toMatchObject({
        source: 'kept',
        config: { reloadHour: 1 },
        trouble: ['hall-3.json: reloadHour 99 is not at most 23'],
      });
    }
    expect(served.output().match(/reloadHour 99/g)).toHaveLength(1);
    rmSync(join(folder, 'hall-3.json'));
    expect(await ask('hall-3')).toMatchObject({ source: 'kept', config: { reloadHour: 1 } });
    write('hall-3', '{ "playlist": ["seven-points"], "reloadHour": 2 }');
    expect(await ask('hall-3')).toMatchObject({ source: 'file', trouble: [], config: { reloadHour: 2 } });
  });

  test('the defaults, where there never was a good file; the log has said so from the start', async () => {
    expect(await ask('broken')).toMatchObject({ source: 'defaults', trouble: [expect.stringContaining('mount-doom')] });
    expect(served.output()).toContain('mount-doom');
    expect(await ask('hall-9')).toMatchObject({
      source: 'defaults',
      trouble: [expect.stringMatching(/no hall-9\.json in .*there are .*hall-2/)],
    });
    expect(await ask('default')).toMatchObject({ source: 'defaults', trouble: [] });
  });

  test.each(['..%2fhall-2', 'hall_2', 'a/b', ''])('nothing for the name %s', async (name) => {
    expect((await fetch(`${address}/kiosk-config/${name}`)).status).toBe(400);
  });
});

test('a folder that is none: one line that says so', async () => {
  const lost = startServer(house, { PORT: '0', KIOSKS: '/no/such/folder' });
  expect(await lost.ended).toEqual({ code: 1, signal: null });
  expect(lost.output().trim().split('\n')).toEqual([expect.stringContaining('KIOSKS is "/no/such/folder"')]);
});
