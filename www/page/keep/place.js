/**
 * Where the reader is: which article and words, which view, how far down.
 *
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('./shelf.js').Place} Place
 */

import { byId } from '../shell/dom.js';

/** @param {State} state @returns {Place} */
export function placeNow({ selected, picked, view, tab }) {
  const scroll = /** @type {[number, number, number]} */ ([scrollY, ...panes().map((pane) => pane.scrollTop)]);
  return { selected, picked, view, tab, scroll };
}

/** Scrolls to where the reader was, once what is there is drawn. @param {Place} place */
export function restorePlace({ scroll: [page, ...inPanes] }) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      scrollTo(0, page);
      for (const [at, pane] of panes().entries()) pane.scrollTop = inPanes[at] ?? 0;
    }),
  );
}

const panes = () => [byId('pane-articles'), byId('pane-rounds')];
