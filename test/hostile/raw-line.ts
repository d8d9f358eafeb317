// A socket.io line without the library: WebSocket frames by hand, so that a test can send what no client sends, answer pings and never read,
// or come from another page. Packets of engine.io are one digit and the rest; 4 is a packet of socket.io.
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Reply } from '../../src/protocol/replies.ts';
import { connectTo, requestText } from './http.ts';

/** Operation codes of WebSocket frames. */
export const operations = { text: 1, binary: 2, close: 8, ping: 9 } as const;
const headEnd = '\r\n\r\n';
const pongEvery = 4000; // ms
const [shortFrame, middleFrame] = [126, 127];

/** A frame as clients send it, masked; `first` is its first byte, with the operation and the flag that it is the last of its message. */
export function frameOf(payload: string | Buffer, first = 0x80 | operations.text): Buffer {
  const content = typeof payload === 'string' ? Buffer.from(payload) : payload;
  const { length } = content;
  const size = Buffer.alloc(length < shortFrame ? 1 : length < 65_536 ? 3 : 9);
  if (size.length === 1) size[0] = length;
  else if (size.length === 3) size.writeUInt16BE(length, 1);
  else size.writeBigUInt64BE(BigInt(length), 1);
  if (size.length > 1) size[0] = size.length === 3 ? shortFrame : middleFrame;
  size[0]! |= 0x80;
  const mask = randomBytes(4);
  const masked = content.map((byte, index) => byte ^ mask[index % 4]!);
  return Buffer.concat([Buffer.from([first]), size, mask, masked]);
}

/** The frames that are whole in `bytes`, and what is left. */
function framesIn(bytes: Buffer): {
  readonly frames: { readonly operation: number; readonly text: string }[];
  readonly rest: Buffer;
} {
  const frames: { operation: number; text: string }[] = [];
  let rest = bytes;
  while (rest.length >= 2) {
    const kind = rest[1]! & 0x7f;
    const head = kind < shortFrame ? 2 : kind === shortFrame ? 4 : 10;
    if (rest.length < head) break;
    const length = head === 2 ? kind : head === 4 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2));
    if (rest.length < head + length) break;
    frames.push({ operation: rest[0]! & 0x0f, text: rest.toString('utf8', head, head + length) });
    rest = rest.subarray(head + length);
  }
  return { frames, rest };
}

/** Thrown where somebody is not let in at all. */
export class TurnedAway extends Error {}

interface LineOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends the packet that enters the namespace; a line without it is nobody's. */
  readonly enter?: boolean;
}

export class RawLine {
  readonly #socket: Socket;
  readonly #asked = new Map<number, (reply: Reply | 'cut') => void>();
  #rest: Buffer = Buffer.alloc(0);
  #number = 0;
  #pongs: NodeJS.Timeout | undefined;
  #onEntered: () => void = () => {};
  /** Every packet that was read, but for pings and answers to `ask`. */
  readonly heard: string[] = [];
  isCut = false;
  /** Resolves when the server has ended the line. */
  readonly cut: Promise<'cut'>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.cut = new Promise((done) => {
      socket.once('close', () => {
        this.isCut = true;
        clearInterval(this.#pongs);
        for (const answer of this.#asked.values()) answer('cut');
        done('cut');
      });
    });
    socket.on('data', (bytes: Buffer) => this.#read(bytes));
  }

  /** A line to the server at `address`; rejects with `TurnedAway` and the status when it is refused. */
  static async open(address: string, { headers = {}, enter = true }: LineOptions = {}): Promise<RawLine> {
    const socket = await connectTo(address);
    socket.setNoDelay(true);
    const upgrade = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    };
    socket.write(requestText('GET', '/socket.io/?EIO=4&transport=websocket', { ...upgrade, ...headers }));
    const head = await new Promise<Buffer>((done) => {
      let bytes: Buffer = Buffer.alloc(0);
      const read = (part: Buffer): void => {
        bytes = Buffer.concat([bytes, part]);
        if (bytes.includes(headEnd)) over();
      };
      const over = (): void => {
        socket.off('data', read).off('close', over);
        done(bytes);
      };
      socket.on('data', read).once('close', over);
    });
    const status = /^HTTP\/1\.1 (\d+)/.exec(head.toString('latin1'))?.[1];
    if (status !== '101') {
      socket.destroy();
      throw new TurnedAway(`the line was refused: ${status ?? 'cut'}`);
    }
    const line = new RawLine(socket);
    const entered = new Promise<void>((done) => (line.#onEntered = done));
    line.#read(head.subarray(head.indexOf(headEnd) + headEnd.length));
    if (!enter) return line;
    line.send('40');
    await Promise.race([entered, line.cut]);
    return line;
  }

  #read(bytes: Buffer): void {
    const { frames, rest } = framesIn(Buffer.concat([this.#rest, bytes]));
    this.#rest = rest;
    for (const { operation, text } of frames) {
      if (operation === operations.text) this.#hear(text);
      // Who says nothing to a goodbye is kept for half a minute.
      if (operation === operations.close) this.#socket.destroy();
    }
  }

  #hear(packet: string): void {
    if (packet === '2') return this.send('3');
    const [, number, reply = ''] = /^43(\d+)(\[.*)$/s.exec(packet) ?? [];
    const answer = this.#asked.get(Number(number ?? -1));
    if (answer) {
      this.#asked.delete(Number(number));
      answer((JSON.parse(reply) as [Reply])[0]);
      return;
    }
    this.heard.push(packet);
    if (packet.startsWith('40')) this.#onEntered();
  }

  /** Sends any bytes. */
  write(bytes: Buffer): void {
    if (!this.isCut) this.#socket.write(bytes);
  }

  /** Sends a packet in a frame of text. */
  send(packet: string): void {
    this.write(frameOf(packet));
  }

  /** Asks anything, and waits for the reply or the end of the line. */
  ask(message: unknown): Promise<Reply | 'cut'> {
    if (this.isCut) return this.cut;
    const number = this.#number++;
    const answered = new Promise<Reply | 'cut'>((done) => this.#asked.set(number, done));
    this.send(`42${number}${JSON.stringify(['ask', message])}`);
    return answered;
  }

  /** Reads nothing any more, but says all the time that it is there. */
  stopReading(): void {
    this.#socket.pause();
    this.#pongs = setInterval(() => this.send('3'), pongEvery).unref();
  }

  /** Bytes that came in. */
  get bytes(): number {
    return this.#socket.bytesRead;
  }

  close(): void {
    clearInterval(this.#pongs);
    this.#socket.destroy();
  }
}
