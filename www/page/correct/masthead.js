/**
 * Undo and redo in the masthead, each with what it would do, and their keys.
 *
 * What was done last stands beside them in words, with how it moved the total, until something else is done.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { key } from '../shell/keyboard.js';
import { upperFirst } from '../state/words.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createUndo(root, desk) {
  key({ keys: ['Ctrl+Z'], group: 'desk', says: () => say.correct.keyUndo, run: () => void desk.undo() });
  key({ keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], group: 'desk', says: () => say.correct.keyRedo, run: () => void desk.redo() });

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.timeline === before.timeline && state.said === before.said) return;
    const { done, undone } = state.timeline;
    root.hidden = !done.length && !undone.length;
    const [back, again] = [done.at(-1), undone.at(-1)];
    const { correct } = say;
    const button = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ title, /** @type {boolean} */ can, /** @type {() => void} */ run) =>
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          id: name,
          'data-key': name,
          title,
          'aria-label': label,
          // Not `disabled`: the focus would be lost with the last thing that can be undone.
          'aria-disabled': String(!can),
          onclick: () => can && run(),
        },
        h('span', { class: 'is-wide' }, label),
        h('span', { class: 'is-narrow', 'aria-hidden': 'true' }, name === 'undo' ? '↶' : '↷'),
      );
    const { said } = state;
    replace(
      root,
      button('undo', correct.undo, back ? correct.undoIt(back.label()) : correct.nothingToUndo, Boolean(back), () => void desk.undo()),
      button('redo', correct.redo, again ? correct.redoIt(again.label()) : correct.nothingToRedo, Boolean(again), () => void desk.redo()),
      said && h('p', { class: 'last-change is-wide' }, upperFirst(correct.changed(said.what, said.moved))),
    );
  };
}
