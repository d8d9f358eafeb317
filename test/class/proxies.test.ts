// A class behind the proxies of docs/hosting, with the very configurations that stand there: it climbs over WebSockets and without,
// what must be closed is closed, and nothing that a stranger asks makes a proxy answer that the server is away.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { request as askSecurely, Agent } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLevels } from '../../src/content/level-files.ts';
import { buildSchool, killServers, serverAt, type Served } from '../server/house.ts';
import { lesson as playful } from '../server/room-steps.ts';
import { freePort } from '../services.ts';
import { root } from '../source.ts';
import { SimHost, until } from './people.ts';
import { proxyMissing, startProxy, type Proxy, type ProxyName } from './proxy.ts';
import { SimPupil } from './sim-pupil.ts';

const levels = new Map((await readLevels(`${root}/levels`)).map(({ level }) => [level.slug, level]));
const lesson = { ...playful, levels: ['seven-points'], seconds: 600 };
const names: readonly ProxyName[] = ['nginx', 'caddy'];

let school = '';
let served: Served & { readonly address: string };
beforeAll(async () => {
  school = await buildSchool();
  served = await serverAt(school, { HOST: '127.0.0.1', PORT: '0', DATA: join(school, 'rooms.sqlite') });
}, 200_000);
afterAll(() => {
  killServers();
  rmSync(school, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks the proxy as a browser would, whatever its certificate says. */
function askAt(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  agent: Agent,
): Promise<Answer> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(address);
    askSecurely({ hostname, port, path, agent, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => (body += String(chunk)));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    })
      .on('error', failed)
      .end();
  });
}

const proxies = names.map((name) => ({ name, missing: proxyMissing(name) }));
const here = proxies.filter(({ missing }) => missing === null);
const leftOut = proxies.flatMap(({ missing }) => missing ?? []).join(', ');

describe.each(here)(`$name${leftOut && ` (left out: ${leftOut})`}`, ({ name }) => {
  let proxy: Proxy;
  const agent = new Agent({ keepAlive: true, maxSockets: 20, rejectUnauthorized: false });
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    askAt(proxy.address, path, headers, agent);
  beforeAll(async () => {
    proxy = await startProxy(name, [Number(new URL(served.address).port), await freePort()]);
  }, 200_000);
  afterAll(async () => {
    agent.destroy();
    await proxy.stop();
  });

  test('hands out pages over HTTPS, and leads there from HTTP', async () => {
    expect(await ask('/host')).toMatchObject({ status: 200, body: expect.stringContaining('<!doctype html>') });
    const answer = await fetch(`${proxy.plain}/host`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      expect.toSatisfy((status) => status === 301 || status === 308),
      expect.stringMatching(/^https:.*\/host$/),
    ]);
  });

  test.each(['/metrics', '/metrics?x', '/%6detrics', '//metrics', '/a/../metrics', '/metrics/', '/..%2fmetrics'])(
    'keeps the counts of the server to itself: %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('process_');
    },
  );

  test('never says that the server is away, whatever is asked for', async () => {
    for (const range of ['bytes=5-1', 'bytes=-5', 'bytes=9999999-', 'bytes=abc']) {
      expect((await ask('/index.html', { range })).status).toBeLessThan(500);
    }
    expect((await ask('/healthz')).body.trim()).toBe('ready');
  });

  test('a class climbs behind it, over WebSockets and without', async () => {
    const host = new SimHost(proxy.address, lesson);
    await until('the room', () => host.view !== null);
    const { code = '' } = host.view ?? {};
    const door = { address: proxy.address, code, levels, pace: 50 };
    const pupils = [
      new SimPupil({ ...door, seed: 1, transports: ['websocket'] }),
      new SimPupil({ ...door, seed: 2, transports: ['polling'] }),
      new SimPupil({ ...door, seed: 3 }),
    ];
    await until('the class', () => pupils.every(({ isReady }) => isReady));
    await host.ask({ kind: 'start-round' });
    await until('the class to climb', () => pupils.every(({ acknowledged }) => acknowledged > 5));
    expect(pupils.map(({ diverged, refusal }) => [diverged, refusal])).toEqual(pupils.map(() => [0, null]));
    for (const pupil of pupils) pupil.leave();
    host.leave();
  });
});

describe.runIf(here.some(({ name }) => name === 'nginx'))('the limits of nginx by address', () => {
  test('so many devices may come in a breath, more wait, and those who are in notice nothing', async () => {
    // Twenty in place of a thousand, and hardly any after them: how fast this machine asks must not matter.
    const limits = [
      ['newcomers burst=1000', 'newcomers burst=20'],
      ['newcomers:10m rate=50r/s', 'newcomers:10m rate=1r/m'],
    ] as const;
    const proxy = await startProxy('nginx', [Number(new URL(served.address).port), await freePort()], limits);
    const agent = new Agent({ keepAlive: true, maxSockets: 40, rejectUnauthorized: false });
    const host = new SimHost(proxy.address, lesson);
    await until('the room', () => host.view !== null);
    // Each asks for a line of a kind that there is not, so that the server has no work with it.
    const wave = Array.from({ length: 30 }, () => askAt(proxy.address, '/socket.io/?transport=none', {}, agent));
    const statuses = (await Promise.all(wave)).map(({ status }) => status);
    const count = (wanted: number): number => statuses.filter((status) => status === wanted).length;
    // The teacher's line is one of them.
    expect([count(400), count(429)]).toEqual([20, 10]);
    // Who pretends to have a line already is still a newcomer.
    const session = 'a'.repeat(20);
    for (const pretence of [
      `SID=${session}`,
      'sid=',
      `sid=${session}&sid=`,
      `sid=${session}&%73id=`,
      `a-sid=${session}`,
    ]) {
      const { status } = await askAt(proxy.address, `/socket.io/?transport=none&${pretence}`, {}, agent);
      expect([pretence, status]).toEqual([pretence, 429]);
    }
    expect((await host.ask({ kind: 'start-round' })).kind).toBe('done');
    expect((await askAt(proxy.address, '/host', {}, agent)).status).toBe(200);
    host.leave();
    agent.destroy();
    await proxy.stop();
  });
});
