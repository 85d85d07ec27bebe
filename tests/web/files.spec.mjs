// Files of every kind become articles with what is known of them, or say what was expected and found.

import { ACME, GLOBEX, courier, docx, mail, pdf, zip } from './documents.mjs';
import { expect, test } from './fixtures.mjs';

/** The text of the article being read, line by line. @param {import('@playwright/test').Page} page */
const lines = (page) => page.locator('.text .line');

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
