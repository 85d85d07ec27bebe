/**
 * The dossier in the masthead: its name, whether it is kept, and the menu behind it; and whether the page works
 * without a network.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('./keeping.js').Keeping} Keeping
 * @typedef {import('../../offline/offline.js').Offline} Offline
 */

import { say } from '../../i18n/index.js';
import { byId, h } from '../shell/dom.js';
import { listen, signal } from '../shell/life.js';
import { remembered } from './device.js';

/** @param {Desk} desk @param {Keeping} keeping @param {Offline} offline */
export function createDossiers(desk, keeping, offline) {
  const root = byId('dossiers');
  const name = h('span', { class: 'dossier-name', dir: 'auto' });
  const status = h('span', { class: 'dossier-status' });
  const panel = h('div', { id: 'dossier-menu', class: 'dossier-menu', role: 'dialog', 'aria-label': say.keep.dossiers, hidden: true });
  const button = h(
    'button',
    { type: 'button', id: 'dossier', class: 'dossier', 'aria-controls': 'dossier-menu', 'aria-expanded': 'false', onclick: toggle },
    name,
    h('span', { class: 'unseen' }, ', '),
    status,
    h('span', { class: 'caret', 'aria-hidden': 'true' }),
  );
  /** @type {{ show: () => void, hide: () => void } | null} */ let menu = null;
  let working = false;

  async function toggle() {
    if (!panel.hidden) {
      close();
      return;
    }
    const { createMenu } = await import('./menu.js');
    menu ??= createMenu(panel, desk, keeping, offline, close);
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    menu.show();
  }

  function close() {
    if (panel.hidden) return;
    const within = panel.contains(document.activeElement);
    panel.hidden = true;
    menu?.hide();
    button.setAttribute('aria-expanded', 'false');
    if (within) button.focus();
  }

  function draw() {
    const { state } = keeping;
    working = desk.store.state.items.length > 0 || desk.store.state.history.done.length > 0;
    const there = working || state.status !== 'off' || remembered() !== null;
    if (there !== root.contains(button)) root.replaceChildren(...(there ? [button, panel] : []));
    name.textContent = working || state.id ? state.name || say.keep.untitled : say.keep.dossiers;
    status.textContent = working || state.id ? say.keep.status[state.status] : '';
    status.classList.toggle('is-trouble', working && !['kept', 'saving', 'opening'].includes(state.status));
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  listen(document, 'pointerdown', (event) => {
    if (event.target instanceof Node && !root.contains(event.target)) close();
  });
  listen(keeping, 'change', draw);
  desk.store.watch((state) => {
    if (working !== state.items.length > 0) draw();
  }, signal());
  draw();
}

/** @param {Offline} offline */
export function createOffline(offline) {
  const root = byId('offline');
  const draw = () => {
    // Where there is no room for it, the menu of dossiers says it.
    root.replaceChildren(...(offline.state === 'ready' ? [h('span', { class: 'is-wide' }, say.keep.offline)] : []));
  };
  listen(offline, 'change', draw);
  draw();
}
