// Keeping dossiers on the device: only when the reader says so, every change, and nothing lost when it cannot be.

import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';

/** @typedef {import('@playwright/test').Page} Page */

/** What of the page is on the device. @param {Page} page */
const stored = (page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    words: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));

/** The records on the device. @param {Page} page @param {string} store @returns {Promise<any[]>} */
const records = (page, store) =>
  page.evaluate(
    (store) =>
      new Promise((resolve) => {
        const request = indexedDB.open('pinkslip');
        request.onsuccess = () => {
          const all = request.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => (request.result.close(), resolve(all.result));
        };
      }),
    store,
  );

/** @param {Page} page */
const menu = async (page) => {
  const panel = page.locator('#dossier-menu');
  if (!(await panel.isVisible())) await page.locator('#dossier').click();
  await expect(panel).toBeVisible();
  return panel;
};

/** @param {Page} page @param {string} [name] */
const keep = async (page, name) => {
  await (await menu(page)).getByRole('button', { name: 'Keep on this device' }).click();
  await saved(page);
  if (name) {
    await page.locator('.is-now').getByRole('button', { name: /^Rename/ }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.locator('.dossier-name')).toHaveText(name);
  }
  await page.keyboard.press('Escape');
};

/** @param {Page} page */
const saved = (page) => expect(page.locator('.dossier-status')).toHaveText('kept');

/** Opens the page anew: a load of its own. @param {Page} page @param {{ loaded: boolean }} watch */
const again = async (page, watch) => {
  watch.loaded = false;
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
};

test('nothing is stored before the reader says so', async ({ desk, page }) => {
  await desk.read(ACME);
  await page.locator('#theme').click();
  await menu(page);
  await expect(page.locator('#dossier-menu')).toContainText('Closing the page loses it');
  expect(await stored(page)).toEqual({ databases: [], words: [] });
  await keep(page);
  expect((await stored(page)).databases).toEqual(['pinkslip']);
});

test('what is kept comes back as it was left: texts, edits, line, theme, language, place', async ({ desk, page, watch }) => {
  await desk.read(ACME);
  await desk.read(GLOBEX);
  await keep(page, 'Spring');
  const field = page.locator('#article input[type=date]').first();
  await desk.articles.filter({ hasText: 'Acme' }).getByRole('button').first().click();
  await page.evaluate(() => /** @type {any} */ (window).scrollTo(0, 0));
  await field.fill('2026-03-04');
  await field.blur();
  await page.locator('#theme').click();
  await page.locator('#view-steps').click();
  await expect.poll(async () => (await records(page, 'dossiers'))[0].history.done.length).toBe(1);
  await expect.poll(async () => (await records(page, 'dossiers'))[0].place.view).toBe('steps');
  await page.getByLabel('Language').selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await again(page, watch);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(desk.articles).toHaveCount(2);
  expect(await desk.best()).toBe(1500);
  await expect(page.locator('.dossier-name')).toHaveText('Spring');
  await expect(page.locator('#view-steps')).toHaveAttribute('aria-selected', 'true');
  await expect(desk.articles.filter({ hasText: 'Acme' })).toHaveClass(/is-selected/);
  await expect(field).toHaveValue('2026-03-04');
});

test('every change is saved by itself, and only what changed is written', async ({ desk, page, watch }) => {
  await desk.read(ACME);
  await keep(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const written = (/** @type {any} */ (window).written = /** @type {string[]} */ ([]));
    IDBObjectStore.prototype.put = function (value, ...rest) {
      if (this.name === 'articles') written.push(value.id);
      return put.call(this, value, ...rest);
    };
  });
  await desk.read(GLOBEX);
  await expect.poll(async () => (await records(page, 'articles')).length).toBe(2);
  expect(await page.evaluate(() => /** @type {any} */ (window).written)).toHaveLength(1);
  await desk.articles
    .filter({ hasText: 'Acme' })
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect.poll(async () => (await records(page, 'articles')).length).toBe(1);
  await again(page, watch);
  await expect(desk.total).toHaveText('300');
});

test('several dossiers: new, open, rename, duplicate, delete', async ({ desk, page }) => {
  await desk.read(ACME);
  await keep(page, 'Spring');
  await (await menu(page)).getByRole('button', { name: 'New dossier' }).click();
  await expect(desk.articles).toHaveCount(0);
  await desk.read(GLOBEX);
  await saved(page);
  const list = (await menu(page)).getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expect(list.filter({ hasText: 'Spring' })).toContainText('1 article · 1,200 jobs · changed');
  await page.getByRole('button', { name: 'Duplicate “Spring”' }).click();
  await expect(list.filter({ hasText: 'Spring (copy)' })).toContainText('1 article');
  await page.getByRole('button', { name: 'Spring', exact: true }).click();
  await expect(desk.total).toHaveText('1,200');
  await menu(page);
  await page.getByRole('button', { name: 'Delete “Spring (copy)”' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(list).toHaveCount(3);
  await page.getByRole('button', { name: 'Delete “Spring (copy)”' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(list).toHaveCount(2);
  await expect(page.locator('.said')).toHaveText('“Spring (copy)” was deleted from this device.');
});

test('two tabs with one dossier: the second is told, and nothing is written over', async ({ desk, page, context, watch }) => {
  await desk.read(ACME);
  await keep(page, 'Spring');
  watch.loaded = false;
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.locator('#total')).toHaveText('1,200');
  await other.getByRole('button', { name: '+ Add' }).click();
  await other.locator('#paste').fill(GLOBEX);
  await other.getByRole('button', { name: 'Read it' }).click();
  await expect(other.locator('#total')).toHaveText('1,500');
  await expect(page.locator('#told')).toContainText('Changed in another tab');
  await desk.read('Initech will lay off 50 people.');
  await page.getByRole('button', { name: 'Keep this one as a copy' }).click();
  await saved(page);
  await expect(page.locator('.dossier-name')).toHaveText('Spring (copy)');
  const dossiers = await records(page, 'dossiers');
  expect(dossiers.map(({ name, articles }) => [name, articles]).sort()).toEqual([
    ['Spring (copy)', 2],
    ['Spring', 2],
  ]);
  await other.close();
});

test('no room: said clearly, nothing lost, offered as a file, saved once there is room', async ({ desk, page }) => {
  await desk.read(ACME);
  await keep(page);
  // What a full disk does to a write; Chromium without a window has no disk that could be full.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, ...rest) {
      if (!(/** @type {any} */ (window).full) || this.name !== 'articles') return put.call(this, value, ...rest);
      this.transaction.abort();
      throw new DOMException('full', 'QuotaExceededError');
    };
    /** @type {any} */ (window).full = true;
  });
  await desk.read(GLOBEX);
  await expect(page.locator('#told')).toContainText('No room left on this device');
  await expect(page.locator('.dossier-status')).toHaveText('not saved');
  expect(await desk.best()).toBe(1500);
  const download = page.waitForEvent('download');
  await page.locator('#told').getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('Untitled.json');
  await page.evaluate(() => void (/** @type {any} */ (window).full = false));
  await page.getByRole('button', { name: 'Try again' }).click();
  await saved(page);
  await expect(page.locator('#told')).toBeHidden();
  expect((await records(page, 'articles')).length).toBe(2);
});

test('storage that is shut: said clearly, and the page works on', async ({ desk, page }) => {
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await desk.read(ACME);
  await (await menu(page)).getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.locator('#told')).toContainText('This browser keeps nothing for this page');
  await page.keyboard.press('Escape');
  await desk.read(GLOBEX);
  await expect(desk.total).toHaveText('1,500');
});

test('the size used is shown, and whether the browser has promised to keep it', async ({ desk, page }) => {
  await desk.read(ACME);
  await keep(page);
  const panel = await menu(page);
  await expect(panel).toContainText(/Takes [\d.]+ [kM]B of the [\d.]+ GB that this browser allows\./);
  await expect(panel).toContainText(/This browser (has promised not to|may) delete it/);
  await expect(panel).toContainText('Nothing you paste leaves this device.');
});

test('“forget everything” asks once, deletes all of it, and says what that was', async ({ desk, page, watch }) => {
  await desk.read(ACME);
  await keep(page, 'Spring');
  await menu(page);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.locator('.asks')).toContainText('1 dossier with 1 article');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.locator('.said')).toContainText('Deleted from this device: 1 dossier with 1 article');
  expect(await stored(page)).toEqual({ databases: [], words: [] });
  await expect(desk.total).toHaveText('1,200');
  await page.keyboard.press('Escape');
  await desk.read(GLOBEX);
  expect(await stored(page)).toEqual({ databases: [], words: [] });
  await again(page, watch);
  await expect(desk.articles).toHaveCount(0);
});

test('closing the page asks only where it would lose something', async ({ desk, page, watch }) => {
  /** @type {string[]} */ const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await desk.read(ACME);
  await again(page, watch);
  expect(asked).toEqual(['beforeunload']);
  await desk.read(ACME);
  await keep(page);
  await again(page, watch);
  await expect(desk.total).toHaveText('1,200');
  expect(asked).toHaveLength(1);
});

test('the dossier is a file in one step, whatever becomes of the storage', async ({ desk, page }) => {
  await desk.read(ACME);
  const download = page.waitForEvent('download');
  await (await menu(page)).getByRole('button', { name: 'Save as a file' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ format: 'pinkslip-dossier', articles: [{ text: ACME }] });
});

test('a hundred articles are written in portions, and come back', async ({ desk, page, watch }) => {
  const filler = 'The maker of pumps sells them to towns and to farms. '.repeat(200);
  await desk.choose(
    ...Array.from({ length: 100 }, (_, n) => /** @type {const} */ ([`a${n}.txt`, `Firm${n} will cut ${100 + n} jobs.\n\n${filler}`])),
  );
  await expect.poll(() => desk.best(), { timeout: 20_000 }).toBe(14950);
  // How long a write holds the page up depends on how much there is in it: 100 kB take about a millisecond.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    const portions = (/** @type {any} */ (window).portions = /** @type {Map<IDBTransaction, number>} */ (new Map()));
    IDBObjectStore.prototype.put = function (value, ...rest) {
      portions.set(this.transaction, (portions.get(this.transaction) ?? 0) + (value.item?.text.length ?? 0));
      return put.call(this, value, ...rest);
    };
  });
  await keep(page);
  const portions = await page.evaluate(() => [.../** @type {any} */ (window).portions.values()]);
  expect(portions.reduce((sum, portion) => sum + portion, 0)).toBeGreaterThan(1_000_000);
  expect(Math.max(...portions)).toBeLessThanOrEqual(200_000);
  await again(page, watch);
  await expect.poll(() => desk.best(), { timeout: 20_000 }).toBe(14950);
});
