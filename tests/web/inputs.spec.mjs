// Whatever is thrown at it: each bad input has a notice that names it and says what was expected
// and found, and the others are read all the same.

import { expect, test } from './fixtures.mjs';
import { expectNow } from './marks.mjs';

const GOOD = /** @type {const} */ ([
  'good.txt',
  'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.',
]);

/** Sources that cannot become an article. @type {[name: string, content: string | Buffer, says: RegExp][]} */
const REFUSED = [
  ['report.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(64)]), /expected a PDF with text, found a file that breaks off or is damaged/],
  [
    'letter.docx',
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
    /expected a Word document \(\.docx\), found a file that breaks off or is damaged/,
  ],
  ['data.bin', Buffer.from([1, 2, 3, 0, 255, 254]), /expected text, found binary data \(a zero byte at offset 3\)/],
  ['noise.txt', Buffer.from('\x01\x02word'.repeat(9)), /expected text, found binary data \(18 control characters/],
  [
    'western.txt',
    Buffer.from('Globex will cut 300 jobs\nat its caf\xe9s in Ohio.', 'latin1'),
    /expected UTF-8 text, found the byte 0xE9 at offset 35 \(line 2\)/,
  ],
  [
    'half.txt',
    Buffer.from('Globex will cut 300 jobs …').subarray(0, -1),
    /expected UTF-8 text, found the byte 0xE2 at offset 25/,
  ],
  ['empty.txt', '', /expected text, found an empty file/],
  ['spaces.txt', ' \n\t\n ', /expected .* found/],
  [
    'blank.html',
    '<!doctype html><html><head><title></title><script>let words = "Acme cuts 5 jobs";</script></head><body></body></html>',
    /expected a page with an article, found HTML without text/,
  ],
];

for (const [name, content, says] of REFUSED) {
  test(`${name} is refused, and the other file is read`, async ({ desk }) => {
    await desk.choose([name, content], GOOD);
    await expect(desk.total).toHaveText('1,200');
    await expect(desk.articles).toHaveCount(1);
    await expect(desk.notices).toHaveCount(1);
    await expect(desk.notices).toContainText(name);
    await expect(desk.notices).toContainText(says);
    await desk.notices.getByRole('button', { name: /^Dismiss/ }).click();
    await expect(desk.notices).toHaveCount(0);
  });
}

/** Sources that are read, with a note beside the article. @type {[name: string, content: string | Buffer, says: RegExp][]} */
const NOTED = [
  ['word.txt', 'Layoffs', /one word|single word/],
  [
    'date.md',
    '---\ntitle: Globex\npublished: last Tuesday\n---\n\nGlobex will cut 300 jobs in Ohio.\n',
    /last Tuesday/,
  ],
  ['open.md', '---\ntitle: Globex\n\nGlobex will cut 300 jobs in Ohio.\n', /---/],
];

for (const [name, content, says] of NOTED) {
  test(`${name} is read, with a note`, async ({ desk }) => {
    await desk.choose([name, content], GOOD);
    await expect(desk.articles).toHaveCount(2);
    await expect(desk.articles.first().locator('.meta')).toContainText(name);
    await expect(desk.articles.first().locator('.note').filter({ hasText: says })).toHaveCount(1);
    expect(await desk.best()).toBe(name === 'word.txt' ? 1200 : 1500);
  });
}

test('an empty field says so', async ({ desk, page }) => {
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(desk.notices).toContainText(/pasted text: expected .*, found nothing/);
});

test('a page is read without its scripts and its furniture, and says when it was published', async ({ desk, page }) => {
  await desk.choose([
    'page.html',
    `<!doctype html><html><head><title>Acme cuts | The Courier</title>
      <meta property="og:title" content="Acme cuts 1,200"><meta property="og:site_name" content="The Courier">
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2026-03-03T08:00:00Z"}]}</script>
      <script>document.body.textContent = "Globex will cut 999 jobs"</script>
      <base href="https://example.com/"><link rel="stylesheet" href="x.css"><style>p { color: red }</style><meta http-equiv="refresh" content="0;url=https://example.com"><meta http-equiv="Content-Security-Policy" content="default-src nowhere; nonsense"></head>
      <body onload="alert(1)" style="color:red"><nav>Hooli cuts 5,000 jobs</nav><main><article><h1>Acme cuts 1,200</h1><p>${GOOD[1]}</p>
      <ul><li>The plant<li onclick='alert(1)'>The town</ul><img src="https://example.com/x.png" onerror="alert(1)"><iframe src="https://example.com"></iframe></article></main>
      <footer>Initech lays off 70 workers</footer></body></html>`,
  ]);
  await expect(desk.total).toHaveText('1,200');
  await expect(desk.articles).toContainText('The Courier');
  await expect(page.getByLabel('published')).toHaveValue('2026-03-03');
  await expect(page.locator('.text .line')).toHaveText([
    /Acme cuts 1,200$/,
    /1,200 jobs at its plant/,
    /The plant/,
    /The town/,
  ]);
});

test('UTF-16 with a mark is read', async ({ desk }) => {
  await desk.choose(['wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD[1], 'utf16le')])]);
  await expect(desk.total).toHaveText('1,200');
});

test('ten megabytes on one line are read, and only the parts with evidence are laid out', async ({ desk, page }) => {
  test.slow();
  const filler = 'The river rose and fell and nobody in the valley thought much of it at all. '.repeat(140_000);
  await desk.choose(['line.txt', `${GOOD[1]} ${filler} Globex laid off 300 workers in Ohio on 12 January 2026.`]);
  // How long that takes is the bench's to say; here it has to end, on a slow machine too.
  await expect(desk.total).toHaveText('1,500', { timeout: 60_000 });
  await expect(page.locator('.gap').first()).toContainText('characters without evidence');
  expect(await page.locator('.text').evaluate((text) => text.textContent?.length)).toBeLessThan(60_000);
  await desk.table.getByRole('button', { name: '300', exact: true }).click();
  await expectNow(page, '300');
  const shown = () => page.locator('.text').evaluate((text) => text.textContent?.length ?? 0);
  const before = await shown();
  await page.locator('.gap button').first().click();
  expect(await shown()).toBeGreaterThan(before + 10_000);
});

test('nothing found says what was looked for', async ({ desk, page }) => {
  await desk.read(
    'Supermarkets cut the price of bread by 20 percent on Monday, and shoppers noticed. The chain has hired 300 people for its new shop in Leeds since the spring.',
  );
  await expect(page.locator('.article-head .nothing')).toContainText('No layoff found. Looked for an employer');
  await expect(desk.words).toHaveText('No layoffs counted.');
});
