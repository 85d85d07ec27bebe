/**
 * A pale wash over the words that decided an event.
 *
 * Drawn with the CSS Custom Highlight API, so the laid-out text is not touched; where the browser
 * has none, the lines they stand in get a rule beside them.
 *
 * @typedef {import('./text.js').Flow} Flow
 * @typedef {import('../../engine/contract.js').Span} Span
 */

const NAME = 'because';

/** @type {{ highlights?: Map<string, unknown>, Highlight?: new (...ranges: Range[]) => unknown }} */
const { highlights, Highlight } = {
  highlights: /** @type {any} */ (CSS).highlights,
  Highlight: /** @type {any} */ (globalThis).Highlight,
};

/** @param {Flow} flow @param {readonly Span[]} spans */
export function washOver(flow, spans) {
  const plain = (/** @type {Range} */ range) =>
    !range.startContainer.parentElement?.matches('mark.is-headcount, mark.is-share');
  const found = spans.flatMap((span) => flow.ranges(span)).filter(plain); // The marker of a figure stays as it is.
  if (highlights && Highlight) highlights.set(NAME, new Highlight(...found));
  else for (const range of found) range.startContainer.parentElement?.closest('.line')?.classList.add('is-told');
}

/** @param {Element} root */
export function washOff(root) {
  highlights?.delete(NAME);
  for (const line of root.querySelectorAll('.is-told')) line.classList.remove('is-told');
}
