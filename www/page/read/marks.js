/**
 * Evidence as marks: which words stand for which event, and how each is drawn.
 *
 * ```js
 * const marks = marksOf(events, roundOf);      // every place of every event, in reading order
 * pieces([{ start: 0, end: 6, … }, { start: 4, end: 9, … }], 0, 12);
 * // 0–4 one mark, 4–6 both, 6–9 one, 9–12 none
 * ```
 *
 * @typedef {import('../../engine/contract.js').Role} Role
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 *
 * @typedef {(typeof LOOKS)[number]} Look
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {Role} role
 * @property {number} event - Counted from 0 in its article.
 * @property {Look | null} look - `null` for words that decided and are no field: the wash shows them.
 * @typedef {{ start: number, end: number, marks: Mark[] }} Piece
 */

/** How words can be drawn; where marks lie on each other, what stands later here lies on top. */
export const LOOKS = /** @type {const} */ ([
  'source',
  'staff',
  'reason',
  'where',
  'date',
  'employer',
  'not',
  'unsure',
  'people',
]);

/** Below this the engine is not sure, and the mark is pale. */
export const SURE = 0.6;

/** @type {Partial<Record<Role, Look>>} */
const LOOK_OF = {
  employer: 'employer',
  workforce: 'staff',
  date: 'date',
  effective: 'date',
  unit: 'where',
  place: 'where',
  reason: 'reason',
  source: 'source',
};

/**
 * Every place of every event, in reading order.
 *
 * @param {readonly LayoffEvent[]} events
 * @param {(event: LayoffEvent) => Round | null} roundOf
 * @returns {Mark[]}
 */
export function marksOf(events, roundOf) {
  return events
    .flatMap((event, at) => {
      const people = peopleLook(event, roundOf(event));
      return event.evidence.map(({ role, span: [start, end] }) => {
        const look = isFigure(role, event) ? people : (LOOK_OF[role] ?? null);
        return { start, end, role, event: at, look };
      });
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether the words say how many: a number, a share, or the cut itself where it has neither. @param {Role} role @param {LayoffEvent} event */
export function isFigure(role, { headcount, share }) {
  return role === 'headcount' || role === 'share' || (role === 'trigger' && !headcount && !share);
}

/** @param {LayoffEvent} event @param {Round | null} round @returns {Look} */
function peopleLook({ confidence }, round) {
  if (!round?.counted) return 'not';
  return confidence < SURE ? 'unsure' : 'people';
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
