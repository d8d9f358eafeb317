// Attacks with plain requests: parts that are none, downloads that are broken off or never read, lines through a foreign page.
import type { Attack } from './attacks.ts';
import { faultOf } from './fuzz-http.ts';
import { answersIn, ask, breakOff, connectTo, exchange, neverRead, requestText } from './http.ts';
import { RawLine } from './raw-line.ts';
import { schoolPaths } from './school-files.ts';

const sound = '/audio/clear.mp3';
const ranges = [
  '5-1',
  '-5',
  '0-0',
  '0-',
  '29999-',
  '30000-',
  '-0',
  '5',
  'abc',
  '0-1,3-4',
  '1e3-',
  '99999999999999999999-',
  '0-99999999999999999999',
];
const downloads = 300;
const silent = 200;
const polling = '/socket.io/?EIO=4&transport=polling';

/** Runs `work` again and again until the attack is over; how often. */
async function again(isOver: () => boolean, work: () => Promise<void>): Promise<number> {
  let times = 0;
  do {
    await work();
    times++;
  } while (!isOver());
  return times;
}

/** Parts of files that are there and parts that are not. */
const range: Attack = async ({ address, isOver }) => {
  const statuses = new Set<string>();
  const times = await again(isOver, async () => {
    for (const part of ranges) {
      for (const prefix of ['bytes=', '', 'bytes', 'lines=']) {
        const text = requestText('GET', sound, { Range: `${prefix}${part}` });
        const came = await exchange(address, text);
        const fault = came.length === 0 ? 'no answer' : faultOf(text, came, schoolPaths);
        if (fault !== null) throw new Error(`Range: ${prefix}${part}: ${fault}`);
        statuses.add(String(answersIn(came)[0]?.status));
      }
    }
  });
  return `${times * ranges.length * 4} requests: ${[...statuses].toSorted().join(', ')}`;
};

/** Downloads that are broken off; nothing may stay open of them. */
const aborted: Attack = async ({ address, isOver }) => {
  const times = await again(isOver, async () => {
    for (let begun = 0; begun < downloads; begun += 10) {
      await Promise.all(Array.from({ length: 10 }, () => breakOff(address, '/licenses.md')));
    }
  });
  return `${times * downloads} downloads broken off`;
};

/** Connections that say nothing, and ones that ask and never read. */
const unread: Attack = async ({ address, isOver }) => {
  const sockets = await Promise.all(
    Array.from({ length: silent }, (_, index) => (index % 2 === 0 ? connectTo(address) : neverRead(address, sound))),
  );
  await again(isOver, async () => {
    const { status } = await ask(address, 'GET', sound);
    if (status !== 200) throw new Error(`a sound is answered by ${status}`);
    await new Promise((done) => setTimeout(done, 100));
  });
  for (const socket of sockets) socket.destroy();
  return `${silent} connections held, files served beside them`;
};

/** A page of another place that wants a line: by script tag, by form, by WebSocket. */
const foreign: Attack = async ({ address }) => {
  const tries: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['a script tag', `${polling}&j=0`, {}],
    ['a foreign origin', polling, { Origin: 'http://elsewhere.example' }],
    ['a page of another place', polling, { 'Sec-Fetch-Site': 'cross-site' }],
  ];
  for (const [who, path, headers] of tries) {
    const { status } = await ask(address, 'GET', path, headers);
    if (status < 400) throw new Error(`${who} gets a line (${status})`);
  }
  const line = await RawLine.open(address, { headers: { Origin: 'http://elsewhere.example' } }).catch(String);
  if (line instanceof RawLine) throw new Error('a foreign page gets a WebSocket');
  return 'all refused';
};

/** Names of kiosks, guessed from another machine: none is told. Who sits at the server's own may read its files anyway. */
const fromAfar = { Host: 'night.example' };
const kioskNames: Attack = async ({ address, isOver }) => {
  const times = await again(isOver, async () => {
    const { status, body } = await ask(address, 'GET', '/kiosk-config/nope', fromAfar);
    if (status >= 500 || /secret-hall|hall-2/.test(body.toString())) {
      throw new Error(`/kiosk-config/nope says ${status} ${body.toString().slice(0, 200)}`);
    }
    await new Promise((done) => setTimeout(done, 20));
  });
  return `${times} names guessed, none told`;
};

export const httpAttacks = { range, aborted, unread, foreign, 'kiosk-names': kioskNames } satisfies Record<
  string,
  Attack
>;
