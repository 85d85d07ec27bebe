/**
 * The right pane: one of several views on what was read, chosen by tabs, and the menu that takes it away.
 *
 * A view is a row of `VIEWS`: what its tab says, how many things wait in it, and how it is made. What is
 * made gets a root of its own, and returns the function that is called when the state changes while the view is
 * shown (and once when it is shown). A view that few need is imported when it is first opened.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {'rounds' | 'todo' | 'steps' | 'charts' | 'tracker'} ViewName
 * @typedef {(state: State, before: State) => void} Render
 *
 * @typedef {object} View
 * @property {ViewName} name
 * @property {() => string} label
 * @property {(state: State) => number | null} count - What stands behind the label.
 * @property {(state: State) => boolean} [shown] - Whether there is a tab for it; always, where this is left out.
 * @property {() => Promise<(root: HTMLElement, desk: Desk) => Render>} load
 */

import { say } from '../../i18n/index.js';
import { createRounds } from '../count/rounds-view.js';
import { toDecide } from '../correct/todo.js';
import { exportMenu } from '../out/export.js';
import { number } from '../state/numbers.js';
import { EMPTY } from '../state/store.js';
import { h, replace } from './dom.js';
import { key } from './keyboard.js';

/** @type {readonly View[]} */
const VIEWS = [
  {
    name: 'rounds',
    label: () => say.shell.rounds,
    count: ({ index }) => index?.report.ledger.rounds.length ?? null,
    load: async () => createRounds,
  },
  {
    name: 'todo',
    label: () => say.correct.toDecide,
    count: (state) => toDecide(state).length || null,
    load: async () => (await import('../correct/todo-view.js')).createTodo,
  },
  { name: 'steps', label: () => say.shell.steps, count: () => null, load: async () => (await import('../count/steps-view.js')).createSteps },
  {
    name: 'charts',
    label: () => say.see.charts,
    count: () => null,
    load: async () => (await import('../see/see-view.js')).createSee,
  },
  {
    name: 'tracker',
    label: () => say.intake.tracker.tab,
    count: () => null,
    shown: ({ tracker }) => tracker !== null,
    load: async () => (await import('../intake/tracker/tracker.js')).createTracker,
  },
];

/** @param {HTMLElement} root @param {Desk} desk */
export function createViews(root, desk) {
  const { store } = desk;
  const body = h('div', { id: 'view', class: 'view', role: 'tabpanel', tabindex: '-1' });
  /** @type {Map<ViewName, { root: HTMLElement, render: Render | null, seen: State, top: number }>} */ const made = new Map();

  const tabs = VIEWS.map((view) => ({
    view,
    badge: h('span', { class: 'n' }),
    tab: h('button', {
      type: 'button',
      role: 'tab',
      id: `view-${view.name}`,
      'aria-controls': 'view',
      onclick: () => store.set({ view: view.name }),
    }),
  }));
  for (const { view, tab, badge } of tabs) tab.append(view.label(), ' ', badge);
  const list = h('div', { class: 'views', role: 'tablist', 'aria-label': say.shell.show }, ...tabs.map(({ tab }) => tab));
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const open = tabs.filter(({ tab }) => !tab.hidden);
    const at = open.findIndex(({ tab }) => tab === event.target);
    const next = open[(at + step + open.length) % open.length];
    if (!step || at < 0 || !next) return;
    event.preventDefault();
    store.set({ view: next.view.name });
    next.tab.focus();
  });
  root.append(h('div', { class: 'pane-head' }, list, exportMenu(desk)), body);

  key({
    keys: VIEWS.map((_, i) => String(i + 1)),
    group: 'ledger',
    says: () => say.count.keyViews,
    run: ({ key }) => store.set({ view: VIEWS[Number(key) - 1]?.name ?? 'rounds', tab: 'rounds' }),
  });

  /** Shows the view that is chosen, once it is there. @param {State} state @param {State} before */
  function show(state, before) {
    const chosen = VIEWS.find(({ name }) => name === state.view);
    if (!chosen) return;
    for (const { view, tab, badge } of tabs) {
      const current = view === chosen;
      tab.setAttribute('aria-selected', String(current));
      tab.tabIndex = current ? 0 : -1;
      tab.hidden = view.shown?.(state) === false;
      const n = view.count(state);
      badge.textContent = n === null ? '' : number(n);
    }
    body.setAttribute('aria-labelledby', `view-${chosen.name}`);
    const there = made.get(chosen.name);
    if (!there) {
      const own = { root: h('div', { class: `view-${chosen.name}` }), render: /** @type {Render | null} */ (null), seen: EMPTY, top: 0 };
      made.set(chosen.name, own);
      void chosen.load().then((create) => {
        own.render = create(own.root, desk);
        show(store.state, EMPTY);
      });
      return;
    }
    const pane = root.closest('.pane');
    const other = body.firstElementChild !== there.root;
    if (other) {
      // Where there is no room for all tabs, the one that is shown is in sight.
      const tab = tabs.find(({ view }) => view === chosen)?.tab;
      if (tab) list.scrollLeft = tab.offsetLeft + tab.offsetWidth > list.clientWidth ? tab.offsetLeft - list.offsetLeft : 0;
      for (const it of made.values()) if (it.root === body.firstElementChild) it.top = pane?.scrollTop ?? 0;
      replace(body, there.root);
    }
    there.render?.(state, there.seen === before || there.seen === state ? before : there.seen);
    there.seen = state;
    if (other && pane) pane.scrollTop = there.top; // Each view is where the reader left it.
  }

  return show;
}
