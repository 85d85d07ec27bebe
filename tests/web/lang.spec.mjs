// The page in its readers' language: the sentences about totals are the engine's own, figures and dates are written
// as in the locale, every text is there in every language, and typed numbers are understood.

import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.mjs';

const ARTICLES = {
  plain: 'Acme said on 3 March 2026 that it will cut 1,200 jobs at its plant in Leeds.',
  over: 'Globex said on 4 March 2026 that it will cut more than 11,000 jobs.',
  upTo: 'Hooli said on 5 March 2026 that it will cut up to 500 jobs.',
  range: 'Initech will lay off between 300 and 350 workers, it said on 6 March 2026.',
  none: 'Umbrella said on 7 March 2026 that it will close its plant in Ohio and lay off workers there.',
  considered: 'Vandelay is considering cutting up to 700 jobs, it said on 8 March 2026.',
  one: 'Stark Industries said on 9 March 2026 that it will cut one job.',
};

const pkg = new URL('../../www/pkg/', import.meta.url);

/** The engine, beside the page: its module is not one of this package, so it is loaded by what is in it. */
async function engine() {
  const source = await readFile(new URL('pinkslip.js', pkg), 'base64');
  const { Dossier, initSync } = await import(`data:text/javascript;base64,${source}`);
  initSync({ module: await readFile(new URL('pinkslip_bg.wasm', pkg)) });
  return { Dossier };
}

test.describe('the total in English is the engine’s sentence, word for word', () => {
  /** @type {(keyof typeof ARTICLES)[][]} */
  const cases = [
    [],
    ['plain'],
    ['over'],
    ['upTo'],
    ['range'],
    ['none'],
    ['considered'],
    ['plain', 'over', 'none'],
    ['upTo', 'range', 'considered'],
    ['plain', 'over', 'upTo', 'range', 'none', 'considered', 'one'],
  ];
  test('over bounds, rounds with no number, and what is only considered', async ({ page }) => {
    const { Dossier } = await engine();
    await page.goto('/');
    for (const names of cases) {
      const dossier = new Dossier();
      for (const name of names) dossier.put(name, ARTICLES[name], null, null, null, '2026-03-10');
      const { tally } = dossier.report();
      const said = await page.evaluate(async (tally) => {
        const { totalSentence } = await import('/source/page/state/words.js');
        return totalSentence(tally);
      }, tally);
      expect(said, names.join()).toBe(dossier.words());
    }
  });
});

test('numbers are understood as readers type them', async ({ page }) => {
  await page.goto('/');
  const typed = ['16000', '16,000', '16.000', '16 000', '16\u202f000', '16’000', ' 1.234.567 ', '١٦٬٠٠٠', '1.5', '1,2345', '12.34', '1,000.000', 'about 3', '', '-5'];
  const read = await page.evaluate(async (typed) => {
    const { parseNumber } = await import('/source/page/state/numbers.js');
    return typed.map(parseNumber);
  }, typed);
  expect(read).toEqual([16000, 16000, 16000, 16000, 16000, 16000, 1234567, 16000, null, null, null, null, null, null, null]);
});

for (const [code, said, figure, round] of /** @type {const} */ ([
  ['de', 'Mindestens 12.200 Stellen in 2 Runden bei 2 Arbeitgebern; 1 weitere ohne Zahl.', '12.200+', 'Runden'],
  ['fr', 'Au moins 12 200 emplois en 2 vagues chez 2 employeurs ; 1 autre sans chiffre.', '12 200+', 'Vagues'],
  ['es', 'Al menos 12.200 puestos en 2 rondas de 2 empleadores; 1 más sin cifra.', '12.200+', 'Rondas'],
])) {
  test(`the page speaks ${code}, and keeps what is on the desk`, async ({ desk, page }) => {
    for (const name of /** @type {const} */ (['plain', 'over', 'none'])) await desk.read(ARTICLES[name]);
    await page.getByLabel('Language').selectOption(code);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    const plain = async (/** @type {import('@playwright/test').Locator} */ it) =>
      (await it.textContent())?.replace(/[\u00a0\u202f]/g, ' ');
    await expect.poll(() => plain(desk.words)).toBe(said);
    expect(await plain(desk.total)).toBe(figure);
    await expect(desk.articles).toHaveCount(3);
    await expect(page.locator('#view-rounds')).toContainText(round);
    await expect(page.locator('#language')).toBeFocused();
    await expect(page).toHaveTitle(/12.200\+ .*Pinkslip$/);
    // The article is in its own language.
    await expect(page.locator('#article .text')).toHaveAttribute('lang', 'en');
    await page.getByLabel(/^(Sprache|Langue|Idioma)$/).selectOption('en');
    await expect(desk.words).toHaveText('At least 12,200 jobs in 2 rounds at 2 employers; 1 more with no number.');
  });
}

test('the address can ask for a language', async ({ page }) => {
  await page.goto('/?lang=fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page).toHaveTitle(/comptées honnêtement/);
});

test.describe('the reader’s own languages', () => {
  test.use({ locale: 'es-MX' });

  test('decide what the page speaks at first, and how it writes figures', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    const number = await page.evaluate(async () => {
      const { write, number } = await import('/source/i18n/formats.js');
      write('es');
      return number(1234);
    });
    expect(number).toBe('1,234');
  });
});

test('every text is there in every language, and none that is not wanted', async ({ page }) => {
  await page.goto('/');
  const found = await page.evaluate(async () => {
    const load = async (/** @type {string} */ code) => (await import(`/source/i18n/${code}/index.js`))[code];
    /** @param {any} texts @param {string} [path] @returns {string[]} */
    const keys = (texts, path = '') =>
      Object.entries(texts).flatMap(([key, text]) =>
        typeof text === 'object' ? keys(text, `${path}${key}.`) : [`${path}${key} ${typeof text}`],
      );
    const english = keys(await load('en'));
    /** @type {Record<string, string[]>} */ const wrong = {};
    for (const code of ['de', 'fr', 'es']) {
      const own = keys(await load(code));
      const missing = english.filter((key) => !own.includes(key)).map((key) => `missing: ${key}`);
      // Names of keys on the keyboard are those of the country; what speaks for a merger the engine says in English.
      const more = own.filter((key) => !english.includes(key) && !/^(read\.keyName|correct\.feature)\./.test(key));
      wrong[code] = [...missing, ...more.map((key) => `not in English: ${key}`)];
    }
    return wrong;
  });
  expect(found).toEqual({ de: [], fr: [], es: [] });
});
