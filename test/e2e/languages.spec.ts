// Languages: chosen on the title and kept, numbers and all, whatever the network does; and a pseudo-language on every screen, at the
// largest text on a phone, from left to right and from right to left.
import { expect, test, type Page } from '@playwright/test';
import { quick, skipQuestion, waitFor } from './helpers/player.ts';
import { hangingOut, offerPseudo, untranslated } from './helpers/pseudo.ts';
import { tour } from './helpers/tour.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const leftToRight = 'en-XA';
const rightToLeft = 'ar-XB';

async function keep(page: Page, options: Readonly<Record<string, string | number>>): Promise<void> {
  await page.addInitScript((kept) => {
    localStorage['night-descent.options'] ??= JSON.stringify(kept);
  }, options);
}

async function climb(page: Page, code: string, slug: string): Promise<void> {
  await page.goto(`./?${quick}&language=${code}#/climb/${slug}`);
  await waitFor(page, 'phase', 'brief');
  await page.locator('.card button.primary').click();
  await skipQuestion(page, (skip) => skip.click());
}

/** One step, then camp where it led: the shortest way to an outcome. */
async function restAfterStep(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.keyboard.press('Space');
  await expect(page.locator('body')).not.toHaveAttribute('data-steps', '0');
  await page.keyboard.press('p');
  await page.locator('[data-sheet="pause"] .menu button').nth(2).click();
  await waitFor(page, 'phase', 'outcome');
}

test('the pseudo-language at 200 % is translated everywhere and hangs out nowhere, on a phone and a laptop', async ({
  page,
}) => {
  const phone = { width: 390, height: 844 };
  await page.setViewportSize(phone);
  await keep(page, { textSize: 200 });
  await offerPseudo(page, leftToRight);
  await tour(page, `./?${quick}&language=${leftToRight}`, async (place) => {
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    expect.soft(await untranslated(page), place).toEqual([]);
    expect.soft(await hangingOut(page), `${place}, phone`).toEqual([]);
    // The same words at the same size on a laptop: other columns, other breaks.
    await page.setViewportSize({ width: 1280, height: 720 });
    expect.soft(await hangingOut(page), `${place}, laptop`).toEqual([]);
    await page.setViewportSize(phone);
  });
});

test('from right to left nothing hangs out on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await offerPseudo(page, rightToLeft);
  await tour(page, `./?${quick}&language=${rightToLeft}`, async (place) => {
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    expect.soft(await hangingOut(page), place).toEqual([]);
  });
});

test('a climb from right to left is the mirror image of one from left to right', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 640 });
  await offerPseudo(page, leftToRight);
  await offerPseudo(page, rightToLeft);
  const middles = async (code: string): Promise<number[]> => {
    await climb(page, code, 'the-ravine');
    const boxes = await Promise.all(
      ['[data-readout="loss"]', '[data-readout="steps"]', '.bot-strip li:first-child', 'button.step'].map((selector) =>
        page.locator(selector).boundingBox(),
      ),
    );
    return boxes.map((box) => (box ? box.x + box.width / 2 : Number.NaN));
  };
  const [left, right] = [await middles(leftToRight), await middles(rightToLeft)];
  expect(right.map((x) => Math.sign(x - 500))).toEqual(left.map((x) => -Math.sign(x - 500)));
});

test('German chosen on the title speaks everywhere, writes numbers with a comma, and is kept', async ({ page }) => {
  await page.goto(`./?${quick}`);
  await page.locator('.title .language-choice').selectOption({ label: 'Deutsch' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.locator('.title-others button').first().click();
  await expect(page.getByRole('button', { name: /^Sieben Punkte/ })).toBeVisible();
  // A newcomer's map opens it later; its address always does.
  await page.evaluate(() => (location.hash = '#/climb/seven-points'));
  await waitFor(page, 'phase', 'brief');
  await page.locator('.card button.primary').click();
  await expect(page.locator('[data-readout="loss"] dd')).toHaveText(/^\d+,\d+$/);
  await restAfterStep(page);
  await expect(page.getByRole('heading', { name: 'Unterwegs gelagert' })).toBeVisible();
  await expect(page.locator('[data-live="step"]')).toContainText(/Höhe \d+,\d+/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveTitle('Abstieg bei Nacht');
});

test('switching in the middle of a climb changes the words and keeps the climb', async ({ page }) => {
  await climb(page, 'en', 'seven-points');
  await restAfterStep(page);
  await page.locator('.card button.primary').click();
  await waitFor(page, 'phase', 'dawn');
  await expect(page.getByText('Loss, step by step')).toBeVisible();
  await page.keyboard.press('p');
  await page.locator('[data-sheet="pause"] .menu button').nth(3).click();
  await page.locator('[data-sheet="settings"] .language-choice').selectOption('fr');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByText('La perte, pas à pas')).toBeVisible();
  await expect(page.locator('.scrubber')).toContainText(/Pas \d+ sur \d+/);
  await waitFor(page, 'phase', 'dawn');
  // What explains the level comes in the language of now, with its numbers.
  await page.locator('button.more').click();
  const more = page.locator('dialog[data-sheet="more"]');
  await expect(more).toContainText(/nulle part moins de 0,0181/);
  await expect(more.locator('math').first()).toBeVisible();
  await expect(more.getByRole('link').first()).toHaveAttribute('rel', /noopener/);
});

test.describe('a browser that asks for Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('gets it', async ({ page }) => {
    await page.goto(`./?${quick}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(page.getByText('开始下山')).toBeVisible();
  });
});

test('a language whose file does not come leaves the old words and says so', async ({ page }) => {
  await page.route('**/lang/de.*', (route) => route.abort());
  await page.goto(`./?${quick}`);
  await page.locator('.title .language-choice').selectOption('de');
  await expect(page.getByRole('status')).toContainText('Deutsch');
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
  await expect(page.locator('.title .language-choice')).toHaveValue('en');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
});

test('no words at all: the page itself says what happened', async ({ page }) => {
  await page.route('**/lang/*.json', (route) => route.abort());
  await page.goto(`./?${quick}`);
  await expect(page.locator('#no-words')).toBeVisible();
});

test('words of a page that do not come leave the title usable, and come when asked for again', async ({ page }) => {
  await page.route('**/lang/*.play.json', (route) => route.abort());
  await page.goto(`./?${quick}`);
  const levels = page.getByRole('button', { name: 'Levels' });
  await levels.click();
  await expect(page.getByRole('status')).toContainText('did not arrive');
  await waitFor(page, 'screen', 'title');
  await page.getByRole('button', { name: 'Close this notice' }).click();
  await page.getByRole('button', { name: /^Start/ }).click();
  await expect(page.getByRole('status')).toContainText('did not arrive');
  await page.locator('.title .language-choice').selectOption('de');
  await expect(page.getByRole('status')).toContainText('sind nicht angekommen');
  await page.unroute('**/lang/*.play.json');
  await page.locator('.title-others button').first().click();
  await waitFor(page, 'screen', 'levels');
  await expect(page.getByRole('status')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Keine Schüssel' })).toBeVisible();
});
