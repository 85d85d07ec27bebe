/**
 * What can be done from the card about an event: correct what was read, say that the words tell of no round, or count
 * what was read too uncertainly.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {{ item: { id: string }, event: LayoffEvent, round: Round | null }} About
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { drop, exclude, include } from './actions.js';
import { eventMark, handMark } from './mark.js';

/** @param {About} about @param {Desk} desk @returns {Node[]} */
export function cardActions({ item, event, round }, desk) {
  const host = h('div', { class: 'card-acts' });
  const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => unknown} */ run) =>
    h('button', { type: 'button', class: 'quiet', 'data-key': `card-${key}`, onclick: () => void run() }, label);
  const editReading = async () => {
    const bar = await import('./bar.js');
    await bar.editReading({ article: item.id, event: event.id }, desk, host, draw);
  };
  function draw() {
    const acts = [
      button('reread', say.correct.correctReading, editReading),
      round?.counted
        ? button('out', say.correct.leaveOutTelling, () => (round.mentions.length > 1 ? drop(desk, [event.id]) : exclude(desk, [round.id])))
        : round && button('in', say.correct.countIt, () => include(desk, [round.id])),
      eventMark(item.id, event.id, desk) ?? (round && handMark(round, 'card', desk)),
    ];
    host.replaceChildren(...acts.filter((it) => it instanceof Node));
  }
  draw();
  return [host];
}
