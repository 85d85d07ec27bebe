// The whole page in one file, opened from the disk, without a network: what it can do, and what it asks for.

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test as base, expect } from '@playwright/test';
import { Desk } from './fixtures.mjs';
import { docx, pdf } from './documents.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';
const build = fileURLToPath(new URL('../../.ci/dist.mjs', import.meta.url));
const file = new URL('../../target/dist/pinkslip.html', import.meta.url);

const test = base.extend({
  /** The desk in the single file; it fails the test on any message, error or request. */
  alone: async ({ page, context }, use) => {
    /** @type {string[]} */ const complaints = [];
    page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    context.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && request.url() !== file.href) complaints.push(`request: ${request.url()}`);
    });
    await context.setOffline(true);
    await page.goto(file.href);
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 15_000 });
    await use(new Desk(page));
    expect(complaints, 'the console stays empty, and nothing is requested').toEqual([]);
  },
});

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  await promisify(execFile)(process.execPath, [build, '--page']);
});

test('it reads what is pasted, dropped and chosen, PDFs and Word files too', async ({ alone, page }) => {
  await alone.paste(ACME);
  await expect(alone.total).toHaveText('1,200');
  await page.locator('#files').setInputFiles([
    { name: 'globex.pdf', mimeType: 'application/pdf', buffer: pdf([[[60, 700, 11, GLOBEX]]]) },
    { name: 'hooli.docx', mimeType: 'application/octet-stream', buffer: docx('<w:p><w:r><w:t>Hooli will cut 70 jobs in Ohio, it said on 6 May 2026.</w:t></w:r></w:p>') },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><article><h1>Initech</h1><p>Initech will lay off 50 people, it said on 5 May 2026.</p></article>') },
  ]);
  await expect(alone.articles).toHaveCount(4);
  await expect.poll(() => alone.best()).toBe(1620);
});

test('it draws charts, takes edits and hands out files', async ({ alone, page }) => {
  await alone.read(ACME);
  await alone.read(GLOBEX);
  await page.locator('#view-charts').click();
  await expect(page.locator('#view svg').first()).toBeVisible();
  await page.locator('#article input[type=date]').first().fill('2026-03-04');
  await page.keyboard.press('Tab');
  await page.locator('#dossier').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await stat(await (await download).path())).size).toBeGreaterThan(1000);
});

test('it keeps dossiers where files may, and speaks other languages', async ({ alone, page }) => {
  await alone.read(ACME);
  await page.locator('#dossier').click();
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.locator('.dossier-status')).toHaveText('kept');
  await page.keyboard.press('Escape');
  await page.getByLabel('Language').selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(alone.total).toHaveText('1.200');
});

test('its policy lets nothing be fetched, and no other script run', async ({ alone, page }) => {
  const policy = (await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')) ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/connect-src|unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  await expect(alone.articles).toHaveCount(0);
  expect((await stat(file)).size).toBeLessThan(4_000_000);
});
