// Homework on a host that only has files: made by a teacher, climbed by a pupil on a phone with keys alone, handed in as a code, checked;
// a code that was edited, cut off or of another homework is refused.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { axe } from './helpers/axe.ts';
import { tabTo } from './helpers/hands.ts';
import { quick, waitFor } from './helpers/player.ts';
import { hostOf, type StaticHost } from './helpers/static-host.ts';

let host: StaticHost;
test.beforeAll(async () => {
  host = await hostOf('dist');
});
test.afterAll(() => host.stop());

async function pageOf(browser: Browser, width: number, height: number): Promise<Page> {
  const context = { reducedMotion: 'reduce', locale: 'en-GB', viewport: { width, height } } as const;
  return (await browser.newContext(context)).newPage();
}

const clean = async (page: Page, name: string): Promise<void> => expect.soft(await axe(page), name).toEqual([]);

/** The teacher chooses two levels and makes the link. */
async function made(teacher: Page): Promise<string> {
  await teacher.goto(`${host.address}#/host`);
  await expect(teacher.getByText('cannot open rooms')).toBeVisible();
  await teacher.getByRole('radio', { name: /My own choice/ }).check();
  await teacher.getByRole('checkbox', { name: 'Seven points' }).check();
  await teacher.getByRole('checkbox', { name: 'Stride length' }).check();
  await teacher.getByRole('button', { name: 'Make a homework link' }).click();
  const link = await teacher.getByRole('textbox', { name: 'Link of the homework' }).inputValue();
  expect(link).toMatch(/#\/homework\/[0-9a-z]+-all\/seven-points\.stride-length$/);
  await clean(teacher, 'making homework');
  return link;
}

/** Presses a button by keys alone. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
}

/** From the brief to the dawn: a step or a short walk, then camp. */
async function climb(phone: Page): Promise<void> {
  await waitFor(phone, 'screen', 'climb');
  await waitFor(phone, 'phase', 'brief');
  await press(phone, 'Step into the dark');
  await expect(phone.locator('body')).toHaveAttribute('data-phase', /^(predict|climb)$/);
  if ((await phone.locator('body').getAttribute('data-phase')) === 'predict') {
    await tabTo(phone, phone.locator('.choices button').last());
    await phone.keyboard.press('Enter');
  }
  await waitFor(phone, 'phase', 'climb');
  await phone.keyboard.press('d');
  await phone.keyboard.press('Space');
  await expect(phone.locator('body')).not.toHaveAttribute('data-steps', '0');
  await phone.keyboard.press('p');
  await press(phone, 'Camp here');
  await waitFor(phone, 'phase', 'outcome');
  await tabTo(phone, phone.locator('.card button.primary'));
  await phone.keyboard.press('Enter');
  await waitFor(phone, 'phase', 'dawn');
}

/** The code of a JSON. */
function codeOf(text: string): string {
  const body = gzipSync(text).toString('base64url');
  return `ND1_${body.length.toString(36)}_${body}`;
}

/** The code as a clever pupil would change it: the checksum is right, the climb is not. */
function edited(code: string): string {
  const text = gunzipSync(Buffer.from(code.split('_').slice(2).join('_'), 'base64url')).toString();
  return codeOf(text.replace(/"by":\[-?[\d.e-]+/, '"by":[0.123'));
}

async function check(teacher: Page, codes: string): Promise<void> {
  await teacher.getByRole('textbox', { name: /^Codes/ }).fill(codes);
  await teacher.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(teacher.locator('[data-checked]')).toHaveCount(codes.split('\n').length);
}

test('homework is made, climbed, handed in and checked', async ({ browser }) => {
  test.setTimeout(200_000);
  const [teacher, phone] = [await pageOf(browser, 1000, 700), await pageOf(browser, 390, 780)];
  const link = await made(teacher);

  const code = await test.step('a pupil climbs both levels, one after the other', async () => {
    await phone.goto(link.replace('#', `?${quick}#`));
    await expect(phone.getByRole('heading', { name: 'Homework' })).toBeVisible();
    await clean(phone, 'homework to be done');
    await press(phone, 'Climb: Seven points');
    await climb(phone);
    await clean(phone, 'dawn of homework');
    await press(phone, 'Next climb');
    await climb(phone);
    await expect(phone.locator('.prediction')).toBeVisible();
    await press(phone, 'Next climb');
    await expect(phone.locator('[data-task].done')).toHaveCount(2);
    await clean(phone, 'homework that is done');
    return phone.getByRole('textbox', { name: 'Your code' }).inputValue();
  });
  console.log(`a code of two short climbs has ${code.length} letters`);

  await test.step('it is still there after a reload, and a better climb replaces it', async () => {
    await phone.reload();
    await expect(phone.getByRole('textbox', { name: 'Your code' })).toHaveValue(code);
    await phone.getByRole('button', { name: 'Copy' }).first().click();
    await expect(phone.getByText(/^(Copied|Selected)/)).toBeVisible();
  });

  await test.step('the teacher checks it, beside others', async () => {
    await teacher.getByRole('link', { name: 'Check homework' }).click();
    await expect(teacher.getByRole('textbox', { name: /^Link of the homework/ })).toHaveValue(link);
    await check(
      teacher,
      [`Ada: ${code}`, `Ben: ${edited(code)}`, `Cleo: ${code.slice(0, -9)}`, 'Dan forgot'].join('\n'),
    );
    const kinds = await teacher
      .locator('[data-checked]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-checked')));
    expect(kinds).toEqual(['proved', 'edited', 'cut-off', 'no-code']);
    await expect(teacher.getByText('1 of 4 good')).toBeVisible();
    const ada = teacher.locator('[data-checked]').first();
    await expect(ada.getByRole('heading')).toHaveText('Ada');
    for (const slug of ['seven-points', 'stride-length'])
      expect(await ada.locator(`[data-proof="${slug}"] dd`).innerText()).toContain(
        (await phone.locator(`[data-task="${slug}"] .homework-proof > span`).first().innerText()).trim(),
      );
    await expect(ada).toContainText(/predicted (correctly|differently)/);
    await clean(teacher, 'checked homework');
    const [table] = await Promise.all([
      teacher.waitForEvent('download'),
      teacher.getByRole('button', { name: 'Results as a table' }).click(),
    ]);
    expect(table.suggestedFilename()).toMatch(/^night-descent-homework-.*\.csv$/);
  });

  await test.step('a code of another homework is refused; as a link it is checked at once', async () => {
    await teacher.getByRole('textbox', { name: /^Link of the homework/ }).fill(link.replace('.stride-length', ''));
    await check(teacher, code);
    await expect(teacher.locator('[data-checked="foreign"]')).toContainText('another homework');
    await teacher.goto(await phone.getByRole('textbox', { name: 'Or as a link' }).inputValue());
    await expect(teacher.locator('[data-checked="proved"]')).toBeVisible();
  });
});

test('a link that leads to no homework says so', async ({ page }) => {
  await page.goto(`${host.address}?${quick}#/homework/zz-all/no-such-level`);
  await expect(page.getByRole('alert')).toContainText('no homework');
  await clean(page, 'no homework');
});

test('a link whose twelve levels all take seconds to climb again: the page stays awake meanwhile', async ({ page }) => {
  const levels = Array.from({ length: 12 }, () => 'the-haystack');
  const climb = { runs: [[{ kind: 'rest' }, 1]], print: '0'.repeat(16) };
  const [climbs, guesses] = [levels.map(() => climb), levels.map(() => null)];
  await page.addInitScript(() => {
    const pauses: number[] = [];
    let before = performance.now();
    setInterval(() => {
      pauses.push(performance.now() - before);
      before = performance.now();
    }, 10);
    Object.assign(window, { pauses });
  });
  await page.goto(
    `${host.address}#/check/${codeOf(JSON.stringify({ levels, bots: 'all', seed: 7, climbs, guesses }))}`,
  );
  await expect(page.getByText('Checking the climbs…')).toBeVisible();
  const began = await page.evaluate(() => {
    (window as unknown as { pauses: number[] }).pauses.length = 0;
    return performance.now();
  });
  await expect(page.locator('[data-checked="edited"]')).toBeVisible({ timeout: 100_000 });
  const [longest, whole] = await page.evaluate((from) => {
    const { pauses } = window as unknown as { pauses: number[] };
    return [Math.max(...pauses), performance.now() - from] as const;
  }, began);
  console.log(`checked in ${whole.toFixed(0)} ms, the longest pause was ${longest.toFixed(0)} ms`);
  expect(longest).toBeLessThan(whole / 2);
});
