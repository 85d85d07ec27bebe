/**
 * Selected words, widened to the sentences they stand in: a case is read as an article, and half a sentence says
 * something else.
 *
 * ```js
 * wholeSentences('One. Two is here. Three.', [9, 11]);   // [5, 17]
 * ```
 *
 * @typedef {import('../../engine/contract.js').Span} Span
 */

/** How far around the words sentences are looked for. */
const AROUND = 2_000;

/** @param {string} text @param {Span} span @returns {Span} */
export function wholeSentences(text, [start, end]) {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const newline = text.indexOf('\n', end);
  const to = Math.min(newline < 0 ? text.length : newline, end + AROUND);
  const around = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.slice(from, to))];
  const starts = around.map(({ index }) => from + index);
  const first = starts.findLast((at) => at <= start) ?? start;
  const last = starts.find((at) => at >= end) ?? to;
  return [first, first < last ? first + text.slice(first, last).trimEnd().length : end];
}
