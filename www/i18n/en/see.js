/** The charts: what they are called, what they show, and where their figures come from. */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

export const see = {
  charts: 'Charts',
  nothing: 'Nothing to draw yet: no round is in the total.',

  month: 'by month',
  quarter: 'by quarter',
  unit: 'Time in',
  top: (/** @type {number} */ n) => `the ${number(n)} largest`,
  topLabel: 'Employers drawn',

  byTime: { month: 'Jobs by month', quarter: 'Jobs by quarter' },
  byEmployer: 'Jobs by employer',
  byReason: 'Jobs by reason',
  byStatus: 'Jobs by how far it has come',
  heads: { month: 'Month', quarter: 'Quarter', employer: 'Employer', reason: 'Reason', status: 'Status' },

  /** How to read a chart. */
  read: 'A bar is the stated figure, the line on it the lowest and the highest it can be; an arrow is open upwards.',
  readRing: 'A ring is a round with no number.',
  readWide: { month: 'A bracket is known only by quarter, half or year, and is in no month.', quarter: 'A bracket is known only by half or year, and is in no quarter.' },
  manyReasons: 'A round with two reasons stands in two bars, so these do not add up to the total.',
  beside: (/** @type {string} */ words) => `Date not known, in no bar: ${words}.`,
  rest: 'Not drawn',
  restMore: (/** @type {number} */ n) => `and ${number(n)} more, in the table`,
  noNumber: 'No number given',
  noFigure: 'no number',

  undated: 'Date not known',
  unnamed: 'Employer not named',
  noReason: 'No reason given',

  /** `at least 16,000 in 2 rounds; 1 more with no number` */
  bar: (/** @type {string} */ bounds, /** @type {number} */ rounds, /** @type {number} */ unnumbered) =>
    [
      rounds && `${bounds} in ${count(rounds, 'round')}`,
      unnumbered && (rounds ? `${number(unnumbered)} more with no number` : `${count(unnumbered, 'round')} with no number`),
    ]
      .filter(Boolean)
      .join('; '),
  chart: (/** @type {string} */ title, /** @type {number} */ n) =>
    `${title}: a chart of ${count(n, 'bar')}. Arrow keys go from bar to bar, Enter shows the rounds. The table below has the same figures.`,
  behind: (/** @type {string} */ name) => `Rounds of ${name}`,
  inTable: 'In the table',
  closeRounds: 'Close the rounds',

  table: 'The figures as a table',
  low: 'At least',
  best: 'Stated',
  high: 'At most',
  open: 'open',
  rounds: 'Rounds',
  unnumbered: 'No number',
  inAll: 'In all',

  download: (/** @type {string} */ title, /** @type {string} */ type) => `Download “${title}” as ${type}`,
  noPicture: (/** @type {string} */ why) => `No picture could be made of the chart: ${why}`,

  source: (
    /** @type {{ articles: number, outlets: string[], more: number, version: string, rules: string, total: string }} */
    { articles, outlets, more, version, rules, total },
  ) => {
    const named = more ? [...outlets, count(more, 'other outlet')] : outlets;
    return `Source: ${count(articles, 'article')}${named.length ? ` (${list(named)})` : ''}; counted by Pinkslip ${version}, rules ${rules}; ${total}.`;
  },
};
