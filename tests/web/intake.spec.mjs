// How articles come in by the dozen, what is said of them, and the dossiers and trackers among them.

import { AxeBuilder } from '@axe-core/playwright';
import { ACME, GLOBEX, LONG, courier } from './documents.mjs';
import { expect, readSeeds, test } from './fixtures.mjs';

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
  await desk.choose(['all.ndjson', Array.from({ length: 1200 }, (_, i) => record(i)).join('\n')]);
  await expect(page.locator('.progress').first()).toContainText(/of 1,200 articles/);
  await expect(desk.articles.first()).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.progress')).toHaveCount(0);
  const kept = await desk.articles.count();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(1200);
});

test('reading says how far it is, can be stopped, and keeps what was read', async ({ desk, page }) => {
  const many = Array.from({ length: 1200 }, (_, i) => /** @type {const} */ ([`a${i}.txt`, `Firm${i} Works said on 3 March 2026 that it will cut ${i + 20} jobs in Leeds. ${LONG.repeat(60)}`]));
  await desk.choose(...many);
  await expect(page.locator('.progress').first()).toContainText(/of 1,200 articles/);
  await expect(page.locator('.progress progress').first()).toHaveAttribute('max', '1200');
  await expect(desk.articles.first()).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.notices).toContainText(/stopped after \d+ of 1,200; what was read stays/);
  await expect(page.locator('.progress')).toHaveCount(0);
  const kept = await desk.articles.count();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(1200);
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
