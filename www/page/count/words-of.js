/**
 * The words that a cell of the table was read from: of all the tellings of a round those that say what the row says,
 * else the first that say anything on it.
 *
 * ```js
 * wordsOf(round, 'date', index);             // { article: 'a1', event: 'e1', span: [120, 135] }
 * wordsOf(round, 'place', index, 'Seattle'); // null: no article says so
 * ```
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Span} Span
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../state/store.js').Pick} Pick
 * @typedef {'headcount' | 'date' | 'effective' | 'employer' | 'status' | 'place' | 'reason'} Field
 */

/** @param {LayoffEvent} event @param {LayoffEvent['evidence'][number]['role']} role */
const shown = (event, role) => event.evidence.find((it) => it.role === role)?.span ?? null;

/** Of the words for an employer its name: they may also be "it". @param {readonly Span[]} spans */
const longest = (spans) =>
  spans.reduce((best, span) => (best && best[1] - best[0] >= span[1] - span[0] ? best : span), /** @type {Span | null} */ (null));

/** @param {NonNullable<LayoffEvent['employer']>} employer */
const isName = ({ name, mention, also }) => name.startsWith(mention) || mention.includes(name) || also.includes(mention);

/** @param {unknown} one @param {unknown} two */
const same = (one, two) => JSON.stringify(one) === JSON.stringify(two);

/** Where an event says it; and whether it says what the round says. @type {Record<Field, { span: (event: LayoffEvent, name: string) => Span | null, agrees: (event: LayoffEvent, round: Round) => boolean }>} */
const FIELDS = {
  headcount: {
    span: (event) => shown(event, 'headcount') ?? shown(event, 'share'),
    agrees: (event, round) => same(event.headcount, round.headcount) && (round.headcount !== null || same(event.share, round.share)),
  },
  date: {
    span: (event) => (event.date?.basis === 'published' ? null : shown(event, 'date')),
    agrees: (event, round) => event.date?.start === round.date?.start && event.date?.end === round.date?.end,
  },
  effective: {
    span: (event) => shown(event, 'effective'),
    agrees: (event, round) => event.effective?.start === round.effective?.start,
  },
  employer: {
    span: (event) => longest(event.evidence.filter((it) => it.role === 'employer').map((it) => it.span)),
    // "It" and "the company" are words for it too, and a name is better.
    agrees: ({ employer }, round) => employer !== null && employer.name === round.employer?.name && isName(employer),
  },
  status: {
    span: (event) => shown(event, 'trigger') ?? event.because.spans[0] ?? null,
    agrees: (event, round) => event.status === round.status,
  },
  place: {
    span: (event, name) => [...event.units, ...event.places].find((it) => it.name === name)?.span ?? null,
    agrees: () => true,
  },
  reason: {
    span: (event, code) => event.reasons.find((it) => it.code === code)?.span ?? null,
    agrees: () => true,
  },
};

/** @param {Round} round @param {Field} field @param {ReportIndex} index @param {string} [name] - Of a place, a unit or a reason. @returns {Pick | null} */
export function wordsOf(round, field, index, name = '') {
  const { span, agrees } = FIELDS[field];
  /** @type {Pick | null} */ let other = null;
  for (const { article, event: id } of round.mentions) {
    const event = index.event(article, id);
    const words = event && span(event, name);
    if (!event || !words) continue;
    const pick = { article, event: id, span: words };
    if (agrees(event, round)) return pick;
    other ??= pick;
  }
  // What was set by hand stands against what the tellings say.
  return round.edited.some((edit) => edit.field === field) ? null : other;
}
