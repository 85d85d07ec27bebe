/**
 * Jobs over time: a bar a month or a quarter, with its bounds as a whisker; an open bound is an arrow.
 *
 * What is known only by a longer time is a bracket below the axis with its figure beside it. As a bar it would
 * look like people of a month.
 *
 * @typedef {import('./series.js').Spell} Spell
 * @typedef {import('./series.js').Timeline} Timeline
 */

import { axisY, dot, gridY, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { say } from '../../i18n/index.js';
import { boundsFigure, number, periodText } from '../state/numbers.js';
import { apart, lanes, ticks, widthOf } from './layout.js';
import { OPEN, draw, reach, uprightWhiskers } from './plot.js';

const LANE = 28;
const WIDEST = 56;
const SIZE = 12;
/** How far a figure stands above its bar, and above an arrow. */
const LIFT = -5;
const OPEN_LIFT = -OPEN - 5;

/**
 * @param {Timeline} data
 * @param {{ width: number, unit: 1 | 3 }} options
 */
export function drawTimeline({ bars, wide, from, to }, { width, unit }) {
  const top = Math.max(1, ...bars.map(reach));
  const plotHeight = bars.length ? (width < 480 ? 170 : 210) : 4;
  const left = bars.length ? Math.ceil(widthOf(number(top), SIZE)) + 14 : 8;
  const right = rightOf(bars, to, (width - left - 10) / ((to - from) / unit));
  const room = width - left - right;
  const pixel = (to - from) / room;
  const px = (/** @type {number} */ month) => left + (month - from) / pixel;
  const middle = (/** @type {Spell} */ { from, months }) => from + months / 2;

  const brackets = bracketsOf(wide, px, width);
  const below = 26 + (brackets.length ? 8 + LANE * (1 + Math.max(...brackets.map(({ lane }) => lane))) : 0);
  const above = 30;
  const height = above + plotHeight + below;
  const y = (/** @type {number} */ people) => above + plotHeight * (1 - people / top);
  const named = ticks(from, to, unit, room, periodText);
  const band = unit / pixel;
  const inset = Math.max(band * 0.14, (band - WIDEST) / 2);
  const unnumbered = bars.filter(({ row }) => !row.rounds);
  const numbered = bars.filter(({ row }) => row.rounds);
  const figures = figuresOf(numbered, middle, px, y);

  // What can be pressed is as high as the chart, and a bracket as high as its lane.
  const targets = [
    ...bars.map((bar) => ({ x1: bar.from, x2: bar.from + bar.months, top: above - OPEN, bottom: above + plotHeight })),
    ...brackets.map(({ one, lane }) => ({
      x1: one.from,
      x2: Math.max(one.from + one.months, one.from + 24 * pixel),
      top: laneTop(lane),
      bottom: laneTop(lane) + LANE - 2,
    })),
  ];

  /** @param {number} lane */
  function laneTop(lane) {
    return above + plotHeight + 30 + lane * LANE;
  }
  /** A place in pixels as one on the axis of people. @param {number} place */
  const people = (place) => top * (1 - (place - above) / plotHeight);

  const drawn = draw({
    width,
    height,
    marginLeft: left,
    marginRight: right,
    marginTop: above,
    marginBottom: below,
    x: { domain: [from, to], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      ...(bars.length
        ? [
            gridY({ ticks: 4, stroke: 'var(--rule)', strokeOpacity: 1 }),
            axisY({ ticks: 4, tickSize: 0, tickFormat: number, label: null, fontSize: SIZE, fill: 'var(--soft)', textAnchor: 'end' }),
          ]
        : []),
      rectY(numbered, {
        x1: 'from',
        x2: ({ from, months }) => from + months,
        y1: 0,
        y2: ({ row }) => row.best,
        fill: 'var(--accent)',
        insetLeft: inset,
        insetRight: inset,
        className: 'bars',
      }),
      ...uprightWhiskers(numbered, middle, pixel),
      // With no number at all: a ring on the axis, where a bar would stand.
      dot(unnumbered, { x: middle, y: 0, dy: -6, r: 4, stroke: 'var(--ink)', fill: 'var(--paper)', className: 'rings' }),
      ruleY([0], { stroke: 'var(--edge)' }),
      ...[true, false].map((open) =>
        text(
          figures.filter((it) => it.open === open),
          {
            x: ({ bar }) => middle(bar),
            y: ({ bar }) => reach(bar),
            dy: open ? OPEN_LIFT : LIFT,
            text: 'words',
            fontSize: SIZE,
            fontWeight: 600,
            fill: 'var(--ink)',
            lineAnchor: 'bottom',
            className: 'figures',
          },
        ),
      ),
      text(named, {
        x: ({ at, months }) => at + Math.min(months, to - at) / 2,
        y: 0,
        dy: 8,
        text: 'name',
        fontSize: SIZE,
        fill: 'var(--soft)',
        lineAnchor: 'top',
        className: 'periods',
      }),
      ...(named.some(({ months }) => months > unit)
        ? [ruleX(named, { x: 'at', y: 0, insetBottom: -6, insetTop: 0, stroke: 'var(--edge)' })]
        : []),
      ...brackets.flatMap(({ one, lane, words, inside }) => {
        const line = people(laneTop(lane) + 6);
        const ends = [one.from + 2 * pixel, one.from + one.months - 2 * pixel];
        return [
          ruleY([line], { x1: ends[0], x2: ends[1], stroke: 'var(--accent)', strokeWidth: 2, clip: false }),
          ruleX(ends, { y1: people(laneTop(lane) + 2), y2: people(laneTop(lane) + 10), stroke: 'var(--accent)', strokeWidth: 2 }),
          text([words], {
            x: inside ? one.from + one.months / 2 : one.from,
            y: line,
            dy: 5,
            text: (it) => it,
            textAnchor: inside ? 'middle' : 'start',
            lineAnchor: 'top',
            fontSize: SIZE,
            fontWeight: 600,
            fill: 'var(--ink)',
          }),
        ];
      }),
      rectY(targets, {
        x1: 'x1',
        x2: 'x2',
        y1: ({ bottom }) => people(bottom),
        y2: ({ top }) => people(top),
        fill: 'transparent',
        className: 'targets',
      }),
    ],
  });
  return { ...drawn, order: [...bars, ...brackets.map(({ one }) => one)] };
}

/** Room for the figure above the last bar, where it is wider than the bar. @param {readonly Spell[]} bars @param {number} to @param {number} band */
function rightOf(bars, to, band) {
  const last = bars.find(({ from, months, row }) => row.rounds && from + months === to);
  return Math.max(10, last ? Math.ceil((widthOf(figureOf(last), SIZE, 600) - band) / 2) + 4 : 0);
}

/** Spells with their lanes and their figures. @param {readonly Spell[]} wide @param {(month: number) => number} px @param {number} width */
function bracketsOf(wide, px, width) {
  const said = wide.map((one) => {
    const words = one.row.rounds ? figureOf(one) : say.see.noFigure;
    const long = widthOf(words, SIZE, 600) + 10;
    const [start, end] = [px(one.from), px(one.from + one.months)];
    const inside = long <= end - start || start + long > width;
    const half = Math.max(0, long - (end - start)) / 2;
    return { one, words, inside, left: inside ? start - half : start, right: inside ? end + half : Math.max(end, start + long) };
  });
  return lanes(said, ({ left, right }) => [left, right]).map(({ one, lane }) => ({ ...one, lane }));
}

/** @param {Spell} bar */
function figureOf({ row }) {
  const { lead, digits } = boundsFigure(row);
  return lead ? `${lead} ${digits}` : digits;
}

/**
 * The figures that fit above their bars, the largest first.
 *
 * @param {readonly Spell[]} bars
 * @param {(bar: Spell) => number} middle
 * @param {(month: number) => number} px
 * @param {(people: number) => number} y
 */
function figuresOf(bars, middle, px, y) {
  const said = bars.map((bar) => {
    const open = bar.row.high === null;
    return { bar, words: figureOf(bar), open };
  });
  // A figure keeps clear of the whiskers and the bars beside it too.
  const walls = bars.map((bar) => ({
    left: px(middle(bar)) - 5,
    right: px(middle(bar)) + 5,
    top: y(reach(bar)) - (bar.row.high === null ? OPEN : 0),
    bottom: Infinity,
    bar,
  }));
  const boxOf = (/** @type {(typeof said)[number]} */ { bar, words, open }) => {
    const [x, half] = [px(middle(bar)), widthOf(words, SIZE, 600) / 2 + 3];
    const bottom = y(reach(bar)) + (open ? OPEN_LIFT : LIFT);
    return { left: x - half, right: x + half, top: bottom - SIZE - 2, bottom };
  };
  const clear = said.filter((it) => {
    const box = boxOf(it);
    return walls.every(
      (wall) => wall.bar === it.bar || box.left >= wall.right || box.right <= wall.left || box.bottom <= wall.top,
    );
  });
  return apart(clear.sort((one, two) => reach(two.bar) - reach(one.bar)), boxOf);
}
