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

/** How long the total must stand still, in milliseconds. */
const SETTLED = 500;

export function createAnnouncer() {
  const regions = [byId('live-a'), byId('live-b')];
  let turn = 0;
  /** @type {number | undefined} */ let waiting;
  /** @type {number | null} The best reading of the total that was told last. */ let last = null;

  /** What waits to be told: notices, and the total as it is then. */
  let news = '';
  /** @type {import('../../engine/contract.js').Tally | null} */ let owed = null;

  function tell() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const text = news + (owed ? total(owed) : '');
      news = '';
      owed = null;
      const [now, then] = [regions[turn % 2], regions[(turn + 1) % 2]];
      if (now) now.textContent = text;
      if (then) then.textContent = '';
      turn += 1;
    }, SETTLED);
  }

  /** The total, and by how much it moved since it was told. @param {import('../../engine/contract.js').Tally} tally */
  function total(tally) {
    const by = last === null ? 0 : tally.best - last;
    last = tally.best;
    return `${upperFirst(totalText(tally))}.${by ? ` ${upperFirst(say.count.changeSaid(by))}.` : ''}`;
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    const notice = state.notices.at(-1);
    const fresh = notice && !before.notices.some((it) => it.id === notice.id) ? `${say.shell.about(notice.name, notice.text)}. ` : '';
    const { index, said } = state;
    if (!state.items.length) last = null;
    const moved = index && !state.reading && (index !== before.index || before.reading);
    const edited = said !== null && said !== before.said;
    if (index && (moved || edited)) owed = index.report.tally;
    news += fresh;
    if (edited) {
      news += `${upperFirst(say.correct.changed(said.what, said.moved))}. `;
      last = null; // By how much it moved is said already.
    }
    if (moved || fresh || edited) tell();
  };
}
