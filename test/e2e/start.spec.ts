// The first seconds and what can go wrong in them: the title before the mountain, wrong addresses, lost levels, blocked storage,
// any base path, a machine without WebGL.
import { expect, test, type Page } from '@playwright/test';
import { at, downhillStep, enter, measured, mountainShown, waitFor } from './helpers/player.ts';
import { hostOf, type StaticHost } from './helpers/static-host.ts';

test('the title is on screen and works before Phaser has loaded', async ({ page }) => {
  let letPhaserCome: () => void = () => {};
  const held = new Promise<void>((free) => {
    letPhaserCome = free;
  });
  await page.route(/assets\/game-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at());
  await expect(page.getByRole('heading', { name: 'Night Descent' })).toBeVisible();
  await waitFor(page, 'renderer', 'loading');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  letPhaserCome();
  await waitFor(page, 'renderer', 'webgl');
});

test('bots descend a real level behind the title', async ({ page }) => {
  await page.goto(at());
  await mountainShown(page);
  const trails = () => page.locator('body').getAttribute('data-steps');
  const before = Number(await trails());
  await expect.poll(async () => Number(await trails())).toBeGreaterThan(before);
});

test('Start goes on at the first level without a star', async ({ page }) => {
  await page.goto(at());
  await page.getByRole('button', { name: /^Start/ }).click();
  await waitFor(page, 'screen', 'climb');
  await expect(page.getByRole('heading', { name: 'Flares' })).toBeVisible();
  expect(page.url()).toContain('#/climb/flares');
  await page.goBack();
  await waitFor(page, 'screen', 'title');
});

test('a locked level says what opens it; its address opens it all the same, and the settings open all', async ({
  page,
}) => {
  await page.goto(at('#/levels'));
  // The heading stands in the sky beside the summit, not on its snow.
  const [ways, heading] = await Promise.all(
    ['.page-ways', 'h1'].map((part) => page.locator(`.levels ${part}`).boundingBox()),
  );
  expect(heading?.x).toBeCloseTo(ways?.x ?? Number.NaN);
  const locked = page.locator('[data-slug="the-pass"]');
  await expect(locked).toHaveAttribute('aria-disabled', 'true');
  // Playwright takes it for disabled; people can press it, and are told why nothing opens.
  await locked.click({ force: true });
  await expect(locked.getByRole('status')).toHaveText('Opens with your first star on “Two valleys”.');
  await waitFor(page, 'screen', 'levels');
  await page.goto(at('#/climb/the-pass'));
  await waitFor(page, 'screen', 'climb');
  await page.goto(at());
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Open all levels' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Levels' }).click();
  await locked.click();
  await waitFor(page, 'screen', 'climb');
});

test('one wish for a level fetches it once', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(at());
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(page.getByRole('heading', { name: 'Flares' })).toBeVisible();
  await mountainShown(page);
  expect(fetched.filter((url) => url.includes('010-flares.json'))).toHaveLength(1);
});

test('of two wishes the last one wins, even if its level comes first', async ({ page }) => {
  let letItCome: () => void = () => {};
  const held = new Promise<void>((free) => {
    letItCome = free;
  });
  await page.route('**/levels/*-the-pass.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => localStorage.setItem('night-descent.options', JSON.stringify({ openAll: true })));
  await page.goto(at('#/levels'));
  await page.locator('[data-slug="the-pass"]').click();
  await page.evaluate(() => (location.hash = '#/climb/seven-points'));
  const brief = page.getByRole('heading', { name: 'Seven points' });
  await expect(brief).toBeVisible();
  const late = page.waitForResponse(/the-pass\.json/);
  letItCome();
  await (await late).finished();
  await mountainShown(page);
  await expect(brief).toBeVisible();
});

test('a code that is typed before the code of rooms has come is not lost', async ({ page }) => {
  let letRoomsCome: () => void = () => {};
  const held = new Promise<void>((free) => {
    letRoomsCome = free;
  });
  await page.route(/assets\/.*\.js/, async (route) => {
    const response = await route.fetch();
    // Only rooms ask for this.
    if ((await response.text()).includes('my-climb')) await held;
    await route.fulfill({ response });
  });
  await page.goto(at('#/class'));
  await page.getByRole('textbox', { name: 'Room code' }).fill('ZZZ ZZZ');
  await page.getByRole('button', { name: 'Join' }).click();
  letRoomsCome();
  await expect(page.getByRole('alert')).toContainText('There is no such room');
});

test('an address that names no level shows the list', async ({ page }) => {
  await page.goto(at('#/climb/mount-doom'));
  await waitFor(page, 'screen', 'missing');
  await expect(page.getByText('mount-doom')).toBeVisible();
  await page.locator('[data-slug="flares"]').click();
  await waitFor(page, 'screen', 'climb');
});

test('a level that does not load can be tried again', async ({ page }) => {
  await page.route('**/levels/*.json', (route) => route.abort());
  await page.goto(at('#/climb/seven-points'));
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute('**/levels/*.json');
  await again.click();
  await waitFor(page, 'phase', 'brief');
});

test('blocked storage: the game says so and plays on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(at());
  await expect(page.getByText(/does not let the game save/)).toBeVisible();
  await page.getByRole('button', { name: /^Start/ }).click();
  await waitFor(page, 'phase', 'brief');
});

test('full storage: the game says so when a climb ends, and plays on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await enter(page, 'seven-points');
  await restHere(page);
  await waitFor(page, 'phase', 'outcome');
  await expect(page.getByText(/storage is full/)).toBeVisible();
});

async function restHere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Camp here' }).click();
}

test.describe('on a static host under a path', () => {
  let host: StaticHost;
  test.beforeAll(async () => {
    host = await hostOf('dist');
  });
  test.afterAll(() => host.stop());

  test('dist plays without our server', async ({ page }) => {
    const missing: string[] = [];
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await page.goto(`${host.address}?quality=low#/climb/seven-points`);
    await waitFor(page, 'phase', 'brief');
    await page.getByRole('button', { name: 'Step into the dark' }).click();
    await mountainShown(page);
    await downhillStep(page);
    // The page asks whether its host has classes: a static one has none, and nothing else is missing.
    expect(missing.filter((url) => !url.endsWith('/healthz'))).toEqual([]);
  });
});

test.describe('without WebGL', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
        },
      });
    });
  });

  test('a message and the flat map, on which a level can be played; Phaser is not fetched', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await enter(page, 'seven-points');
    await waitFor(page, 'renderer', 'map');
    await expect(page.getByText(/cannot draw the mountain in 3-D/)).toBeVisible();
    const before = await measured(page, 'loss');
    await downhillStep(page);
    expect(await measured(page, 'loss')).toBeLessThan(before);
    expect(fetched.filter((url) => /assets\/game-/.test(url))).toEqual([]);
  });
});
