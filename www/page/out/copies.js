/**
 * The ledger for a story: a clean table for a content system, or plain lines. Both begin with the total and end with
 * the source.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 */

import { say } from '../../i18n/index.js';
import { sourceLine } from '../see/source.js';
import { h } from '../shell/dom.js';
import { datesText, figureText } from '../state/numbers.js';
import { consideredText, countedText, list, statusText, totalText, unique, upperFirst } from '../state/words.js';

/** The counted rounds, the largest first; those with no number last. @param {ReportIndex} index */
function counted({ report }) {
  const size = (/** @type {Round} */ { headcount }) => headcount?.min ?? headcount?.max ?? -1;
  return report.ledger.rounds.filter((round) => round.counted).sort((one, two) => size(two) - size(one));
}

/** @param {Round} round */
const employerOf = ({ employer }) => employer?.name ?? say.words.employerNotNamed;

/** Total, and what is told beside it. @param {ReportIndex} index */
function lead({ report }) {
  const beside = consideredText(report.tally);
  return [totalText(report.tally), beside].filter(Boolean).map((it) => `${upperFirst(it)}.`);
}

/**
 * Without classes, styles and scripts, so that the story's own look is taken on.
 *
 * @param {ReportIndex} index
 */
export function asHtml(index) {
  const { out } = say;
  const [first = '', ...others] = lead(index);
  const rows = counted(index).map((round) =>
    h(
      'tr',
      {},
      h('td', {}, employerOf(round)),
      h('td', {}, figureText(round.headcount, round.share)),
      h('td', {}, datesText(round.date)),
      h('td', {}, list(unique([...round.units, ...round.places]).slice(0, 4))),
      h('td', {}, statusText(round.status)),
      h('td', {}, ...toldBy(round, index)),
    ),
  );
  const table = h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...[out.employer, out.jobs, out.when, out.where, out.status, out.toldBy].map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, ...rows),
  );
  return h(
    'div',
    {},
    h('p', {}, h('strong', {}, first), ...others.map((it) => ` ${it}`)),
    rows.length ? table : null,
    h('p', {}, h('small', {}, sourceLine(index.report))),
  ).innerHTML;
}

/** The outlets that tell of a round, each with its address where it has one. @param {Round} round @param {ReportIndex} index */
function toldBy(round, index) {
  const articles = unique(round.mentions.map(({ article }) => article)).map((id) => index.articles.get(id));
  const seen = new Set();
  return articles.flatMap((article) => {
    const name = article?.publisher ?? article?.title;
    if (!article || !name || seen.has(name)) return [];
    const first = !seen.size;
    seen.add(name);
    const linked = /^https?:\/\//i.test(article.url ?? '') ? h('a', { href: article.url }, name) : name;
    return first ? [linked] : [', ', linked];
  });
}

/** Lines with tabs, as a spreadsheet takes them: every round, those not counted with the reason. @param {ReportIndex} index */
export function asText(index) {
  const rounds = index.report.ledger.rounds.map((round) =>
    [
      employerOf(round),
      figureText(round.headcount, round.share),
      datesText(round.date) || say.words.dateNotKnown,
      statusText(round.status),
      countedText(round),
    ].join('\t'),
  );
  return `${lead(index).join(' ')}\n\n${rounds.join('\n')}\n\n${sourceLine(index.report)}\n`;
}
