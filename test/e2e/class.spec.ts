// A lesson of three rounds as a class lives it: a teacher, a wall and a phone in real browsers, 34 simulated pupils around them, and
// what goes wrong in schools: WebSockets that the phone's network blocks, everybody cut off, a dead corner, a killed server, a reloaded
// teacher, a late one, a vandal. At the end the file of the server proves that nobody has lost a step, a point or a place.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as patient, test, type Browser, type Page } from '@playwright/test';
import { readLevels } from '../../src/content/level-files.ts';
import { climbedFromScratch, lostIn } from '../class/nothing-lost.ts';
import { until } from '../class/people.ts';
import { SimPupil } from '../class/sim-pupil.ts';
import { killServers, serverAt } from '../server/house.ts';
import { freePort } from '../services.ts';
import { root } from '../source.ts';
import { axe } from './helpers/axe.ts';
import { downhillStep, quick, waitFor } from './helpers/player.ts';

/** Three browsers and a class on two cores: everything comes, but slowly. */
const patience = 120_000; // ms
const expect = patient.configure({ timeout: patience });
const soft = patient.configure({ soft: true });
const others = 34;
/** The phone walks so far before it loses its network, and so far without. */
const before = 2;
const without = 2;
const calm = { reducedMotion: 'reduce', locale: 'en-GB' } as const;

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'night-descent-class-'));
});
test.afterAll(() => {
  killServers();
  rmSync(folder, { recursive: true, force: true });
});

/** The pages of one lesson, and where its server is. */
interface Lesson {
  readonly address: string;
  readonly host: Page;
  readonly wall: Page;
  readonly phone: Page;
}

async function pageOf(browser: Browser, width: number, height: number): Promise<Page> {
  return (await browser.newContext({ ...calm, viewport: { width, height } })).newPage();
}

/** Refuses every WebSocket of the page, as a school's firewall does; says how many it wanted. */
async function blockWebSockets(page: Page): Promise<() => number> {
  let wanted = 0;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    wanted++;
    void socket.close();
  });
  return () => wanted;
}

const count = (host: Page, name: string) => host.locator(`[data-count="${name}"] dd`);
const press = (host: Page, name: string): Promise<void> => host.getByRole('button', { name }).click();
const startClimb = (host: Page): Promise<void> => press(host, 'Start the climb');
const letSunRise = (host: Page): Promise<void> => press(host, 'Let the sun rise');

/** No screen of these may have a fault that axe knows; one that is just changing may have it for a moment. */
async function clean(pages: Readonly<Record<string, Page>>): Promise<void> {
  for (const [name, page] of Object.entries(pages)) {
    await soft.poll(() => axe(page), { message: name, timeout: 30_000 }).toEqual([]);
  }
}

/** They put their phones down, and every step of theirs is acknowledged: what comes after the grace would not count. */
async function rest(pupils: readonly SimPupil[]): Promise<void> {
  for (const pupil of pupils) pupil.isResting = true;
  await until('every acknowledgement', () => pupils.every(({ queue }) => queue.waiting === 0), patience);
}

/** The teacher opens the room of the shortest lesson; the wall and the phone come in. Returns the room code. */
async function open({ address, host, wall, phone }: Lesson): Promise<string> {
  await host.goto(`${address}/host`);
  await expect(host.getByRole('heading', { name: 'Lead a class' })).toBeVisible();
  await clean({ 'setting up': host });
  // The longest there is: on a busy machine two minutes are over before everything has gone wrong.
  await host.getByRole('combobox', { name: 'Time for each climb' }).selectOption('480');
  await host.getByRole('button', { name: 'Open the room' }).click();
  const code = (await host.locator('[data-code]').getAttribute('data-code')) ?? '';
  await wall.goto(
    ((await host.getByRole('link', { name: 'Projector page' }).getAttribute('href')) ?? '').replace('#', `?${quick}#`),
  );
  await expect(wall.getByText(code)).toBeVisible();
  await phone.goto(`${address}/?${quick}#/class`);
  await phone.getByRole('textbox', { name: 'Room code' }).fill('ZZZ ZZZ');
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByRole('alert')).toContainText('There is no such room');
  await clean({ 'the way in': phone });
  await phone.getByRole('textbox', { name: 'Room code' }).fill(code.toLowerCase());
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.locator('.pupil-name')).toBeVisible();
  return code;
}

/** Steps straight downhill, each counted before the next. */
async function walk(phone: Page, steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) await downhillStep(phone);
}

const stepsOf = (phone: Page) => phone.locator('[data-readout="steps"] dd');

test('a lesson of three rounds in three browsers and 34 simulated pupils', async ({ browser }) => {
  test.setTimeout(900_000);
  const env = { HOST: '127.0.0.1', PORT: String(await freePort()), DATA: join(folder, 'rooms.sqlite') };
  let server = await serverAt(root, env);
  const { address } = server;
  const levels = new Map((await readLevels(join(root, 'levels'))).map(({ level }) => [level.slug, level]));
  const [host, wall, phone] = [
    await pageOf(browser, 1000, 700),
    await pageOf(browser, 960, 540),
    await pageOf(browser, 390, 700),
  ];
  let phoneName = '';
  const wantedSockets = await blockWebSockets(phone);
  const code = await open({ address, host, wall, phone });
  const pupilAt = (seed: number): SimPupil => new SimPupil({ address, code, levels, seed, pace: 400 });

  const sims = await test.step('the join wave', async () => {
    const wave = Array.from({ length: others }, (_, seed) => pupilAt(seed));
    await expect(count(host, 'joined')).toHaveText('35');
    await expect(count(host, 'connected')).toHaveText('35');
    await expect(wall.locator('.wall-names li')).toHaveCount(35);
    const name = await phone.locator('.pupil-name').innerText();
    await phone.getByRole('button', { name: 'Another name' }).click();
    await expect(phone.locator('.pupil-name')).not.toHaveText(name);
    phoneName = await phone.locator('.pupil-name').innerText();
    await clean({ 'lobby of the host': host, 'lobby on the wall': wall, 'lobby of a pupil': phone });
    return wave;
  });

  await test.step('night: a phone in a dead corner keeps its steps', async () => {
    await startClimb(host);
    // What goes wrong now may take longer than the longest time there is to choose.
    for (let minutes = 0; minutes < 5; minutes++) await press(host, 'One more minute');
    await phone.getByRole('button', { name: 'Step into the dark' }).click();
    await waitFor(phone, 'phase', 'climb', patience);
    await walk(phone, before);
    await phone.context().setOffline(true);
    const comings = sims.map((sim) => sim.comings);
    for (const sim of sims) sim.line.cut();
    await walk(phone, without);
    await expect(phone.locator('.room-line')).toContainText('kept and sent later');
    await phone.context().setOffline(false);
    await until(
      'everybody to be back',
      () => sims.every((sim, place) => sim.isReady && sim.comings > comings[place]!),
      patience,
    );
    await expect(phone.locator('.room-line')).toHaveCount(0);
    await expect(count(host, 'connected')).toHaveText('35');
    await expect(wall.locator('.wall-lamp')).toHaveCount(35);
    await expect(wall.locator('.wall-bot').first()).toBeVisible();
    await clean({ 'night of the host': host, 'night on the wall': wall, 'night of a pupil': phone });
  });

  await test.step('the server dies without a word; the teacher reloads, the phone too', async () => {
    const left = await stepsOf(phone).innerText();
    server.child.kill('SIGKILL');
    await server.ended;
    await expect(host.getByText('Connection lost')).toBeVisible();
    await until('everybody to feel it', () => sims.every(({ isReady }) => !isReady), patience);
    server = await serverAt(root, env);
    await until('everybody after the kill', () => sims.every(({ isReady }) => isReady), patience);
    await expect(host.getByText('Connection lost')).toHaveCount(0);
    await host.reload();
    await expect(host.locator('[data-code]')).toHaveAttribute('data-code', code);
    await phone.reload();
    await waitFor(phone, 'phase', 'climb', patience);
    await expect(stepsOf(phone)).toHaveText(left);
    await expect(count(host, 'connected')).toHaveText('35');
  });

  const late = await test.step('somebody is late, somebody has to go', async () => {
    const vandal = sims[3]!;
    await host.locator(`[data-seat="${vandal.view?.seat}"] .pupil`).click();
    await press(host, 'Remove');
    await clean({ 'a pupil of the host': host });
    await press(host, 'Really?');
    await until('the vandal to hear it', () => vandal.gone === 'kicked', patience);
    const newcomer = pupilAt(99);
    await until('the late one to climb', () => newcomer.stepped > 1, patience);
    await expect(count(host, 'joined')).toHaveText('35');
    return newcomer;
  });
  const climbing = [...sims.filter((_, place) => place !== 3), late];

  await test.step('dawn for all at once', async () => {
    await rest(climbing);
    await letSunRise(host);
    await waitFor(phone, 'phase', 'dawn', patience);
    await expect(phone.locator('.own-place')).toContainText('Place');
    await expect(wall.locator('.wall-dawn .top-three li').first()).toBeVisible();
    await expect(host.locator('.host-report')).toContainText('reached camp');
    await clean({ 'dawn of the host': host, 'dawn on the wall': wall, 'dawn of a pupil': phone });
  });

  await test.step('two more rounds, and the podium', async () => {
    for (const round of [1, 2]) {
      for (const pupil of climbing) pupil.isResting = false;
      await startClimb(host);
      await waitFor(phone, 'phase', 'brief', patience);
      // The second level asks what a bot will do; the phone says so, and only looks on.
      if (round === 1) {
        await phone.getByRole('button', { name: 'Step into the dark' }).click();
        await phone.locator('.choices button').first().click();
        await waitFor(phone, 'phase', 'climb', patience);
      }
      await until(
        'a few steps',
        () => climbing.every(({ climbs, climb }) => climbs === round && (climb?.spent.steps ?? 0) > 1),
        patience,
      );
      await rest(climbing);
      await letSunRise(host);
      await waitFor(phone, 'phase', 'dawn', patience);
      if (round === 1) await expect(phone.locator('.prediction')).toBeVisible();
    }
    await press(host, 'To the podium');
    await until('the podium', () => climbing.every(({ view }) => view?.phase === 'podium'), patience);
    const best = Math.max(...climbing.map(({ view }) => view?.points ?? 0));
    await expect(wall.locator('.podium-1 .top-points').first()).toHaveText(`${best.toLocaleString('en')} points`);
    await expect(phone.getByText('That was the lesson')).toBeVisible();
    await clean({ 'end of the host': host, podium: wall, 'end of a pupil': phone });
  });

  await test.step('the results go to the teacher', async () => {
    const waiting = host.waitForEvent('download');
    await host.getByRole('button', { name: 'Results as a table' }).click();
    const lines = readFileSync(await (await waiting).path(), 'utf8')
      .trim()
      .split('\r\n');
    // 34 who climbed three times, and the phone that climbed once, foretold once, and only looked on in between.
    expect(lines).toHaveLength(1 + 34 * 3 + 2);
    expect(lines.filter((line) => /,2,stride-length,{8}\w+,\w+,(?:yes|no)$/.test(line))).toHaveLength(1);
    for (const { view } of climbing)
      expect(
        lines.filter((line) => line.startsWith(`${view?.name},`)).map((line) => Number(line.split(',')[9])),
      ).toEqual(view?.results.map((result) => result?.points));
  });

  await test.step('nobody has lost a step, a point or a place, and the phone never had a WebSocket', async () => {
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    const roomId = late.secret.split('.')[0] ?? '';
    expect(await lostIn(env.DATA, roomId, climbing)).toEqual([]);
    const climbed = [...(await climbedFromScratch(env.DATA, roomId)).values()];
    const own = climbed.find(({ name }) => name === phoneName);
    expect(own?.rows).toHaveLength(before + without);
    await expect(phone.locator('.own-place')).toContainText(`Place ${own?.place}`);
    await expect(phone.locator('.own-place')).toContainText(`${own?.points.toLocaleString('en')} points`);
    expect(climbed).toHaveLength(climbing.length + 1);
    expect(wantedSockets()).toBeGreaterThan(0);
    server = await serverAt(root, env);
  });

  await test.step('the room is forgotten', async () => {
    await expect(host.getByText('Connection lost')).toHaveCount(0);
    // The phone sleeps meanwhile, and is told the truth when it wakes: not that its code is wrong.
    await phone.context().setOffline(true);
    await press(host, 'Close the room');
    await press(host, 'Really close');
    await expect(host.getByRole('heading', { name: 'Lead a class' })).toBeVisible();
    await phone.context().setOffline(false);
    await expect(phone.getByRole('alert')).toContainText('closed the room');
  });
  for (const person of [...sims, late]) person.leave();
});
