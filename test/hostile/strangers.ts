// What people whom nobody invited can do with the plain protocol: open rooms, take seats, flood, guess. Everything goes over raw lines,
// so that nothing of the client's good manners stands in the way.
import type { Lesson } from '../../src/protocol/lesson.ts';
import type { Reply } from '../../src/protocol/replies.ts';
import { codeLetters, protocolVersion as version, roomCodeLength } from '../../src/protocol/requests.ts';
import type { HostView } from '../../src/protocol/views.ts';
import { lesson as playful } from '../server/room-steps.ts';
import { RawLine, TurnedAway } from './raw-line.ts';

export type Said = Reply | 'cut';

/** One word for what was said: why it was refused, or what kind of answer it is. */
export function wordOf(reply: Said): string {
  if (reply === 'cut') return 'cut';
  return reply.kind === 'refused' ? reply.why : reply.kind;
}

/** How often each word was said, as `3 seat, 7 too-fast`. */
export function countsOf(replies: readonly Said[]): string {
  const words = Map.groupBy(replies, wordOf);
  return [...words].map(([word, all]) => `${all.length} ${word}`).join(', ') || 'nothing';
}

interface Hosted {
  readonly line: RawLine;
  readonly secret: string;
  readonly view: HostView;
}

/** A room of a stranger's own; throws `TurnedAway` with the word of the refusal. */
export async function openRoom(address: string, change: Partial<Lesson> = {}): Promise<Hosted> {
  const line = await RawLine.open(address);
  const reply = await line.ask({ kind: 'open-room', version, lesson: { ...playful, ...change } });
  if (reply === 'cut' || reply.kind !== 'room') throw new TurnedAway(`open-room: ${wordOf(reply)}`);
  return { line, secret: reply.secret, view: reply.view as HostView };
}

export const joinRequest = (code: string): object => ({ kind: 'join', version, code, device: 'phone' });
export const returnRequest = (token: string): object => ({ kind: 'return', version, token, device: 'phone' });

/** A seat in the room with this code; throws `TurnedAway` with the word of the refusal. */
export async function takeSeat(
  address: string,
  code: string,
): Promise<{ readonly line: RawLine; readonly token: string }> {
  const line = await RawLine.open(address);
  const reply = await line.ask(joinRequest(code));
  if (reply === 'cut' || reply.kind !== 'seat') throw new TurnedAway(`join: ${wordOf(reply)}`);
  return { line, token: reply.token };
}

export const stride = { kind: 'stride', by: [0.01, 0.01] } as const;

/** A message of steps with any change to it. */
export function stepsRequest(change: object = {}): object {
  return { kind: 'steps', round: 0, attempt: 0, first: 0, commands: [stride], ...change };
}

/** A code that nobody has given out, unless by the greatest luck. */
export function guessedCode(number: number, length = roomCodeLength): string {
  return Array.from(
    { length },
    (_, place) => codeLetters[(number * 7 + place * 13 + (number >> place)) % codeLetters.length],
  ).join('');
}

/** Many lines at once, each asking the same for `seconds` or until it is cut; the replies. */
export async function flood(
  lines: readonly RawLine[],
  message: () => unknown,
  { seconds, perSecond }: { readonly seconds: number; readonly perSecond: number },
): Promise<Said[]> {
  const replies: Promise<Said>[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until && lines.some(({ isCut }) => !isCut)) {
    for (const line of lines) if (!line.isCut) replies.push(line.ask(message()));
    await new Promise((done) => setTimeout(done, 1000 / perSecond));
  }
  return Promise.all(replies);
}
