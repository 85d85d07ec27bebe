/**
 * Says the total to screen readers once it has settled.
 *
 * Two live regions take turns, so that the same sentence said twice is heard twice.
 *
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { byId } from './dom.js';
import { totalText, upperFirst } from '../state/words.js';

/** @param {State} state */
const total = ({ index }) => (index ? `${upperFirst(totalText(index.report.tally))}.` : '');

/** How long the total must stand still, in milliseconds. */
const SETTLED = 500;

export function createAnnouncer() {
  const regions = [byId('live-a'), byId('live-b')];
  let turn = 0;
  /** @type {number | undefined} */ let waiting;

  /** @param {string} text */
  function tell(text) {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const [now, then] = [regions[turn % 2], regions[(turn + 1) % 2]];
      if (now) now.textContent = text;
      if (then) then.textContent = '';
      turn += 1;
    }, SETTLED);
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    const notice = state.notices.at(-1);
    const fresh = notice && !before.notices.some((it) => it.id === notice.id) ? `${say.shell.about(notice.name, notice.text)}. ` : '';
    const { said } = state;
    if (said && said !== before.said) tell(`${upperFirst(say.correct.changed(said.what, said.moved))}. ${total(state)}`);
    else if (state.index && state.index !== before.index && !state.reading) tell(`${fresh}${total(state)}`);
    else if (state.reading !== before.reading && !state.reading && state.index) tell(`${fresh}${total(state)}`);
    else if (fresh) tell(fresh);
  };
}
