// What keeps a kiosk alive: a frozen or crashed game is loaded anew from outside, ways out are closed, a new version comes only when
// nobody plays, and all of it goes on when the network is cut.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { attracts, gameIn, kioskServer, type KioskServer } from './helpers/kiosk-server.ts';
import { kioskLaunch } from './helpers/profile.ts';

test.use({ launchOptions: kioskLaunch });

/** Milliseconds within which a game that has died must have been replaced. */
const soon = 10_000;

let server: KioskServer;
test.beforeEach(async () => {
  server = await kioskServer({ languages: ['de', 'en'] });
});
test.afterEach(() => server.stop());

/** Keeps the pings that a kiosk sends, as a server of the museum would. */
async function pingServer() {
  const pings: unknown[] = [];
  const hub = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    if (request.method !== 'POST') return void response.writeHead(204).end();
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      pings.push(JSON.parse(body));
      response.end('{}');
    });
    return undefined;
  });
  await new Promise<void>((listening) => hub.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(hub.address() as AddressInfo).port}/system/ping`,
    last: () => pings.at(-1),
    stop: async () => {
      hub.closeAllConnections();
      await new Promise((closed) => hub.close(closed));
    },
  };
}

/** Marks the frame that is there now, and says when another has taken its place. */
async function replaced(page: Page, harm: () => void): Promise<number> {
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('data-old', ''));
  const harmed = Date.now();
  harm();
  await page.locator('iframe:not([data-old])').waitFor({ state: 'attached', timeout: 2 * soon });
  return Date.now() - harmed;
}

test('an endless loop in the game: within ten seconds there is a new one', async ({ page }) => {
  await page.goto(server.address);
  const game = await gameIn(page);
  await attracts(game);
  // Another name of this machine: another process.
  expect(new URL(game.url()).host).toBe(`127.0.0.1:${server.port}`);
  const took = await replaced(page, () => {
    void game
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {});
  });
  expect(took).toBeLessThan(soon);
  await attracts(await gameIn(page));
});

test('a crash of the game: within ten seconds there is a new one, and the museum hears of it', async ({
  page,
  context,
}) => {
  const museum = await pingServer();
  server.write('hall', { id: 'screen-7', heartbeat: { address: museum.address, seconds: 1 } });
  await page.goto(server.address);
  const game = await gameIn(page);
  await expect.poll(() => museum.last()).toMatchObject({ id: 'screen-7', inUse: false, error: '', rescues: 0 });
  const line = await context.newCDPSession(game);
  const harmed = Date.now();
  // From here on Playwright takes the whole page for lost; the page lives, and says so itself.
  void line.send('Page.crash').catch(() => {});
  await expect.poll(() => museum.last(), { timeout: 2 * soon }).toMatchObject({ rescues: 1 });
  expect(Date.now() - harmed).toBeLessThan(soon + 1000);
  await expect.poll(() => museum.last(), { timeout: 60_000 }).toMatchObject({ rescues: 1, error: '' });
  await museum.stop();
});

test('a game that breaks again and again: a still picture in each language, and a try each minute', async ({
  page,
}) => {
  await page.clock.install();
  let broken = true;
  await page.route(/#\/kiosk|\/\?.*kiosk=/, (route) =>
    broken ? route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }) : route.continue(),
  );
  await page.goto(server.address);
  await page.clock.runFor(61_000);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.locator('#words')).toHaveText('Gleich geht es weiter');
  await page.clock.runFor(6000);
  await expect(page.locator('#words')).toHaveText('Back soon');
  broken = false;
  // Second by second: a new game gets no further than the clock lets it.
  for (let second = 0; second < 61 && (await page.locator('iframe').count()) === 0; second++)
    await page.clock.runFor(1000);
  await expect(page.locator('iframe')).toHaveCount(1);
  await attracts(await gameIn(page));
  await expect(page.locator('#words')).toBeEmpty();
});

test('no way out: keys, menus, selection, dragging, zooming, side buttons, links, windows, going back', async ({
  page,
}) => {
  await page.goto(server.address);
  const game = await gameIn(page);
  await attracts(game);
  for (const view of [page.mainFrame(), game]) {
    const held = await view.evaluate(() => {
      const target = document.body;
      const kept = (event: Event): boolean => !target.dispatchEvent(event);
      const key = (init: KeyboardEventInit): boolean =>
        kept(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      const mouse = (kind: string, button: number): boolean =>
        kept(new MouseEvent(kind, { bubbles: true, cancelable: true, button }));
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      target.append(link);
      const leaves = link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      link.remove();
      return {
        keys: ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu', 'Backspace'].filter(
          (name) => !key({ key: name }),
        ),
        chords: ['p', 's', 'r', 'w', 't', 'o', 'u', '+', '0'].filter((name) => !key({ key: name, ctrlKey: true })),
        back: key({ key: 'ArrowLeft', altKey: true }),
        menu: mouse('contextmenu', 2),
        sideButtons: mouse('mouseup', 3) && mouse('auxclick', 4),
        selection: kept(new Event('selectstart', { bubbles: true, cancelable: true })),
        drag: kept(new DragEvent('dragstart', { bubbles: true, cancelable: true })),
        zoom: kept(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true })),
        link: !leaves,
        window: window.open('https://example.com/'),
        // What the game itself is played with goes through.
        played: [' ', 'Enter', 'ArrowLeft', 'w', 'Tab'].filter((name) => key({ key: name })),
      };
    });
    expect(held).toEqual({
      keys: [],
      chords: [],
      back: true,
      menu: true,
      sideButtons: true,
      selection: true,
      drag: true,
      zoom: true,
      link: true,
      window: null,
      played: [],
    });
    const style = await view.evaluate(() => {
      const { userSelect, touchAction, overscrollBehaviorY } = getComputedStyle(document.body);
      return { userSelect, touchAction, overscrollBehaviorY };
    });
    expect(style).toEqual({ userSelect: 'none', touchAction: 'none', overscrollBehaviorY: 'none' });
  }
  // Back leads to a place of the page's own, and from there forward again.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        if (history.length === 1) return done();
        addEventListener('popstate', () => done());
        history.back();
        return undefined;
      }),
  );
  await page.keyboard.press('Alt+ArrowLeft');
  await page.mouse.click(200, 100, { button: 'right' });
  expect(page.url()).toBe(server.address);
  expect(page.context().pages()).toHaveLength(1);
  await gameIn(page);
});

test('a screen that is mounted upright: the game is turned by a quarter, and what is pressed with it', async ({
  page,
}) => {
  server.write('hall', { orientation: 'portrait', languages: ['en', 'de'] });
  await page.goto(server.address);
  const game = await gameIn(page);
  await attracts(game);
  const shape = (): Promise<boolean> => game.evaluate(() => innerHeight > innerWidth);
  await expect.poll(shape).toBe(true);
  const box = await page.locator('iframe').boundingBox();
  expect(box).toEqual({ x: 0, y: 0, ...page.viewportSize() });
  const [x, y] = await game.getByRole('button', { name: 'Deutsch' }).evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return [innerHeight - top - height / 2, left + width / 2] as const;
  });
  await page.mouse.click(x, y);
  await expect(game.locator('html')).toHaveAttribute('lang', 'de');
  // The window is turned: now the machine is right.
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(page.locator('body')).not.toHaveAttribute('data-turned');
  await expect.poll(shape).toBe(true);
});

test('there is no arrow until a mouse moves, and none after a touch', async ({ page }) => {
  await page.goto(server.address);
  const game = await gameIn(page);
  await attracts(game);
  const cursor = () => game.evaluate(() => getComputedStyle(document.body).cursor);
  expect(await cursor()).toBe('none');
  await page.mouse.move(60, 60);
  await page.mouse.move(90, 70);
  await expect.poll(cursor).not.toBe('none');
  await game.evaluate(() =>
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' })),
  );
  expect(await cursor()).toBe('none');
});
