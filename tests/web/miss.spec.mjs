// A miss becomes a test case as text: of its form, with what the reader says should have been found.

import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.mjs';
import { firstMarked } from './marks.mjs';

const CORVANE = `Corvane to cut 900 jobs

Corvane Foods said on January 28, 2026 that it would cut its workforce from 9,000 to 8,200, a loss of 900 jobs, 13% of its staff, as it answers weak demand. The cuts hit its plants in Leeds and York and take effect in April 2026, the Herald reported.

In October 2025 the company had announced 400 job cuts. A union said the industry has lost 150,000 jobs this year. Corvane denied that it would cut 5,000 jobs in France.`;

test.describe('report a miss', () => {
  /** The grammar of tests/cases.rs, as far as a form can be wrong in it. @param {string} text */
  function parsed(text) {
    /** @type {{ heading: string, heads: string[], text: string, list: string[] }[]} */ const cases = [];
    for (const line of text.split('\n')) {
      if (line.startsWith('# ')) cases.push({ heading: line.slice(2), heads: [], text: '', list: [] });
      const it = cases.at(-1);
      if (!it || line.startsWith('# ')) continue;
      if (line.startsWith('- ')) it.list.push(line.slice(2));
      else if (line.startsWith('> ')) it.heads.push(line.slice(2));
      else it.text += `${line}\n`;
    }
    return cases;
  }
  const theCase = (/** @type {import('@playwright/test').Page} */ page) => page.locator('.miss-case').innerText();

  test('what was read is a case that can be corrected and copied', async ({ desk, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.choose(['acme.md', '---\npublished: 2026-03-05\n---\n\n# Not a heading\n\n- Acme said on Monday that it will cut up to 1,200 jobs in Leeds, 13% of its staff.\n']);
    await firstMarked(page, 'people');
    await page.locator('#pane-rounds').focus();
    await page.keyboard.press('m');
    await expect(page.locator('.miss-case')).toContainText('| up to 1,200 | 13% |');
    const [first, more] = parsed(await theCase(page));
    expect(more).toBeUndefined();
    expect(first?.heads).toEqual(['2026-03-05 | Not a heading']);
    expect(first?.text).not.toContain('Not a heading');
    expect(first?.text).toContain('• Acme said on Monday');
    expect(first?.list).toEqual(['Acme | up to 1,200 | 13% | announced | layoff | round | 2026-03-02']);
    await page.locator('.miss').getByLabel('People', { exact: true }).fill('a lot');
    await expect(page.locator('.miss-wrong')).toContainText('People: expected 1,200, about 500');
    await page.locator('.miss').getByLabel('People', { exact: true }).fill('1300-1400');
    await expect(page.locator('.miss-wrong')).toBeEmpty();
    await page.locator('.miss-field.is-status select').selectOption({ label: 'anything' });
    await page.locator('.miss-field.is-kind select').selectOption({ label: 'anything' });
    await page.locator('.miss-field.is-scope select').selectOption({ label: 'anything' });
    await page.locator('.miss').getByLabel('Date', { exact: true }).fill('');
    await page.locator('.miss').getByLabel('Places', { exact: true }).fill('Leeds, York, Leeds');
    expect(parsed(await theCase(page))[0]?.list).toEqual(['Acme | 1,300–1,400 | 13% | places: Leeds, York']);
    await page.getByRole('button', { name: '+ Another cut' }).click();
    expect(parsed(await theCase(page))[0]?.list).toHaveLength(2);
    await page.getByLabel('Nothing: these words tell of no cut').check();
    expect(parsed(await theCase(page))[0]?.list).toEqual(['nothing']);
    await expect(page.locator('.miss-own')).toContainText('copyright');
    await page.getByRole('button', { name: 'Copy the case' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await theCase(page).then((it) => `${it.trimEnd()}\n`));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as file' }).click()]);
    expect(download.suggestedFilename()).toBe('pinkslip-case.md');
    expect(await readFile(await download.path(), 'utf8')).toContain('- nothing');
  });

  test('selected words are widened to their sentence, and only their events are kept', async ({ desk, page }) => {
    await desk.read(CORVANE);
    await firstMarked(page, 'people');
    await page.evaluate(() => {
      const node = [...document.querySelectorAll('.words-of')].at(-1)?.firstChild;
      const at = node?.textContent?.indexOf('denied') ?? 0;
      if (node) getSelection()?.setBaseAndExtent(node, at, node, at + 6);
    });
    await page.keyboard.press('m');
    await expect(page.locator('.miss-text')).toHaveValue('Corvane denied that it would cut 5,000 jobs in France.');
    const [one] = parsed(await theCase(page));
    expect(one?.list).toHaveLength(1);
    expect(one?.list[0]).toContain('| 5,000 | – | denied');
    await page.getByRole('button', { name: 'Take the whole article' }).click();
    expect(parsed(await theCase(page))[0]?.list.length).toBeGreaterThan(2);
  });
});

for (const [width, height] of /** @type {const} */ ([
  [1440, 900],
  [390, 844],
])) {
  test.describe(`help at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('fits on one screen and lists what every part of the page added', async ({ desk, page }) => {
      await desk.read(CORVANE);
      await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Keys and words' });
      await expect(help).toBeVisible();
      for (const said of ['next event', 'next that is not counted', 'report a miss', 'look for rounds', 'the views', 'take back the last change', 'do it again', 'add an article', 'Round', 'Conflict'])
        await expect(help).toContainText(said);
      const fits = await help.evaluate((it) => it.scrollHeight <= it.clientHeight && it.getBoundingClientRect().bottom <= innerHeight);
      expect(fits).toBe(true);
      await page.keyboard.press('Escape');
      await expect(help).toBeHidden();
    });
  });
}
