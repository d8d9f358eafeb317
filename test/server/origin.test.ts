// Who may open a line, by what browsers say of the page that asks; and the same asked of a real server.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayConnect } from '../../src/server/origin.ts';
import { buildHouse, killServers, serverAt } from './house.ts';

const host = 'descent.school:8080';
const polling = '/socket.io/?EIO=4&transport=polling';
const also = ['https://portal.school'];

const rows: readonly (readonly [string, boolean, string, Readonly<Record<string, string>>])[] = [
  ['a program that is no browser', true, polling, {}],
  ['a page of this server', true, polling, { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }],
  ['a page of this server, in a browser that says less', true, polling, { origin: `http://${host}` }],
  ['its polling, which has no Origin', true, polling, { 'sec-fetch-site': 'same-origin' }],
  ['a page that ORIGINS names', true, polling, { origin: 'https://portal.school', 'sec-fetch-site': 'cross-site' }],
  ['a foreign page', false, polling, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
  ['a foreign page, in a browser that says less', false, polling, { origin: 'https://elsewhere.example' }],
  ['a page of no origin', false, polling, { origin: 'null' }],
  ['a name in front of ours', false, polling, { origin: `http://${host}@elsewhere.example` }],
  ['what is no address', false, polling, { origin: 'elsewhere' }],
  ['a script tag of a foreign page', false, polling, { 'sec-fetch-site': 'cross-site' }],
  ['a script tag of another name of the same school', false, polling, { 'sec-fetch-site': 'same-site' }],
  ['an answer as a script', false, `${polling}&j=0`, {}],
  ['an answer as a script, written otherwise', false, `${polling}&%6a=0`, { 'sec-fetch-site': 'same-origin' }],
  ['a script for a page that ORIGINS names', false, `${polling}&j`, { origin: 'https://portal.school' }],
];

test.each(rows)('%s: %s', (_, may, url, headers) => {
  expect(mayConnect({ url, headers: { host, ...headers } }, also)).toBe(may);
});

describe('a server', () => {
  let house = '';
  let address = '';
  beforeAll(async () => {
    house = buildHouse({ 'index.html': '<!doctype html>' });
    ({ address } = await serverAt(house, { HOST: '127.0.0.1', PORT: '0' }));
  }, 60_000);
  afterAll(() => {
    killServers();
    rmSync(house, { recursive: true, force: true });
  });

  const asked: readonly (readonly [string, number, string, Readonly<Record<string, string>>])[] = [
    ['opens a line', 200, polling, {}],
    ['answers nobody with a script', 403, `${polling}&j=0`, {}],
    ['refuses what a foreign page loads', 403, polling, { 'sec-fetch-site': 'cross-site' }],
    ['refuses what makes no sense', 400, '/socket.io/?transport=carrier-pigeon', {}],
  ];
  test.each(asked)('%s, and no browser takes the answer for something else', async (_, status, path, headers) => {
    const answer = await fetch(address + path, { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
