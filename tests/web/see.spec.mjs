// The charts: every figure of the tally in a bar, a bracket or in words beside them, with its rounds behind it, its
// table below it, and a picture of it to take away.

import { AxeBuilder } from '@axe-core/playwright';
import { PNG } from 'pngjs';
import { expect, test } from './fixtures.mjs';

/** Bounds of every sort; a month, a quarter and a year; a round with two reasons; one with no date and no number. */
const MIXED = [
  'Acme said on 3 March 2026 that it will cut more than 1,200 jobs at its plant in Leeds.',
  'Globex cut 5,000 jobs in 2025, the company said.',
  'Hooli cut up to 900 jobs in the second quarter of 2025, citing AI.',
  'Initech is laying off workers in Ohio.',
  'Umbrella laid off thousands of workers in June 2025, the company said, because of weak demand and a restructuring.',
  'Vandelay laid off 300 workers on 12 January 2026.',
];
const named = (/** @type {readonly string[]} */ texts) =>
  texts.map((text, at) => /** @type {const} */ ([`article-${at + 1}.txt`, text]));

/** @param {import('./fixtures.mjs').Desk} desk @param {readonly string[]} texts */
async function openCharts(desk, texts) {
  await desk.choose(...named(texts));
  await expect(desk.articles).toHaveCount(texts.length);
  await expect(desk.page.locator('.progress')).toHaveCount(0);
  const rounds = desk.page.locator('#tab-rounds');
  if (await rounds.isVisible()) await rounds.click();
  await desk.page.getByRole('tab', { name: 'Charts' }).click();
  await expect(desk.page.locator('.charts')).toBeVisible();
}

/** @param {import('@playwright/test').Page} page @param {string} title */
const chart = (page, title) => page.getByRole('figure', { name: title });

/** The cells of the table under a chart, row by row. @param {import('@playwright/test').Locator} figure */
const cells = (figure) =>
  figure.locator('.numbers tr').evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );

test('a month is a bar; what is known only by quarter or year is a bracket, and in no bar', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  const figure = chart(page, 'Jobs by month');
  const bars = figure.getByRole('button', { name: /: / });
  await expect(bars).toHaveCount(5);
  await expect(figure.getByRole('button', { name: 'Jun 2025: between 2,000 and 9,999 in 1 round' })).toBeVisible();
  await expect(figure.getByRole('button', { name: 'Mar 2026: at least 1,200 in 1 round' })).toBeVisible();
  const year = await figure.getByRole('button', { name: '2025: 5,000 in 1 round', exact: true }).boundingBox();
  const axis = await figure.locator('.periods').boundingBox();
  if (!year || !axis) throw new Error('expected a bracket and an axis');
  expect(year.y).toBeGreaterThan(axis.y);
  // Three bars, and none as high as five thousand.
  await expect(figure.locator('.bars rect')).toHaveCount(3);
  await expect(figure).toContainText('Date not known, in no bar: 1 round with no number.');
});

test('a bar is as long as its figure, a whisker as its bounds', async ({ desk, page }) => {
  await openCharts(desk, ['Acme will cut 1,000 jobs in Leeds, it said on 3 March 2026.', 'Globex will cut 500 jobs in Ohio, it said on 4 March 2026.', 'Hooli will cut up to 2,000 jobs in Kent, it said on 5 March 2026.']);
  const widths = await chart(page, 'Jobs by employer')
    .locator('.bars rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
  const [hooli, acme, globex] = widths;
  expect(Number(acme) / Number(globex)).toBeCloseTo(2, 1);
  expect(Number(hooli) / Number(acme)).toBeCloseTo(2, 1);
});

test('the table under a chart has what is drawn and what is not, and adds up to the total', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  const figure = chart(page, 'Jobs by month');
  await figure.getByText('The figures as a table').click();
  expect(await cells(figure)).toEqual([
    ['Month', 'At least', 'Stated', 'At most', 'Rounds', 'No number'],
    ['2025', '5,000', '5,000', '5,000', '1', '0'],
    ['Q2 2025', '0', '900', '900', '1', '0'],
    ['Jun 2025', '2,000', '2,000', '9,999', '1', '0'],
    ['Jan 2026', '300', '300', '300', '1', '0'],
    ['Mar 2026', '1,200', '1,200', 'open', '1', '0'],
    ['Date not known', '', '', '', '0', '1'],
    ['In all', '8,500', '9,400', 'open', '5', '1'],
  ]);
});

test('by quarter the quarters are bars, and the year stays a bracket', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  await page.getByLabel('Time in').selectOption('quarter');
  const figure = chart(page, 'Jobs by quarter');
  await expect(figure.getByRole('button', { name: 'Q2 2025: between 2,000 and 10,899 in 2 rounds' })).toBeVisible();
  await expect(figure.getByRole('button', { name: '2025: 5,000 in 1 round', exact: true })).toBeVisible();
  await expect(figure.locator('.bars rect')).toHaveCount(2);
});

test('a round with two reasons stands in two bars, and the chart says so', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  const figure = chart(page, 'Jobs by reason');
  for (const reason of ['Weak demand', 'Restructuring']) {
    await figure.getByRole('button', { name: `${reason}: between 2,000 and 9,999 in 1 round` }).click();
    await expect(figure.locator('.behind li')).toHaveText(/Umbrella/);
  }
  await expect(figure).toContainText('A round with two reasons stands in two bars, so these do not add up to the total.');
  await figure.getByText('The figures as a table').click();
  await expect(figure.getByRole('rowheader', { name: 'In all' })).toHaveCount(0);
});

test('employers beyond the largest are named', async ({ desk, page }) => {
  const employers = ['Acme', 'Globex', 'Hooli', 'Initech', 'Umbrella', 'Vandelay', 'Stark', 'Wayne', 'Tyrell', 'Cyberdyne', 'Soylent', 'Wonka'];
  await openCharts(
    desk,
    employers.map((name, at) => `${name} will cut ${(at + 1) * 100} jobs in Leeds, the company said on ${at + 1} March 2026.`),
  );
  const figure = chart(page, 'Jobs by employer');
  await expect(figure.locator('.bars rect')).toHaveCount(10);
  await expect(figure).toContainText('Not drawn: Globex 200 and Acme 100.');
  await page.getByLabel('Employers drawn').selectOption('20');
  await expect(figure.locator('.bars rect')).toHaveCount(12);
  await expect(figure).not.toContainText('Not drawn');
});

test('a bar leads to its rounds, and a round to its words', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  const figure = chart(page, 'Jobs by employer');
  const bar = figure.getByRole('button', { name: 'Vandelay: 300 in 1 round' });
  await bar.click();
  await expect(bar).toHaveAttribute('aria-expanded', 'true');
  await figure.locator('.behind').getByRole('button', { name: '300' }).click();
  await expect(page.locator('#article')).toContainText('Vandelay laid off 300 workers');
  await expect(desk.card).toContainText('Vandelay');
});

test('a bar leads to its rows in the table too, with the other groups shut', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  await chart(page, 'Jobs by reason').getByRole('button', { name: 'Weak demand: between 2,000 and 9,999 in 1 round' }).click();
  await page.getByRole('button', { name: 'In the table' }).click();
  await expect(page.getByRole('tab', { name: 'Rounds' })).toHaveAttribute('aria-selected', 'true');
  await expect(desk.table.locator('tr[data-round]')).toHaveCount(1);
  await expect(desk.table.locator('tr[data-round]')).toContainText('Umbrella');
});

test('two firms of one name have a bar each, with their own rounds', async ({ page }) => {
  await page.goto('/source/page/see/series.js');
  const bars = await page.evaluate(async () => {
    const { ranking } = await import(/** @type {string} */ ('/source/page/see/series.js'));
    const round = (/** @type {string} */ id, /** @type {string} */ key, /** @type {number} */ min) => ({
      id, counted: true, employer: { name: 'Apex', key }, headcount: { min, max: min }, reasons: [], date: null,
    });
    const row = (/** @type {number} */ low, /** @type {number} */ rounds) => ({ key: 'Apex', low, best: low, high: low, rounds, unnumbered: 0 });
    const report = {
      ledger: { rounds: [round('r1', 'apex', 500), round('r2', 'apex steel', 40), round('r3', 'apex', 100)] },
      tally: { by_employer: [row(600, 2), row(40, 1)] },
    };
    return ranking(report, 'employer', 10).bars.map((/** @type {any} */ bar) => [bar.key, ...bar.rounds.map((/** @type {any} */ it) => it.id)]);
  });
  expect(bars).toEqual([['Apex', 'r1', 'r3'], ['Apex 2', 'r2']]);
});

for (const [look, media] of /** @type {const} */ ([['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }]])) {
  for (const width of [1440, 390]) {
    test(`no violation of accessibility, ${look}, ${width} wide`, async ({ desk, page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce', ...media });
      await page.setViewportSize({ width, height: 900 });
      await openCharts(desk, MIXED);
      await chart(page, 'Jobs by employer').getByText('The figures as a table').click();
      await chart(page, 'Jobs by month').locator('.targets rect').first().click();
      const found = (await new AxeBuilder({ page }).include('#pane-rounds').analyze()).violations;
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }
}

test('in forced colours bars, whiskers and paper are colours of the system', async ({ desk, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openCharts(desk, MIXED);
  const [bar, line, paper] = await page.evaluate(() => {
    const of = (/** @type {string} */ selector, /** @type {'fill' | 'stroke'} */ look) =>
      getComputedStyle(/** @type {Element} */ (document.querySelector(selector)))[look];
    return [of('.charted .bars rect', 'fill'), of('.charted .figures text', 'fill'), getComputedStyle(document.body).backgroundColor];
  });
  expect(new Set([bar, paper]).size).toBe(2);
  expect(line).not.toBe(paper);
  expect(bar).not.toBe('rgb(184, 33, 91)');
});

test('the keyboard goes from bar to bar, opens the rounds and comes back', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  const figure = chart(page, 'Jobs by month');
  const bars = figure.locator('.targets rect');
  await page.getByLabel('Employers drawn').focus();
  for (const name of ['SVG', 'PNG']) {
    await page.keyboard.press('Tab');
    await expect(figure.getByRole('button', { name: `Download “Jobs by month” as ${name}` })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(bars.first()).toBeFocused();
  await expect(figure.locator('.readout')).toContainText('Jun 2025: between 2,000 and 9,999');
  await page.keyboard.press('ArrowRight');
  await expect(bars.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(figure.locator('.behind')).toContainText('Vandelay');
  for (const name of ['In the table', 'Close the rounds']) {
    await page.keyboard.press('Tab');
    await expect(figure.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(figure.locator('.behind')).toHaveCount(0);
  await expect(bars.nth(1)).toBeFocused();
});

test('with nothing counted there is nothing to draw, and one round is one bar', async ({ desk, page }) => {
  await openCharts(desk, ['Globex denied that it would cut 8,000 jobs in Ohio.']);
  await expect(page.getByText('Nothing to draw yet: no round is in the total.')).toBeVisible();
  await page.getByRole('tab', { name: 'Rounds' }).click();
  await desk.read(/** @type {string} */ (MIXED[5]));
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(chart(page, 'Jobs by month').locator('.bars rect')).toHaveCount(1);
});

/** Sixty months in a row, each with a figure of its own. */
const MONTHS = Array.from({ length: 60 }, (_, at) => {
  const day = new Date(Date.UTC(2021, at, 9));
  const said = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `Firm ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at % 26]}${at}: Acme laid off ${1000 + at * 37} workers on ${said}, the company said, in another round of cuts.`;
});

for (const width of [1440, 768, 390]) {
  test(`labels never overlap, ${width} wide`, async ({ desk, page }) => {
    await page.setViewportSize({ width, height: 1000 });
    await openCharts(desk, [...MIXED, ...MONTHS]);
    const figures = page.locator('.charted');
    for (const figure of await figures.all()) {
      const boxes = await figure.locator('svg text').evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { words: text.textContent, left, right, top, bottom };
        }),
      );
      const room = await figure.locator('svg').evaluate((svg) => svg.getBoundingClientRect().toJSON());
      expect(boxes.length).toBeGreaterThan(1);
      for (const [at, one] of boxes.entries()) {
        expect(one.left, one.words ?? '').toBeGreaterThanOrEqual(room.left - 2);
        expect(one.right, one.words ?? '').toBeLessThanOrEqual(room.right + 2);
        for (const two of boxes.slice(at + 1)) {
          const apart = one.left >= two.right || one.right <= two.left || one.top >= two.bottom - 2 || one.bottom - 2 <= two.top;
          expect(apart, `“${one.words}” and “${two.words}”`).toBe(true);
        }
      }
    }
    expect(await page.locator('.charts').evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
  });
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function file(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const stream = await download.createReadStream();
  return { name: download.suggestedFilename(), content: Buffer.concat(await stream.toArray()) };
}

test('the SVG needs nothing else: faces named, colours resolved, title and source line in it', async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openCharts(desk, MIXED);
  const { name, content } = await file(page, 'Download “Jobs by month” as SVG');
  expect(name).toBe('pinkslip-month.svg');
  const text = content.toString('utf8');
  expect(text).not.toMatch(/var\(|class=|<style|style=|url\(|href=/);
  expect(text).toContain('font-family="system-ui');
  expect(text).toContain('fill="rgb(184, 33, 91)"'); // Of the light page, whatever the page is now.
  expect(text).toContain('<title>Jobs by month</title>');
  expect(text).toMatch(/Source: 6 articles; counted by Pinkslip \d+\.\d+\.\d+, rules [0-9a-f]+; at least 8,500/);
  // It is well-formed, and stands alone in a page without our styles.
  const alone = await page.context().newPage();
  const parsed = await alone.evaluate((svg) => {
    const found = new DOMParser().parseFromString(svg, 'image/svg+xml');
    return { error: found.querySelector('parsererror')?.textContent ?? null, texts: found.querySelectorAll('text').length };
  }, text);
  expect(parsed.error).toBeNull();
  expect(parsed.texts).toBeGreaterThan(8);
});

test('the PNG is twice the size of the drawing, and has the bars in it', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  const { name, content } = await file(page, 'Download “Jobs by employer” as PNG');
  expect(name).toBe('pinkslip-employer.png');
  const { width, height, data } = PNG.sync.read(content);
  expect(width).toBe(1440);
  let accent = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === 184 && data[at + 1] === 33 && data[at + 2] === 91) accent += 1;
  expect(accent / (width * height)).toBeGreaterThan(0.02);
});

test('charts follow the rounds: an article taken off leaves its bar', async ({ desk, page }) => {
  await openCharts(desk, MIXED);
  const bars = chart(page, 'Jobs by employer').locator('.bars rect');
  await expect(bars).toHaveCount(5);
  await desk.articles.filter({ hasText: 'Vandelay' }).getByRole('button', { name: /^Remove/ }).click();
  await expect(bars).toHaveCount(4);
});
