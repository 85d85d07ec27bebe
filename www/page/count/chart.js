/**
 * The counted rounds over time as small bars, with bounds as whiskers. A date known only as a
 * quarter or a year is an open bar over all its months.
 *
 * It says in words what it shows; the table of rounds holds the same figures.
 *
 * @typedef {import('../../engine/contract.js').Row} Row
 * @typedef {{ row: Row, from: number, months: number }} Bar
 */

import { say } from '../../i18n/index.js';
import { h, svg } from '../shell/dom.js';
import { boundsWords, monthsOf, periodText } from '../state/numbers.js';

const HEIGHT = 44;
/** Room above the highest bar for the arrow of an open bound. */
const HEAD = 6;
const WIDEST = 340;
const NARROWEST = 120;
/** Thinner bars show nothing: the large charts do. */
const THINNEST = 3;

/** @param {readonly Row[]} rows */
export function periodChart(rows) {
  const bars = rows.flatMap((row) => {
    const months = monthsOf(row.key);
    return months && row.best > 0 ? [{ row, from: months[0], months: months[1] }] : [];
  });
  if (bars.length < 2) return null;
  const first = Math.min(...bars.map((bar) => bar.from));
  const length = Math.max(...bars.map((bar) => bar.from + bar.months)) - first;
  const step = Math.max(Math.min(14, Math.floor(WIDEST / length)), NARROWEST / length);
  if (step < THINNEST) return null;
  const top = Math.max(...bars.map(({ row }) => row.high ?? row.best));
  const y = (/** @type {number} */ value) => HEIGHT - Math.max(2, (value / top) * (HEIGHT - HEAD));
  const width = length * step;
  const words = bars.map(({ row }) => `${periodText(row.key)} ${boundsWords(row)}`).join('; ');
  return h(
    'figure',
    { class: 'chart' },
    svg(
      'svg',
      {
        viewBox: `0 0 ${width} ${HEIGHT}`,
        width,
        height: HEIGHT,
        role: 'img',
        'aria-label': say.count.chart(words),
      },
      ...bars.sort((a, b) => b.months - a.months).map((bar) => drawn(bar, (bar.from - first) * step, step, y)),
      svg('path', { class: 'axis', d: `M0 ${HEIGHT - 0.5}H${width}` }),
    ),
    h('figcaption', {}, ...ends(bars)),
  );
}

/** @param {Bar} bar @param {number} x @param {number} step @param {(value: number) => number} y */
function drawn({ row, months }, x, step, y) {
  const inset = step > 4 ? step * 0.18 : 0;
  const width = months * step - 2 * inset;
  const open = row.high === null;
  const upper = open ? y(row.best) - HEAD : y(/** @type {number} */ (row.high));
  const middle = x + (months * step) / 2;
  return svg(
    'g',
    {},
    svg('title', {}, `${periodText(row.key)}: ${boundsWords(row)}`),
    svg('rect', {
      class: months > 1 ? 'bar is-wide' : 'bar',
      x: x + inset,
      y: y(row.best),
      width,
      height: HEIGHT - y(row.best),
    }),
    row.high !== row.low &&
      svg('path', {
        class: 'whisker',
        d: `M${middle} ${y(row.low)}V${upper}m-2.5 ${open ? '2.5l2.5 -2.5l2.5 2.5' : '0h5'}`,
      }),
  );
}

/** The first and the last period told, as the ends of the axis. @param {readonly Bar[]} bars */
function ends(bars) {
  const byEnd = [...bars].sort((a, b) => a.from - b.from || a.months - b.months);
  const last = [...bars].sort((a, b) => b.from + b.months - a.from - a.months || b.from - a.from)[0];
  return [byEnd[0], last].map((bar) => h('span', {}, bar ? periodText(bar.row.key) : ''));
}
