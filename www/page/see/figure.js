/**
 * One chart with all that belongs to it: title, drawing, what a bar says, the rounds behind it, how to read it, the
 * table of the same figures, its source, and the two files.
 *
 * The drawing is one stop of the keyboard: arrow keys go from bar to bar, Enter or a click shows the rounds of one.
 *
 * @typedef {import('./series.js').Bar} Bar
 * @typedef {import('./plot.js').Drawn & { order: readonly Bar[] }} Chart
 * @typedef {import('../state/desk.js').Desk} Desk
 *
 * @typedef {object} Figure
 * @property {'month' | 'quarter' | 'employer' | 'reason' | 'status'} id - Names the files, and how the table groups the same.
 * @property {string} title
 * @property {readonly (Node | string)[]} notes - How to read it, and what is not in it.
 * @property {string} caption - The same as text, for the picture.
 * @property {string} head - What the rows of its table are.
 * @property {readonly Bar[]} rows
 * @property {import('../../engine/contract.js').Bounds | null} total
 * @property {string} source
 * @property {((width: number) => Chart) | null} draw - `null` where there is nothing to draw.
 */

import { say } from '../../i18n/index.js';
import { saveFile } from '../out/file.js';
import { h, replace } from '../shell/dom.js';
import { numbersTable } from './numbers-table.js';
import { barWords, roundsList } from './rounds-list.js';
import { showInTable } from './in-table.js';

/** A drawing is not narrower than this. */
const NARROWEST = 240;

/**
 * @param {Figure} figure
 * @param {Desk} desk
 * @param {{ picked: string | null, onPick: (key: string | null) => void, open: boolean, onOpen: (open: boolean) => void }} options
 */
export function chartFigure(figure, desk, { picked, onPick, open, onOpen }) {
  const { see } = say;
  const drawing = h('div', { class: 'drawing' });
  const readout = h('p', { class: 'readout', 'aria-hidden': 'true' });
  const behind = h('div', {});
  const failure = h('p', { class: 'nothing', role: 'alert', hidden: true });
  /** @type {Chart | null} */ let chart = null;
  let width = 0;
  let chosen = picked;

  /** Shows the rounds of a bar, or none. @param {Bar | null} bar */
  function show(bar) {
    chosen = bar?.key ?? null;
    onPick(chosen);
    replace(behind, bar && rounds(bar));
    mark();
  }
  /** @param {Bar} bar */
  const rounds = (bar) => roundsList(bar, desk, { onClose: close, onTable: () => showInTable(desk, figure, bar) });
  function close() {
    const at = chart?.order.findIndex(({ key }) => key === chosen) ?? -1;
    show(null);
    chart?.targets[at]?.focus();
  }

  /** Draws for the width there is. @param {number} room */
  function drawFor(room) {
    const now = Math.max(NARROWEST, Math.floor(room));
    if (!figure.draw || now === width) return;
    width = now;
    const focused = chart ? chart.targets.indexOf(/** @type {SVGElement} */ (document.activeElement)) : -1;
    chart = figure.draw(now);
    label(chart);
    drawing.replaceChildren(chart.svg);
    mark();
    if (focused >= 0) chart.targets[focused]?.focus({ preventScroll: true });
  }

  /** Makes the bars something to go to and to press. @param {Chart} drawn */
  function label({ svg, targets, order }) {
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', see.chart(figure.title, order.length));
    for (const [at, target] of targets.entries()) {
      const bar = order[at];
      if (!bar) continue;
      const words = `${bar.name}: ${barWords(bar)}`;
      target.setAttribute('role', 'button');
      target.setAttribute('aria-label', words);
      target.setAttribute('tabindex', at === 0 ? '0' : '-1');
      target.addEventListener('click', () => show(chosen === bar.key ? null : bar));
      target.addEventListener('keydown', (event) => keys(event, at));
      for (const type of ['pointerenter', 'focus']) target.addEventListener(type, () => (readout.textContent = words));
      for (const type of ['pointerleave', 'blur']) target.addEventListener(type, () => mark());
    }
  }

  /** @param {KeyboardEvent} event @param {number} at */
  function keys(event, at) {
    const { targets, order } = /** @type {Chart} */ (chart);
    const last = targets.length - 1;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    const bar = order[at];
    if (to !== undefined) {
      const next = targets[Math.max(0, Math.min(last, to))];
      for (const target of targets) target.setAttribute('tabindex', target === next ? '0' : '-1');
      next?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && bar) show(chosen === bar.key ? null : bar);
    else if (event.key === 'Escape' && chosen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Marks the bar whose rounds are shown. */
  function mark() {
    readout.textContent = '';
    for (const [at, target] of (chart?.targets ?? []).entries()) {
      target.setAttribute('aria-expanded', String(chart?.order[at]?.key === chosen));
    }
  }

  /** @param {'SVG' | 'PNG'} type */
  const download = (type) =>
    h(
      'button',
      {
        type: 'button',
        class: 'button',
        'aria-label': see.download(figure.title, type),
        'data-key': `${figure.id}-${type}`,
        onclick: async () => {
          failure.hidden = true;
          try {
            const { pngBlob, svgText } = await import('./picture.js');
            const { title, caption, source, draw } = figure;
            if (!draw) return;
            const picture = { title, subtitle: caption, source, draw: (/** @type {number} */ room) => draw(room).svg };
            const name = `pinkslip-${figure.id}.${type.toLowerCase()}`;
            if (type === 'PNG') saveFile(name, await pngBlob(picture));
            else saveFile(name, new Blob([svgText(picture)], { type: 'image/svg+xml' }));
          } catch (error) {
            failure.textContent = see.noPicture(error instanceof Error ? error.message : String(error));
            failure.hidden = false;
          }
        },
      },
      type,
    );

  // Thousands of rows are not made before somebody wants to see them.
  const frame = h('div', { class: 'numbers-frame', role: 'region', tabindex: '0', 'aria-label': `${figure.title}: ${see.table}` });
  const fill = () => {
    const { title, head, rows, total } = figure;
    if (!frame.firstChild) frame.append(numbersTable({ title, head, bars: rows, total, onPick: show }));
  };
  const details = h('details', { open }, h('summary', { 'data-key': `${figure.id}-table` }, see.table), frame);
  details.addEventListener('toggle', () => {
    onOpen(details.open);
    if (details.open) fill();
  });
  if (open) fill();

  const first = figure.rows.find(({ key }) => key === chosen);
  if (first) replace(behind, rounds(first));
  else chosen = null;
  const root = h(
    'figure',
    { class: 'charted', 'aria-labelledby': `chart-${figure.id}` },
    h(
      'div',
      { class: 'charted-head' },
      h('h2', { id: `chart-${figure.id}` }, figure.title),
      figure.draw && h('div', { class: 'files' }, download('SVG'), download('PNG')),
    ),
    drawing,
    readout,
    behind,
    failure,
    h(
      'figcaption',
      {},
      ...figure.notes.map((note) => h('p', {}, note)),
      details,
    ),
  );
  return { root, drawing, drawFor };
}
