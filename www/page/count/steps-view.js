/**
 * The view of how the total came about.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { replace } from '../shell/dom.js';
import { stepsList } from './steps.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createSteps(root, desk) {
  /** @type {Set<string>} */ const open = new Set();

  function body() {
    const { index, items } = desk.store.state;
    if (!index || !items.length) replace(root);
    else replace(root, ...stepsList({ index, open, onPick: (pick) => desk.pick(pick), onToggle: body }));
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.index !== before.index || state.items !== before.items) body();
  };
}
