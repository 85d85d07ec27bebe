// No accessibility violation that axe knows of, in any state, width, colour scheme and language; and dark is dark.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.mjs';
import { states } from './states.mjs';

const ARTICLE =
  'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds, citing weak demand.\n\nGlobex denied a report that it would cut 8,000 jobs in Ohio. Hooli is considering cutting up to 500 posts.';

/**
 * All that WCAG 2.2 AA asks for, and what is good practice beside it. The size of targets is measured in
 * wide.spec.mjs, all of them: axe takes what lies half under an open menu for a small one. The heads of the rounds have
 * their names by `aria-label` where the buttons in them are not shown, which axe does not take for a name.
 */
const BESIDE = ['target-size', 'empty-table-header'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * @param {import('./fixtures.mjs').Desk} desk
 * @param {import('@playwright/test').Page} page
 * @param {string[]} [rules] - All of the tags, where this is left out.
 */
async function violations(desk, page, rules) {
  /** @type {Map<string, string>} Each once, with the state where it is first seen. */ const found = new Map();
  for await (const state of states(desk, page)) {
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS).disableRules(BESIDE)).analyze();
    for (const { id, nodes } of violations)
      for (const { target, html } of nodes) if (!found.has(`${id} ${html}`)) found.set(`${id} ${html}`, `${state}: ${target.join(' ')}`);
  }
  return [...found].map(([what, where]) => `${where}: ${what}`);
}

test.describe.configure({ timeout: 120_000 });

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [390, 844],
]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });

    test('no violation', async ({ desk, page }) => {
      expect(await violations(desk, page)).toEqual([]);
    });

    test.describe('dark', () => {
      test.use({ colorScheme: 'dark' });

      // The colours are all that differs.
      test('no violation of contrast', async ({ desk, page }) => {
        expect(await violations(desk, page, ['color-contrast'])).toEqual([]);
      });
    });
  });
}

for (const locale of ['de-DE', 'fr-FR', 'es-ES']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: 'reduce' } });

    test('no violation', async ({ desk, page }) => {
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
      expect(await violations(desk, page)).toEqual([]);
    });
  });
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
