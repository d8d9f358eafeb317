// A door in front of servers: what a sticky proxy does, leading to the first of these ports that answers; and it can be shut, as when a
// phone loses the network.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Door {
  readonly address: string;
  /** Cuts everyone off and lets nobody in until `open`. */
  shut(): void;
  open(): void;
  close(): void;
}

/** A door to the first of these ports that answers. */
export async function doorTo(ports: readonly number[]): Promise<Door> {
  const inside = new Set<Socket>();
  let isOpen = true;
  const server: Server = createServer((incoming) => {
    if (!isOpen) return void incoming.destroy();
    inside.add(incoming);
    incoming.once('close', () => inside.delete(incoming));
    const lead = ([port, ...others]: readonly number[]): void => {
      if (port === undefined) return void incoming.destroy();
      const outgoing = connect(port, '127.0.0.1');
      outgoing.once('connect', () => {
        incoming.pipe(outgoing).pipe(incoming);
        outgoing.once('close', () => incoming.destroy());
      });
      outgoing.on('error', () => (outgoing.connecting || outgoing.bytesRead === 0 ? lead(others) : incoming.destroy()));
      incoming.on('error', () => outgoing.destroy());
      incoming.once('close', () => outgoing.destroy());
    };
    return lead(ports);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shut: () => {
      isOpen = false;
      for (const socket of inside) socket.destroy();
    },
    open: () => {
      isOpen = true;
    },
    close: () => void server.close(),
  };
}
