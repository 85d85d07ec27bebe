/** Scrolls words to the upper part of what scrolls them, where the card leaves them in sight. */

/** From the top of the pane, or of the window where the page scrolls as one, as a part of the window's height. */
const IN_PANE = 0.18;
const IN_PAGE = 0.28;

/** @param {Range | Element} words */
export function bring(words) {
  const host = words instanceof Element ? words : words.startContainer.parentElement;
  const line = words instanceof Element ? words.getBoundingClientRect() : words.getClientRects()[0];
  if (!host || !line) return;
  const pane = host.closest('.pane');
  if (pane && pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY !== 'visible')
    pane.scrollBy({ top: line.top - pane.getBoundingClientRect().top - innerHeight * IN_PANE });
  else scrollBy({ top: line.top - innerHeight * IN_PAGE });
}
