/**
 * Jobs by something that has a name: bars that lie, the largest first, the name before the bar or, where there is
 * little room, above it.
 *
 * @typedef {import('./series.js').Bar} Bar
 */

import { rectX, ruleX, text } from '@observablehq/plot';
import { boundsFigure } from '../state/numbers.js';
import { clipped, widthOf } from './layout.js';
import { OPEN, draw, lyingWhiskers, reach } from './plot.js';

const SIZE = 13;
/** From this width on the names stand before the bars. */
const BESIDE = 520;

/** @param {readonly Bar[]} bars @param {{ width: number }} options */
export function drawRanks(bars, { width }) {
  const beside = width >= BESIDE;
  const step = beside ? 32 : 46;
  const thick = 16;
  const names = bars.map(({ name }) => clipped(name, beside ? width * 0.34 : width - 8, SIZE));
  const left = beside ? Math.ceil(Math.max(40, ...names.map((name) => widthOf(name, SIZE)))) + 14 : 2;
  const figures = bars.map(figureOf);
  const right = Math.ceil(Math.max(30, ...figures.map((it) => widthOf(it, SIZE, 600)))) + OPEN + 12;
  const room = width - left - right;
  const top = Math.max(1, ...bars.map(reach));
  const [above, below] = [4, 4];
  const height = above + step * Math.max(1, bars.length) + below;
  // One unit of the axis is a row.
  const pixel = 1 / step;
  const place = new Map(bars.map((bar, at) => [bar, at + (beside ? 0.5 : 0.68)]));
  const middle = (/** @type {Bar} */ bar) => /** @type {number} */ (place.get(bar));

  const drawn = draw({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: above,
    marginBottom: below,
    x: { domain: [0, top], axis: null },
    y: { domain: [0, Math.max(1, bars.length)], range: [above, height - below], axis: null },
    marks: [
      rectX(bars, {
        x1: 0,
        x2: ({ row }) => row.best,
        y1: (bar) => middle(bar) - (thick / 2) * pixel,
        y2: (bar) => middle(bar) + (thick / 2) * pixel,
        fill: 'var(--accent)',
        className: 'bars',
      }),
      ...lyingWhiskers(bars, middle, pixel),
      ruleX([0], { stroke: 'var(--edge)' }),
      text(bars, {
        x: 0,
        y: (bar) => (beside ? middle(bar) : middle(bar) - 17 * pixel),
        dx: beside ? -10 : 0,
        text: (_, at) => names[at] ?? '',
        textAnchor: beside ? 'end' : 'start',
        fontSize: SIZE,
        fill: 'var(--ink)',
        className: 'names',
      }),
      ...[true, false].map((open) =>
        text(
          bars.filter(({ row }) => (row.high === null) === open),
          {
            x: reach,
            y: middle,
            dx: open ? OPEN + 4 : 8,
            text: figureOf,
            textAnchor: 'start',
            fontSize: SIZE,
            fontWeight: 600,
            fill: 'var(--ink)',
            className: 'figures',
          },
        ),
      ),
      rectX(bars, {
        x1: () => (-left / room) * top,
        x2: () => top * (1 + right / room),
        y1: (_, at) => at,
        y2: (_, at) => at + 1,
        fill: 'transparent',
        className: 'targets',
      }),
    ],
  });
  return { ...drawn, order: bars };
}

/** @param {Bar} bar */
function figureOf({ row }) {
  const { lead, digits } = boundsFigure(row);
  return lead ? `${lead} ${digits}` : digits;
}
