// The total, the table of rounds, and how the total came about.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, readSeeds, test } from './fixtures.mjs';
import { marked } from './marks.mjs';

const ACME = 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.';
const GLOBEX = 'Globex laid off 300 workers in Ohio on 12 January 2026, the company said.';
const INITECH = 'Initech is considering cutting up to 500 jobs in Leeds, it said on 4 February 2026.';
const HOOLI = 'Hooli said on 9 January 2026 that it is laying off workers in Lyon and Lille because of weak demand and automation by AI.';

/** @param {import('./fixtures.mjs').Desk} desk */
const rowsOf = (desk) => desk.table.locator('tr[data-round]');

/** What stands in a column, from top to bottom. @param {import('./fixtures.mjs').Desk} desk @param {string} cell */
const column = (desk, cell) => desk.table.locator(`tr[data-round] ${cell}`).allInnerTexts();

/** @param {import('./fixtures.mjs').Desk} desk @param {string[]} texts */
async function readAll(desk, ...texts) {
  await desk.choose(...texts.map((text, i) => /** @type {const} */ ([`${i}.txt`, text])));
  await expect(desk.articles).toHaveCount(texts.length);
  await expect(desk.page.locator('.progress')).toHaveCount(0);
}

/** The seeds on the desk. @param {import('./fixtures.mjs').Desk} desk */
async function readTheSeeds(desk) {
  const seeds = await readSeeds();
  await desk.choose(...seeds.map(({ name, text }) => /** @type {const} */ ([name, text])));
  await expect(desk.articles).toHaveCount(seeds.length);
  await expect(desk.page.locator('.progress')).toHaveCount(0);
}

test.describe('the total', () => {
  test('says what is only considered, and leads to it', async ({ desk, page }) => {
    await readAll(desk, ACME, INITECH);
    await expect(desk.total).toHaveText('1,200');
    const fact = page.locator('.fact', { hasText: 'considered' });
    await expect(fact).toHaveText('Up to 500 only being considered');
    await fact.click();
    await expect(rowsOf(desk)).toHaveCount(1);
    await expect(rowsOf(desk)).toContainText('not counted');
    await expect(page.locator('.shown')).toContainText('1 of 2 rounds: none of them in the total');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(rowsOf(desk)).toHaveCount(2);
    await expect(page.getByLabel(/^Filter rounds/)).toBeFocused();
  });

  test('says how many rounds have no date', async ({ desk, page }) => {
    await readAll(desk, ACME, 'Umbra is cutting 40 jobs.');
    await page.locator('.fact', { hasText: '1 with no date' }).click();
    await expect(rowsOf(desk)).toHaveCount(1);
    await expect(rowsOf(desk)).toContainText('40');
  });

  test('says by how much it moved: to be seen at once, to be heard when it has settled', async ({ desk, page }) => {
    await desk.read(ACME);
    await expect(page.locator('.total-change')).toHaveCount(0);
    await expect(page.locator('[id^=live-]').filter({ hasText: '1,200' })).toHaveCount(1);
    await desk.read(GLOBEX);
    await expect(page.locator('.total-change')).toHaveText(/^\+300 at \d/);
    await expect(page.locator('[id^=live-]').filter({ hasText: '300 more than before' })).toHaveCount(1);
    await desk.articles.filter({ hasText: 'Acme' }).getByRole('button', { name: /^Remove/ }).click();
    await expect(page.locator('.total-change')).toHaveText(/^−1,200 at \d/);
    await expect(page.locator('[id^=live-]').filter({ hasText: '1,200 fewer than before' })).toHaveCount(1);
  });
});

test.describe('the table', () => {
  test('sorts by each head, within groups and over all', async ({ desk, page }) => {
    await readAll(desk, ACME, GLOBEX, HOOLI);
    await page.getByLabel('Group rounds').selectOption('none');
    await expect(desk.table.locator('tr.group')).toHaveCount(0);
    const head = (/** @type {string} */ name) => desk.table.getByRole('columnheader', { name });
    await head('Jobs').getByRole('button').click();
    await expect(head('Jobs')).toHaveAttribute('aria-sort', 'descending');
    expect(await column(desk, '.number')).toEqual(['1,200', '300', 'no number']);
    await head('Jobs').getByRole('button').click();
    await expect(head('Jobs')).toHaveAttribute('aria-sort', 'ascending');
    expect(await column(desk, '.number')).toEqual(['300', '1,200', 'no number']); // What is unknown stays last.
    await head('Employer').getByRole('button').click();
    await expect(head('Jobs')).toHaveAttribute('aria-sort', 'none');
    expect(await column(desk, 'button.who')).toEqual(['Acme,', 'Globex,', 'Hooli,']);
    await head('When').getByRole('button').click();
    expect(await column(desk, 'button.who')).toEqual(['Acme,', 'Globex,', 'Hooli,']);
    await head('When').getByRole('button').click();
    expect(await column(desk, 'button.who')).toEqual(['Hooli,', 'Globex,', 'Acme,']);
    await head('When').getByRole('button').click();
    await expect(head('When')).toHaveAttribute('aria-sort', 'none');
    for (const name of ['Status', 'Told', 'In the total']) {
      await head(name).getByRole('button').click();
      await expect(head(name)).not.toHaveAttribute('aria-sort', 'none');
    }
  });

  test('groups by all that the tally groups by, with the same bounds', async ({ desk, page }) => {
    await readTheSeeds(desk);
    for (const by of ['employer', 'period', 'quarter', 'kind', 'status', 'reason', 'place']) {
      await page.getByLabel('Group rounds').selectOption(by);
      const heads = desk.table.locator('tr.group');
      expect(await heads.count(), by).toBeGreaterThan(1);
      for (const head of await heads.all()) await expect(head.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
    }
    await page.getByLabel('Group rounds').selectOption('employer');
    const amazon = desk.table.locator('tr.group', { hasText: 'Amazon' });
    await expect(amazon).toContainText('30,000');
    await expect(amazon).toContainText('2 rounds, 1 not counted');
  });

  test('what is added up here is what the engine’s tally says, for every group', async ({ page, watch }) => {
    const seeds = await readSeeds();
    await page.route('/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x' }));
    await page.goto('/blank');
    const wrong = await page.evaluate(async (seeds) => {
      const load = (/** @type {string} */ path) => import(path);
      const [{ groupsOf }, { ARRANGED }, { EngineClient }, { sumOf }] = await Promise.all(
        ['count/groups.js', 'count/table-state.js', '../engine/client.js', 'count/sum.js'].map((it) => load(new URL(it, `${location.origin}/source/page/`).href)),
      );
      const engine = new EngineClient();
      await engine.ready;
      const own = [
        'Acme is cutting between 200 and 301 jobs, it said on 3 March 2026.',
        'Globex will cut thousands of jobs in Leeds and Lyon, it said in May 2026.',
        'Hooli plans to cut up to 40 jobs in 2026.',
      ].map((text, i) => ({ name: `own${i}`, text }));
      for (const { name, text } of [...seeds, ...own]) await engine.put(await engine.open(name, text));
      const report = await engine.report();
      const { tally, ledger } = report;
      /** @type {string[]} */ const wrong = [];
      /** @param {string} name @param {any} sum @param {any} row */
      const hold = (name, sum, row) => {
        for (const field of ['low', 'best', 'high', 'rounds', 'unnumbered', 'undated'])
          if (sum[field] !== row?.[field]) wrong.push(`${name}: ${field} ${sum[field]}, not ${row?.[field]}`);
      };
      hold('all', sumOf(ledger.rounds), tally);
      let held = 0;
      for (const [by, rows] of Object.entries({
        employer: tally.by_employer,
        period: tally.by_period,
        quarter: tally.by_quarter,
        kind: tally.by_kind,
        status: tally.by_status,
        reason: tally.by_reason,
        place: tally.by_place,
      })) {
        const { groups } = groupsOf(report, { ...ARRANGED, by });
        const counted = groups.filter((/** @type {any} */ group) => group.rounds.some((/** @type {any} */ it) => it.counted));
        if (counted.length !== rows.length) wrong.push(`${by}: ${counted.length} groups, ${rows.length} rows`);
        for (const row of rows) {
          const none = ['unnamed', 'undated', 'unstated'].includes(row.key);
          const group = groups.find((/** @type {any} */ it) => (none ? it.key === '' : it.key === row.key.toLowerCase() || it.key === row.key || it.name === row.key));
          hold(`${by} ${row.key}`, group ? sumOf(group.rounds) : {}, row);
          held += 1;
        }
      }
      engine.close();
      return { wrong, held };
    }, seeds);
    expect(wrong.wrong).toEqual([]);
    expect(wrong.held).toBeGreaterThan(50);
    expect(watch.complaints).toEqual([]);
  });

  test('a round with two reasons stands in both groups, and says so', async ({ desk, page }) => {
    await readAll(desk, ACME, HOOLI);
    await page.getByLabel('Group rounds').selectOption('reason');
    await expect(rowsOf(desk)).toHaveCount(3);
    await expect(page.getByText('A round with two reasons stands in both groups')).toBeVisible();
    await page.getByLabel('Group rounds').selectOption('place');
    await expect(page.getByText('A round in two places stands in both groups')).toBeVisible();
    await page.getByLabel('Group rounds').selectOption('employer');
    await expect(page.locator('.twice')).toBeHidden();
  });

  test('a group is shut and opened, and keeps its total', async ({ desk }) => {
    await readAll(desk, ACME, GLOBEX);
    const acme = desk.table.locator('tr.group', { hasText: 'Acme' });
    await acme.getByRole('button').click();
    await expect(rowsOf(desk)).toHaveCount(1);
    await expect(acme).toContainText('1,200');
    await expect(acme.getByRole('button')).toBeFocused();
    await acme.getByRole('button').click();
    await expect(rowsOf(desk)).toHaveCount(2);
  });

  test('is filtered by words and by what rounds are, and says what is left', async ({ desk, page }) => {
    await readAll(desk, ACME, GLOBEX, INITECH, HOOLI);
    const shown = page.locator('.shown');
    await expect(shown).toBeEmpty();
    await page.getByLabel(/^Filter rounds/).fill('leeds');
    await expect(shown).toContainText('2 of 4 rounds: 1,200');
    await page.getByLabel(/^Filter rounds/).fill('january 2026');
    await expect(rowsOf(desk)).toHaveCount(0);
    await page.getByLabel(/^Filter rounds/).fill('jan 2026');
    await expect(shown).toContainText('2 of 4 rounds: 300; 1 with no number');
    await page.getByLabel(/^Filter rounds/).fill('');
    const chip = (/** @type {string} */ name) => page.getByRole('button', { name: new RegExp(`^${name} \\d`) });
    await chip('not counted').click();
    await expect(chip('not counted')).toHaveAttribute('aria-pressed', 'true');
    await expect(chip('not counted')).toBeFocused();
    await expect(rowsOf(desk)).toHaveCount(1);
    await chip('counted').click();
    await expect(chip('not counted')).toHaveAttribute('aria-pressed', 'false');
    await expect(rowsOf(desk)).toHaveCount(3);
    await chip('no number').click();
    await expect(shown).toContainText('1 of 4 rounds: 1 with no number');
    await page.getByLabel(/^Filter rounds/).fill('globex');
    await expect(page.getByText('No round matches “globex”.')).toBeVisible();
  });

  test('every cell leads to its words', async ({ desk, page }) => {
    const far = 'A quiet line about the river. '.repeat(120);
    await readAll(desk, `Hooli, the maker of pipes, said it will cut 640 jobs.\n\n${far}\n\nThe cut of 640 jobs at Hooli, announced on 9 January 2026, hits the plant in Lyon.`);
    await page.getByLabel('Group rounds').selectOption('none');
    const row = rowsOf(desk).first();
    for (const [cell, look, text] of /** @type {const} */ ([
      ['headcount', 'people', '640'],
      ['date', 'date', '9 January 2026'],
      ['place Lyon', 'where', 'Lyon'],
      ['employer', 'employer', 'Hooli'],
    ])) {
      await row.locator(`[data-cell="${cell}"]`).click();
      await expect(async () => {
        const words = (await marked(page, look)).filter((it) => it.text.includes(text) && it.inView);
        expect(words.length, `${cell} in sight`).toBeGreaterThan(0);
      }).toPass();
    }
    await row.locator('[data-cell="status"]').click();
    await expect(desk.card).toBeVisible();
  });

  test('a cell that no words stand for says so', async ({ desk }) => {
    await readAll(desk, '---\ntitle: Acme\npublished: 2026-03-05\n---\n\nAcme said today that it will cut 1,200 jobs.\n', 'Umbra is cutting 40 jobs.');
    await expect(rowsOf(desk).filter({ hasText: '40' })).toContainText('no date');
    await desk.choose(['p.md', '---\ntitle: Stark\npublished: 2026-03-05\n---\n\nStark is laying off 77 workers.\n']);
    const stark = rowsOf(desk).filter({ hasText: '77' });
    await expect(stark.locator('.when')).toContainText('as published');
    await expect(stark.locator('.when button')).toHaveCount(0);
    await expect(stark.locator('.when .is-wordless')).toContainText('no words of an article say so');
  });

  test('goes by keys: arrows among rows and cells, Home and End, Enter opens', async ({ desk, page }) => {
    await readAll(desk, ACME, GLOBEX, HOOLI);
    const rows = desk.table.locator('tbody tr');
    await desk.table.locator('tr.group').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(desk.table.locator('tr.detail')).toContainText('Every telling');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(desk.table.locator('tr.detail')).toHaveCount(0);
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(rows.last().locator('[data-cell]').first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows.first()).toHaveClass(/is-shut/);
    await page.keyboard.press('/');
    await expect(page.getByLabel(/^Filter rounds/)).toBeFocused();
  });

  test('one row is in the tab order', async ({ desk }) => {
    await readAll(desk, ACME, GLOBEX, HOOLI);
    await expect(desk.table.locator('tbody tr[tabindex="0"]')).toHaveCount(1);
    await rowsOf(desk).nth(1).focus();
    await expect(desk.table.locator('tbody tr[tabindex="0"]')).toHaveCount(1);
    await expect(rowsOf(desk).nth(1)).toHaveAttribute('tabindex', '0');
    await expect(desk.table.locator('tbody tr[tabindex="-1"] [data-cell][tabindex="0"]')).toHaveCount(0);
  });

  test('a row opens to its sources, its links, and both sides of a conflict', async ({ desk }) => {
    await readAll(
      desk,
      'Corvane Foods said on January 28, 2026 that it would cut its workforce from 9,000 to 8,200, a loss of 900 jobs, 13% of its staff.',
      '---\npublisher: The Herald\npublished: 2026-01-29\n---\n\nCorvane Foods is laying off 900 people in Leeds, it said on January 28, 2026.',
    );
    const row = rowsOf(desk).first();
    await expect(row).toContainText('conflict');
    await row.locator('.told button').click();
    const detail = desk.table.locator('tr.detail');
    await expect(detail).toContainText('Told by 2 articles');
    await expect(detail.locator('.conflict-part').first()).toContainText('Told as');
    await expect(detail.locator('.checks')).toContainText('does not hold');
    await expect(detail.locator('.mention')).toHaveCount(2);
    await detail.locator('.conflict-part').first().getByRole('button').first().click();
    await expect(desk.card).toBeVisible();
  });

  test('how it is arranged outlives a change of language', async ({ desk, page }) => {
    await readAll(desk, ACME, GLOBEX);
    await page.getByLabel('Group rounds').selectOption('none');
    await page.getByLabel(/^Filter rounds/).fill('leeds');
    await page.locator('#language').selectOption('de');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('#ledger .filter')).toHaveValue('leeds');
    await expect(page.locator('.rounds tr[data-round]')).toHaveCount(1);
    await expect(page.locator('.rounds tr.group')).toHaveCount(0);
  });
});

test.describe('how we got here', () => {
  test('every step opens to its figures, under the rule that put them there', async ({ desk, page }) => {
    await readTheSeeds(desk);
    await page.getByRole('button', { name: 'How we got here' }).click();
    const steps = page.getByRole('table', { name: 'How the total came about' });
    const people = async (/** @type {string} */ step) =>
      Number((await steps.locator(`tr.is-${step} .figure`).first().innerText()).replace(/\D/g, ''));
    let left = await people('mentions');
    for (const step of await steps.locator('tr.is-off').all())
      left -= Number((await step.locator('.figure').first().innerText()).replace(/\D/g, ''));
    expect(left).toBe(await people('counted'));
    expect(left).toBe(await desk.best());
    for (const name of ['Mentions', 'Merged', 'Counted']) {
      const step = steps.locator('tr.step', { hasText: name }).first();
      await step.getByRole('button').click();
      await expect(step.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
      await expect(steps.locator('tr.step-rule').first()).toBeVisible();
      const events = Number(await step.locator('.told').innerText());
      await expect(steps.locator('tr.step-item')).toHaveCount(events);
      const all = await steps.locator('tr.step-item .figure').allInnerTexts();
      const sum = all.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0);
      expect(sum).toBe(Number((await step.locator('.figure').first().innerText()).replace(/\D/g, '')));
      if (name !== 'Counted') await step.getByRole('button').click();
    }
    await steps.locator('tr.step-item').getByRole('button').first().click();
    await expect(desk.card).toBeVisible();
  });

  test('is a waterfall: each bar hangs where the one before it ends', async ({ desk, page }) => {
    await readTheSeeds(desk);
    await page.getByRole('button', { name: 'How we got here' }).click();
    await expect(page.locator('.step-bar rect').first()).toBeVisible();
    const bars = await page.locator('.step-bar rect').evaluateAll((all) =>
      all.map((it) => ({ from: Number(it.getAttribute('x')), to: Number(it.getAttribute('x')) + Number(it.getAttribute('width')) })),
    );
    expect(bars[0]).toEqual({ from: 0, to: 100 });
    for (let i = 1; i < bars.length - 1; i++) {
      const [before, bar] = [bars[i - 1], bars[i]];
      if (bar && before && bar.to - bar.from > 0.5) expect(Math.abs(bar.to - (i === 1 ? before.to : before.from))).toBeLessThan(0.6);
    }
    expect(bars.at(-1)?.from).toBe(0);
  });

  test('names every counting rule in plain words, and how many figures each decided', async ({ desk, page }) => {
    await readTheSeeds(desk);
    await page.getByRole('button', { name: 'How we got here' }).click();
    const rules = page.getByRole('table', { name: 'The rules of counting' });
    await expect(rules.locator('tbody tr')).toHaveCount(16);
    await expect(rules.locator('tbody tr', { hasText: 'sector-never-counts' })).toContainText('An industry is no employer');
    await expect(rules.locator('tbody tr', { hasText: 'sector-never-counts' }).locator('td')).toHaveText('1');
  });
});

for (const [width, height, colorScheme] of /** @type {const} */ ([
  [1440, 900, 'light'],
  [390, 844, 'dark'],
  [320, 256, 'light'], // 1,280 by 1,024 at a zoom of 400 %
])) {
  test.describe(`at ${width} by ${height}, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test.setTimeout(120_000); // Axe, four times.

    test('nothing is cut off sideways, nothing is out of reach, and axe finds nothing', async ({ desk, page }) => {
      const check = async (/** @type {string} */ state) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
        const { violations } = await new AxeBuilder({ page }).include('#ledger').include('#total-band').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), state).toEqual([]);
        const small = await page.locator('#ledger button:visible, #ledger select:visible').evaluateAll((all) =>
          all
            .map((it) => ({ words: it.textContent, box: it.getBoundingClientRect(), inline: Boolean(it.closest('p, li')) }))
            .filter(({ box, inline }) => !inline && (box.width < 24 || box.height < 23.5))
            .map(({ words, box }) => `${words} ${box.width}×${box.height}`),
        );
        expect(small, `${state}: targets`).toEqual([]);
      };
      await readTheSeeds(desk);
      await desk.choose(['initech.txt', INITECH]);
      await expect(page.locator('.fact').first()).toBeVisible();
      if (width < 1100) await page.locator('#tab-rounds').click();
      await check('rounds');
      await rowsOf(desk).first().locator('.told button').click();
      await expect(desk.table.locator('tr.detail')).toContainText('Every telling');
      await check('opened');
      await page.getByLabel('Group rounds').selectOption('reason');
      await page.getByRole('button', { name: /^not counted \d/ }).click();
      await check('by reason, filtered');
      await page.getByRole('button', { name: 'How we got here' }).click();
      await page.locator('tr.is-mentions').getByRole('button').click();
      await expect(page.locator('tr.step-item').first()).toBeVisible();
      await check('steps');
    });
  });
}
