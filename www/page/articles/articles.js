/**
 * The list of articles: title, where and when it was published, how many events it tells, and what
 * could not be read as expected.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../../engine/contract.js').Note} Note
 */

import { say } from '../../i18n/index.js';
import { h, replace, unseen } from '../shell/dom.js';
import { dayText, number } from '../state/numbers.js';
import { titleOf, upperFirst } from '../state/words.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createArticles(root, desk) {
  const { store } = desk;

  root.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const titles = [...root.querySelectorAll('button.title')];
    const at = titles.findIndex((it) => it === document.activeElement);
    const next = titles[at + step];
    if (!step || at < 0 || !(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    const { items, index, selected, adding, reading } = state;
    if (
      items === before.items &&
      index === before.index &&
      selected === before.selected &&
      adding === before.adding &&
      reading === before.reading
    )
      return;
    const add = h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-key': 'add',
        'aria-expanded': String(adding),
        onclick: () => store.set({ adding: !adding }),
      },
      adding ? 'Close' : '+ Add',
    );
    const all =
      items.length > 1 &&
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-key': 'remove-all',
          onclick: () => void desk.remove(items.map((it) => it.id)),
        },
        'Remove all',
      );
    replace(
      root,
      h(
        'div',
        { class: 'pane-head' },
        h('h2', {}, 'Articles ', h('span', { class: 'n' }, number(items.length))),
        progress(reading),
        all,
        add,
      ),
      h('ul', { class: 'list' }, ...items.map((item) => row(item, state, desk))),
    );
  };
}

/** @param {State['reading']} reading */
function progress(reading) {
  if (!reading || reading.total < 2) return null;
  return h('span', { class: 'progress' }, `reading, ${number(reading.done)} of ${say.words.articles(reading.total)}`);
}

/** @param {Item} item @param {State} state @param {Desk} desk */
function row(item, { index, selected }, desk) {
  const report = index?.articles.get(item.id);
  const title = titleOf(item);
  const events = report?.events.length;
  const meta = [
    item.publisher,
    item.published && dayText(item.published),
    (!item.title || item.notes.length > 0) && item.name,
  ];
  return h(
    'li',
    { class: item.id === selected ? 'is-selected' : '' },
    h(
      'button',
      {
        type: 'button',
        class: 'title',
        'data-key': `title-${item.id}`,
        'aria-current': item.id === selected ? 'true' : null,
        onclick: () => desk.select(item.id),
      },
      title,
    ),
    h(
      'span',
      { class: 'n', title: events === undefined ? '' : say.words.events(events) },
      events === undefined ? '' : number(events),
      unseen(events === 1 ? ' event' : ' events'),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'icon',
        'data-key': `remove-${item.id}`,
        'aria-label': `Remove “${title}”`,
        onclick: () => void desk.remove([item.id]),
      },
      '×',
    ),
    h('span', { class: 'meta' }, meta.filter(Boolean).join(' · ')),
    ...notes([...item.notes, ...(report?.notes ?? [])]),
  );
}

/** @param {readonly Note[]} notes */
function notes(notes) {
  const texts = [...new Set(notes.map((note) => note.text))];
  return texts.map((text) => h('span', { class: 'note' }, upperFirst(text)));
}
