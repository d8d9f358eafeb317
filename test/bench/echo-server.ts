// A bare socket.io server that answers each message with one as long as ours: what the library alone costs. Prints its port.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { serveClient: false });
io.on('connection', (line) => {
  line.on('ask', (ask: { first: number }, answer: (reply: object) => void) =>
    answer({ kind: 'stored', next: ask.first + 1 }),
  );
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
