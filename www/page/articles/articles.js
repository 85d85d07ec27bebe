/**
 * The list of articles: title, where and when it was published, how many events it tells, and what could not be read
 * as expected; with a field to filter it once it is long, and how far the reading has come.
 *
 * It stays smooth with a thousand articles: rows are kept and filled anew only where they changed, and those out of sight
 * are not laid out (`content-visibility` in articles.css). So it is a list to everybody, and can be searched by the browser.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../state/store.js').Item} Item
 */

import { say } from '../../i18n/index.js';
import { Progress } from '../intake/progress.js';
import { h, replace } from '../shell/dom.js';
import { number } from '../state/numbers.js';
import { titleOf } from '../state/words.js';
import { Row } from './row.js';
import { Twins } from './twins.js';

/** From how many articles on there is a field to filter them. */
const MANY = 12;
/** How much of a text the filter looks into: the rest of a long one would make typing slow. */
const SEARCHED = 20_000;

/** What is filtered by: kept when the page is drawn anew in another language. */
let wanted = '';

/** @param {HTMLElement} root @param {Desk} desk */
export function createArticles(root, desk) {
  const { store } = desk;
  const twins = new Twins();
  /** @type {Map<string, Row>} */ const rows = new Map();
  /** @type {Map<string, string>} */ let like = new Map();
  /** @type {string[]} */ let order = [];
  let asked = 0;

  const head = h('div', { class: 'pane-head' });
  const filter = h('input', {
    type: 'search',
    class: 'filter',
    placeholder: say.articles.filter,
    'aria-label': say.articles.filterHint,
    autocomplete: 'off',
    value: wanted,
    oninput: () => {
      wanted = filter.value;
      list(store.state);
    },
  });
  const found = h('span', { class: 'hint', role: 'status' });
  const tools = h('div', { class: 'list-tools', hidden: true }, filter, found);
  const ul = h('ul', { class: 'list' });
  const none = h('p', { class: 'nothing', hidden: true });
  root.replaceChildren(head, tools, ul, none);

  ul.addEventListener('keydown', (event) => {
    const titles = /** @type {HTMLElement[]} */ ([...ul.querySelectorAll('button.title')]);
    const at = titles.findIndex((it) => it === document.activeElement);
    if (at < 0) return;
    /** @type {Record<string, number>} */ const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: titles.length - 1 };
    const next = titles[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  const count = h('span', { class: 'n' });
  const progress = new Progress(desk);
  const removeAll = h(
    'button',
    { type: 'button', class: 'quiet', 'data-key': 'remove-all', onclick: () => void desk.remove(store.state.items.map((it) => it.id)) },
    say.articles.removeAll,
  );
  const add = h('button', { type: 'button', class: 'quiet', 'data-key': 'add', onclick: () => store.set({ adding: !store.state.adding }) });
  head.append(h('h2', {}, `${say.articles.heading} `, count), progress.element, removeAll, add);

  /** @param {State} state */
  function drawHead({ items, adding, reading }) {
    count.textContent = number(items.length);
    progress.show(reading);
    removeAll.hidden = items.length < 2 || reading !== null;
    add.setAttribute('aria-expanded', String(adding));
    add.textContent = adding ? say.articles.close : say.articles.add;
  }

  /** @param {State} state */
  function list({ items, index, selected }) {
    const long = items.length > MANY;
    tools.hidden = !long;
    const words = long ? wanted.toLowerCase().split(/\s+/).filter(Boolean) : [];
    const shown = words.length ? items.filter((item) => has(item, words)) : items;
    const same = twins.sameAs(items);
    const titles = new Map(items.map((item) => [item.id, item]));
    const title = (/** @type {string | undefined} */ id) => {
      const other = id === undefined ? undefined : titles.get(id);
      return other && titleOf(other);
    };
    for (const item of shown) {
      const row = rows.get(item.id) ?? new Row(desk);
      rows.set(item.id, row);
      const [exact, near] = [title(same.get(item.id)), title(like.get(item.id))];
      const twin = exact ? say.articles.sameText(exact) : near ? say.articles.likeText(near) : null;
      row.show({ item, report: index?.articles.get(item.id), selected: item.id === selected, twin });
    }
    for (const id of rows.keys()) if (!titles.has(id)) rows.delete(id);
    const ids = shown.map(({ id }) => id);
    if (ids.length !== order.length || ids.some((id, i) => id !== order[i])) place(ids);
    found.textContent = words.length ? say.articles.matches(shown.length, items.length) : '';
    none.hidden = !(words.length && !shown.length);
    none.textContent = none.hidden ? '' : say.articles.noMatch(wanted.trim());
  }

  /** @param {string[]} ids */
  function place(ids) {
    const elements = ids.flatMap((id) => rows.get(id)?.element ?? []);
    // What comes behind is added, so that nothing above it moves or loses the focus.
    if (order.every((id, i) => id === ids[i])) ul.append(...elements.slice(order.length));
    else replace(ul, ...elements);
    order = ids;
  }

  /** Scrolls the list, and only the list. @param {string | null} id */
  function keepInView(id) {
    const element = id && rows.get(id)?.element;
    if (!element || !ul.contains(element)) return;
    const [inner, outer] = [element.getBoundingClientRect(), ul.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) ul.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }

  /** Which articles the ledger takes once; asked when the reading has come to its end. */
  async function look() {
    const turn = ++asked;
    const found = await twins.likeAs(desk);
    if (turn !== asked) return;
    const changed = found.size !== like.size || [...found].some(([id, other]) => like.get(id) !== other);
    like = found;
    if (changed) list(store.state);
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    const listed = state.items !== before.items || state.index !== before.index || state.selected !== before.selected;
    if (state.items.length !== before.items.length || state.adding !== before.adding || state.reading !== before.reading) drawHead(state);
    if (listed) list(state);
    if (state.selected !== before.selected) keepInView(state.selected);
    if (!state.reading && state.items.length > 1 && (state.index !== before.index || before.reading)) void look();
  };
}

/** @param {Item} item @param {readonly string[]} words */
function has(item, words) {
  const about = `${item.title ?? ''} ${item.publisher ?? ''} ${item.name} ${item.url ?? ''}`.toLowerCase();
  /** @type {string | undefined} */ let text;
  return words.every((word) => about.includes(word) || (text ??= item.text.slice(0, SEARCHED).toLowerCase()).includes(word));
}
