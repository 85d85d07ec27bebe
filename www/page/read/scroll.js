/**
 * Scrolls words to the upper part of what scrolls them, where the card leaves them in sight.
 *
 * ```js
 * bring(laid.at([120, 135]));
 * ```
 */

import { byId } from '../shell/dom.js';

/** From the top of the pane, as a part of the window's height. */
const IN_PANE = 0.18;
/** Below what stays on top of a page that scrolls as one. */
const BELOW = 16;

/** The element that words stand in. @param {Range | Element} words */
export function hostOf(words) {
  return words instanceof Element ? words : words.startContainer.parentElement;
}

/** @param {Range | Element} words */
export function bring(words) {
  const host = hostOf(words);
  const line = words.getClientRects()[0];
  if (!host || !line) return;
  const pane = host.closest('.pane');
  if (pane && pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY !== 'visible')
    pane.scrollBy({ top: line.top - pane.getBoundingClientRect().top - innerHeight * IN_PANE });
  else scrollBy({ top: line.top - covered() - BELOW });
}

/** How far down the total covers a page that scrolls as one: it stays on top. */
export function covered() {
  const band = byId('total-band');
  return getComputedStyle(band).position === 'sticky' ? band.offsetHeight : 0;
}
