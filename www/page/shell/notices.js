/**
 * What could not become an article, and what can be undone.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { h, replace } from './dom.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createNotices(root, desk) {
  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.notices === before.notices && state.failure === before.failure) return;
    const failure =
      state.failure &&
      h(
        'li',
        { class: 'notice is-problem' },
        h('p', {}, h('strong', {}, say.shell.failed), `: ${state.failure}`),
      );
    replace(
      root,
      failure,
      ...state.notices.map(({ id, kind, name, text, action }) =>
        h(
          'li',
          { class: `notice is-${kind}` },
          h('p', {}, h('strong', { dir: 'auto' }, name), `: ${text}`),
          action &&
            h('button', { type: 'button', class: 'link', 'data-key': `undo-${id}`, onclick: action.run }, action.label),
          h(
            'button',
            {
              type: 'button',
              class: 'icon',
              'aria-label': say.shell.dismiss(name),
              'data-key': `dismiss-${id}`,
              onclick: () => desk.dismiss(id),
            },
            '×',
          ),
        ),
      ),
    );
    root.hidden = !root.children.length;
  };
}
