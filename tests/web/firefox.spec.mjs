// The main journey in Firefox: in, read, count, correct, in another language, and nothing leaves the device.
//
// Playwright's own Firefox is a patched one that is fetched from its makers; this is the one that readers have, as
// Debian packs it. It speaks WebDriver BiDi by itself, so no driver stands between. FIREFOX names another.

import { test as base } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { expect, mayAsk, readSeeds } from './fixtures.mjs';

const ARTICLE = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds, citing weak demand.';
const LATER = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';

const test = base.extend({
  /** A page that is ready in a Firefox of its own; what it says and asks for later fails the test. */
  firefox: async ({ baseURL }, use) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      headless: true,
      defaultViewport: { width: 1440, height: 900 },
      // What Firefox itself fetches is not the page's, and is turned off.
      extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', 'network.captive-portal-service.enabled': false },
    });
    try {
      const page = await browser.newPage();
      /** @type {string[]} */ const complaints = [];
      let loaded = false;
      page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`error: ${error}`));
      page.on('request', (request) => {
        // A letter that Firefox draws with a font of its own is told as a request for data: it asks nobody.
        if (!loaded || request.url().startsWith('data:')) return;
        if (!mayAsk(request, new URL(baseURL ?? '').origin)) complaints.push(`request: ${request.url()}`);
      });
      await page.goto(baseURL ?? '');
      await page.waitForSelector('html[data-ready="true"]', { timeout: 20_000 });
      loaded = true;
      await use(page);
      expect(complaints, 'the console stays empty, and nothing is requested after load').toEqual([]);
    } finally {
      await browser.close();
    }
  },
});

test.describe.configure({ timeout: 60_000 });

/** @param {import('puppeteer-core').Page} page @param {string} selector */
const text = (page, selector) =>
  // What is drawn anew is not there for a moment: whoever asks, asks again.
  page.evaluate((selector) => document.querySelector(selector)?.textContent?.replace(/[\u00a0\u202f]/g, ' ') ?? '', selector);

/** Cuts what is in the field and pastes it, as a reader does. @param {import('puppeteer-core').Page} page @param {string} words */
async function paste(page, words) {
  await page.$eval('#paste', (field, words) => (/** @type {HTMLTextAreaElement} */ (field).value = words), words);
  await page.focus('#paste');
  for (const key of /** @type {const} */ (['a', 'x', 'v'])) {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  }
}

test('an article that is pasted is read at once, and a number leads to its words', async ({ firefox: page }) => {
  expect(await page.evaluate(() => navigator.userAgent)).toContain('Firefox');
  await paste(page, ARTICLE);
  await page.waitForSelector('#total');
  await expect.poll(() => text(page, '#total-words')).toBe('1,200 jobs in 1 round at 1 employer.');
  await page.locator('#articles [data-key="add"]').click();
  await paste(page, LATER);
  await expect.poll(() => text(page, '#total-words')).toBe('1,500 jobs in 2 rounds at 2 employers.');

  await page.locator('#ledger tr[data-round] .number').click();
  await page.waitForSelector('#card:not([hidden])');
  expect(await text(page, '#card')).toMatch(/1,200|300/);
  expect(await page.$eval('.marginal.is-active', (it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await page.waitForSelector('#card', { hidden: true });
});

test('the seeds make the same total as in Chromium, in every language', async ({ firefox: page }) => {
  const field = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await page.$('#files'));
  const seeds = await readSeeds();
  await field.uploadFile(...seeds.map(({ name }) => new URL(`../../seeds/${name}`, import.meta.url).pathname));
  await expect.poll(() => page.$$eval('#articles .list > li', (rows) => rows.length)).toBe(seeds.length);
  const english = await text(page, '#total-words');
  expect(english).toMatch(/^At least [\d,]+ jobs in \d+ rounds at \d+ .*employers/);
  const best = await page.$eval('#total', (it) => it.getAttribute('value'));
  for (const [code, words] of [
    ['de', /^Mindestens [\d.]+ Stellen in \d+ Runden bei/],
    ['fr', /^Au moins [\d ]+ emplois en \d+ vagues chez/],
    ['es', /^Al menos [\d.]+ puestos en \d+ rondas de/],
  ]) {
    await page.select('#language', /** @type {string} */ (code));
    await expect.poll(() => text(page, '#total-words')).toMatch(/** @type {RegExp} */ (words));
    expect(await page.$eval('#total', (it) => it.getAttribute('value'))).toBe(best);
  }
});

test('charts are drawn and become pictures, and a share link opens', async ({ firefox: page }) => {
  await paste(page, ARTICLE);
  await expect.poll(() => text(page, '#total-words')).toBe('1,200 jobs in 1 round at 1 employer.');
  await page.locator('#view-charts').click();
  await page.waitForSelector('.charted .bars rect');
  // What is handed out, as the page hands it out.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    const out = (/** @type {any} */ (globalThis).out = []);
    URL.createObjectURL = (it) => (out.push(/** @type {Blob} */ (it).type), make(it));
    HTMLAnchorElement.prototype.click = function () {
      out.push(this.download);
    };
  });
  await page.locator('[data-key="employer-PNG"]').click();
  await expect.poll(() => page.evaluate(() => /** @type {any} */ (globalThis).out.at(-1))).toBe('pinkslip-employer.png');
  expect(await page.evaluate(() => /** @type {any} */ (globalThis).out.includes('image/png'))).toBe(true);
  await page.locator('.menu summary').click();
  await page.locator('[data-key="export-share"]').click();
  const field = await page.waitForSelector('dialog.share input');
  const link = await field?.evaluate((it) => /** @type {HTMLInputElement} */ (it).value);
  const other = await page.browser().newPage();
  await other.goto(link ?? '');
  await other.waitForSelector('#total-words');
  await expect.poll(() => text(other, '#total-words')).toBe('1,200 jobs in 1 round at 1 employer.');
});
