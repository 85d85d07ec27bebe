/**
 * Sets each figure of the margin beside the line its words stand in, and pushes apart those that
 * would lie on each other.
 *
 * @typedef {{ button: HTMLElement, words: () => Range | null }} Marginal
 */

/** Watches the text and sets its margin anew when the lines break elsewhere. @param {Element} text @param {readonly Marginal[]} marginals */
export function keepAligned(text, marginals) {
  const observer = new ResizeObserver(() => {
    if (text.isConnected) align(marginals);
    else observer.disconnect();
  });
  observer.observe(text);
}

/** @param {readonly Marginal[]} marginals - In reading order. */
function align(marginals) {
  // All is measured before anything is moved, so that the page is laid out once.
  const measured = marginals.map(({ button, words }) => {
    const margin = button.parentElement;
    const origin = margin?.getBoundingClientRect().top ?? 0;
    const line = words()?.getClientRects()[0];
    const digits = button.querySelector('.digits') ?? button;
    const middle = digits.getBoundingClientRect();
    const offset = middle.top + middle.height / 2 - button.getBoundingClientRect().top;
    const top = line ? (line.top + line.bottom) / 2 - origin - offset : 0;
    return { button, margin, height: button.offsetHeight, top };
  });
  /** @type {Element | null} */ let last = null;
  let floor = 0;
  for (const { button, margin, height, top } of measured) {
    if (margin !== last) floor = -Infinity;
    last = margin;
    const placed = Math.max(top, floor);
    button.style.top = `${Math.round(placed)}px`;
    floor = placed + height;
  }
}
