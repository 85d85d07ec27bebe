/**
 * What the reader arranges the rounds with: grouping, sorting (where there is no room for heads), the line of
 * confidence, words to look for, and what the rounds have to be. Below it stands how much of all is shown, and what
 * that adds up to.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('./groups.js').Grouped} Grouped
 * @typedef {import('./table-state.js').GroupBy} GroupBy
 * @typedef {import('./table-state.js').SortBy} SortBy
 * @typedef {import('./table-state.js').Facet} Facet
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { boundsWords, number } from '../state/numbers.js';
import { CERTAIN } from '../state/store.js';
import { FACETS, faceted } from './filter.js';
import { GROUPED_BY } from './groups.js';
import { SORTS } from './order.js';
import { ARRANGED, arrange } from './table-state.js';

/** What the reader can count from, in thousandths of confidence. */
const LEAST = [0, 300, CERTAIN, 700, 900];

/** @param {Desk} desk */
export function createTools(desk) {
  const { store } = desk;
  const filter = h('input', {
    type: 'search',
    class: 'filter',
    placeholder: say.count.filter,
    'aria-label': say.count.filterWhat,
    autocomplete: 'off',
    oninput: () => arrange(store, { wanted: filter.value }),
  });
  const grouping = choice(say.count.group, GROUPED_BY.map((by) => [by, say.count.by[by]]), (by) =>
    arrange(store, { by: /** @type {GroupBy} */ (by) }),
  );
  const sorting = choice(
    say.count.sort,
    [['', say.count.sorts.usual], ...Object.keys(SORTS).flatMap((by) => ways(/** @type {SortBy} */ (by)))],
    (value) => {
      const [by, way] = value.split(' ');
      arrange(store, { sort: by ? { by: /** @type {SortBy} */ (by), down: way === 'down' } : null });
    },
  );
  sorting.classList.add('sorting');
  const sure = choice(
    say.count.sure,
    LEAST.map((least) => [String(least), least ? say.count.sureFrom(least / 10) : say.count.sureAny]),
    (least) => void desk.setCountFrom(Number(least)),
  );
  sure.title = say.count.sureWhy;
  const facets = h('div', { class: 'facets', role: 'group', 'aria-label': say.count.facets });
  const shown = h('p', { class: 'shown', role: 'status' });
  const element = h('div', { class: 'tools' }, grouping, sorting, sure, filter);

  /** @param {State} state @param {Grouped | null} grouped */
  function render({ table, countFrom, index }, grouped) {
    const { by, sort, wanted } = table;
    grouping.value = by;
    sorting.value = sort ? `${sort.by} ${sort.down ? 'down' : 'up'}` : '';
    sure.value = String(countFrom);
    if (filter.value !== wanted) filter.value = wanted;
    const rounds = index?.report.ledger.rounds ?? [];
    replace(facets, ...Object.keys(FACETS).map((facet) => chip(/** @type {Facet} */ (facet), rounds, table.facets)));
    facets.hidden = !facets.children.length;
    replace(shown, ...(grouped && grouped.rounds.length < grouped.all ? said(grouped) : []));
  }

  /** One thing the rounds can be, where some are and some are not. @param {Facet} facet @param {State['index'] extends null ? never : readonly any[]} rounds @param {readonly Facet[]} chosen */
  function chip(facet, rounds, chosen) {
    const pressed = chosen.includes(facet);
    const n = rounds.filter(FACETS[facet]).length;
    if (!pressed && (!n || n === rounds.length)) return null;
    return h(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-key': `facet-${facet}`,
        'aria-pressed': String(pressed),
        onclick: () => arrange(store, { facets: faceted(store.state.table.facets, facet) }),
      },
      say.count.facet[facet],
      ' ',
      h('span', { class: 'n' }, number(n)),
    );
  }

  /** How many are shown, and what they add up to. @param {Grouped} grouped */
  function said({ rounds, all, sum }) {
    const parts = [sum.rounds && boundsWords(sum), sum.unnumbered && say.count.moreUnnumbered(sum.unnumbered)].filter(Boolean);
    return [
      h('span', {}, `${say.count.shownOf(rounds.length, all)}: ${parts.join('; ') || say.count.shownNone}`),
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          'data-key': 'show-all',
          onclick: () => (arrange(store, { wanted: '', facets: ARRANGED.facets }), filter.focus()),
        },
        say.count.showAll,
      ),
    ];
  }

  return { element, facets, shown, filter, render };
}

/** @param {string} label @param {readonly (readonly [string, string])[]} options @param {(value: string) => void} onChange */
function choice(label, options, onChange) {
  const select = h(
    'select',
    { 'aria-label': label, onchange: () => onChange(select.value) },
    ...options.map(([value, text]) => h('option', { value }, text)),
  );
  return select;
}

/** Both ways to sort by a column, the first click's first. @param {SortBy} by @returns {[string, string][]} */
function ways(by) {
  const { first } = SORTS[by];
  return [first, first === 'up' ? 'down' : 'up'].map((way) => [`${by} ${way}`, say.count.sorts[by][/** @type {'up' | 'down'} */ (way)]]);
}
