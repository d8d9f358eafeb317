// Configurations of kiosks, from a folder on a real server: read again when a file changes, the last good one kept when it breaks, and
// PIN and heartbeat only for who may know them.
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualConfig, type KioskAnswer } from '../../src/content/kiosk-config.ts';
import { hashOfPin, newKey } from '../../src/server/pin.ts';
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

  test('what was last in order, while the folder is away: a stick that was pulled out, a mount that was lost', async () => {
    expect(await ask('hall-2')).toMatchObject({ source: 'file' });
    renameSync(folder, `${folder}-away`);
    try {
      expect(await ask('hall-2')).toMatchObject({
        source: 'kept',
        config: { languages: ['de', 'en'] },
        trouble: [expect.stringMatching(/the folder .* cannot be read/)],
      });
      expect(await ask('hall-9')).toMatchObject({ source: 'defaults' });
    } finally {
      renameSync(`${folder}-away`, folder);
    }
    expect(await ask('hall-2')).toMatchObject({ source: 'file', trouble: [] });
  });

  test('the defaults, where its file is a folder', async () => {
    mkdirSync(join(folder, 'hall-8.json'));
    expect(await ask('hall-8')).toMatchObject({
      source: 'defaults',
      trouble: ['hall-8.json cannot be read: it is no file of a few lines'],
    });
    rmSync(join(folder, 'hall-8.json'), { recursive: true });
  });

  test.each(['..%2fhall-2', 'hall_2', 'a/b', ''])('nothing for the name %s', async (name) => {
    expect((await fetch(`${address}/kiosk-config/${name}`)).status).toBe(400);
  });
});

describe('PIN, heartbeat, folder and other kiosks', () => {
  const pinHash = hashOfPin('2468');
  const key = newKey();
  const heartbeat = { address: 'http://hub.museum.example/ping', seconds: 5 };
  const known = { pinHash, heartbeat };
  const unknown = { pinHash: null, heartbeat: { address: null, seconds: 5 } };
  beforeAll(() => {
    write('hall-5', JSON.stringify({ playlist: ['seven-points'], reloadHour: 5, ...known, key }));
    write('hall-6', JSON.stringify({ playlist: ['seven-points'], reloadHour: 5, ...known }));
    write('hall-7', JSON.stringify({ playlist: ['mount-doom'] }));
  });

  const askAs = (name: string, headers: Readonly<Record<string, string>>): Promise<string> =>
    new Promise((done, failed) => {
      get(
        { host: '127.0.0.1', port: new URL(address).port, path: `/kiosk-config/${name}`, headers, agent: false },
        (answer) => {
          let body = '';
          answer.on('data', (chunk) => (body += String(chunk))).on('end', () => done(body));
        },
      ).on('error', failed);
    });

  const rows: readonly (readonly [string, Readonly<Record<string, string>>, boolean])[] = [
    ['this machine by its name', { host: 'localhost:8080' }, true],
    ['this machine by its number', { host: '127.0.0.1' }, true],
    ['a kiosk elsewhere with the key', { host: 'descent.example', authorization: `Bearer ${key}` }, true],
    ['a kiosk elsewhere with another key', { host: 'descent.example', authorization: `Bearer ${newKey()}` }, false],
    ['a kiosk elsewhere without', { host: 'descent.example' }, false],
    ['a page that has got itself a name for this machine', { host: 'rebound.example:8080' }, false],
    ['somebody behind a proxy', { host: 'descent.example', 'x-forwarded-for': '203.0.113.7' }, false],
    ['somebody behind a proxy who says this machine', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }, false],
    ['somebody behind two', { host: 'localhost', forwarded: 'for=203.0.113.7', via: '1.1 caddy' }, false],
    ['somebody with half a key', { host: 'descent.example', authorization: 'Bearer' }, false],
    ['somebody with no key at all', { host: 'descent.example', authorization: 'Bearer null' }, false],
  ];
  test.each(rows)('%s', async (_, headers, knows) => {
    const answer = JSON.parse(await askAs('hall-5', headers)) as KioskAnswer;
    expect(answer).toMatchObject({ source: 'file', config: { reloadHour: 5, ...(knows ? known : unknown) } });
    expect(answer.withheld ?? false).toBe(!knows);
  });

  test.each([
    ['there is no key', 'hall-6'],
    ['there is no file', 'hall-66'],
    ['the file is broken', 'hall-7'],
  ])('nothing of them for strangers where %s', async (_, name) => {
    for (const authorization of ['', 'Bearer null', `Bearer ${key}`]) {
      const said = await askAs(name, { host: 'descent.example', authorization });
      for (const secret of [pinHash, 'hub.museum', folder, 'hall-2', 'mount-doom']) expect(said).not.toContain(secret);
    }
  });

  test('the counts are for this machine as well', async () => {
    const status = async (headers: Readonly<Record<string, string>>): Promise<number> =>
      (await fetch(`${address}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    expect(await status({ 'x-forwarded-for': '203.0.113.7' })).toBe(403);
  });
});

test('a folder that is none: one line that says so', async () => {
  const lost = startServer(house, { PORT: '0', KIOSKS: '/no/such/folder' });
  expect(await lost.ended).toEqual({ code: 1, signal: null });
  expect(lost.output().trim().split('\n')).toEqual([expect.stringContaining('KIOSKS is "/no/such/folder"')]);
});
