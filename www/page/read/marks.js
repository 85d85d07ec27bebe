/**
 * From spans that may overlap to pieces that do not, each with all the marks that cover it.
 *
 * ```js
 * pieces([{ start: 0, end: 6, … }, { start: 4, end: 9, … }], 0, 12);
 * // 0–4 one mark, 4–6 both, 6–9 one, 9–12 none
 * ```
 *
 * @typedef {import('../../engine/contract.js').Role} Role
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 *
 * @typedef {{ start: number, end: number, role: Role, event: number }} Mark - `event` counts from 0 in its article.
 * @typedef {{ start: number, end: number, marks: Mark[] }} Piece
 */

/**
 * Every place of every event, in reading order.
 *
 * @param {readonly LayoffEvent[]} events
 * @returns {Mark[]}
 */
export function marksOf(events) {
  return events
    .flatMap((event, at) => event.evidence.map(({ role, span: [start, end] }) => ({ start, end, role, event: at })))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Cuts `from … to` wherever a mark begins or ends.
 *
 * @param {readonly Mark[]} marks - Those that touch the range.
 * @param {number} from
 * @param {number} to
 * @returns {Piece[]}
 */
export function pieces(marks, from, to) {
  const cuts = new Set([from, to]);
  for (const { start, end } of marks) {
    if (start > from && start < to) cuts.add(start);
    if (end > from && end < to) cuts.add(end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? to;
    return { start, end, marks: marks.filter((mark) => mark.start < end && mark.end > start) };
  });
}
