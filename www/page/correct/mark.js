/**
 * The mark of what was changed by hand: on a round, an event, and the total. A click shows the changes, each with the
 * way to take it back.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../../engine/contract.js').Round} Round
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { editText } from './describe.js';

/** `by hand`, where the reader changed the round; else nothing. @param {Pick<Round, 'edited'>} round @param {string} key - Of the row. @param {Desk} desk */
export function handMark({ edited }, key, desk) {
  return mark(new Set(edited.map(({ edit }) => edit)), `hand-${key}`, desk);
}

/** The same for an event of an article. @param {string} article @param {string} event @param {Desk} desk */
export function eventMark(article, event, desk) {
  const edited = desk.store.state.index?.articles.get(article)?.edited ?? [];
  return mark(new Set(edited.filter((it) => it.event === event).map(({ edit }) => edit)), `hand-${event}`, desk);
}

/** @param {ReadonlySet<number>} edits @param {string} key @param {Desk} desk */
function mark(edits, key, desk) {
  if (!edits.size) return null;
  const { history, index } = desk.store.state;
  const what = history.done.filter(({ id }) => edits.has(id)).map((edit) => editText(edit, index));
  return h(
    'button',
    {
      type: 'button',
      class: 'hand',
      'data-key': key,
      'data-cell': 'hand',
      title: say.correct.byHandIs(what.join('; ')),
      onclick: () => void showChanges(desk, [...edits]),
    },
    say.correct.byHand,
  );
}

/** `2 corrections by hand`, beside the total; nothing where there are none. @param {Desk} desk */
export function handCount(desk) {
  const n = desk.store.state.history.done.length;
  if (!n) return null;
  return h(
    'button',
    { type: 'button', class: 'link hand-count', 'data-key': 'hand-count', onclick: () => void showChanges(desk) },
    say.correct.corrections(n),
  );
}

/** Opens the list of changes. @param {Desk} desk @param {readonly number[]} [edits] - Those that were asked for. */
async function showChanges(desk, edits) {
  const { openChanges } = await import('./changes.js');
  openChanges(desk, edits);
}
