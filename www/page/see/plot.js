/**
 * What all charts share: how Observable Plot is asked, what bounds look like, and what makes a drawing one that can
 * be read and pressed.
 *
 * Plot puts a `<style>` into what it draws, which the page's policy forbids: it is taken out before the drawing is
 * put into the page, and what it says is in `see.css`. Colours are tokens, so that a chart follows the page.
 *
 * @typedef {import('./series.js').Bar} Bar
 * @typedef {import('@observablehq/plot').Markish} Mark
 *
 * @typedef {object} Drawn
 * @property {SVGSVGElement} svg
 * @property {readonly SVGElement[]} targets - What can be pressed, in the order of the bars.
 */

import { dot, plot, ruleX, ruleY } from '@observablehq/plot';
import { FACES } from './layout.js';

/** How far the arrow of an open bound reaches past the figure, in pixels. */
export const OPEN = 15;

/** Half the width of the end of a whisker, in pixels. */
const CAP = 4;

/** A whisker is drawn on its bar in the colour of the paper, and beside it in that of the ink. */
const ON_BAR = { stroke: 'var(--paper)', strokeWidth: 1.5 };
const BESIDE = { stroke: 'var(--ink)', strokeWidth: 1.5 };

/** A bar has bounds where they are not what was stated. @param {Bar} bar */
export const bounded = ({ row }) => row.rounds > 0 && row.low !== row.high;

/** The most a bar and its whisker reach. @param {Bar} bar */
export const reach = ({ row }) => Math.max(row.high ?? 0, row.best, row.low);

/** Which bars have a whisker on them, above them, and above them without an end. @template {Bar} B @param {readonly B[]} bars */
function whiskered(bars) {
  const all = bars.filter(bounded);
  return {
    within: all.filter(({ row }) => row.low < row.best),
    above: all.filter(({ row }) => row.high !== null && row.high > row.best),
    open: all.filter(({ row }) => row.high === null),
  };
}

const low = (/** @type {Bar} */ { row }) => row.low;
const best = (/** @type {Bar} */ { row }) => row.best;

/**
 * The whiskers of upright bars.
 *
 * @template {Bar} B
 * @param {readonly B[]} bars
 * @param {(bar: B) => number} x - Where a bar has its middle.
 * @param {number} pixel - What a pixel is on the axis of `x`.
 * @returns {Mark[]}
 */
export function uprightWhiskers(bars, x, pixel) {
  const { within, above, open } = whiskered(bars);
  const x1 = (/** @type {B} */ bar) => x(bar) - CAP * pixel;
  const x2 = (/** @type {B} */ bar) => x(bar) + CAP * pixel;
  return [
    ruleX(within, { x, y1: low, y2: best, ...ON_BAR }),
    ruleY(within, { y: low, x1, x2, ...ON_BAR }),
    ruleX(above, { x, y1: best, y2: reach, ...BESIDE }),
    ruleY(above, { y: reach, x1, x2, ...BESIDE }),
    ruleX(open, { x, y1: best, y2: best, insetTop: -OPEN + 4, ...BESIDE }),
    dot(open, { x, y: best, dy: -OPEN + 4, symbol: 'triangle', r: 3.5, fill: 'var(--ink)' }),
  ];
}

/** The same of bars that lie. @param {readonly Bar[]} bars @param {(bar: Bar) => number} y @param {number} pixel @returns {Mark[]} */
export function lyingWhiskers(bars, y, pixel) {
  const { within, above, open } = whiskered(bars);
  const y1 = (/** @type {Bar} */ bar) => y(bar) - CAP * pixel;
  const y2 = (/** @type {Bar} */ bar) => y(bar) + CAP * pixel;
  return [
    ruleY(within, { y, x1: low, x2: best, ...ON_BAR }),
    ruleX(within, { x: low, y1, y2, ...ON_BAR }),
    ruleY(above, { y, x1: best, x2: reach, ...BESIDE }),
    ruleX(above, { x: reach, y1, y2, ...BESIDE }),
    ruleY(open, { y, x1: best, x2: best, insetRight: -OPEN + 4, ...BESIDE }),
    dot(open, { x: best, y, dx: OPEN - 4, symbol: 'triangle', rotate: 90, r: 3.5, fill: 'var(--ink)' }),
  ];
}

/**
 * A drawing by Plot, fit for the page: without its style, hidden from screen readers but for what can be pressed.
 *
 * @param {import('@observablehq/plot').PlotOptions} options - One of its marks has the class `targets`.
 * @returns {Drawn}
 */
export function draw(options) {
  const svg = /** @type {SVGSVGElement} */ (plot({ className: 'plot', ...options }));
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.removeAttribute('aria-label');
  svg.setAttribute('font-family', FACES);
  for (const group of svg.querySelectorAll(':scope > g')) {
    group.removeAttribute('aria-label');
    if (!group.classList.contains('targets')) group.setAttribute('aria-hidden', 'true');
  }
  return { svg, targets: [...svg.querySelectorAll('.targets > *')].map((it) => /** @type {SVGElement} */ (it)) };
}
