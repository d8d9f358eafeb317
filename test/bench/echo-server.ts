// A bare socket.io server that answers each message with one as long as ours: what the library alone costs. Takes a port or 0 for any, and prints it.
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
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
