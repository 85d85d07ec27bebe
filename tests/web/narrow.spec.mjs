// On a telephone: two tabs, the total on top, the card as a sheet at the bottom.

import { expect, test } from './fixtures.mjs';
import { expectNow, marked } from './marks.mjs';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';

test('articles and rounds are two tabs', async ({ desk, page }) => {
  await desk.read(ACME);
  await expect(page.locator('#pane-articles')).toBeVisible();
  await expect(page.locator('#pane-rounds')).toBeHidden();
  await page.locator('#tab-rounds').tap();
  await expect(page.locator('#pane-rounds')).toBeVisible();
  await expect(page.locator('#pane-articles')).toBeHidden();
  await page.locator('#tab-rounds').press('ArrowLeft');
  await expect(page.locator('#tab-articles')).toBeFocused();
  await expect(page.locator('#pane-articles')).toBeVisible();
});

test('a number leads to its words in the other tab, above the sheet', async ({ desk, page }) => {
  await desk.read(`${'A quiet line about the river. '.repeat(80)}\n\n${ACME}`);
  await page.locator('#tab-rounds').tap();
  await desk.table.getByRole('button', { name: '1,200', exact: true }).tap();
  await expectNow(page, '1,200');
  const [[mark], card] = [await marked(page, 'people', { now: true }), await desk.card.boundingBox()];
  if (!mark || !card) throw new Error('expected words and a card');
  expect(Math.round(card.y + card.height)).toBe(844);
  expect(mark.y + mark.height).toBeLessThan(card.y);
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(desk.card).toBeHidden();
});

test('nothing is wider than the screen', async ({ desk, page }) => {
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(390);
  await desk.read(ACME);
  expect(await wide()).toBeLessThanOrEqual(390);
  await page.locator('#tab-rounds').tap();
  expect(await wide()).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'How we got here' }).tap();
  expect(await wide()).toBeLessThanOrEqual(390);
});
