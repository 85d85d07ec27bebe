// How articles come in: what is pasted, dropped and chosen, of every kind, becomes articles with what is known of them.

import { AxeBuilder } from '@axe-core/playwright';
import { docx, mail, pdf, zip } from './documents.mjs';
import { expect, readSeeds, test } from './fixtures.mjs';

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
          [
            [60, 760, 11, 'Company'],
            [220, 760, 11, 'Notice date'],
            [330, 760, 11, 'Employees'],
            [60, 744, 11, 'Bayfield Inc.'],
            [220, 744, 11, '10/30/2025'],
            [330, 744, 11, '144'],
          ],
          [[60, 700, 11, 'That was all there was to say about it at the time, as it turned out.'], ...body(3)],
        ],
        { info: '/CreationDate (D:20260501120000Z) /Title (Microsoft Word - draft.docx)' },
      ),
    ]);
    await expect(desk.total).toHaveText('1,644');
    await expect(desk.table.getByRole('rowheader', { name: 'Bayfield' })).toBeVisible();
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

test.describe('files that cannot be read', () => {
  for (const [name, content, says] of /** @type {[string, Buffer | string, RegExp][]} */ ([
    ['scan.pdf', pdf([[], []]), /expected a PDF with text, found 2 pictures of pages, without text/],
    ['locked.pdf', pdf([[[60, 700, 11, ACME]]], { locked: true }), /found one that is locked with a password/],
    ['cut.pdf', pdf([[[60, 700, 11, ACME]]]).subarray(0, 120), /expected a PDF with text, found a file that breaks off/],
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /found an old Office document/],
    ['letter.rtf', '{\\rtf1\\ansi Acme cuts 300 jobs}', /found a Rich Text document/],
    ['picture.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /expected a PDF with text, found a PNG image/],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /expected text, found a JPEG image/],
    ['all.zip', zip({ 'a.txt': ACME }), /found a ZIP archive; unpack it/],
    ['book.xlsx', zip({ 'xl/workbook.xml': '<x/>' }), /found an Excel workbook; save the sheet as \.csv/],
    ['odd.docx', zip({ 'word/document.xml': '<w:document' }), /expected a Word document \(\.docx\), found a file that breaks off or is damaged/],
    ['broken.json', '{"text": ', /expected JSON, found none/],
    ['numbers.json', '[1, 2]', /record 1: expected a record such as .*, found 1/],
    ['events.csv', 'article,event,employer\na,a.e1,Acme\n', /found a table of events that Pinkslip wrote/],
  ])) {
    test(`${name} says what was expected and found, and the other is read`, async ({ desk }) => {
      await desk.choose([name, content], ['good.txt', ACME]);
      await expect(desk.total).toHaveText('1,200');
      await expect(desk.notices).toHaveCount(1);
      await expect(desk.notices).toContainText(name);
      await expect(desk.notices).toContainText(says);
    });
  }

  test('a file is what its content says, whatever it is called', async ({ desk, page }) => {
    await desk.choose(['page.txt', courier('Acme cuts 1,200 jobs', ACME)], ['paper', pdf([[[60, 700, 11, GLOBEX]]])]);
    await expect(desk.total).toHaveText('1,500');
    await expect(page.locator('.text')).not.toContainText('Hooli');
  });
});

test('the same wrong with many files is said once, and so are many that are there already', async ({ desk }) => {
  const photos = Array.from({ length: 12 }, (_, i) => /** @type {const} */ ([`photo${i}.jpg`, Buffer.from([0xff, 0xd8, 0xff, 0xe0])]));
  const good = Array.from({ length: 5 }, (_, i) => /** @type {const} */ ([`a${i}.txt`, `Firm${i} Works said on 3 March 2026 that it will cut ${i + 20} jobs in Leeds.`]));
  await desk.choose(...photos, ...good);
  await expect(desk.articles).toHaveCount(5);
  await expect(desk.notices).toHaveCount(1);
  await expect(desk.notices).toContainText(/photo0\.jpg, photo1\.jpg, photo2\.jpg and 9 more: expected text, found a JPEG image/);
  await desk.notices.getByRole('button', { name: /^Dismiss/ }).click();
  await desk.choose(...good);
  await expect(desk.notices).toHaveText([/5 articles: are on the desk already/]);
  await expect(desk.articles).toHaveCount(5);
});

test('a file beyond the limit is not read at all', async ({ desk, page }) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const part = new Uint8Array(2 ** 20).fill(0x61);
    dataTransfer.items.add(new File(Array.from({ length: 65 }, () => part), 'huge.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(desk.notices).toContainText('huge.txt: expected at most 64 MiB of text, found more');
});

test('folders are read, with the folders in them', async ({ desk, page }) => {
  await page.evaluate(
    ([one, two]) => {
      const file = (/** @type {string} */ name, /** @type {string} */ text) => ({ name, isFile: true, isDirectory: false, file: (/** @type {any} */ done) => done(new File([text], name)) });
      const folder = (/** @type {string} */ name, /** @type {any[]} */ inside) => ({
        name,
        isFile: false,
        isDirectory: true,
        createReader: () => {
          // Handed out in portions, as browsers do.
          const left = inside.map((it) => [it]);
          return { readEntries: (/** @type {any} */ done) => done(left.shift() ?? []) };
        },
      });
      const entries = [folder('news', [folder('2026', [file('b.txt', two ?? '')]), file('a.txt', one ?? ''), file('.DS_Store', '\0\0')])];
      const transfer = { types: ['Files'], files: [], items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) };
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: transfer });
      document.body.dispatchEvent(event);
    },
    [ACME, GLOBEX],
  );
  await expect(desk.total).toHaveText('1,500');
  await expect(desk.notices).toHaveCount(0);
});

test('a list in one file says how far it is, and its articles come in as they are read', async ({ desk, page }) => {
  const record = (/** @type {number} */ i) => JSON.stringify({ id: `r${i}`, text: `Firm${i} Works said on 3 March 2026 that it will cut ${i + 20} jobs in Leeds. ${LONG.repeat(60)}` });
  await desk.choose(['all.ndjson', Array.from({ length: 400 }, (_, i) => record(i)).join('\n')]);
  await expect(page.locator('.progress').first()).toContainText(/of 400 articles/);
  await expect(desk.articles.first()).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.progress')).toHaveCount(0);
  const kept = await desk.articles.count();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(400);
});

test('reading says how far it is, can be stopped, and keeps what was read', async ({ desk, page }) => {
  const many = Array.from({ length: 400 }, (_, i) => /** @type {const} */ ([`a${i}.txt`, `Firm${i} Works said on 3 March 2026 that it will cut ${i + 20} jobs in Leeds. ${LONG.repeat(60)}`]));
  await desk.choose(...many);
  await expect(page.locator('.progress').first()).toContainText(/of 400 articles/);
  await expect(page.locator('.progress progress').first()).toHaveAttribute('max', '400');
  await expect(desk.articles.first()).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.notices).toContainText(/stopped after \d+ of 400; what was read stays/);
  await expect(page.locator('.progress')).toHaveCount(0);
  const kept = await desk.articles.count();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(400);
  expect(await desk.best()).toBeGreaterThan(0);
});

test('what is known of an article is corrected in place, and one click takes that back', async ({ desk, page }) => {
  await desk.choose(['acme.md', `---\ntitle: Acme\npublisher: The Courier\n---\n\n${ACME}\n`]);
  await page.locator('.facts summary').click();
  const title = page.getByLabel('title', { exact: true });
  await expect(title).toHaveValue('Acme');
  await expect(page.locator('.facts')).toContainText('the lines above the text');
  await title.fill('Acme to cut 1,200');
  await title.press('Enter');
  await expect(desk.articles).toContainText('Acme to cut 1,200');
  await expect(page.locator('.facts')).toContainText('you');
  await page.getByLabel('address').fill('javascript:alert(1)');
  await page.getByLabel('address').blur();
  await expect(page.locator('.article-head a')).toHaveCount(0);
  await page.getByLabel('address').fill('https://courier.example/acme');
  await page.getByLabel('address').press('Enter');
  await expect(page.locator('.article-head a')).toHaveAttribute('href', 'https://courier.example/acme');
  await page.getByRole('button', { name: 'edited, undo' }).first().click();
  await expect(desk.articles.locator('.title')).toHaveText('Acme');
  await expect(page.getByLabel('address')).toHaveValue('https://courier.example/acme');
});

test('the same text and nearly the same text are named as such, and counted once', async ({ desk }) => {
  const story = `Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds. The union called the plan a shock. ${LONG} Managers are to speak with each of the teams in the coming weeks, and nobody is to leave before the summer, the company added.`;
  await desk.choose(['one.txt', `First title of it\n\n${story}`], ['two.txt', `First title of it\n\n${story}\n`], ['three.txt', `Another title here\n\n${story} It gave no further details.`], ['four.txt', GLOBEX]);
  await expect(desk.total).toHaveText('1,500');
  await expect(desk.articles.nth(1).locator('.note')).toHaveText('Same text as “First title of it”: counted once');
  await expect(desk.articles.nth(2).locator('.note')).toHaveText('Nearly the same text as “First title of it”: counted once');
  await expect(desk.articles.nth(3).locator('.note')).toHaveCount(0);
});

test('a text in another language says so, in the list and above the article', async ({ desk, page }) => {
  await desk.read(
    'Der Konzern teilte am Montag mit, dass er in den nächsten Monaten mehrere hundert Stellen streichen wird. Die Gewerkschaft und der Betriebsrat kritisierten die Pläne und forderten, dass niemand entlassen wird. Das Unternehmen will sich mit den Vertretern der Beschäftigten auf einen Plan einigen, der für die nächsten Jahre gilt.',
  );
  await expect(desk.articles.locator('.note')).toHaveText('German: Pinkslip reads English, and finds little or nothing here');
  await expect(page.locator('.article-head .foreign')).toContainText('German');
});

test.describe('a dossier', () => {
  /** What was read in it, as a file has it. */
  const EVENT = {
    id: 'acme.e1',
    employer: { name: 'Acme', mention: 'Acme', known: false, key: 'acme', parent: null, also: [] },
    headcount: { min: 1200, max: 1200, qualifier: 'exact' },
    share: null,
    workforce: null,
    date: { start: '2026-03-03', end: '2026-03-03', precision: 'day', basis: 'stated' },
    effective: null,
    status: 'announced',
    kind: 'layoff',
    scope: 'round',
    workers: 'unstated',
    units: [],
    places: [],
    reasons: [],
    source: null,
    confidence: 0.9,
    because: { rule: 'active-cut', spans: [[0, 4]] },
    evidence: [{ role: 'headcount', span: [38, 48] }],
    cues: {},
  };

  /** A dossier with one article and nothing done to it. */
  const saved = JSON.stringify({
    format: 'pinkslip-dossier',
    version: 1,
    engine: '0.0.0',
    rules: '',
    settings: { count_from: 500 },
    edits: { done: [], undone: [] },
    articles: [{ id: 'acme', title: 'Acme', publisher: 'The Courier', url: null, published: '2026-03-04', language: 'en', text: ACME, events: [], uncertain: [], notes: [] }],
    ledger: { rounds: [], proposals: [] },
  });

  test('opens as it was where the desk is empty', async ({ desk }) => {
    await desk.choose(['work.json', saved]);
    await expect(desk.total).toHaveText('1,200');
    await expect(desk.articles).toContainText('The Courier');
  });

  test('without its texts tells what was read, and adds none of its articles elsewhere', async ({ desk, page }) => {
    await desk.read(ACME);
    const file = JSON.parse(saved);
    file.articles[0].events = [EVENT];
    delete file.articles[0].text;
    await desk.choose(['bare.json', JSON.stringify(file)]);
    await page.getByRole('dialog').getByRole('button', { name: 'Add its articles' }).click();
    await expect(desk.notices).toContainText('1 article has no text in this file and cannot be added');
    await desk.choose(['bare.json', JSON.stringify(file)]);
    await page.getByRole('dialog').getByRole('button', { name: 'In place of what is here' }).click();
    await expect(desk.articles).toHaveCount(1);
    await expect(page.locator('.textless')).toContainText('The text of this article is not in the file');
    await expect(page.locator('.textless li')).toContainText('Acme announced a cut of 1,200 jobs');
  });

  test('asks, where something is there, and adds its articles', async ({ desk, page }) => {
    await desk.read(GLOBEX);
    await desk.choose(['work.json', saved]);
    await page.getByRole('dialog').getByRole('button', { name: 'Add its articles' }).click();
    await expect(desk.articles).toHaveCount(2);
    await expect(desk.total).toHaveText('1,500');
  });

  test('asks, and takes the place of what is there, or leaves it', async ({ desk, page }) => {
    await desk.read(GLOBEX);
    await desk.choose(['work.json', saved]);
    await page.keyboard.press('Escape');
    await expect(desk.total).toHaveText('300');
    await desk.choose(['work.json', saved]);
    await page.getByRole('dialog').getByRole('button', { name: 'In place of what is here' }).click();
    await expect(desk.total).toHaveText('1,200');
    await expect(desk.articles).toHaveCount(1);
  });
});

test.describe('a tracker', () => {
  const csv = 'Company,# Laid Off,Date,Location\nAcme,"1,200",3/3/2026,Leeds\nGlobex,350,1/12/2026,Ohio\nHooli,5000,2/13/2026,Paris\n';

  test('is held against the articles row by row, and every row leads to its words', async ({ desk, page }) => {
    await desk.read(ACME);
    await desk.read(GLOBEX);
    await desk.choose(['layoffs.csv', csv]);
    await expect(page.getByRole('tab', { name: 'Tracker' })).toHaveAttribute('aria-selected', 'true');
    const rows = page.locator('.tracker-table tbody tr');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(0)).toContainText('confirmed');
    await expect(rows.nth(2)).toContainText('not in the articles');
    const totals = page.locator('.tracker-totals tbody tr');
    const figures = (await totals.locator('.figure').allTextContents()).map((it) => Number(it.replaceAll(',', '').replace('−', '-')));
    // The tracker's figure and the steps make the articles' figure.
    expect(figures.slice(0, -1).reduce((sum, it) => sum + it, 0)).toBe(figures.at(-1));
    expect(figures[0]).toBe(6550);
    expect(figures.at(-1)).toBe(1500);
    await rows.nth(0).getByRole('button', { name: /Show the words/ }).click();
    await expect(page.locator('.article-head + .text, .text')).toContainText('1,200 jobs at its plant in Leeds');
    await expect(desk.articles.first()).toHaveClass(/is-selected/);
  });

  test('its columns can be taken otherwise, and it can be put away', async ({ desk, page }) => {
    await desk.read(ACME);
    await desk.choose(['layoffs.csv', csv]);
    await page.locator('.tracker-columns summary').click();
    await expect(page.getByLabel('Holds: # Laid Off')).toHaveValue('headcount');
    await page.getByLabel('Holds: # Laid Off').selectOption('');
    await expect(page.locator('.tracker-totals')).toContainText('with no number');
    await expect(page.getByLabel('Holds: # Laid Off')).toHaveValue('');
    await page.getByLabel('Holds: # Laid Off').selectOption('headcount');
    await expect(page.locator('.tracker-totals .figure').nth(1)).toHaveText('6,550');
    await page.getByRole('button', { name: 'Put the tracker away' }).click();
    await expect(page.getByRole('tab', { name: 'Tracker' })).toBeHidden();
    await expect(desk.table).toBeVisible();
  });

  test('waits for articles where there are none', async ({ desk, page }) => {
    await desk.choose(['layoffs.csv', csv]);
    await expect(desk.notices).toContainText('layoffs.csv: is a tracker');
    await desk.paste(ACME);
    await expect(page.locator('.tracker-table tbody tr').first()).toContainText('confirmed');
  });
});

test('a thousand articles stay a list that can be gone through and filtered', async ({ desk, page }) => {
  test.slow();
  await desk.choose(...Array.from({ length: 1000 }, (_, i) => /** @type {const} */ ([`a${i}.txt`, `Firm${i} Works said on 3 March 2026 that it will cut ${i + 20} jobs in Leeds.`])));
  await expect(desk.articles).toHaveCount(1000, { timeout: 60_000 });
  await expect(page.locator('.progress')).toHaveCount(0, { timeout: 60_000 });
  await desk.articles.first().locator('.title').focus();
  await page.keyboard.press('End');
  await expect(desk.articles.last().locator('.title')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.articles.last()).toHaveClass(/is-selected/);
  await expect(desk.articles.last()).toBeInViewport();
  const field = page.getByLabel('Filter by words in title, publisher or text');
  await field.fill('firm77 leeds');
  await expect(desk.articles).toHaveCount(11);
  await field.fill('nowhere');
  await expect(page.getByText('No article has “nowhere”.')).toBeVisible();
  await field.fill('');
  await expect(desk.articles).toHaveCount(1000);
  // Choosing another makes nothing anew.
  const same = await page.evaluate(async () => {
    const rows = [...document.querySelectorAll('#articles .list > li')];
    /** @type {HTMLElement} */ (rows[500]?.querySelector('.title')).click();
    await new Promise(requestAnimationFrame);
    const after = [...document.querySelectorAll('#articles .list > li')];
    return rows.every((row, i) => row === after[i]) && rows[500]?.classList.contains('is-selected');
  });
  expect(same).toBe(true);
});

test('the examples say what each of them shows', async ({ desk, page }) => {
  await expect(page.locator('#examples li')).toHaveCount(4);
  const titles = (await readSeeds()).map(({ text }) => /^title: (.+)$/m.exec(text)?.[1]);
  for (const title of await page.locator('#examples li button').allTextContents()) expect(titles).toContain(title);
  await expect(page.locator('#examples li').first()).toContainText('one employer, two rounds');
  await page.locator('#examples li').nth(2).getByRole('button').click();
  await expect(desk.articles).toHaveCount(1);
});

test.describe('no serious violation of accessibility', () => {
  for (const [width, height, colorScheme] of /** @type {const} */ ([
    [1440, 900, 'light'],
    [390, 844, 'dark'],
  ])) {
    test.describe(`${width} wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      test('with facts open, a list that is filtered, a question asked and a tracker', async ({ desk, page }) => {
        const seen = async () => {
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        };
        await desk.choose(...Array.from({ length: 14 }, (_, i) => /** @type {const} */ ([`a${i}.txt`, `Firm${i} Works said on 3 March 2026 that it will cut ${i + 20} jobs in Leeds.`])));
        await expect(desk.articles).toHaveCount(14);
        await page.locator('.facts summary').click();
        await page.getByLabel('Filter by words in title, publisher or text').fill('firm1');
        expect(await seen()).toEqual([]);
        await desk.choose(['work.json', '{"format": "pinkslip-dossier", "articles": []}']);
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await seen()).toEqual([]);
        await page.keyboard.press('Escape');
        await desk.choose(['layoffs.csv', 'Company,# Laid Off,Date\nFirm1 Works,21,3/3/2026\nHooli,50,2/2/2026\n']);
        await expect(page.locator('.tracker-table tbody tr')).toHaveCount(2);
        await page.locator('.tracker-columns summary').click();
        expect(await seen()).toEqual([]);
      });
    });
  }
});
