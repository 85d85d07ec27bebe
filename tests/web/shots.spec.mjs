// The main states of the page as they look, held against pictures: what no other test sees is seen here.
//
// The letters are those of one Debian package, fonts-liberation (.ci/setup/browser.sh), so that another machine draws the same.
// Made anew with: playwright test shots.spec.mjs --update-snapshots

import { expect, test } from './fixtures.mjs';

const ARTICLE =
  'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds, citing weak demand.\n\nGlobex denied a report that it would cut 8,000 jobs in Ohio. Hooli is considering cutting up to 500 posts.';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** @param {import('@playwright/test').Page} page @param {string} name */
async function looks(page, name) {
  await page.evaluate(() => {
    const { style } = document.documentElement;
    style.setProperty('--reading', '"Liberation Serif"');
    style.setProperty('--interface', '"Liberation Sans"');
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur(); // A caret blinks.
    document.getElementById('offline')?.remove(); // It says when it is ready, in its own time.
  });
  await page.mouse.move(0, 0);
  // Up to two parts in a hundred may differ: edges of letters, not a line that has moved.
  await expect(page).toHaveScreenshot(name, { animations: 'disabled', caret: 'hide', maxDiffPixelRatio: 0.02, threshold: 0.3 });
}

for (const [width, height, colorScheme] of /** @type {const} */ ([
  [1100, 430, 'light'],
  [390, 720, 'dark'],
])) {
  test.describe(`${width} wide, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('the first visit, an article read, and how the total came about', async ({ desk, page }) => {
      await looks(page, `first-${width}.png`);
      await desk.read(ARTICLE);
      await looks(page, `read-${width}.png`);
      await page.getByRole('button', { name: 'How we got here' }).click();
      await page.locator('#view .steps').waitFor();
      await looks(page, `steps-${width}.png`);
    });
  });
}
