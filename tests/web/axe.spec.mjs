// No serious accessibility violation in any state, width or colour scheme; and dark is dark.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.mjs';

const ARTICLE =
  'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds, citing weak demand.\n\nGlobex denied a report that it would cut 8,000 jobs in Ohio. Hooli is considering cutting up to 500 posts.';

/** @param {import('@playwright/test').Page} page */
async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [width, height] of [
    [1440, 900],
    [768, 1024],
    [390, 844],
  ]) {
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

      test('no serious violation', async ({ desk, page }) => {
        expect(await violations(page)).toEqual([]);
        await desk.read(ARTICLE);
        await desk.choose(['empty.txt', '']);
        await expect(desk.notices).toHaveCount(1);
        expect(await violations(page)).toEqual([]);
        await page.locator('#pane-articles').focus();
        await page.keyboard.press('j');
        await expect(desk.card).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        if (width < 1100) await page.locator('#tab-rounds').click();
        await desk.table.getByRole('button', { expanded: false }).first().click();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('button', { name: 'How we got here' }).click();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('button', { name: 'Keys and words' }).click();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

test.describe('colours', () => {
  test.use({ colorScheme: 'dark' });

  test('dark follows the system, and the button turns it', async ({ desk, page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect(desk.total).toBeHidden();
    expect(await paper()).toBe('rgb(21, 20, 23)');
    await page.getByRole('button', { name: 'Light page' }).click();
    expect(await paper()).toBe('rgb(255, 253, 248)');
    await page.getByRole('button', { name: 'Dark page' }).click();
    expect(await paper()).toBe('rgb(21, 20, 23)');
  });
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('counted and not counted still differ', async ({ desk, page }) => {
    await desk.read(ARTICLE);
    const looks = (/** @type {string} */ look) =>
      page.locator('.text .words-of').first().evaluate((words, look) => {
        const { backgroundColor, textDecorationLine } = getComputedStyle(words, `::highlight(${look})`);
        return `${backgroundColor} ${textDecorationLine}`;
      }, look);
    expect(await looks('people')).not.toBe(await looks('not'));
  });
});
