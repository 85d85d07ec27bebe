/**
 * Taking the ledger away: the menu. What its entries do is fetched with the first one chosen.
 *
 * Escape and a press beside it close the menu; arrow keys go up and down in it.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {keyof typeof import('../../i18n/en/out.js').out.items} Action
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { listen } from '../shell/life.js';
import { readyToPrint } from './print.js';

/** What belongs together. @type {readonly (readonly Action[])[]} */
const GROUPS = [
  ['formatted', 'text', 'markdown'],
  ['rounds', 'events'],
  ['dossier', 'ledger'],
  ['charts', 'share', 'print'],
];

/** @param {Desk} desk */
export function exportMenu(desk) {
  const { out } = say;
  const close = () => {
    menu.open = false;
    summary.focus();
  };
  /** @param {Action} action */
  const item = (action) => {
    const about = out.about[action];
    return h(
      'button',
      {
        type: 'button',
        'data-key': `export-${action}`,
        onclick: async () => {
          close();
          try {
            await (await import('./actions.js')).ACTIONS[action](desk);
          } catch (error) {
            desk.failed(out.items[action], error);
          }
        },
      },
      h('span', {}, out.items[action]),
      about && h('span', { class: 'menu-about' }, about),
    );
  };
  const summary = h('summary', { class: 'button', 'data-key': 'export' }, out.menu);
  const items = h('div', { class: 'menu-items' }, ...GROUPS.map((group) => h('div', { class: 'menu-group' }, ...group.map(item))));
  const menu = h('details', { class: 'menu' }, summary, items);
  menu.addEventListener('keydown', (event) => {
    if (!menu.open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (step) {
      const all = [...items.querySelectorAll('button')];
      const at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
      event.preventDefault();
      event.stopPropagation();
      all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]?.focus();
    }
  });
  listen(document, 'pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  readyToPrint(desk);
  return menu;
}
