// What people type into a form: numbers, shares, days and names as they write them, and what is said where it is not understood.

import { expect, test } from './fixtures.mjs';

test('what people type is understood, in the page’s language and in English', async ({ page }) => {
  await page.goto('/');
  const read = await page.evaluate(async () => {
    const { parsePeople, parseShare, parseWorkforce, parseNames } = await import('/source/page/correct/parse.js');
    const { parseDates } = await import('/source/page/correct/parse-dates.js');
    /** @param {any} parsed */
    const bounds = (parsed) =>
      'expected' in parsed ? 'not understood' : parsed.value === null ? 'nothing' : `${parsed.value.qualifier ?? ''} ${parsed.value.min ?? ''}..${parsed.value.max ?? ''} ${parsed.value.of ?? ''}`.trim();
    /** @param {any} parsed */
    const dates = (parsed) => ('expected' in parsed ? 'not understood' : parsed.value === null ? 'nothing' : `${parsed.value.precision} ${parsed.value.start} ${parsed.value.end}`);
    return {
      people: ['1,200', '1.200', 'about 1,200', '~ 1200', 'over 11,000', 'More than 11 000', '11,000+', 'up to 500', 'fewer than 500', '300–350', '1.200–1.500', '300 - 350', 'between 300 and 350', 'about 300 to 350', '', 'a lot', '12.5', 'somewhere 30', '350–300'].map(
        (it) => bounds(parsePeople(it)),
      ),
      share: ['13%', '12.6 %', '12,6', '10–15%', '10% to 15%', 'over 10%', 'up to 20% of Cloud', '13% of workforce', '', '130%', 'half'].map((it) => bounds(parseShare(it, null))),
      workforce: ['87,000', '', 'many'].map((it) => JSON.stringify(parseWorkforce(it)).slice(0, 16)),
      names: parseNames('Leeds, Hull; Leeds ,'),
      dates: ['28 Jan 2026', 'January 28, 2026', 'the 28th of January 2026', '2026-01-28', '28.1.2026', 'Jan 2026', '2026-01', 'Sept 2025', 'Q1 2026', '2026 Q1', 'second quarter of 2026', 'first half of 2026', 'H2 2025', '2026', 'Jan–Mar 2026', '28 to 30 Jan 2026', 'Q1 2026 – Q2 2026', '', '31 Feb 2026', 'Marchember 2026', 'soon', '28 Jan'].map(
        (it) => dates(parseDates(it)),
      ),
    };
  });
  expect(read.people).toEqual([
    'exact 1200..1200',
    'exact 1200..1200',
    'about 1200..1200',
    'about 1200..1200',
    'over 11000..',
    'over 11000..',
    'over 11000..',
    'up_to ..500',
    'up_to ..500',
    'range 300..350',
    'range 1200..1500',
    'range 300..350',
    'range 300..350',
    'range 300..350',
    'nothing',
    'not understood',
    'not understood',
    'not understood',
    'not understood',
  ]);
  expect(read.share).toEqual([
    '13..13 workforce',
    '12.6..12.6 workforce',
    '12.6..12.6 workforce',
    '10..15 workforce',
    '10..15 workforce',
    '10.. workforce',
    '..20 Cloud',
    '13..13 workforce',
    'nothing',
    'not understood',
    'not understood',
  ]);
  expect(read.workforce).toEqual(['{"value":87000}', '{"value":null}', '{"expected":"exp']);
  expect(read.names).toEqual(['Leeds', 'Hull']);
  expect(read.dates).toEqual([
    'day 2026-01-28 2026-01-28',
    'day 2026-01-28 2026-01-28',
    'day 2026-01-28 2026-01-28',
    'day 2026-01-28 2026-01-28',
    'day 2026-01-28 2026-01-28',
    'month 2026-01-01 2026-01-31',
    'month 2026-01-01 2026-01-31',
    'month 2025-09-01 2025-09-30',
    'quarter 2026-01-01 2026-03-31',
    'quarter 2026-01-01 2026-03-31',
    'quarter 2026-04-01 2026-06-30',
    'half 2026-01-01 2026-06-30',
    'half 2025-07-01 2025-12-31',
    'year 2026-01-01 2026-12-31',
    'month 2026-01-01 2026-03-31',
    'day 2026-01-28 2026-01-30',
    'quarter 2026-01-01 2026-06-30',
    'nothing',
    'not understood',
    'not understood',
    'not understood',
    'not understood',
  ]);
});
