// Room for everyone: other languages, the other direction of writing, large letters, wide spacing, and fingers.

import { longer, overflowing, small } from './checks.mjs';
import { expect, test } from './fixtures.mjs';
import { states } from './states.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 90_000 });

/**
 * Goes through every state and gathers what is wrong, each thing once with the state where it is first seen.
 *
 * @param {import('./fixtures.mjs').Desk} desk
 * @param {import('@playwright/test').Page} page
 * @param {...(page: import('@playwright/test').Page) => Promise<string[]>} checks
 */
async function wrong(desk, page, ...checks) {
  /** @type {Map<string, string>} */ const found = new Map();
  for await (const state of states(desk, page)) {
    for (const check of checks) for (const it of await check(page)) if (!found.has(it)) found.set(it, state);
  }
  return [...found].map(([it, state]) => `${state}: ${it}`);
}

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [390, 844],
]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height } });

    test('nothing that is pressed is smaller than 24 px, and nothing sticks out', async ({ desk, page }) => {
      expect(await wrong(desk, page, small, overflowing)).toEqual([]);
    });

    test('written from right to left, nothing sticks out', async ({ desk, page }) => {
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      expect(await wrong(desk, page, overflowing)).toEqual([]);
    });

    test('texts may be two fifths longer', async ({ desk, page }) => {
      expect(await wrong(desk, page, longer)).toEqual([]);
    });

    test('letters, words and lines may be spaced as WCAG 1.4.12 has it', async ({ desk, page }) => {
      // A sheet that is made by script, as a reader's own would be: the policy of the page allows no other.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      expect(await wrong(desk, page, overflowing)).toEqual([]);
    });
  });
}

test.describe('at 400 % zoom', () => {
  // 1280 px at 400 % are 320 px of CSS, and the height of a laptop's window is 256.
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

  test('the page scrolls in one direction only', async ({ desk, page }) => {
    expect(await wrong(desk, page, overflowing)).toEqual([]);
  });
});
