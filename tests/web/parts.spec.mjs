// The pure parts of the page: spans to pieces, long texts to passages, bounds and dates to words.

import { expect, test } from './fixtures.mjs';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('overlapping marks become pieces that do not overlap', async ({ page }) => {
  const cut = await page.evaluate(async () => {
    const { pieces } = await import('/source/page/read/marks.js');
    const mark = (start, end, role) => ({ start, end, role, event: 0 });
    return pieces([mark(0, 6, 'employer'), mark(4, 9, 'headcount'), mark(20, 25, 'date')], 2, 12).map(
      ({ start, end, marks }) => [start, end, marks.map((it) => it.role).join()],
    );
  });
  expect(cut).toEqual([
    [2, 4, 'employer'],
    [4, 6, 'employer,headcount'],
    [6, 9, 'headcount'],
    [9, 12, ''],
  ]);
});

test('passages keep every mark, stay apart and never cut a pair of surrogates', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const { passages } = await import('/source/page/read/passages.js');
    const text = '😀'.repeat(150_000);
    const marks = [
      { start: 100_001, end: 100_005 },
      { start: 100_900, end: 100_904 },
      { start: 299_000, end: 299_010 },
    ];
    const shown = passages(text, marks);
    return {
      whole: passages('short', []),
      kept: marks.every((mark) => shown.some((it) => it.start <= mark.start && mark.end <= it.end)),
      apart: shown.every((it, i) => i === 0 || it.start > shown[i - 1].end),
      few: shown.length,
      clean: shown.every(({ start, end }) => start % 2 === 0 && end % 2 === 0),
    };
  });
  expect(said).toEqual({ whole: [{ start: 0, end: 5 }], kept: true, apart: true, few: 3, clean: true });
});

test('lines are told apart by what they look like', async ({ page }) => {
  const kinds = await page.evaluate(async () => {
    const { blocks } = await import('/source/page/read/passages.js');
    const text =
      'Acme cuts jobs\n\n## What it says\nAcme will cut 300 jobs, it said on Monday.\n- one\n> quoted\nA Short Heading\n';
    return blocks(text, { start: 0, end: text.length }, 'Acme  cuts jobs').map(({ kind, body, end }) => [
      kind,
      text.slice(body, end),
    ]);
  });
  expect(kinds).toEqual([
    ['title', 'Acme cuts jobs'],
    ['heading', 'What it says'],
    ['paragraph', 'Acme will cut 300 jobs, it said on Monday.'],
    ['item', 'one'],
    ['quote', 'quoted'],
    ['heading', 'A Short Heading'],
  ]);
});

test('figures say their bounds', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const { boundsFigure, boundsWords, figureText } = await import('/source/page/state/numbers.js');
    const head = (min, max, qualifier) => figureText({ min, max, qualifier });
    const bounds = (low, best, high) => [
      Object.values(boundsFigure({ low, best, high })).join(' ').trim(),
      boundsWords({ low, best, high }),
    ];
    return {
      heads: [
        head(1200, 1200, 'exact'),
        head(3000, 3000, 'about'),
        head(11000, null, 'over'),
        head(null, 500, 'up_to'),
        head(300, 350, 'range'),
        head(2000, 9999, 'vague'),
      ],
      share: [
        figureText(null, { min: 17, max: 17, of: 'workforce' }),
        figureText(null, { min: 10, max: 15, of: 'operations' }),
        figureText(null),
      ],
      bounds: [
        bounds(5, 5, 5),
        bounds(41000, 41000, null),
        bounds(0, 500, 500),
        bounds(400, 425, 450),
        bounds(0, 0, 0),
      ],
    };
  });
  expect(said).toEqual({
    heads: ['1,200', 'about 3,000', 'over 11,000', 'up to 500', '300–350', 'thousands (2,000–9,999)'],
    share: ['17% of workforce', '10–15% of operations', 'no number'],
    bounds: [
      ['5', '5'],
      ['41,000+', 'at least 41,000'],
      ['up to 500', 'up to 500'],
      ['400–450', 'between 400 and 450'],
      ['0', '0'],
    ],
  });
});

test('dates are as coarse as they are known, and fall into the tally’s periods', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const { datesText, periodOf, periodText } = await import('/source/page/state/numbers.js');
    const dates = [
      ['2026-01-28', '2026-01-28', 'day'],
      ['2026-01-26', '2026-02-01', 'week'],
      ['2025-10-01', '2025-10-31', 'month'],
      ['2025-04-01', '2025-06-30', 'quarter'],
      ['2025-04-01', '2025-12-31', 'quarter'],
      ['2025-01-01', '2025-06-30', 'half'],
      ['2026-01-01', '2030-12-31', 'year'],
    ].map(([start, end, precision]) => ({ start, end, precision, basis: 'stated' }));
    return dates.map((it) => [datesText(it), periodText(periodOf(it))]);
  });
  expect(said).toEqual([
    ['Jan 28, 2026', 'Jan 2026'],
    ['week of Jan 26, 2026', 'Jan 2026'],
    ['Oct 2025', 'Oct 2025'],
    ['Q2 2025', 'Q2 2025'],
    ['Q2–Q4 2025', '2025'],
    ['first half of 2025', 'first half of 2025'],
    ['2026–2030', '2026'],
  ]);
});

test('a sentence says who, how far it has come, what, where and when', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const { sentence, totalText } = await import('/source/page/state/words.js');
    const event = {
      employer: { name: 'Acme' },
      headcount: { min: 1200, max: 1200, qualifier: 'exact' },
      share: null,
      status: 'planned',
      kind: 'layoff',
      scope: 'round',
      date: { start: '2026-03-03', end: '2026-03-03', precision: 'day', basis: 'stated' },
      units: [],
      places: [{ name: 'Leeds' }],
      source: { name: 'the union', kind: 'union' },
    };
    const row = (key, rounds) => ({ key, rounds, low: 1, best: 1, high: 1, unnumbered: 0 });
    const tally = {
      low: 41000,
      best: 41000,
      high: null,
      rounds: 3,
      unnumbered: 2,
      by_employer: [row('Amazon', 2), row('Meta', 1), row('Hooli', 0)],
    };
    return [
      sentence(event),
      sentence({
        ...event,
        employer: null,
        headcount: null,
        status: 'denied',
        kind: 'closure',
        places: [],
        date: null,
        source: null,
      }),
      totalText(tally),
      totalText({ ...tally, best: 41500, by_employer: [row('Amazon', 2), row('unnamed', 1)] }),
      totalText({ ...tally, rounds: 0, unnumbered: 1, by_employer: [] }),
      totalText({ ...tally, rounds: 0, unnumbered: 0, by_employer: [] }),
    ];
  });
  expect(said).toEqual([
    'Acme plans to cut 1,200 jobs in Leeds, Mar 3, 2026, according to the union.',
    'An employer that the text does not name denied a cut of jobs (closure); no number given.',
    'at least 41,000 jobs in 3 rounds at 2 employers; 2 more with no number',
    'at least 41,000 jobs in 3 rounds at 1 named employer; 2 more with no number',
    '1 round with no number',
    'no layoffs counted',
  ]);
});
