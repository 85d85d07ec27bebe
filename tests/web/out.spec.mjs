// Taking the ledger away and passing it on: files, copies, the share link and paper.

import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, readSeeds, test } from './fixtures.mjs';

const ACME = '---\ntitle: Acme cuts\npublisher: The Herald\nurl: https://herald.example/acme\npublished: 2026-03-04\n---\n\nAcme said on 3 March 2026 that it will cut more than 1,200 jobs at its plant in Leeds.\n';
const GLOBEX = '---\ntitle: Globex <b>cuts</b>\npublisher: Wire & Co\nurl: javascript:alert(1)\n---\n\nGlobex laid off 300 workers in Ohio on 12 January 2026, the company said.\n';
const BOTH = /** @type {const} */ ([
  ['acme.md', ACME],
  ['globex.md', GLOBEX],
]);

/** @param {import('@playwright/test').Page} page @param {string} name */
async function choose(page, name) {
  await page.locator('summary', { hasText: 'Export' }).click();
  await page.locator('.menu').getByRole('button', { name }).click();
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function file(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, name)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** @param {import('./fixtures.mjs').Desk} desk */
async function seeds(desk) {
  const all = await readSeeds();
  await desk.choose(...all.map(({ name, text }) => /** @type {const} */ ([name, text])));
  await expect(desk.articles).toHaveCount(all.length);
  await expect(desk.page.locator('.progress')).toHaveCount(0);
}

/** Chromium asks for the page's icon again whenever the address changes; nothing of the address goes with it. */
function pardonIcon(/** @type {{ complaints: string[] }} */ { complaints }) {
  const others = complaints.filter((it) => !/^request after load: http:\/\/[^/]+\/icon\.svg$/.test(it));
  complaints.splice(0, complaints.length, ...others);
}

/** The link as the dialog copies it. @param {import('@playwright/test').Page} page */
async function linkOf(page) {
  await choose(page, 'Share link');
  const link = await page.getByLabel('The share link').inputValue();
  await page.locator('dialog.share').getByRole('button', { name: 'Close' }).click();
  return link;
}

/** What a ledger says: totals in words, and every row. @param {import('@playwright/test').Page} page */
async function ledger(page) {
  const { text } = await file(page, 'Rounds, CSV');
  return { words: await page.locator('#total-words').textContent(), rounds: text };
}

test('the menu opens, is walked with arrows, and closes with Escape or a press beside it', async ({ desk, page }) => {
  await desk.choose(...BOTH);
  await expect(desk.articles).toHaveCount(2);
  await expect(page.locator('.progress')).toHaveCount(0);
  const summary = page.locator('summary', { hasText: 'Export' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Copy as formatted table' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Print' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.menu')).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();
  await summary.click();
  await page.locator('#total').click();
  await expect(page.locator('.menu')).not.toHaveAttribute('open');
});

test('CSV of rounds and of events, each a row for each', async ({ desk, page }) => {
  await desk.choose(...BOTH);
  await expect(desk.articles).toHaveCount(2);
  const rounds = await file(page, 'Rounds, CSV');
  expect(rounds.name).toBe('pinkslip-rounds.csv');
  expect(rounds.text.trim().split(/\r?\n/)).toHaveLength(3);
  const events = await file(page, 'Events, CSV');
  expect(events.name).toBe('pinkslip-events.csv');
  expect(events.text).toContain('1200');
});

test('the dossier with texts has them, and that without has not', async ({ desk, page }) => {
  await desk.choose(...BOTH);
  await expect(desk.articles).toHaveCount(2);
  const whole = JSON.parse((await file(page, 'Dossier with texts, JSON')).text);
  expect(whole.format).toBe('pinkslip-dossier');
  expect(whole.articles[0].text).toContain('at its plant in Leeds');
  const { text } = await file(page, 'Dossier without texts, JSON');
  expect(JSON.parse(text).ledger.rounds).toHaveLength(2);
  expect(text).not.toContain('at its plant');
});

test.describe('copies', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** @param {import('@playwright/test').Page} page @param {string} type */
  const clipboard = (page, type) =>
    page.evaluate(async (type) => {
      const [item] = await navigator.clipboard.read();
      return item ? (await item.getType(type)).text() : '';
    }, type);

  test('a formatted copy is a clean table with total and source, and plain text beside it', async ({ desk, page }) => {
    await desk.choose(...BOTH);
    await expect(desk.articles).toHaveCount(2);
    await choose(page, 'Copy as formatted table');
    await expect(desk.notices).toContainText('copied, ready to be pasted');
    const html = await clipboard(page, 'text/html');
    expect(html).toContain('At least 1,500 jobs in 2 rounds at 2 employers.');
    expect(html).toMatch(/<th[^>]*>Employer<\/th>/);
    expect(html).toContain('<a href="https://herald.example/acme">The Herald</a>');
    expect(html).toContain('Wire &amp; Co');
    expect(html).not.toContain('javascript:');
    expect(html).not.toMatch(/class=|id=|data-|<script/);
    expect(html).toMatch(/Source: 2 articles \(The Herald and Wire &amp; Co\); counted by Pinkslip/);
    const text = await clipboard(page, 'text/plain');
    expect(text).toContain('At least 1,500 jobs in 2 rounds at 2 employers.');
    expect(text).toContain('Acme\tover 1,200\t');
    expect(text).not.toContain('<');
  });

  test('Markdown is a table too', async ({ desk, page }) => {
    await desk.choose(...BOTH);
    await expect(desk.articles).toHaveCount(2);
    await choose(page, 'Copy as Markdown');
    await expect(desk.notices).toContainText('Copy as Markdown: copied');
    const text = await clipboard(page, 'text/plain');
    expect(text).toMatch(/^\|.*Acme.*\|$/m);
  });

  test('the link is copied whole, and its length is said before', async ({ desk, page }) => {
    await desk.choose(...BOTH);
    await expect(desk.articles).toHaveCount(2);
    await choose(page, 'Share link');
    const dialog = page.locator('dialog.share');
    await expect(dialog).toContainText('what was read in 2 articles');
    await expect(dialog).toContainText('The texts of the articles are not in it.');
    await expect(dialog).toContainText('browsers send to no server');
    await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
    const link = await page.getByLabel('The share link').inputValue();
    await expect(dialog.locator('.share-length')).toHaveText(`${link.length.toLocaleString('en-GB')} characters long.`);
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByRole('status')).toContainText('Copied,');
    expect(await clipboard(page, 'text/plain')).toBe(link);
    expect(link).toMatch(/#d=a\d+\.[\w-]+$/);
  });
});

test('where the clipboard is closed, what was to be copied is saved', async ({ desk, page }) => {
  await desk.choose(...BOTH);
  await expect(desk.articles).toHaveCount(2);
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const { name, text } = await file(page, 'Copy as formatted table');
  expect(name).toBe('pinkslip.html');
  expect(text).toContain('At least 1,500');
  await expect(desk.notices).toContainText('it was saved as pinkslip.html');
});

test('a link restores the whole ledger: rounds, totals and edits', async ({ desk, page, context, watch }) => {
  await seeds(desk);
  // A wire copy and an edit: both have to come out the same.
  const [first] = await readSeeds();
  await desk.choose(['copy-of-it.md', /** @type {{ text: string }} */ (first).text.replace(/^publisher:.*$/m, 'publisher: Another Paper')]);
  await expect(desk.articles).toHaveCount((await readSeeds()).length + 1);
  await desk.articles.first().getByRole('button').first().click();
  await page.getByLabel('published').fill('2026-02-07');
  await page.getByLabel('published').blur();
  await expect(page.getByRole('button', { name: 'edited, undo' })).toBeVisible();
  const before = await ledger(page);
  const link = await linkOf(page);
  expect(link.length).toBeLessThan(20_000);

  const other = await context.newPage();
  /** @type {string[]} */ const asked = [];
  other.on('request', (request) => asked.push(request.url()));
  other.on('pageerror', (error) => watch.complaints.push(error.message));
  other.on('console', (message) => message.type() === 'error' && watch.complaints.push(message.text()));
  watch.loaded = false;
  await other.goto(link);
  await expect(other.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(other.locator('#total')).toBeVisible();
  watch.loaded = true;
  expect(await ledger(other)).toEqual(before);
  await expect(other.locator('#notices')).toContainText('the texts of the articles are not in a link');
  await expect(other.locator('#notices')).toContainText('Whoever has it can read this ledger');
  // The fragment reached no server.
  for (const url of asked) expect(url).not.toContain('d=a');
});

test('a link that is put in while there is work asks first, and there is a way back', async ({ desk, page, watch }) => {
  await desk.choose(BOTH[0]);
  await expect(desk.articles).toHaveCount(1);
  const link = await linkOf(page);
  await desk.choose(BOTH[1]);
  await expect(desk.articles).toHaveCount(2);
  const hash = new URL(link).hash;
  await page.evaluate((hash) => void (location.hash = hash), hash);
  await expect(desk.notices).toContainText('holds a ledger of 1 article. Opening it takes the 2 articles on the desk away');
  await expect(desk.words).toHaveText('At least 1,500 jobs in 2 rounds at 2 employers.');
  await desk.notices.getByRole('button', { name: 'Open it' }).click();
  await expect(desk.words).toHaveText('At least 1,200 jobs in 1 round at 1 employer.');
  await desk.notices.getByRole('button', { name: 'Go back' }).click();
  await expect(desk.words).toHaveText('At least 1,500 jobs in 2 rounds at 2 employers.');
  expect(new URL(page.url()).hash).toBe('');
  pardonIcon(watch);
});

test('the link leaves the address when the ledger is changed', async ({ desk, page, watch }) => {
  await desk.choose(BOTH[0]);
  await expect(desk.articles).toHaveCount(1);
  const link = await linkOf(page);
  watch.loaded = false;
  await page.goto('about:blank');
  await page.goto(link);
  await expect(desk.words).toHaveText('At least 1,200 jobs in 1 round at 1 employer.');
  watch.loaded = true;
  expect(page.url()).toBe(link);
  await desk.choose(BOTH[1]);
  await expect(desk.words).toHaveText('At least 1,500 jobs in 2 rounds at 2 employers.');
  expect(new URL(page.url()).hash).toBe('');
  pardonIcon(watch);
});

test('a damaged link says what was expected and found, and takes nothing away', async ({ desk, page, watch }) => {
  await desk.choose(...BOTH);
  await expect(desk.articles).toHaveCount(2);
  const { hash } = new URL(await linkOf(page));
  const middle = Math.floor(hash.length / 2);
  const other = hash[middle] === 'A' ? 'B' : 'A';
  /** @type {[hash: string, said: RegExp][]} */ const cases = [
    [hash.slice(0, -40), /expected [\d,]+ characters, found [\d,]+: it was cut on its way/],
    [hash.slice(0, middle) + other + hash.slice(middle + 1), /found something that cannot be unpacked/],
    [hash.slice(0, middle) + '%' + hash.slice(middle + 1), /expected letters, digits, - and _, found “%”/],
    [hash.replace('#d=a', '#d=z'), /expected a share link of the form “a”, found the form “z”/],
    ['#d=', /expected a share link that goes on like #d=a1234/],
  ];
  for (const [damaged, said] of cases) {
    await page.evaluate((damaged) => void (location.hash = damaged), damaged);
    await expect(desk.notices.last()).toContainText(said);
    await expect(desk.words).toHaveText('At least 1,500 jobs in 2 rounds at 2 employers.');
    await desk.notices.last().getByRole('button', { name: /^Dismiss/ }).click();
  }
  // What a mail program puts behind it does no harm.
  await page.evaluate((hash) => void (location.hash = hash), `${hash}).`);
  await expect(desk.notices).toContainText('holds a ledger of 2 articles');
  pardonIcon(watch);
});

test('a long link warns; one too long for browsers is not offered, and the file is', async ({ desk, page }) => {
  test.setTimeout(60_000);
  // Unlike articles with many figures: hardly anything in them packs well.
  const letters = (/** @type {number} */ n) => Array.from({ length: 9 }, (_, at) => String.fromCharCode(97 + ((n * 7919 + at * at * 131 + (n >> at)) % 26))).join('');
  const story = (/** @type {number} */ n) =>
    [`The ${letters(n)} Gazette of ${letters(n + 5)}`, ...Array.from({ length: 14 }, (_, at) => `${letters(n * 31 + at).replace(/^./, (it) => it.toUpperCase())} Holdings said on ${1 + ((n + at) % 27)} March 2026 that it will cut ${1000 + n * 37 + at * 101} jobs at its ${letters(n + at)} plant in Leeds.`)].join('\n\n');
  await desk.choose(...Array.from({ length: 12 }, (_, n) => /** @type {const} */ ([`s${n}.txt`, story(n)])));
  await expect(desk.articles).toHaveCount(12);
  await expect(page.locator('.progress')).toHaveCount(0);
  await choose(page, 'Share link');
  const dialog = page.locator('dialog.share');
  await expect(dialog).toContainText('Some mail and chat programs cut links longer than about 8,000 characters');
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // As if the ledger did not pack: the dossier is replaced on its way into the link.
  await page.evaluate(() => {
    const stringify = JSON.stringify;
    JSON.stringify = (/** @type {any} */ value, /** @type {any[]} */ ...rest) => {
      if (value?.format !== 'pinkslip-dossier') return stringify(value, ...rest);
      const noise = new Uint32Array(16_000);
      let all = '';
      for (let n = 0; n < 26; n++) all += crypto.getRandomValues(noise).join('');
      return stringify({ ...value, noise: all });
    };
  });
  await choose(page, 'Share link');
  await expect(dialog).toContainText('That is too long: browsers open links of up to about 2,000,000 characters.', { timeout: 30_000 });
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save as a file' }).click()]);
  expect(download.suggestedFilename()).toBe('pinkslip-ledger.json');
});

test('on paper stand the total, every round, the rules and the articles with their addresses, and no controls', async ({ desk, page }) => {
  await desk.choose(...BOTH);
  await expect(desk.articles).toHaveCount(2);
  await page.getByRole('searchbox').fill('acme');
  // As Ctrl+P does it: the browser asks for the sheet, and prints.
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      return page.locator('#sheet').count();
    })
    .toBe(1);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('#sheet');
  await expect(sheet).toContainText('At least 1,500 jobs in 2 rounds at 2 employers.');
  await expect(sheet.locator('tbody tr:not(.group)')).toHaveCount(2);
  await expect(sheet.locator('tbody tr', { hasText: '300' }).locator('td').nth(4)).toHaveText('2');
  await expect(sheet.locator('.paper-articles li').first()).toContainText('Acme cuts. The Herald, ');
  await expect(sheet.locator('.paper-url').first()).toHaveText(' https://herald.example/acme');
  await expect(sheet.locator('dl dt').first()).toBeVisible();
  await expect(sheet).toContainText('Source: 2 articles');
  await expect(page.locator('button:visible, select:visible, input:visible')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});

test('the charts are on paper when they are shown', async ({ desk, page }) => {
  await desk.choose(...BOTH);
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.locator('.charted svg').first()).toBeVisible();
  await page.evaluate(() => void (window.print = () => {}));
  await choose(page, 'Print');
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      return page.locator('#sheet svg').count();
    })
    .toBeGreaterThanOrEqual(3);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`the menu and the share link have no violation of accessibility, ${colorScheme}`, async ({ desk, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await desk.choose(...BOTH);
    await expect(desk.articles).toHaveCount(2);
    await page.locator('summary', { hasText: 'Export' }).click();
    const violations = async (/** @type {string} */ selector) =>
      (await new AxeBuilder({ page }).include(selector).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(await violations('.menu')).toEqual([]);
    await page.locator('.menu').getByRole('button', { name: 'Share link' }).click();
    await expect(page.locator('dialog.share')).toBeVisible();
    expect(await violations('dialog.share')).toEqual([]);
  });
}
