// A lesson of three rounds as a class lives it: a teacher, a wall and a phone in real browsers, 34 simulated pupils around them, and
// what goes wrong in schools: everybody cut off, a phone in a dead corner, a killed server, a reloaded teacher, a late one, a vandal.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as patient, test, type Browser, type Page } from '@playwright/test';
import { readLevels } from '../../src/content/level-files.ts';
import { SimPupil, until } from '../class/people.ts';
import { killServers, serverAt } from '../server/house.ts';
import { freePort } from '../services.ts';
import { root } from '../source.ts';
import { axe } from './axe.ts';
import { quick, waitFor } from './player.ts';

/** Three browsers and a class on two cores: everything comes, but slowly. */
const expect = patient.configure({ timeout: 60_000 });
const others = 34;
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

const count = (host: Page, name: string) => host.locator(`[data-count="${name}"] dd`);
const next = (host: Page) => host.locator('.host-controls .primary');

/** No screen of these may have a fault that axe knows. */
async function clean(pages: Readonly<Record<string, Page>>): Promise<void> {
  for (const [name, page] of Object.entries(pages)) expect.soft(await axe(page), name).toEqual([]);
}

/** The teacher opens the room of the shortest lesson; the wall and the phone come in. Returns the room code. */
async function open({ address, host, wall, phone }: Lesson): Promise<string> {
  await host.goto(`${address}/host`);
  await expect(host.getByRole('heading', { name: 'Lead a class' })).toBeVisible();
  await clean({ 'setting up': host });
  // Eight minutes: on a busy machine two are over before everything has gone wrong.
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

/** Steps down by keys, `steps` times or to the end. */
async function walk(phone: Page, steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) {
    await phone.keyboard.press('d');
    await phone.keyboard.press('Space');
  }
}

const trailOf = (phone: Page): Promise<string> => phone.locator('[data-readout="steps"] dd').innerText();

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
    await clean({ 'lobby of the host': host, 'lobby on the wall': wall, 'lobby of a pupil': phone });
    return wave;
  });

  await test.step('night: a phone in a dead corner keeps its steps', async () => {
    await next(host).click();
    await phone.getByRole('button', { name: 'Step into the dark' }).click();
    await waitFor(phone, 'phase', 'climb');
    await walk(phone, 2);
    await phone.context().setOffline(true);
    for (const sim of sims) sim.line.cut();
    await walk(phone, 2);
    await expect(phone.locator('.room-line')).toContainText('kept and sent later');
    await phone.context().setOffline(false);
    await until('everybody to be back', () => sims.every(({ isReady }) => isReady));
    await expect(phone.locator('.room-line')).toHaveCount(0);
    await expect(count(host, 'connected')).toHaveText('35');
    await expect(wall.locator('.wall-lamp')).toHaveCount(35);
    await expect(wall.locator('.wall-bot').first()).toBeVisible();
    await clean({ 'night of the host': host, 'night on the wall': wall, 'night of a pupil': phone });
  });

  await test.step('the server dies without a word; the teacher reloads, the phone too', async () => {
    const left = await trailOf(phone);
    server.child.kill('SIGKILL');
    await server.ended;
    await expect(host.getByText('Connection lost')).toBeVisible();
    server = await serverAt(root, env);
    await until('everybody after the kill', () => sims.every(({ isReady }) => isReady));
    await expect(host.getByText('Connection lost')).toHaveCount(0);
    await host.reload();
    await expect(host.locator('[data-code]')).toHaveAttribute('data-code', code);
    await phone.reload();
    await waitFor(phone, 'phase', 'climb');
    expect(await trailOf(phone)).toBe(left);
    await expect(count(host, 'connected')).toHaveText('35');
  });

  const late = await test.step('somebody is late, somebody has to go', async () => {
    const vandal = sims[3]!;
    await host.getByRole('button', { name: vandal.view?.name ?? '?' }).click();
    await host.getByRole('button', { name: 'Remove' }).click();
    await clean({ 'a pupil of the host': host });
    await host.getByRole('button', { name: 'Really?' }).click();
    await until('the vandal to hear it', () => vandal.gone === 'kicked');
    const newcomer = pupilAt(99);
    await until('the late one to climb', () => newcomer.stepped > 1);
    await expect(count(host, 'joined')).toHaveText('35');
    return newcomer;
  });
  const climbing = [...sims.filter((_, place) => place !== 3), late];

  await test.step('dawn for all at once', async () => {
    await next(host).click();
    await waitFor(phone, 'phase', 'dawn');
    await expect(phone.locator('.own-place')).toContainText('Place');
    await expect(wall.locator('.wall-dawn .top-three li').first()).toBeVisible({ timeout: 90_000 });
    await expect(host.locator('.host-report')).toContainText('reached camp');
    await clean({ 'dawn of the host': host, 'dawn on the wall': wall, 'dawn of a pupil': phone });
  });

  await test.step('two more rounds, and the podium', async () => {
    for (const round of [1, 2]) {
      await next(host).click();
      await waitFor(phone, 'phase', 'brief');
      // The second level asks what a bot will do; the phone says so, and only looks on.
      if (round === 1) {
        await phone.getByRole('button', { name: 'Step into the dark' }).click();
        await phone.locator('.choices button').first().click();
        await waitFor(phone, 'phase', 'climb');
      }
      await until('a few steps', () =>
        climbing.every(({ view, climb }) => view?.round === round && (climb?.spent.steps ?? 0) > 1),
      );
      await next(host).click();
      await waitFor(phone, 'phase', 'dawn');
      if (round === 1) await expect(phone.locator('.prediction')).toBeVisible();
    }
    await next(host).click();
    await until('the podium', () =>
      climbing.every(({ view, queue }) => view?.phase === 'podium' && queue.waiting === 0),
    );
    const best = Math.max(...climbing.map(({ view }) => view?.points ?? 0));
    await expect(wall.locator('.podium-1 .top-points').first()).toHaveText(`${best.toLocaleString('en')} points`);
    await expect(phone.getByText('That was the lesson')).toBeVisible();
    await clean({ 'end of the host': host, podium: wall, 'end of a pupil': phone });
  });

  await test.step('the results go to the teacher, the room is forgotten', async () => {
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
    await host.getByRole('button', { name: 'Close the room' }).click();
    await host.getByRole('button', { name: 'Really close' }).click();
    await expect(host.getByRole('heading', { name: 'Lead a class' })).toBeVisible();
    await expect(phone.getByRole('alert')).toContainText('closed the room');
  });
  for (const person of [...sims, late]) person.leave();
});
