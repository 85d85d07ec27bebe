// How articles come in: what is pasted, dropped and chosen, of every kind, becomes articles with what is known of them.

import { docx, mail, pdf, zip } from './documents.mjs';
import { expect, test } from './fixtures.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';
const LONG = 'The town council met in the evening to talk about the square, the river and the old bridge, and went home late. ';

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

/** A page as papers make them: menus, banners, related stories, comments. @param {string} title @param {string} first */
function courier(title, first) {
  return `<!doctype html><html lang="en"><head><title>${title} | The Courier</title>
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"${title}","datePublished":"2026-03-04T06:00:00+01:00","publisher":{"@id":"#org"}},{"@id":"#org","@type":"Organization","name":"The Courier"}]}</script>
    <link rel="canonical" href="https://courier.example/acme"><style>.x{color:red}</style></head><body>
    <div class="cookie-banner"><p>Cookies: Hooli cuts 5,000 jobs if you accept them, and we do value your choice, every day.</p></div>
    <nav><ul><li>Home<li>Business<li>Hooli cuts 5,000 jobs</ul></nav>
    <div class="page"><div class="story"><h1>${title}</h1><p class="byline">By Ann Lee</p>
    <p>${first} ${LONG}</p><p>${LONG.repeat(3)}</p><p>${LONG.repeat(3)}</p><p>${LONG.repeat(2)}</p>
    <div class="related-stories"><h3>Read more</h3><ul><li><a href="/h">Hooli lays off 5,000 workers</a></ul></div>
    <p>${LONG.repeat(2)}</p></div>
    <aside class="sidebar"><h3>Most read</h3><p>Hooli lays off 5,000 workers in Paris</p></aside>
    <section id="comments" class="comments"><p>A first comment: they should fire 900 workers more.</p></section></div>
    <footer>Initech lays off 70 workers</footer></body></html>`;
}

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

test.describe('files', () => {
  test('a page is read without its furniture, with what it says of itself', async ({ desk, page }) => {
    await desk.choose(['page.html', courier('Acme cuts 1,200 jobs', ACME)]);
    await expect(desk.total).toHaveText('1,200');
    await expect(desk.articles).toContainText('The Courier');
    await expect(page.getByLabel('published')).toHaveValue('2026-03-04');
    await expect(page.locator('.text')).toContainText('old bridge');
    for (const furniture of ['Hooli', 'Initech', 'Cookies', 'Read more', 'first comment'])
      await expect(page.locator('.text')).not.toContainText(furniture);
    await page.locator('.facts summary').click();
    await expect(page.locator('.facts')).toContainText('JSON-LD');
  });

  test('a PDF: paragraphs are put together, what repeats on each page and page numbers go', async ({ desk, page }) => {
    const body = (/** @type {number} */ n) => /** @type {[number, number, number, string][]} */ ([
      [60, 800, 9, `The Courier Weekly   Issue ${n}`],
      [290, 30, 9, String(n)],
    ]);
    await desk.choose([
      'acme.pdf',
      pdf(
        [
          [
            ...body(1).slice(0, 1),
            [60, 740, 20, 'Acme to cut 1,200 jobs in Leeds'],
            [60, 700, 11, 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in'],
            [60, 686, 11, 'Leeds, where it has made anvils for a hundred years and a day.'],
            [60, 640, 11, 'The town council met in the evening to talk about the square and the ri-'],
            [60, 626, 11, 'ver, and went home late. Nobody there had heard of the plan at all, and'],
            [60, 612, 11, 'those who had were silent.'],
            ...body(1).slice(1),
          ],
          [[60, 700, 11, 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.'], ...body(2)],
          [[60, 700, 11, 'That was all there was to say about it at the time, as it turned out.'], ...body(3)],
        ],
        { info: '/CreationDate (D:20260501120000Z) /Title (Microsoft Word - draft.docx)' },
      ),
    ]);
    await expect(desk.total).toHaveText('1,500');
    await expect(page.locator('.text')).toContainText('at its plant in Leeds, where it has made anvils');
    await expect(page.locator('.text')).toContainText('the river, and went home late');
    await expect(page.locator('.text')).not.toContainText('The Courier Weekly');
    await expect(desk.articles).toContainText('Acme to cut 1,200 jobs in Leeds');
    // The day the file was made is offered and not taken.
    await expect(page.getByLabel('published')).toHaveValue('');
    await page.locator('.facts summary').click();
    await expect(page.locator('.facts')).toContainText('the day the PDF was made');
    await page.getByRole('button', { name: 'Take it' }).click();
    await expect(page.getByLabel('published')).toHaveValue('2026-05-01');
  });

  test('a Word document keeps headings, lists, tables and links', async ({ desk, page }) => {
    const p = (/** @type {string} */ text, style = '') => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const cell = (/** @type {string} */ text) => `<w:tc>${p(text)}</w:tc>`;
    const row = (/** @type {string[]} */ ...cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    await desk.choose([
      'acme.docx',
      docx(
        `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:hyperlink r:id="rLink"><w:r><w:t>Acme to cut 1,200 jobs</w:t></w:r></w:hyperlink></w:p>${p(ACME)}<w:tbl>${row('Company', 'Jobs cut')}${row('Globex', '300')}</w:tbl>`,
      ),
    ]);
    await expect(desk.total).toHaveText('1,500');
    await expect(lines(page)).toHaveText([/Acme to cut 1,200 jobs/, /1,200 jobs at its plant/, /Company \| Jobs cut/, /Globex \| 300/]);
    await expect(page.locator('.article-head a')).toHaveAttribute('href', 'https://news.example/acme');
  });

  test('a mail to a list: subject, day and sender are those of the article', async ({ desk, page }) => {
    await desk.choose([
      'news.eml',
      mail(
        ['From: "The Courier" <news@courier.example>', 'To: readers@courier.example', 'Subject: Fwd: =?utf-8?Q?Acme_cuts_1=2C200_jobs?=', 'Date: Tue, 3 Mar 2026 23:30:00 -0500', 'List-Id: <news.courier.example>', 'Message-ID: <1@courier.example>'],
        'alternative',
        [
          ['text/plain; charset=utf-8', 'Read this mail in a browser.'],
          ['text/html; charset=utf-8', `<h1>Acme cuts 1,200 jobs</h1><p>Acme said on Monday that it will cut 1,200 jobs in =\r\nLeeds.</p>`, 'Content-Transfer-Encoding: quoted-printable'],
        ],
      ),
    ]);
    await expect(desk.total).toHaveText('1,200');
    await expect(desk.articles).toContainText('Acme cuts 1,200 jobs');
    await expect(desk.articles).toContainText('The Courier');
    await expect(page.getByLabel('published')).toHaveValue('2026-03-03');
    await expect(desk.table).toContainText(/2 Mar\w* 2026|Mar\w* 2,? 2026/);
  });

  test('what is attached to a mail is read too, or named', async ({ desk }) => {
    await desk.choose([
      'release.eml',
      mail(['From: Press <press@acme.example>', 'Subject: Our news', 'Date: Tue, 3 Mar 2026 10:00:00 +0000', 'Message-ID: <2@acme.example>'], 'mixed', [
        ['text/plain', 'Please find our release attached, and a table of it besides.'],
        ['text/plain; name="release.txt"', ACME, 'Content-Disposition: attachment; filename="release.txt"'],
        ['application/octet-stream; name="table.xlsb"', 'QUJD', 'Content-Disposition: attachment; filename="table.xlsb"', 'Content-Transfer-Encoding: base64'],
      ]),
    ]);
    await expect(desk.total).toHaveText('1,200');
    await expect(desk.articles).toHaveCount(2);
    await expect(desk.articles.first().locator('.note')).toContainText('table.xlsb');
  });

  test('a page saved as one file is read as a page, with its address', async ({ desk, page }) => {
    await desk.choose([
      'saved.mhtml',
      mail(['From: <Saved by Blink>', 'Snapshot-Content-Location: https://courier.example/saved', 'Subject: Acme cuts', 'Date: Fri, 1 May 2026 10:00:00 -0000'], 'related; type="text/html"', [
        ['text/html', courier('Acme cuts 1,200 jobs', ACME).replace(/<link rel="canonical"[^>]*>/, ''), 'Content-Location: https://courier.example/saved', 'Content-Transfer-Encoding: 8bit'],
        ['text/css', 'p { color: red }', 'Content-Location: cid:css@mhtml.blink'],
      ]),
    ]);
    await expect(desk.total).toHaveText('1,200');
    // Not the day on which it was saved.
    await expect(page.getByLabel('published')).toHaveValue('2026-03-04');
    await expect(page.locator('.article-head a')).toHaveAttribute('href', 'https://courier.example/saved');
    await expect(page.locator('.text')).not.toContainText('Hooli');
  });

  test('lists of articles: a record a line, a list, and a record that is none', async ({ desk, page }) => {
    const records = [
      { id: 'a1', text: ACME, title: 'Acme', publisher: 'The Courier', published: '2026-03-04T08:00:00Z' },
      { id: 'a2', text: GLOBEX, title: 'Globex' },
    ];
    await desk.choose(['all.jsonl', `${records.map((it) => JSON.stringify(it)).join('\n')}\n{"id": "a3"}\n{"id": `]);
    await expect(desk.total).toHaveText('1,500');
    await expect(desk.articles).toHaveCount(2);
    await expect(page.getByLabel('published')).toHaveValue('2026-03-04');
    await expect(desk.articles.first().locator('.note')).toContainText('Record 3: expected a field "text" with words, found only id');
    await page.getByRole('button', { name: 'Remove all' }).click();
    await desk.choose(['all.json', JSON.stringify({ articles: records })]);
    await expect(desk.total).toHaveText('1,500');
  });
});
