// What is pasted: plain words, what the clipboard has besides, and several articles at once.

import { ACME, GLOBEX, LONG, courier } from './documents.mjs';
import { expect, test } from './fixtures.mjs';

/** Pastes as the clipboard does, with what it has. @param {import('@playwright/test').Page} page @param {{ text?: string, html?: string }} data */
async function paste(page, { text = '', html = '' }) {
  await page.evaluate(
    ({ text, html }) => {
      const clipboardData = new DataTransfer();
      if (text) clipboardData.setData('text/plain', text);
      if (html) clipboardData.setData('text/html', html);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

/** The text of the article being read, line by line. @param {import('@playwright/test').Page} page */
const lines = (page) => page.locator('.text .line');

test.describe('rich paste', () => {
  test('keeps headings, lists, tables and the words of links, and drops the rest', async ({ desk, page }) => {
    await paste(page, {
      text: 'plain words',
      html: `<html><body><!--StartFragment--><h2><a href="https://news.example/acme-cuts">Acme to cut 1,200 jobs</a></h2>
        <p style="color:red" onclick="alert(1)">${ACME} See <a href="https://other.example/">its notice</a>.</p>
        <script>document.title = 'owned'</script><img src="https://news.example/x.png" onerror="alert(1)"><button>Share</button>
        <ul><li>Leeds</li><li>York</li></ul>
        <table><tr><th>Company</th><th>Jobs cut</th></tr><tr><td>Globex</td><td>300</td></tr><tr><td>Initech</td><td>70</td></tr></table><!--EndFragment--></body></html>`,
    });
    await expect(desk.articles).toHaveCount(1);
    await expect(lines(page)).toHaveText([/Acme to cut 1,200 jobs/, /1,200 jobs at its plant in Leeds\. See its notice\./, /Leeds/, /York/, /Company \| Jobs cut/, /Globex \| 300/, /Initech \| 70/]);
    await expect(page.locator('.text')).not.toContainText('Share');
    await expect(page.locator('.article-head a')).toHaveAttribute('href', 'https://news.example/acme-cuts');
    await expect(desk.table.getByRole('rowheader', { name: 'Globex' })).toBeVisible();
    expect(await page.title()).not.toBe('owned');
  });

  test('of a whole page is read without its menus', async ({ desk, page }) => {
    await paste(page, { text: 'x', html: courier('Acme cuts 1,200 jobs', ACME) });
    await expect(desk.articles).toHaveCount(1);
    await expect(page.locator('.text')).toContainText('1,200 jobs');
    for (const furniture of ['Hooli', 'Cookies', 'Read more', 'first comment'])
      await expect(page.locator('.text')).not.toContainText(furniture);
  });

  test('out of an editor of code is taken as it is written', async ({ desk, page }) => {
    const text = `---\ntitle: Acme\npublisher: The Courier\n---\n\n${ACME}\n`;
    await paste(page, { text, html: `<pre style="font-family:monospace"><div>${text}</div></pre>` });
    await expect(desk.articles).toContainText('The Courier');
  });
});

test.describe('several articles in one paste', () => {
  const one = `Acme to cut 1,200 jobs in Leeds\nBy Ann Lee, The Courier\n\nLEEDS, March 3, 2026 (PA) — Acme said on Tuesday that it will cut 1,200 jobs at its plant in Leeds. ${LONG}\n`;
  const two = `Globex lays off 300 in Ohio\nBy Sam Poe, The Herald\n\nAKRON, Ohio, January 12, 2026 (AP) — Globex laid off 300 workers in Ohio, the company said on Monday. ${LONG}\n`;

  for (const [name, text] of /** @type {const} */ ([
    ['headlines with bylines', `${one}\n${two}`],
    ['rules between them', `${one}\n---\n\n${two}`],
    ['front matters', `---\ntitle: Acme\npublished: 2026-03-04\n---\n\n${ACME} ${LONG}\n\n---\ntitle: Globex\npublished: 2026-01-13\n---\n\n${GLOBEX} ${LONG}\n`],
    ['mails', `From: Desk <desk@wire.example>\nDate: Tue, 3 Mar 2026 23:10:00 -0500\nSubject: Acme cuts jobs\n\n${ACME} ${LONG}\n\nFrom: Desk <desk@wire.example>\nDate: Mon, 12 Jan 2026 08:00:00 +0000\nSubject: Globex cuts jobs\n\n${GLOBEX} ${LONG}\n`],
    ['wire slugs', `BC-EU--Acme-Layoffs, 1st Ld\nAcme to cut jobs\n${ACME} ${LONG}\n\nBC-US--Globex-Layoffs\nGlobex cuts\n${GLOBEX} ${LONG}\n`],
    ['numbers of an archive', `1 of 2 DOCUMENTS\n\nAcme cuts\n\n${ACME} ${LONG}\n\n2 of 2 DOCUMENTS\n\nGlobex cuts\n\n${GLOBEX} ${LONG}\n`],
  ])) {
    test(`are told apart by ${name}, and one click joins them`, async ({ desk, page }) => {
      await paste(page, { text });
      await expect(desk.articles).toHaveCount(2);
      await expect(desk.total).toHaveText('1,500');
      await expect(desk.notices).toContainText('read as 2 articles');
      await desk.notices.getByRole('button', { name: 'Join them again' }).click();
      await expect(desk.articles).toHaveCount(1);
      await expect(desk.notices).toContainText('read as one article');
      await desk.notices.getByRole('button', { name: 'Split again' }).click();
      await expect(desk.articles).toHaveCount(2);
      await expect(desk.total).toHaveText('1,500');
    });
  }

  for (const [name, text] of /** @type {const} */ ([
    ['rows of stars in a feature', `Life after Acme\n\n${LONG.repeat(2)}\n\n* * *\n\nThe second winter\n\n${ACME} ${LONG}\n\n* * *\n\nWhat came then\n\n${LONG.repeat(2)}\n`],
    ['a chronicle by days', `The year in layoffs\nBy Ann Lee\n\n${LONG}\n\nMarch at Acme\n3 March 2026\n\n${ACME} ${LONG}\n\nJanuary at Globex\n12 January 2026\n\n${GLOBEX} ${LONG}\n`],
    ['a column of briefs under one front matter', `---\ntitle: Business briefs\npublisher: The Courier\n---\n\n${one}\n${two}`],
    ['an article that quotes a byline', `${one}\nThe notice read:\n\n"By order of the board, all work ends."\n\n${LONG}\n`],
  ])) {
    test(`${name} stays one article`, async ({ desk, page }) => {
      await paste(page, { text });
      await expect(desk.articles).toHaveCount(1);
      await expect(desk.notices).toHaveCount(0);
    });
  }

  test('are known by their headlines, bylines and datelines', async ({ desk, page }) => {
    await paste(page, { text: `${one}\n${two}` });
    await expect(desk.articles.first()).toContainText('Acme to cut 1,200 jobs in Leeds');
    await expect(page.getByLabel('published')).toHaveValue('2026-03-03');
    await page.locator('.facts summary').click();
    await expect(page.locator('.facts')).toContainText('the dateline');
    await expect(page.locator('.facts')).toContainText('the headline');
  });

  test('are told apart where the clipboard has several article elements', async ({ desk, page }) => {
    const article = (/** @type {string} */ title, /** @type {string} */ words) => `<article><h2><a href="https://news.example/${title}">${title} cuts jobs</a></h2><p>${words} ${LONG.repeat(6)}</p></article>`;
    await paste(page, { text: 'x', html: `<div>${article('Acme', ACME)}${article('Globex', GLOBEX)}</div>` });
    await expect(desk.articles).toHaveCount(2);
    await expect(desk.notices).toContainText('read as 2 articles');
  });
});
