// From every number to its words, by pointer and by keyboard.

import { expect, test } from './fixtures.mjs';
import { expectNow, firstMarked, marked } from './marks.mjs';

const FILLER = 'The town has a market on Tuesdays and a band that plays by the river. '.repeat(120);
const ACME = `Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.\n\n${FILLER}\n\nGlobex laid off 300 workers in Ohio on 12 January 2026, the company said.`;

test('a number in the table leads to its words in the article', async ({ desk, page }) => {
  await desk.read(ACME);
  await desk.table.getByRole('button', { name: '300', exact: true }).click();
  await expectNow(page, '300');
  await expect(desk.card).toBeVisible();
  await expect(desk.card).toContainText('Counted');
  await expect(desk.card).toContainText('Globex');
  await expect(desk.table.locator('tr.is-current')).toContainText('300');
});

test('an event told in another article opens that article', async ({ desk, page }) => {
  await desk.read('Globex laid off 300 workers in Ohio on 12 January 2026, the company said.');
  await desk.read('Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.');
  await expect(page.locator('#article .text')).toContainText('Acme');
  await desk.table.getByRole('button', { name: '300', exact: true }).click();
  await expect(page.locator('#article .text')).toContainText('Globex');
  await expectNow(page, '300');
});

test('words lead to their row: a click on them opens the card and marks it', async ({ desk, page }) => {
  await desk.read(ACME);
  const { middle } = await firstMarked(page, 'people');
  await page.mouse.click(middle.x, middle.y);
  await expect(desk.card).toContainText('1,200');
  await expect(desk.table.locator('tr.is-current')).toContainText('1,200');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(desk.card).toBeHidden();
});

test('the card shows while words are pointed at, and goes', async ({ desk, page }) => {
  await desk.read(ACME);
  const { middle } = await firstMarked(page, 'people');
  await page.mouse.move(middle.x, middle.y, { steps: 3 });
  await expect(desk.card).toBeVisible();
  await page.mouse.move(4, 4);
  await expect(desk.card).toBeHidden();
});

test('words that come to lie under a resting pointer open no card', async ({ desk, page }) => {
  await desk.read(ACME);
  const box = await firstMarked(page, 'people');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.locator('#welcome')).toBeVisible();
  await page.mouse.move(box.x + 4, box.y + 4);
  await desk.notices.getByRole('button', { name: 'Undo' }).press('Enter');
  await firstMarked(page, 'people');
  await page.waitForTimeout(600);
  await expect(desk.card).toBeHidden();
});

test('the card never covers the words it is about', async ({ desk, page }) => {
  await desk.read(ACME);
  for (const digits of ['1,200', '300']) {
    await desk.table.getByRole('button', { name: digits, exact: true }).click();
    await expectNow(page, digits);
    const [words] = await marked(page, 'people', { now: true });
    const card = await desk.card.boundingBox();
    if (!words || !card) throw new Error('expected words and a card');
    expect(card.y >= words.y + words.height || card.y + card.height <= words.y).toBe(true);
    expect(card.x >= 0 && card.x + card.width <= 1280).toBe(true);
  }
});

test('j and k go from event to event, Escape goes back', async ({ desk, page }) => {
  await desk.read(ACME);
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('j');
  await expectNow(page, '1,200');
  await page.keyboard.press('n');
  await expectNow(page, '300');
  await page.keyboard.press('k');
  await expectNow(page, '1,200');
  await page.keyboard.press('Escape');
  await expect(desk.card).toBeHidden();
  expect(await marked(page, 'people', { now: true })).toEqual([]);
});

test('Escape gives the focus back to the number that was pressed', async ({ desk, page }) => {
  await desk.read(ACME);
  const number = desk.table.getByRole('button', { name: '300', exact: true });
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.marginal.is-active')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
});

test('arrows go from figure to figure in the margin, and the card follows', async ({ desk, page }) => {
  await desk.read(ACME);
  await page.locator('.marginal').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.marginal').nth(1)).toBeFocused();
  await expect(desk.card).toContainText('300');
  await page.keyboard.press('ArrowUp');
  await expect(desk.card).toContainText('1,200');
});

test('letters typed into a field are only letters, and can be switched off elsewhere', async ({ desk, page }) => {
  await desk.read(ACME);
  await page.getByRole('searchbox').pressSequentially('jkn');
  await expect(desk.card).toBeHidden();
  await page.getByRole('searchbox').fill('');
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('?');
  await page.getByLabel('Single letters work as keys').uncheck();
  await page.keyboard.press('Escape');
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('j');
  await expect(desk.card).toBeHidden();
});

test('details of a round quote every telling', async ({ desk, page }) => {
  await desk.read(ACME);
  await desk.table.locator('tr[data-round]', { hasText: '300' }).getByRole('button', { expanded: false }).click();
  await expect(page.locator('.detail')).toContainText('laid off 300 workers');
  await page.locator('.detail .mention').click();
  await expectNow(page, '300');
});

test('screen readers hear the total once it has settled', async ({ desk, page }) => {
  await desk.read(ACME);
  await expect(page.locator('[role="status"]').filter({ hasText: '1,500 jobs in 2 rounds at 2 employers.' })).toHaveCount(1);
});
