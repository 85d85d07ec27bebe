// The focus is never lost: whatever is pressed by keyboard, something that can be seen has the focus after it.

import { expect, test } from './fixtures.mjs';
import { states } from './states.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 90_000 });

const where = (/** @type {import('@playwright/test').Page} */ page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    return it && it !== document.body && it.checkVisibility() ? 'somewhere' : 'nowhere';
  });

test('pressing what is redrawn keeps the focus', async ({ desk, page }) => {
  for await (const state of states(desk, page)) if (state.startsWith('an article with nothing')) break;
  /** @type {string[]} */ const lost = [];
  const press = async (/** @type {string} */ selector) => {
    const button = page.locator(selector).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
    if ((await where(page)) === 'nowhere') lost.push(selector);
  };
  for (const selector of [
    '#articles [data-key="add"]',
    '#articles [data-key="title-acme"]',
    '#notices [data-key^="dismiss"]',
    '#articles [data-key^="remove-river"]',
    '#notices [data-key^="undo"]',
    '#articles [data-key^="remove-acme"]',
    '#view-todo',
    '#view-steps',
    '#view-charts',
    '#view-rounds',
    '.rounds button[aria-expanded="false"]',
    '.correct-acts button:nth-of-type(2)',
    '#undo',
    '#redo',
    '#total-band [data-key="steps"]',
    '#total-band [data-key="steps"]',
    '#theme',
  ])
    await press(selector);
  expect(lost).toEqual([]);
});
