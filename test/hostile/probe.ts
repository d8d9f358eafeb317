// Loaded into a server under test with `--import`: shifts the wall clock as a wrong or mended computer clock does, and tells
// the test what no request can: how long the event loop was held up, and what memory is in use.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** What the probe answers. */
export interface Figures {
  /** The most processor time between two turns of the event loop since the last question, in milliseconds. */
  readonly longestTurn: number;
  /** In bytes; with what could be collected, unless it was. */
  readonly heap: number;
  readonly memory: number;
}
export type Order =
  | { readonly kind: 'shift'; readonly ms: number }
  /** A collection of the heap holds up everybody for a moment. */
  | { readonly kind: 'figures'; readonly collect: boolean };

let shift = Number(process.env['CLOCK_SHIFT'] ?? 0);
const wallClock = Date.now.bind(Date);
const shifted = (): number => wallClock() + shift;
Date.now = shifted;
globalThis.Date = new Proxy(Date, {
  construct: (target, args: unknown[]): object =>
    args.length === 0 ? new target(shifted()) : (Reflect.construct(target, args) as object),
});
// What is built from both clocks must begin with the wrong one as well.
Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + shift });

// Processor time and not the clock's: a machine that is busy with something else is no fault of the server.
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
let [before, longestTurn] = [spent(), 0];
setInterval(() => {
  const now = spent();
  longestTurn = Math.max(longestTurn, now - before);
  before = now;
}, 2).unref();

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function figures(isCollected: boolean): Figures {
  const seen = longestTurn;
  if (isCollected) collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  [before, longestTurn] = [spent(), 0];
  return { longestTurn: seen, heap: heapUsed + external, memory: rss };
}

if (isMainThread) {
  process.on('message', (order: Order) => {
    if (order.kind === 'shift') shift = order.ms;
    process.send?.(order.kind === 'figures' ? figures(order.collect) : 'done');
  });
  process.channel?.unref();
}
