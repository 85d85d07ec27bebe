// Why: the way an article was read, line by line, and from a line to its words.

import { expect, test } from './fixtures.mjs';
import { marked } from './marks.mjs';

const ACME =
  'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds. Acme has 9,000 employees in Britain.';

test('the pane opens to the rules and the words of every decision', async ({ desk, page }) => {
  await desk.read(ACME);
  const why = page.locator('.why');
  await expect(why.locator('.why-lines')).toHaveCount(0);
  await page.getByText('Why: how this article was read').click();
  await expect(why.locator('.why-frame').first()).toContainText('Rule active cut');
  await expect(why.locator('.why-frame').first()).toContainText('takes “1,200 jobs”');
  await expect(why.locator('.why-employer').first()).toContainText('Acme taken');
  await expect(why).toContainText('“9,000 employees” is no cut: it is how many there are');
  await expect(why.locator('.why-event')).toContainText('Acme, 1,200');
  await expect(why.locator('.why-counted')).toContainText('counted: 1,200');
});

test('a line leads to its words', async ({ desk, page }) => {
  await desk.read(`${ACME}\n\n${'A quiet line about the river. '.repeat(120)}`);
  await page.getByText('Why: how this article was read').click();
  await page.locator('.why-mention .why-words', { hasText: '1,200 jobs' }).click();
  await expect(async () => {
    const [words] = await marked(page, 'wash');
    expect(words).toMatchObject({ text: '1,200 jobs', inView: true });
  }).toPass({ timeout: 5000 });
});

test('the card leads to the event in the pane', async ({ desk, page }) => {
  await desk.read(ACME);
  await desk.table.getByRole('button', { name: '1,200', exact: true }).click();
  await desk.card.getByRole('button', { name: 'Why' }).click();
  await expect(desk.card).toBeHidden();
  const event = page.locator('.why-event');
  await expect(event).toBeInViewport();
  await expect(event.getByRole('button').first()).toBeFocused();
});

test('where nothing is found, it says why', async ({ desk, page }) => {
  await desk.choose(['river.txt', 'The council opened a bridge. It carries 300 cars a day.']);
  await expect(desk.articles).toHaveCount(1);
  await page.getByText('Why: how this article was read').click();
  await expect(page.locator('.why')).toContainText('no words of the text speak of a cut');
});

test('another article closes the pane', async ({ desk, page }) => {
  await desk.read(ACME);
  await page.getByText('Why: how this article was read').click();
  await expect(page.locator('.why-lines')).toBeVisible();
  await desk.read('Globex laid off 300 workers in Ohio on 12 January 2026, the company said.');
  await expect(page.locator('.why-lines')).toBeHidden();
});

test('kinds of lines can be left out, and what is shown can be copied as text', async ({ desk, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.read(ACME);
  await page.getByText('Why: how this article was read').click();
  const why = page.locator('.why');
  await expect(why.locator('.why-event')).toHaveCount(1);
  await expect(why.locator('.why-tokens')).toHaveCount(0);
  await why.getByLabel('tokens').check();
  await expect(why.locator('.why-tokens').first()).toBeVisible();
  await why.getByLabel('tokens').uncheck();
  await why.getByLabel('mentions').uncheck();
  await expect(why.locator('.why-mention')).toHaveCount(0);
  await why.getByRole('button', { name: 'Copy as text' }).click();
  await expect(why.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Sentence 1: /);
  expect(text).toContain('\n  frame active-cut: ');
  expect(text).toMatch(/\nEvent .*: Acme, 1,200/);
  expect(text).not.toContain('tokens:');
});

test('thousands of lines come in parts, and the card still leads to the last event', async ({ desk, page }) => {
  test.slow();
  const one = (/** @type {number} */ n) => `Firm${String.fromCharCode(65 + (n % 26))} Works said on ${1 + (n % 27)} March 2026 that it will cut ${1000 + n * 7} jobs in Leeds and York.`;
  await desk.read(Array.from({ length: 80 }, (_, n) => one(n)).join('\n\n'));
  await page.getByText('Why: how this article was read').click();
  const why = page.locator('.why');
  await expect(why.getByRole('button', { name: /more lines\. Show more/ })).toBeVisible({ timeout: 30_000 });
  expect(await why.locator('li').count()).toBeLessThanOrEqual(2_000);
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('p');
  await desk.card.getByRole('button', { name: 'Why' }).click();
  const last = why.locator('.why-event').last();
  await expect(last).toBeInViewport({ timeout: 30_000 });
  await expect(last.getByRole('button').first()).toBeFocused();
});
