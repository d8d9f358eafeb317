// A host that only has files, under a path of its own: hands out a folder, can lose single files, and can go away altogether.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { typeOf } from '../../../src/server/build-files.ts';

const base = '/games/night/';

export interface StaticHost {
  /** Where the game is. */
  readonly address: string;
  /** Files that it does not find any more, by their path in the folder. */
  readonly lost: Set<string>;
  /** Closes the port: to a browser the network is cut. */
  stop(): Promise<void>;
}

/** Serves `folder` under a path. */
export async function hostOf(folder: string): Promise<StaticHost> {
  const lost = new Set<string>();
  const server: Server = createServer((request, response) => {
    const gone = (): void => void response.writeHead(404).end();
    const [path = ''] = (request.url ?? '').split('?');
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    if (inside === null || lost.has(inside)) return gone();
    const name = inside === '' ? 'index.html' : inside;
    readFile(join(folder, name)).then((bytes) => response.setHeader('Content-Type', typeOf(name)).end(bytes), gone);
    return undefined;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, lost, stop };
}
