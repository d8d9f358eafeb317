// A kiosk for long: hundreds of visits with random touches, and faults among them. What a visit leaves behind (objects on the heap after a
// forced collection, GPU objects, listeners, nodes) must not grow from the twentieth visit on. Code that the engine compiles the more
// the longer it runs is shown, but is no visit's. The page's clock is wound forward where a visit only waits; everything else is done at
// its own pace.
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { aliveIn, codeIn, countGpu, type Alive } from '../alive.ts';
import { chromiumLaunch } from '../browser.ts';
import { handsOn } from '../e2e/helpers/fingers.ts';
import { kioskServer } from '../e2e/helpers/kiosk-server.ts';
import { loseContext } from '../e2e/helpers/losses.ts';
import type { Seen } from './seen.ts';

const longRun = 100;
const screen = [480, 300] as const;
const momentsAVisit = 6;
const mostWinds = 120;
const windBy = 10_000; // ms
const lossEvery = 7;
const errorEvery = 11;
const growthAim = 0.05;

/** How a run of so many visits is measured. */
interface Plan {
  /** The first visit after which something is measured: code, words and caches have come by then. */
  readonly warm: number;
  readonly measures: number;
  /** Of the objects on the heap. */
  readonly objectsAim: number;
}
const long: Plan = { warm: 20, measures: 15, objectsAim: growthAim };
/** Looking through a heap takes as long as a visit, and caches still fill. */
const short: Plan = { warm: 6, measures: 5, objectsAim: 0.2 };
const frameAim = 1.5;
/** Other work on the machine; milliseconds. */
const frameSlack = 5;

interface Measure extends Alive {
  readonly visit: number;
  /** Bytes of the heap that are not compiled code. */
  readonly objects: number;
  /** Milliseconds. */
  readonly frame: number;
}

async function measure(page: Page, line: CDPSession, visit: number): Promise<Measure> {
  const alive = await aliveIn(page, line);
  const objects = alive.heap - (await codeIn(line));
  const frame = await page.evaluate(
    () =>
      (window as unknown as { nightDescent: { figures: () => { milliseconds: number } } }).nightDescent.figures()
        .milliseconds,
  );
  return { visit, frame, objects, ...alive };
}

const phaseOf = (page: Page): Promise<string> => page.evaluate(() => document.body.dataset['kiosk'] ?? '');

/** One visit, from a touch to the show again: hands for a while, then nobody. */
async function visit(page: Page, line: CDPSession, number: number): Promise<void> {
  const hands = handsOn(line, number, screen);
  await page.touchscreen.tap(screen[0] / 2, screen[1] / 3);
  await page.waitForFunction(() => document.body.dataset['kiosk'] !== 'attract');
  for (let moment = 0; moment < momentsAVisit; moment++) {
    await hands.moment();
    await page.clock.fastForward(windBy);
  }
  await hands.lift();
  if (number % lossEvery === 0) await loseContext(page);
  if (number % errorEvery === 0) {
    // No timer: the wound clock would throw it at us.
    await page.evaluate(() =>
      queueMicrotask(() => {
        throw new Error('A fault of the soak.');
      }),
    );
  }
  // From here on nobody is there: each state has its timeout, and the show comes back.
  for (let wind = 0; (await phaseOf(page)) !== 'attract'; wind++) {
    if (wind > mostWinds) throw new Error(`Visit ${number} never ends: it stays in ${await phaseOf(page)}.`);
    await page.clock.fastForward(windBy);
  }
}

function table(rows: readonly Measure[]): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(13)).join('');
  return [
    line(['visit', 'heap MB', 'objects MB', 'GPU objects', 'listeners', 'nodes', 'frame ms']),
    ...rows.map(({ visit: number, heap, objects, gpu, listeners, nodes, frame }) => {
      const megabytes = [heap, objects].map((bytes) => (bytes / 1e6).toFixed(2));
      return line([String(number), ...megabytes, String(gpu), String(listeners), String(nodes), frame.toFixed(1)]);
    }),
  ].join('\n');
}

/** The first and the last third of the measures after warming up, each as what `of` makes of it. */
function thirds(rows: readonly Measure[], what: Exclude<keyof Measure, 'visit'>, of: (values: number[]) => number) {
  const values = rows.map((row) => row[what]);
  const third = Math.max(1, Math.floor(values.length / 3));
  return [of(values.slice(0, third)), of(values.slice(-third))] as const;
}

/** What is always there: the show's scenes need a few nodes more or less, and a leak stays in all of them. */
const least = (values: readonly number[]): number => Math.min(...values);
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function judged(rows: readonly Measure[], { objectsAim }: Plan): Seen[] {
  const [from, to] = [rows[0]?.visit, rows.at(-1)?.visit];
  const grown = (what: string, key: 'objects' | 'gpu' | 'listeners' | 'nodes', aim = growthAim): Seen => {
    const [before, after] = thirds(rows, key, least);
    return {
      what: `${what} from visit ${from} to ${to}`,
      aim: `under ${100 * aim} % more`,
      seen: `${((100 * (after - before)) / before).toFixed(1)} %`,
      holds: after - before <= before * aim,
    };
  };
  const [early, late] = thirds(rows, 'frame', middle);
  return [
    grown('objects on the heap after collection', 'objects', objectsAim),
    grown('GPU objects', 'gpu'),
    grown('listeners', 'listeners'),
    grown('nodes', 'nodes'),
    {
      what: 'time to draw a frame',
      aim: `at most ${frameAim} times as long`,
      seen: `${early.toFixed(1)} ms, then ${late.toFixed(1)} ms`,
      holds: late <= early * frameAim + frameSlack,
    },
  ];
}

/** Runs so many visits and says what they left behind. */
export async function kioskSoak(visits = 300): Promise<Seen[]> {
  const plan = visits < longRun ? short : long;
  const measureEvery = Math.max(1, Math.floor(visits / plan.measures));
  const server = await kioskServer({ idleSeconds: { menu: 10, play: 15 }, memoryMegabytes: 16_000 });
  const browser = await chromium.launch(chromiumLaunch());
  const rows: Measure[] = [];
  try {
    const context = await browser.newContext({
      viewport: { width: screen[0], height: screen[1] },
      hasTouch: true,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.clock.install();
    await page.addInitScript(countGpu);
    await page.goto(`http://127.0.0.1:${server.port}/?kiosk=hall&quality=low#/kiosk`);
    await page.waitForFunction(
      () => document.body.dataset['kiosk'] === 'attract' && document.body.dataset['renderer'] === 'webgl',
      undefined,
      { timeout: 120_000 },
    );
    const line = await context.newCDPSession(page);
    for (let number = 1; number <= visits; number++) {
      await visit(page, line, number);
      if (number === plan.warm || (number > plan.warm && number % measureEvery === 0))
        rows.push(await measure(page, line, number));
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(table(rows));
  return judged(rows, plan);
}
