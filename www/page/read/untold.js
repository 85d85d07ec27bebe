/**
 * An article that was saved without its text: its events as a list, in the place of the words. It answers like a text
 * that is laid out, and has no words to go to.
 *
 * @typedef {import('./text.js').Flow} Flow
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { figureText } from '../state/numbers.js';
import { countedText, sentence, upperFirst } from '../state/words.js';

/**
 * @param {readonly LayoffEvent[]} events
 * @param {(event: LayoffEvent) => Round | null} roundOf
 * @param {(event: number) => void} onEvent
 * @returns {Flow}
 */
export function listed(events, roundOf, onEvent) {
  const rows = events.map((event, at) => {
    const round = roundOf(event);
    return h(
      'button',
      {
        type: 'button',
        class: `listed ${round?.counted ? 'is-counted' : 'is-not'}`,
        'data-key': `listed-${at}`,
        'aria-controls': 'card',
        onclick: () => onEvent(at),
      },
      h('b', {}, figureText(event.headcount, event.share)),
      h('span', { dir: 'auto' }, sentence(event)),
      h('span', { class: 'faint' }, upperFirst(countedText(round))),
    );
  });
  const element = h(
    'div',
    { class: 'textless' },
    h('p', { class: 'nothing' }, say.articles.textless),
    h('ol', {}, ...rows.map((row) => h('li', {}, row))),
  );
  let active = -1;
  return {
    element,
    hasTitle: false,
    at: () => null,
    ranges: () => [],
    cut: () => [],
    offsetOf: () => null,
    selected: () => null,
    button: (event) => rows[event] ?? null,
    active: () => rows[active] ?? null,
    setActive(event) {
      active = event;
      rows.forEach((row, at) => row.classList.toggle('is-active', at === event));
    },
  };
}
