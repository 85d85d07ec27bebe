// Without a network: the whole journey in airplane mode, and how a new version arrives. And with one: what the page
// asks for, from the first byte to the last export, and that it is nothing but its own files.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { docx, pdf } from './documents.mjs';
import { Desk } from './fixtures.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';
const files = JSON.parse(await readFile(new URL('../../target/site.json', import.meta.url), 'utf8'));
const own = new Set(['', ...files.first, ...files.lazy, ...files.aside]);

/** Every request of a test, as a path; what goes anywhere else, or sends anything, is a complaint. */
const test = base.extend({
  seen: async ({ context, page, baseURL }, use) => {
    const seen = { paths: /** @type {string[]} */ ([]), complaints: /** @type {string[]} */ ([]) };
    page.on('console', (message) => {
      if (!message.text().startsWith('Service Worker registration blocked')) seen.complaints.push(message.text());
    });
    page.on('pageerror', (error) => seen.complaints.push(error.message));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol === 'blob:') return;
      const path = url.pathname.slice(1);
      seen.paths.push(path);
      const mine = url.origin === new URL(baseURL ?? '').origin && own.has(path) && !url.search.replace(/^\?__WB_REVISION__=\w+$/, '');
      if (!mine || request.method() !== 'GET' || request.postData()) seen.complaints.push(`${request.method()} ${request.url()}`);
    });
    await use(seen);
    expect(seen.complaints).toEqual([]);
  },
});

/** All that a reader may do: paste, files, edit, charts, exports, keep. @param {import('@playwright/test').Page} page */
async function journey(page) {
  const desk = new Desk(page);
  await desk.paste(ACME);
  await expect(desk.total).toHaveText('1,200');
  await page.locator('#files').setInputFiles([
    { name: 'globex.pdf', mimeType: 'application/pdf', buffer: pdf([[[60, 700, 11, GLOBEX]]]) },
    { name: 'hooli.docx', mimeType: 'application/octet-stream', buffer: docx('<w:p><w:r><w:t>Hooli will cut 70 jobs in Ohio, it said on 6 May 2026.</w:t></w:r></w:p>') },
    { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<!doctype html><article><h1>Initech</h1><p>Initech will lay off 50 people, it said on 5 May 2026.</p></article>') },
  ]);
  await expect(desk.articles).toHaveCount(4);
  await expect.poll(() => desk.best()).toBe(1620);
  await desk.articles.filter({ hasText: 'Acme' }).getByRole('button').first().click();
  const published = page.locator('#article input[type=date]').first();
  await published.fill('2026-03-04');
  await published.blur();
  await page.locator('#view-charts').click();
  await expect(page.locator('#view svg').first()).toBeVisible();
  await page.locator('#view-rounds').click();
  await page.locator('#dossier').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await download;
  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(page.locator('.dossier-status')).toHaveText('kept');
  await page.keyboard.press('Escape');
  return desk;
}

/** @param {import('@playwright/test').Page} page */
const ready = (page) => expect(page.locator('html')).toHaveAttribute('data-ready', 'true');

test('the whole journey asks for nothing but listed files of the page, and sends nothing', async ({ page, seen }) => {
  await page.goto('/');
  await ready(page);
  const before = seen.paths.length;
  await journey(page);
  const after = seen.paths.slice(before).filter((path) => !files.aside.includes(path) && path !== 'icon.svg');
  expect(after.filter((path) => !files.lazy.includes(path))).toEqual([]);
  await page.locator('#dossier').click();
  await expect(page.locator('.device')).toContainText('and sent nothing.');
});

test('what a browser fetches until the first result is what the list says', async ({ page, seen }) => {
  await page.goto('/');
  await ready(page);
  await new Desk(page).paste(ACME);
  await expect(page.locator('#total')).toHaveText('1,200');
  const listed = [...files.first, ...files.result];
  const fetched = () => new Set(seen.paths.map((path) => path || 'index.html'));
  // The last of them come together with the result.
  await expect.poll(() => listed.filter((path) => !fetched().has(path) && path !== 'icon.svg')).toEqual([]);
  expect([...fetched()].filter((path) => !files.aside.includes(path) && !listed.includes(path))).toEqual([]);
});

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('in airplane mode the page opens and does the whole journey', async ({ page, context, seen }) => {
    await page.goto('/');
    await ready(page);
    await expect(page.locator('#offline')).toHaveText('Works offline', { timeout: 20_000 });
    await context.setOffline(true);
    const before = seen.paths.length;
    await page.reload();
    await ready(page);
    const desk = await journey(page);
    await page.reload();
    await expect.poll(() => desk.best()).toBe(1620);
    await page.getByLabel('Language').selectOption('fr');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    expect(seen.paths.length).toBeGreaterThan(before); // They were asked of the service worker.
  });

  test('it can be installed: name, icons, start', async ({ page }) => {
    await page.goto('/');
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = await (await page.request.get(`/${href}`)).json();
    expect(manifest).toMatchObject({ short_name: 'Pinkslip', display: 'standalone', start_url: './' });
    for (const { src, sizes } of manifest.icons.filter((/** @type {{ type: string }} */ icon) => icon.type === 'image/png')) {
      const png = await (await page.request.get(`/${src}`)).body();
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    const devtools = await page.context().newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A context of Playwright counts as a private window, in which nothing can be installed.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  });

  test('a new version waits, is told, and loses nothing that is kept', async ({ page }) => {
    const host = await serveTwice();
    try {
      await page.goto(host.url);
      await ready(page);
      await expect(page.locator('#offline')).toHaveText('Works offline', { timeout: 20_000 });
      const desk = new Desk(page);
      await desk.paste(ACME);
      await page.locator('#dossier').click();
      await page.getByRole('button', { name: 'Keep on this device' }).click();
      await expect(page.locator('.dossier-status')).toHaveText('kept');
      await page.keyboard.press('Escape');
      host.next();
      await page.reload();
      await expect(page.locator('#told')).toContainText('A new version is ready', { timeout: 20_000 });
      await expect(page.locator('meta[name=version]')).toHaveCount(0);
      await page.getByRole('button', { name: 'Reload' }).click();
      await expect(page.locator('meta[name=version]')).toHaveCount(1, { timeout: 20_000 });
      await expect(desk.total).toHaveText('1,200');
      await expect(page.locator('#told')).toBeHidden();
    } finally {
      host.close();
    }
  });
});

/** A host of the page that goes on to another version: the same with a mark in its document. */
async function serveTwice() {
  const site = new URL('../../target/site/', import.meta.url);
  const html = await readFile(new URL('index.html', site), 'utf8');
  const worker = await readFile(new URL('offline.js', site), 'utf8');
  const { createHash } = await import('node:crypto');
  const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest('base64');
  const marked = html.replace('<meta charset="utf-8">', '<meta charset="utf-8"><meta name="version" content="2">');
  const [was, is] = [hash(html), hash(marked)];
  const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.png': 'image/png', '.webmanifest': 'application/manifest+json' };
  let version = 1;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.slice(1) || 'index.html';
    response.setHeader('Cache-Control', 'no-cache');
    if (path === 'index.html') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(version === 1 ? html : marked);
    } else if (path === 'offline.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(version === 1 ? worker : worker.replaceAll(was, is).replaceAll(was.slice(0, 16), is.slice(0, 16)));
    } else {
      response.setHeader('Content-Type', types[/** @type {keyof typeof types} */ (extname(path))] ?? 'text/plain');
      createReadStream(fileURLToPath(new URL(path, site))).on('error', () => response.writeHead(404).end()).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://localhost:${port}/`, next: () => (version = 2), close: () => server.close() };
}
