// What every test of the page starts from: a page that is ready, and a watch on it. A console
// message, an error, or a request after the page is ready fails the test; only the page's own lazy parts may be fetched.

import { readFile, readdir } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';

export { expect };

const seeds = new URL('../../seeds/', import.meta.url);

/** What the page may fetch when it is first needed, as paths: the build's list of lazy parts. */
const lazy = new Set(
  JSON.parse(await readFile(new URL('../../target/site.json', import.meta.url), 'utf8')).lazy.map(
    (/** @type {string} */ name) => `/${name}`,
  ),
);

/** Whether a request may be made after the page is ready: own bytes, or a listed part of the page. @param {import('@playwright/test').Request} request @param {string} origin */
export function mayAsk(request, origin) {
  const url = new URL(request.url());
  return url.protocol === 'blob:' || (url.origin === origin && request.method() === 'GET' && !url.search && lazy.has(url.pathname));
}

/** The desk as a reader sees it. */
export class Desk {
  /** @param {import('@playwright/test').Page} page */
  constructor(page) {
    this.page = page;
    this.total = page.locator('#total');
    this.words = page.locator('#total-words');
    this.articles = page.locator('#articles .list > li');
    this.notices = page.locator('#notices > li');
    this.card = page.locator('#card');
    this.table = page.getByRole('table', { name: 'Rounds' });
  }

  /** Opens the page and waits until the engine can be asked. */
  async open() {
    await this.page.goto('/');
    await expect(this.page.locator('html')).toHaveAttribute('data-ready', 'true');
  }

  /** Types a text into the field and has it read. @param {string} text */
  async read(text) {
    const before = await this.articles.count();
    if (before && !(await this.page.locator('#paste').isVisible()))
      await this.page.getByRole('button', { name: '+ Add' }).click();
    await this.page.locator('#paste').fill(text);
    await this.page.getByRole('button', { name: 'Read it' }).click();
    await expect(this.articles).toHaveCount(before + 1);
    await expect(this.total).toBeVisible();
  }

  /** Pastes as the clipboard does, into whatever has the focus. @param {string} text */
  async paste(text) {
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Drops files on the page. @param {{ name: string, text: string }[]} files */
  async drop(files) {
    await this.page.evaluate((files) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of files) dataTransfer.items.add(new File([text], name, { type: 'text/plain' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, files);
  }

  /** Chooses files. @param {...(readonly [name: string, content: string | Buffer])} files */
  async choose(...files) {
    await this.page
      .locator('#files')
      .setInputFiles(
        files.map(([name, content]) => ({
          name,
          mimeType: 'text/plain',
          buffer: Buffer.from(/** @type {string} */ (content)),
        })),
      );
  }

  /** The total as a number. */
  async best() {
    return Number(await this.total.getAttribute('value'));
  }
}

/** The seeds by name, as they are on disk. @returns {Promise<{ name: string, text: string }[]>} */
export async function readSeeds() {
  const names = (await readdir(seeds)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, seeds), 'utf8') })));
}

/** What a careful reader finds in them. */
export async function readExpected() {
  return JSON.parse(await readFile(new URL('expected.json', seeds), 'utf8'));
}

export const test = base.extend({
  /** What the browser said, and asked for, that it should not have. */
  watch: async ({ context, page, baseURL }, use) => {
    /** @type {string[]} */ const complaints = [];
    const watch = { complaints, loaded: false };
    page.on('console', (message) => {
      // Playwright's own word where the configuration keeps service workers out.
      if (message.text() !== 'Service Worker registration blocked by Playwright')
        complaints.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    context.on('requestfailed', (request) => complaints.push(`request failed: ${request.url()}`));
    context.on('request', (request) => {
      if (watch.loaded && !mayAsk(request, new URL(baseURL ?? '').origin))
        complaints.push(`request after load: ${request.url()}`);
    });
    await use(watch);
  },
  desk: async ({ page, watch }, use) => {
    const desk = new Desk(page);
    // Chromium asks for the page's icon in its own time, on a cold start after all else: it belongs to loading.
    const icon = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/icon.svg'));
    await desk.open();
    await icon;
    watch.loaded = true;
    await use(desk);
    expect(watch.complaints, 'the console stays empty, and nothing is requested after load').toEqual([]);
  },
});
