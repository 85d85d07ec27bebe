/**
 * The view of charts: over time, by employer, by reason and by how far a round has come, each with the same figures
 * as a table. It is imported when it is first opened, and the library that draws with it.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { signal } from '../shell/life.js';
import { chartFigure } from './figure.js';
import { figuresOf } from './figures.js';
import { sourceLine } from './source.js';

/** How many employers can be drawn. */
const TOPS = [10, 20, 50];

/** What the reader chose: it outlives the page drawn anew in another language. */
const chosen = {
  unit: /** @type {import('./series.js').Unit} */ ('month'),
  top: 10,
  picked: /** @type {Map<string, string | null>} */ (new Map()),
  open: /** @type {Set<string>} */ (new Set()),
};

/** @param {HTMLElement} root @param {Desk} desk */
export function createSee(root, desk) {
  const { see } = say;
  const content = h('div', { class: 'charts' });
  const unit = h(
    'select',
    { 'aria-label': see.unit, onchange: () => ((chosen.unit = unit.value === 'quarter' ? 'quarter' : 'month'), body()) },
    ...[see.month, see.quarter].map((label, at) => {
      const value = at ? 'quarter' : 'month';
      return h('option', { value, selected: value === chosen.unit }, label);
    }),
  );
  const top = h(
    'select',
    { 'aria-label': see.topLabel, onchange: () => ((chosen.top = Number(top.value)), body()) },
    ...TOPS.map((n) => h('option', { value: String(n), selected: n === chosen.top }, see.top(n))),
  );
  root.append(h('div', { class: 'tools' }, unit, top), content);

  /** @type {Map<Element, (room: number) => void>} */ const drawings = new Map();
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) if (contentRect.width) drawings.get(target)?.(contentRect.width);
  });
  signal().addEventListener('abort', () => sizes.disconnect(), { once: true });

  let turn = 0;
  function body() {
    const { index } = desk.store.state;
    sizes.disconnect();
    drawings.clear();
    if (!index || !(index.report.tally.rounds + index.report.tally.unnumbered)) {
      replace(content, h('p', { class: 'nothing' }, see.nothing));
      return;
    }
    const made = figuresOf(index.report, chosen).map((figure) =>
      chartFigure(figure, desk, {
        picked: chosen.picked.get(figure.id) ?? null,
        onPick: (key) => chosen.picked.set(figure.id, key),
        open: chosen.open.has(figure.id),
        onOpen: (open) => (open ? chosen.open.add(figure.id) : chosen.open.delete(figure.id)),
      }),
    );
    replace(
      content,
      h('p', { class: 'reading' }, see.read),
      ...made.map((it) => it.root),
      h('p', { class: 'source' }, sourceLine(index.report)),
    );
    void drawAll(made, ++turn);
  }

  /** Draws one chart a task, so that the page can be used between them. @param {ReturnType<typeof chartFigure>[]} made @param {number} own */
  async function drawAll(made, own) {
    for (const [at, { drawing, drawFor }] of made.entries()) {
      if (at) await new Promise((resolve) => setTimeout(resolve));
      if (own !== turn) return;
      if (drawing.clientWidth) drawFor(drawing.clientWidth);
      drawings.set(drawing, drawFor);
      sizes.observe(drawing);
    }
  }

  /** @type {State['index'] | undefined} What is drawn; while articles are being read it may be older than what is known. */ let drawn;
  /** @param {State} state */
  return function render(state) {
    if (state.index === drawn || (state.reading && drawn)) return;
    drawn = state.index;
    body();
  };
}
