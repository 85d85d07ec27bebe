/**
 * The charts that a report has something for, each with its words.
 *
 * @typedef {import('../../engine/contract.js').Report} Report
 * @typedef {import('./figure.js').Figure} Figure
 * @typedef {import('./series.js').Bar} Bar
 * @typedef {import('./series.js').Unit} Unit
 */

import { say } from '../../i18n/index.js';
import { boundsFigure } from '../state/numbers.js';
import { list } from '../state/words.js';
import { bounded } from './plot.js';
import { drawRanks } from './ranks.js';
import { barWords } from './rounds-list.js';
import { ranking, timeline } from './series.js';
import { sourceLine } from './source.js';
import { drawTimeline } from './timeline.js';

/** How many of those not drawn are named. */
const NAMED = 12;

/** @param {Report} report @param {{ unit: Unit, top: number }} options @returns {Figure[]} */
export function figuresOf(report, { unit, top }) {
  const source = sourceLine(report);
  return [overTime(report, unit, source), ranked(report, 'employer', top, source), ranked(report, 'reason', Infinity, source), ranked(report, 'status', Infinity, source)]
    // A single bar of how far rounds have come says what the table of rounds says.
    .filter((figure) => figure.id !== 'status' || figure.rows.length > 1);
}

/** @param {Report} report @param {Unit} unit @param {string} source @returns {Figure} */
function overTime(report, unit, source) {
  const { see } = say;
  const data = timeline(report, unit);
  const { bars, wide, undated } = data;
  const notes = [
    bars.some(({ row }) => !row.rounds) && see.readRing,
    wide.length && see.readWide[unit],
    undated && see.beside(barWords(undated)),
  ].filter((it) => typeof it === 'string');
  return {
    id: unit,
    title: see.byTime[unit],
    notes,
    caption: [bars.some(bounded) && see.read, ...notes].filter(Boolean).join(' '),
    head: see.heads[unit],
    rows: [...bars, ...wide].sort((one, two) => one.from - two.from || two.months - one.months).concat(/** @type {any} */ (undated ?? [])),
    total: report.tally,
    source,
    draw: bars.length || wide.length ? (width) => drawTimeline(data, { width, unit: unit === 'month' ? 1 : 3 }) : null,
  };
}

/** @param {Report} report @param {'employer' | 'reason' | 'status'} by @param {number} top @param {string} source @returns {Figure} */
function ranked(report, by, top, source) {
  const { see } = say;
  const { bars, rest, unnumbered } = ranking(report, by, top);
  const notes = [
    by === 'reason' && report.ledger.rounds.some(({ counted, reasons }) => counted && reasons.length > 1) && see.manyReasons,
    rest.length && `${see.rest}: ${named(rest, ({ name, row }) => `${name} ${boundsFigure(row).lead} ${boundsFigure(row).digits}`.replace('  ', ' '))}.`,
    unnumbered.length && `${see.noNumber}: ${named(unnumbered, ({ name }) => name)}.`,
  ].filter((it) => typeof it === 'string');
  return {
    id: by,
    title: { employer: see.byEmployer, reason: see.byReason, status: see.byStatus }[by],
    notes,
    caption: [bars.some(bounded) && see.read, ...notes].filter(Boolean).join(' '),
    head: see.heads[by],
    rows: [...bars, ...rest, ...unnumbered],
    total: by === 'reason' ? null : report.tally,
    source,
    draw: bars.length ? (width) => drawRanks(bars, { width }) : null,
  };
}

/** The first of many in words, and how many more. @param {readonly Bar[]} bars @param {(bar: Bar) => string} words */
function named(bars, words) {
  const more = bars.length - NAMED;
  const first = bars.slice(0, NAMED).map(words);
  return more > 0 ? `${first.join(', ')} ${say.see.restMore(more)}` : list(first);
}
