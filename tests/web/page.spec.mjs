// The way of a reader: first visit, articles in, the total, articles out.

import { expect, readExpected, readSeeds, test } from './fixtures.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';

test('the first visit says what it does and what it never does, and waits for a paste', async ({ desk, page }) => {
  await expect(page.getByText('See the layoffs in them, with an honest total.')).toBeVisible();
  await expect(page.locator('.never')).toHaveText('Nothing you paste leaves this device.');
  await expect(page.locator('#paste')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Try the examples' })).toBeVisible();
  await expect(desk.total).toBeHidden();
});

test('an article that is typed is read by the button', async ({ desk }) => {
  await desk.read(ACME);
  await expect(desk.total).toHaveText('1,200');
  await expect(desk.words).toHaveText('1,200 jobs in 1 round at 1 employer.');
  await expect(desk.table.getByRole('rowheader', { name: 'Acme' })).toBeVisible();
});

test('an article that is pasted is read at once', async ({ desk, page }) => {
  await desk.paste(ACME);
  await expect(desk.total).toHaveText('1,200');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await desk.paste(GLOBEX);
  await expect(desk.total).toHaveText('1,500');
  await expect(desk.words).toHaveText('1,500 jobs in 2 rounds at 2 employers.');
});

test('dropped files are read, and the veil goes', async ({ desk, page }) => {
  await desk.drop([
    { name: 'acme.txt', text: ACME },
    { name: 'globex.txt', text: GLOBEX },
  ]);
  await expect(desk.total).toHaveText('1,500');
  await expect(page.locator('#drop')).toBeHidden();
});

test('the same text twice is one article', async ({ desk }) => {
  await desk.choose(['acme.txt', ACME]);
  await expect(desk.articles).toHaveCount(1);
  await desk.choose(['acme.txt', ACME]);
  await expect(desk.notices).toContainText('acme.txt: is on the desk already');
  await expect(desk.articles).toHaveCount(1);
  await expect(desk.total).toHaveText('1,200');
});

test('the seeds make the total that a careful reader makes', async ({ desk }) => {
  const { all } = (await readExpected()).tally;
  const seeds = await readSeeds();
  await desk.choose(...seeds.map(({ name, text }) => /** @type {const} */ ([name, text])));
  await expect(desk.articles).toHaveCount(seeds.length);
  const number = new Intl.NumberFormat('en');
  await expect(desk.total).toHaveText(
    `${number.format(all.low)}${all.high === null ? '+' : all.high === all.low ? '' : `–${number.format(all.high)}`}`,
  );
  expect(await desk.best()).toBe(all.best);
  await expect(desk.words).toContainText(`in ${all.rounds} rounds at`);
  await expect(desk.words).toContainText(`${all.unnumbered} more with no number`);
});

test('the examples are the seeds', async ({ desk, page }) => {
  const { all } = (await readExpected()).tally;
  await page.getByRole('button', { name: 'Try the examples' }).click();
  await expect(desk.articles).toHaveCount((await readSeeds()).length);
  await expect(page.locator('.progress')).toHaveCount(0);
  expect(await desk.best()).toBe(all.best);
});

test('removing an article undoes what it added, and can itself be undone', async ({ desk, page }) => {
  await desk.read(ACME);
  await desk.read(GLOBEX);
  await expect(desk.total).toHaveText('1,500');
  await desk.articles
    .filter({ hasText: 'Acme' })
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(desk.total).toHaveText('300');
  await expect(desk.articles).toHaveCount(1);
  await desk.notices.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.total).toHaveText('1,500');
  await expect(desk.articles.first()).toContainText('Acme');
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.locator('#paste')).toBeFocused();
  await expect(desk.total).toBeHidden();
  await desk.notices.getByRole('button', { name: 'Undo' }).click();
  await expect(desk.total).toHaveText('1,500');
});

test('a corrected date moves the events that depend on it, and one click takes it back', async ({ desk, page }) => {
  await desk.choose([
    'acme.md',
    '---\ntitle: Acme\npublished: 2026-03-05\n---\n\nAcme said on Monday that it will cut 1,200 jobs in Leeds.\n',
  ]);
  await expect(desk.table).toContainText(/Mar\w* 2,? 2026|2 Mar\w* 2026/);
  await page.getByLabel('published').fill('2026-04-16');
  await page.getByLabel('published').blur();
  await expect(desk.table).toContainText(/Apr\w* 13,? 2026|13 Apr\w* 2026/);
  await page.getByRole('button', { name: 'edited, undo' }).click();
  await expect(desk.table).toContainText(/Mar\w* 2,? 2026|2 Mar\w* 2026/);
});

test('how the total came about opens in place of the rounds', async ({ desk, page }) => {
  await desk.read(ACME);
  await page.getByRole('button', { name: 'How we got here' }).click();
  await expect(page.locator('.steps')).toBeVisible();
  await expect(page.locator('.steps tbody tr').last()).toContainText('1,200');
  await page.getByRole('button', { name: 'Back to the rounds' }).click();
  await expect(desk.table).toBeVisible();
});

test('the line from which readings count can be moved, and the page says where it is', async ({ desk, page }) => {
  await page.locator('#examples').getByRole('button').first().click();
  await expect(desk.total).toBeVisible();
  const usual = await desk.best();
  const line = page.getByLabel('Count what is read with a confidence from');
  await expect(line).toHaveValue('500');
  await line.selectOption('900');
  await expect(page.locator('.total-considered').first()).toContainText('confidence of 90% or more');
  expect(await desk.best()).toBeLessThan(usual);
  await expect(desk.table).toContainText('read too uncertainly');
  await page.getByRole('button', { name: 'How we got here' }).click();
  await expect(page.getByText('confidence of')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the rounds' }).click();
  await line.selectOption('500');
  await expect(page.getByText('confidence of')).toHaveCount(0);
  expect(await desk.best()).toBe(usual);
});

test('rounds can be filtered and grouped', async ({ desk, page }) => {
  await desk.read(ACME);
  await desk.read(GLOBEX);
  const rounds = desk.table.locator('tr[data-round]');
  await expect(rounds).toHaveCount(2);
  await page.getByRole('searchbox').fill('leeds');
  await expect(rounds).toHaveCount(1);
  await page.getByRole('searchbox').fill('nowhere');
  await expect(page.getByText('No round matches “nowhere”.')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Group rounds').selectOption('period');
  await expect(desk.table.getByRole('rowheader').first()).toHaveText(/Mar\w* 2026/);
});

test('the ledger can be taken away as CSV', async ({ desk, page }) => {
  await desk.read(ACME);
  await page.getByText('Export', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Events, CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('pinkslip-events.csv');
  const stream = await download.createReadStream();
  const csv = Buffer.concat(await stream.toArray()).toString('utf8');
  expect(csv).toContain('Acme');
  expect(csv).toContain('1200');
});

test('markup in an article stays words', async ({ desk, page }) => {
  await desk.read('Acme <img src=x onerror=alert(1)> will cut 1,200 jobs, <b>it said</b> on 3 March 2026.');
  await expect(page.locator('.text')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('.text img, .text b')).toHaveCount(0);
});

test('the policy holds by header and by page', async ({ page, watch }) => {
  const response = await page.goto('/');
  const header = response?.headers()['content-security-policy'] ?? '';
  const meta = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  for (const policy of [header, meta]) {
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types pinkslip',
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
  }
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  expect(watch.complaints).toEqual([]);
});
