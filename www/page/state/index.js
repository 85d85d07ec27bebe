/**
 * A report with look-ups: from an event to its round, from a round to its words.
 *
 * @typedef {import('../../engine/contract.js').Report} Report
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').ArticleReport} ArticleReport
 * @typedef {import('../../engine/contract.js').Span} Span
 */

/** The key of an event among all articles. @param {string} article @param {string} event */
const eventKey = (article, event) => `${article}\n${event}`;

/** @param {ArticleReport} article */
function told({ events, uncertain }) {
  if (!uncertain.length) return events;
  const start = (/** @type {LayoffEvent} */ event) => event.because.spans[0]?.[0] ?? 0;
  return [...events, ...uncertain].sort((one, two) => start(one) - start(two));
}

export class ReportIndex {
  /** @type {Map<string, Round> | null} Made when it is first asked: most looks at the total never ask. */
  #roundOf = null;

  /** @param {Report} report */
  constructor(report) {
    this.report = report;
    /** @type {Map<string, ArticleReport>} */
    this.articles = new Map(report.articles.map((article) => [article.id, article]));
    /** @type {Map<string, Round>} */
    this.rounds = new Map(report.ledger.rounds.map((round) => [round.id, round]));
  }

  /** @param {string} article @param {string} event @returns {LayoffEvent | null} */
  event(article, event) {
    const found = this.articles.get(article);
    const is = (/** @type {LayoffEvent} */ { id }) => id === event;
    return found?.events.find(is) ?? found?.uncertain.find(is) ?? null;
  }

  /** The ledger entry an event belongs to. @param {string} article @param {string} event */
  roundOf(article, event) {
    this.#roundOf ??= this.#byMention();
    return this.#roundOf.get(eventKey(article, event)) ?? null;
  }

  #byMention() {
    /** @type {Map<string, Round>} */ const found = new Map();
    for (const round of this.report.ledger.rounds)
      for (const mention of round.mentions) found.set(eventKey(mention.article, mention.event), round);
    return found;
  }

  /** The events of one article in reading order, the uncertain ones too. @param {string} article */
  eventsOf(article) {
    const found = this.articles.get(article);
    return found ? told(found) : [];
  }
}

/** Where an event's figure, or else the word that makes it a cut, first stands. @param {LayoffEvent} event @returns {Span | null} */
export function leadSpan(event) {
  for (const role of ['headcount', 'share', 'trigger']) {
    const found = event.evidence.find((it) => it.role === role);
    if (found) return found.span;
  }
  return event.evidence[0]?.span ?? event.because.spans[0] ?? null;
}
