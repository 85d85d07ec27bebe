// The states of the page that every reader can come to, one after the other, for checks that must hold in all of them.
//
//   for await (const state of states(desk, page)) expect(await small(page), state).toEqual([]);

const ARTICLES = /** @type {const} */ ([
  [
    'acme.md',
    '---\ntitle: Acme to cut 1,200 jobs at its plant in Leeds\npublisher: The Morning Parcel\npublished: 2026-03-04\n---\nAcme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds, 13% of its workforce of 9,000, citing weak demand and a merger with Initech.\n\nIt had cut “thousands” of posts before, the union said.',
  ],
  [
    'acme-again.md',
    '---\ntitle: Acme plans 900 cuts\npublisher: Chassis Daily\npublished: 2026-03-05\n---\nAcme will lay off 900 workers in Leeds, the company said on 3 March 2026. In all 2,100 jobs have gone since October.',
  ],
  [
    'others.md',
    '---\ntitle: Denied, considered, and no number\npublisher: Runway & Apron\npublished: 2026-02-02\n---\nGlobex denied a report that it would cut 8,000 jobs in Ohio. Hooli is considering cutting up to 500 posts.\n\nUmbrella will close its plant in Austin and lay off workers there. Initech will lay off between 300 and 350 people, it said on 1 February 2026. More than 11,000 jobs went at Vandelay Industries in November 2025.',
  ],
  ['river.txt', 'A quiet line about the river, and nothing of jobs. '.repeat(4)],
  ['empty.txt', ''],
]);
const TRACKER = /** @type {const} */ ([
  'tracker.csv',
  'Company,Laid off,Date,Location\nAcme,1200,2026-03-03,Leeds\nInitech,400,2026-02-01,\nStark Industries,75,2026-01-15,Malibu\n',
]);

/**
 * @param {import('./fixtures.mjs').Desk} desk
 * @param {import('@playwright/test').Page} page
 * @returns {AsyncGenerator<string>}
 */
export async function* states(desk, page) {
  const narrow = (page.viewportSize()?.width ?? 1280) < 1100;
  const show = async (/** @type {'articles' | 'rounds'} */ tab) => {
    if (narrow) await page.locator(`#tab-${tab}`).click();
  };
  page.setDefaultTimeout(5000);
  yield 'nothing read';

  await desk.choose(...ARTICLES);
  await desk.articles.nth(ARTICLES.length - 2).waitFor();
  await desk.notices.first().waitFor();
  yield 'articles read, and a file that could not be';

  await page.locator('#articles [data-key="title-acme"]').click();
  await page.locator('#pane-articles').focus();
  await page.keyboard.press('j');
  await desk.card.waitFor();
  yield 'the card about a figure';
  await page.keyboard.press('Escape');
  await desk.card.waitFor({ state: 'hidden' });

  await page.locator('#article .why > summary').click();
  await page.locator('.why-lines').waitFor();
  yield 'why the article was read so';
  await page.locator('#article .why > summary').click();

  await page.locator('#articles [data-key="add"]').click();
  yield 'the field for one more article';
  await page.locator('#articles [data-key="add"]').click();

  await page.locator('#articles [data-key="title-river"]').click();
  yield 'an article with nothing in it';

  await desk.choose(TRACKER);
  await page.locator('#view-tracker').waitFor({ state: 'attached' });
  await show('rounds');
  for (const tab of await page.locator('#ledger [role="tab"]').all()) {
    await tab.click();
    await page.locator('#view > *').first().waitFor();
    await page.waitForTimeout(300);
    yield `the view ${await tab.getAttribute('id')}`;
  }
  await page.locator('#view-rounds').click();
  await page.locator('.rounds button[aria-expanded="false"]').first().click();
  yield 'the details of a round';

  await page.locator('.correct-acts button').first().click();
  await page.locator('.edit-form').first().waitFor();
  yield 'the form to correct a round';
  await page.locator('.edit-form [data-key$="-headcount"]').fill('300 to 200');
  await page.locator('.edit-form .primary').click();
  await page.locator('.edit-form [aria-invalid="true"]').waitFor();
  yield 'a correction that could not be understood';
  await page.locator('.edit-foot .button').click();

  for (const summary of await page.locator('details.menu > summary:visible').all()) {
    await summary.click();
    yield `the menu ${(await summary.textContent())?.trim()}`;
    await page.keyboard.press('Escape');
  }

  await page.locator('#help-open').click();
  await page.locator('#help[open]').waitFor();
  yield 'the help';
  await page.keyboard.press('Escape');
}
