/**
 * Which evidence lies under a point of the window.
 *
 * Highlighted words are no elements, so they are asked for by place: the highlights themselves where the browser can
 * say them, or else the letter under the point.
 *
 * ```js
 * const words = marksUnder(event.clientX, event.clientY, laid, marks);   // the marks, none or several
 * ```
 *
 * @typedef {import('./marks.js').Mark} Mark
 * @typedef {import('./text.js').Flow} Flow
 * @typedef {import('../../engine/contract.js').Span} Span
 * @typedef {{ highlightsFromPoint?: (x: number, y: number) => { ranges: AbstractRange[] }[] }} Highlights
 */

/**
 * @param {number} x
 * @param {number} y
 * @param {Flow} flow
 * @param {readonly Mark[]} marks
 * @returns {Mark[]} In reading order, without those that are not drawn.
 */
export function marksUnder(x, y, flow, marks) {
  const highlights = /** @type {Highlights} */ (/** @type {unknown} */ (CSS.highlights));
  if (!flow.element.querySelector('mark') && highlights?.highlightsFromPoint) {
    const spans = highlights.highlightsFromPoint(x, y).flatMap(({ ranges }) => ranges.map((range) => spanOf(range, flow)));
    return marks.filter((mark) => mark.look && spans.some((span) => span && mark.start <= span[0] && span[1] <= mark.end));
  }
  const place = caretUnder(x, y);
  const offset = place && flow.offsetOf(place.node, place.offset);
  if (offset === null) return [];
  const near = marks.filter((mark) => mark.look && mark.start <= offset && offset <= mark.end);
  // The letter nearest to the point may stand at the end of a line, and the point far beyond it.
  return near.filter(({ start, end }) => flow.ranges([start, end]).some((range) => covers(range, x, y)));
}

/** Where in the text highlighted words are. @param {AbstractRange} range @param {Flow} flow @returns {Span | null} */
function spanOf({ startContainer, startOffset, endContainer, endOffset }, flow) {
  const [start, end] = [flow.offsetOf(startContainer, startOffset), flow.offsetOf(endContainer, endOffset)];
  return start === null || end === null ? null : [start, end];
}

/** @param {Range} range @param {number} x @param {number} y */
function covers(range, x, y) {
  return [...range.getClientRects()].some((it) => it.left <= x && x <= it.right && it.top <= y && y <= it.bottom);
}

/** @param {number} x @param {number} y @returns {{ node: Node, offset: number } | null} */
function caretUnder(x, y) {
  const found = document.caretPositionFromPoint?.(x, y);
  if (found) return { node: found.offsetNode, offset: found.offset };
  // Safari has only this one.
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
