/** The keys for reading: from event to event, along the margin, back. */

import { say } from '../../i18n/index.js';
import { key } from '../shell/keyboard.js';

/**
 * @param {object} to
 * @param {(step: 1 | -1, open: boolean) => boolean} to.pickNext
 * @param {() => boolean} to.release
 * @param {() => boolean} to.why
 * @param {() => boolean} to.miss
 */
export function readingKeys({ pickNext, release, why, miss }) {
  const group = 'read';
  key({ keys: ['n', 'j'], group, says: () => say.read.keyNext, run: () => pickNext(1, false) });
  key({ keys: ['p', 'k'], group, says: () => say.read.keyBefore, run: () => pickNext(-1, false) });
  key({ keys: ['Shift+N'], group, says: () => say.read.keyNextOpen, run: () => pickNext(1, true) });
  key({ keys: ['Shift+P'], group, says: () => say.read.keyBeforeOpen, run: () => pickNext(-1, true) });
  key({ keys: ['ArrowUp', 'ArrowDown'], together: true, group, says: () => say.read.keyMargin, run: alongMargin });
  key({ keys: ['w'], group, says: () => say.read.keyWhy, run: () => why() });
  key({ keys: ['m'], group, says: () => say.read.keyMiss, run: () => miss() });
  key({ keys: ['Escape'], group, says: () => say.read.keyEscape, run: () => release() });
}

/** Up and down among the figures of the margin; the list of articles has its own. @param {KeyboardEvent} event */
function alongMargin({ key: name, target }) {
  const figure = target instanceof Element && target.closest('.marginal');
  if (!figure) return false;
  const all = [...document.querySelectorAll('.marginal')];
  const next = all[all.indexOf(figure) + (name === 'ArrowDown' ? 1 : -1)];
  if (next instanceof HTMLElement) next.focus();
  return true;
}
