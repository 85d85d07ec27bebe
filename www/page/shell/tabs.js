/**
 * Articles and Rounds, as two tabs where there is room for one of them.
 *
 * @typedef {import('../state/store.js').Store} Store
 * @typedef {import('../state/store.js').State} State
 */

import { byId } from './dom.js';
import { listen } from './life.js';

/** @param {Store} store */
export function createTabs(store) {
  const names = /** @type {const} */ (['articles', 'rounds']);
  const narrow = matchMedia('(width < 68.75em)');
  const parts = names.map((name) => ({ name, tab: byId(`tab-${name}`), panel: byId(`pane-${name}`) }));

  for (const { name, tab } of parts) {
    tab.addEventListener('click', () => store.set({ tab: name }));
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = parts.find((it) => it.name !== name);
      if (!other) return;
      event.preventDefault();
      store.set({ tab: other.name });
      other.tab.focus();
    });
  }
  listen(narrow, 'change', show);

  function show() {
    for (const { name, tab, panel } of parts) {
      const chosen = store.state.tab === name;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      panel.classList.toggle('is-behind', narrow.matches && !chosen);
      panel.setAttribute('role', narrow.matches ? 'tabpanel' : 'region');
    }
  }
  show();

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.tab !== before.tab) show();
  };
}
