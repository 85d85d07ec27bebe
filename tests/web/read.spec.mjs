// Reading: evidence drawn by role in both ways, the card with what the ledger knows, the way from event to event.

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from './fixtures.mjs';
import { expectNow, firstMarked, marked } from './marks.mjs';

const CORVANE = `Corvane to cut 900 jobs

Corvane Foods said on January 28, 2026 that it would cut its workforce from 9,000 to 8,200, a loss of 900 jobs, 13% of its staff, as it answers weak demand. The cuts hit its plants in Leeds and York and take effect in April 2026, the Herald reported.

In October 2025 the company had announced 400 job cuts. A union said the industry has lost 150,000 jobs this year. Corvane denied that it would cut 5,000 jobs in France.`;

/** Takes away what a browser may not have. @param {import('@playwright/test').Page} page @param {readonly ('highlights' | 'highlightsFromPoint' | 'caretPositionFromPoint')[]} names */
const without = (page, ...names) =>
  page.addInitScript((names) => {
    if (names.includes('highlights')) {
      Reflect.deleteProperty(globalThis, 'Highlight');
      Object.defineProperty(CSS, 'highlights', { value: undefined });
    }
    if (names.includes('highlightsFromPoint') && globalThis.HighlightRegistry)
      Reflect.deleteProperty(globalThis.HighlightRegistry.prototype, 'highlightsFromPoint');
    if (names.includes('caretPositionFromPoint')) Reflect.deleteProperty(Document.prototype, 'caretPositionFromPoint');
  }, names);

/** What is drawn, by look. @param {import('@playwright/test').Page} page */
async function drawn(page) {
  await firstMarked(page, 'people');
  /** @type {Record<string, string[]>} */ const looks = {};
  for (const look of ['people', 'not', 'employer', 'date', 'where', 'reason', 'source', 'staff'])
    looks[look] = (await marked(page, look)).map(({ text }) => text);
  return looks;
}

test('each role has a look of its own, and the words stay one text', async ({ desk, page }) => {
  await desk.read(CORVANE);
  const looks = await drawn(page);
  expect(looks.people).toEqual(['900 jobs', '13% of its staff', '900 jobs', '400 job cuts']);
  expect(looks.not).toEqual(['150,000 jobs', '5,000 jobs']);
  expect(looks.date).toContain('in April 2026');
  expect(looks.where).toEqual(expect.arrayContaining(['Leeds', 'York', 'France']));
  expect(looks.reason).toEqual(['weak demand']);
  await expect(page.locator('.text mark')).toHaveCount(0);
  expect(await page.locator('.words-of').evaluateAll((all) => all.every((it) => it.childNodes.length === 1))).toBe(true);
  const lines = await page.locator('.words-of').first().evaluate((words) =>
    ['people', 'unsure', 'not', 'employer', 'date', 'where', 'reason', 'staff', 'source'].map((look) => {
      const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(words, `::highlight(${look})`);
      return `${textDecorationLine} ${textDecorationStyle} ${backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : 'filled'}`;
    }),
  );
  expect(new Set(lines).size).toBe(lines.length);
});

test('elements draw the same words with the same look', async ({ browser, baseURL }) => {
  /** @param {readonly 'highlights'[]} lacks */
  const seen = async (...lacks) => {
    const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 900 } });
    await without(page, ...lacks);
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await page.locator('#paste').fill(CORVANE);
    await page.getByRole('button', { name: 'Read it' }).click();
    const looks = await drawn(page);
    await page.locator('#pane-rounds').focus();
    const text = PNG.sync.read(await page.locator('.text').screenshot());
    await page.keyboard.press('n');
    await expectNow(page, '900 jobs');
    const now = (await marked(page, 'date', { now: true })).map((it) => it.text);
    const parted = await page.locator('.text mark').count();
    await page.close();
    return { looks, text, now, parted };
  };
  const [highlights, elements] = [await seen(), await seen('highlights')];
  expect(highlights.parted).toBe(0);
  expect(elements.parted).toBeGreaterThan(10);
  // Where marks lie on each other, elements part the words.
  const joined = (/** @type {typeof elements} */ { looks, now }) => [...Object.values(looks), now].map((it) => it.join('').replace(/ /g, ''));
  expect(joined(elements)).toEqual(joined(highlights));
  const { width, height } = highlights.text;
  const differ = pixelmatch(highlights.text.data, elements.text.data, undefined, width, height, { threshold: 0.2 });
  expect(differ / (width * height)).toBeLessThan(0.004);
});

for (const lacks of /** @type {const} */ ([
  [],
  ['highlightsFromPoint'],
  ['highlightsFromPoint', 'caretPositionFromPoint'],
  ['highlights'],
])) {
  test(`words under the pointer are found${lacks.length ? ` without ${lacks.join(' and ')}` : ''}`, async ({ page }) => {
    await without(page, ...lacks);
    await page.goto('/');
    await page.locator('#paste').fill(CORVANE);
    await page.getByRole('button', { name: 'Read it' }).click();
    const [words] = (await firstMarked(page, 'not')) && (await marked(page, 'not'));
    await page.mouse.move(words?.middle.x ?? 0, words?.middle.y ?? 0, { steps: 3 });
    await expect(page.locator('#card')).toContainText('Not counted');
    await expect(page.locator('.text')).toHaveClass(/is-over/);
    await page.mouse.move(4, 4);
    await expect(page.locator('#card')).toBeHidden();
    // Beside the words, in the same line, there are none.
    const last = await page.locator('.words-of').last().boundingBox();
    await page.mouse.click((last?.x ?? 0) + (last?.width ?? 0) - 3, (last?.y ?? 0) + (last?.height ?? 0) - 6);
    await expect(page.locator('#card')).toBeHidden();
  });
}

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('only people that count are filled', async ({ desk, page }) => {
    await desk.read(CORVANE);
    const [employer, people] = [await firstMarked(page, 'employer'), await firstMarked(page, 'people')];
    const corner = async (/** @type {typeof people} */ { x, y, height }) => {
      const png = PNG.sync.read(await page.screenshot({ clip: { x: x + 1, y: y + height / 2 - 2, width: 1, height: 1 } }));
      return [...png.data.subarray(0, 3)].join();
    };
    const paper = await corner({ ...employer, x: employer.x - 6 });
    // Inside the first letter's left edge there may be ink; between the top of the box and the letters there is none.
    const above = async (/** @type {typeof people} */ it) => corner({ ...it, x: it.x, y: it.y - it.height / 2 + 4 });
    expect(await above(employer)).toBe(paper);
    expect(await above(people)).not.toBe(paper);
  });
});

test('the marker prints', async ({ desk, page }) => {
  await desk.read(CORVANE);
  await page.emulateMedia({ media: 'print' });
  const { x, y, width, height } = await firstMarked(page, 'people');
  const png = PNG.sync.read(await page.screenshot({ fullPage: true, clip: { x, y, width, height } }));
  const pink = [];
  for (let i = 0; i < png.data.length; i += 4) if ((png.data[i] ?? 0) > 230 && (png.data[i + 1] ?? 0) < 225) pink.push(i);
  expect(pink.length).toBeGreaterThan(100);
});

test('the margin says to screen readers which words are evidence', async ({ desk, page }) => {
  await desk.read(CORVANE);
  const name = page.getByRole('button', { name: /^900, Corvane Foods, counted\. Words: .*people “900 jobs”.*date “on January 28, 2026”/ });
  await expect(name.first()).toBeVisible();
});

test('the card says what, why, how sure, and by which rule; a conflict has both sides', async ({ desk, page }) => {
  await desk.choose(
    ['herald.md', `---\npublisher: The Herald\npublished: 2026-01-28\n---\n\n${CORVANE}`],
    ['courier.md', '---\npublisher: The Courier\npublished: 2026-01-29\n---\n\nCorvane Foods said on Wednesday that it is laying off 900 people in Leeds.'],
  );
  await expect(desk.articles).toHaveCount(2);
  await firstMarked(page, 'people');
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('n');
  const { card } = desk;
  await expect(card.locator('.verdict')).toHaveText('Counted');
  await expect(card.locator('.place')).toHaveText('1 of 5');
  await expect(card.locator('.card-conflict').first()).toContainText('Conflict: from 9,000 to 8,200 is 800, told as 900');
  await expect(card).toContainText(/\d+%, by the rule “/);
  await expect(card.locator('.fields > div', { hasText: 'Rule' }).last().locator('code')).toHaveText('separate-rounds');
  await expect(card).toContainText('Told by 2 articles');
  // A side of the conflict leads to its words.
  await card.locator('.card-conflict').first().getByRole('button', { name: 'The Courier' }).click();
  await expect(page.locator('#article .text')).toContainText('900 people in Leeds');
  await expectNow(page, '900 people');
});

test('a card that is longer than its room scrolls to its end, and stays there', async ({ desk, page }) => {
  await page.setViewportSize({ width: 1280, height: 520 });
  await desk.read(CORVANE);
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('n');
  const { card } = desk;
  await expect(card).toBeVisible();
  const left = () => card.evaluate((it) => it.scrollHeight - it.clientHeight - it.scrollTop);
  expect(await left()).toBeGreaterThan(50);
  const box = await card.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60);
  await page.mouse.wheel(0, 4000);
  await expect.poll(left).toBeLessThan(2);
  await card.getByRole('button', { name: 'Why', exact: true }).click({ timeout: 3000 });
  await expect(page.locator('.why-event').first()).toBeVisible();
});

test('what a share would be is offered, and in no total', async ({ desk, page }) => {
  await desk.read('Acme, which has 13,000 staff, said on 3 March 2026 that it will cut 13% of its workforce.');
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('n');
  await expect(desk.card.locator('.fields > div', { hasText: 'Offered' })).toContainText('13% of 13,000 is 1,625 to 1,754');
  await expect(desk.card).toContainText('in no total');
});

test('the card is reached from its figure by Tab, and left the same way', async ({ desk, page }) => {
  await desk.read(CORVANE);
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('n');
  const figure = page.locator('.marginal.is-active').first();
  await expect(figure).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(desk.card.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(figure).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(desk.card).toBeHidden();
});

test('n goes through all articles and says where it is; Shift+N stops only at what is open', async ({ desk, page }) => {
  await desk.read('Globex laid off 300 workers in Ohio on 12 January 2026, the company said.');
  await desk.read(CORVANE);
  await page.locator('#pane-rounds').focus();
  const said = page.locator('#live-event');
  await page.keyboard.press('n');
  await expect(said).toHaveText('2 of 5');
  await page.keyboard.press('p');
  await expect(said).toHaveText(/^1 of 5, in “Globex laid off/);
  await page.keyboard.press('Shift+N');
  await expect(desk.card.locator('.card-conflict').first()).toBeVisible();
  await page.keyboard.press('Shift+N');
  await expect(desk.card.locator('.verdict')).toContainText('Not counted');
  await page.keyboard.press('Escape');
  await desk.articles.filter({ hasText: 'Corvane' }).getByRole('button', { name: /^Remove/ }).click();
  await expect(desk.articles).toHaveCount(1);
  await page.keyboard.press('Shift+N');
  await expect(said).toHaveText('Every event is counted, and none is in conflict.');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the sheet does not cover its words', async ({ desk, page }) => {
    await desk.read(`${CORVANE}\n\nGlobex laid off 300 workers in Ohio on 12 January 2026.`);
    for (const digits of ['900', '900', '400', '150,000']) {
      await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
      await page.keyboard.press('n');
      void digits;
      await expect(desk.card).toBeVisible();
      const now = [...(await marked(page, 'people', { now: true })), ...(await marked(page, 'not', { now: true }))];
      const card = await desk.card.boundingBox();
      expect(now.some((it) => it.y + 10 < (card?.y ?? 0) && it.y >= 0)).toBe(true);
    }
  });
});

test('a text of 100 kB is laid out in less than 50 ms', async ({ desk, page }) => {
  const filler = 'The town has a market on Tuesdays and a band that plays by the river, and nobody minds. '.repeat(6);
  const part = (/** @type {number} */ n) =>
    `${filler}Firm${String.fromCharCode(65 + (n % 26))} Works said on ${1 + (n % 27)} March 2026 that it will cut ${1000 + n * 7} jobs in Leeds.`;
  await desk.read('Globex laid off 300 workers in Ohio on 12 January 2026, the company said.');
  await desk.read(Array.from({ length: 160 }, (_, n) => part(n)).join('\n\n'));
  const cdp = await page.context().newCDPSession(page);
  // The time this thread worked, not the time it waited for others.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const names = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
    return metrics.filter(({ name }) => names.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  };
  const titles = page.locator('#articles button.title');
  /** @type {number[]} */ const times = [];
  for (let n = 0; n < 4; n += 1) {
    await titles.nth(0).click();
    await expect(page.locator('.line')).toHaveCount(1);
    const before = await worked();
    await titles.nth(1).click();
    await expect(page.locator('.line')).toHaveCount(160);
    times.push((await worked()) - before);
  }
  expect(await page.locator('.text').evaluate((text) => text.textContent?.length)).toBeGreaterThan(95_000);
  expect(Math.min(...times), times.map(Math.round).join(', ')).toBeLessThan(50);
});

test('an article saved without its text lists its events, and says so', async ({ desk, page, browser, baseURL }) => {
  // Made apart from the page: a text document has no policy that keeps a second engine out.
  const maker = await browser.newPage({ baseURL });
  await maker.goto('/source/engine/protocol.js');
  const bare = await maker.evaluate(async (text) => {
    const { EngineClient } = await import('/source/engine/client.js');
    const engine = new EngineClient(() => new Worker('/engine/worker.js', { type: 'module' }));
    await engine.ready;
    await engine.put({ id: 'a', text, title: 'Corvane cuts', publisher: null, url: null, published: '2026-01-28' });
    return engine.save(false);
  }, CORVANE);
  await maker.close();
  expect(bare).not.toContain('as it answers');
  await desk.choose(['bare.json', bare]);
  await expect(page.locator('.textless .nothing')).toContainText('The text of this article is not in the file');
  await expect(page.locator('.listed').first()).toContainText('Corvane Foods announced a cut of 900 jobs');
  await page.locator('.listed').first().click();
  await expect(desk.card).toContainText('Counted');
  await expect(desk.card.locator('.words')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(desk.card).toBeHidden();
});

test('the keys that the help lists do what it says', async ({ desk, page }) => {
  await desk.read(CORVANE);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  await page.keyboard.press('3');
  await expect(page.locator('.steps')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('a');
  await expect(page.locator('#paste')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('#pane-rounds').focus();
  await page.keyboard.press('w');
  await expect(page.locator('.why-lines')).toBeVisible();
});
