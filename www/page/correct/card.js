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
import { eventMark, handMark } from './mark.js';

/** The event whose form is to be opened when its card is drawn next. @type {string | null} */
let wanted = null;

/** @param {About} about @param {Desk} desk @returns {Node[]} */
export function cardActions({ item, event, round }, desk) {
  const host = h('div', { class: 'card-acts' });
  const pick = { article: item.id, event: event.id };
  const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => unknown} */ run) =>
    h('button', { type: 'button', class: 'quiet', 'data-key': `card-${key}`, onclick: () => void run() }, label);
  function draw() {
    const acts = [
      button('reread', say.correct.correctReading, begin),
      round?.counted
        ? button('out', say.correct.leaveOutTelling, async () => {
            const { drop, exclude } = await import('./actions.js');
            return round.mentions.length > 1 ? drop(desk, [event.id]) : exclude(desk, [round.id]);
          })
        : round && button('in', say.correct.countIt, async () => (await import('./actions.js')).include(desk, [round.id])),
      eventMark(item.id, event.id, desk) ?? (round && handMark(round, 'card', desk)),
    ];
    host.replaceChildren(...acts.filter((it) => it instanceof Node));
  }
  /** In a card that stays: one that was only pointed at is drawn anew as such first. */
  function begin() {
    if (desk.store.state.picked?.event === event.id) return open();
    wanted = event.id;
    desk.pick(pick);
  }
  async function open() {
    const { editReading } = await import('./bar.js');
    await editReading(pick, desk, host, () => {
      draw();
      // What it shows may be read otherwise now, or be gone.
      const there = desk.store.state.index?.event(item.id, event.id);
      if (there) desk.pick(pick);
      host.querySelector('button')?.focus();
    });
    // The card is higher now; it looks for its place when the window changes.
    window.dispatchEvent(new Event('resize'));
  }
  draw();
  if (wanted === event.id) {
    wanted = null;
    void open();
  }
  return [host];
}
