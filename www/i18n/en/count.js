/** The total, the rounds, and how the total came about. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [more] */
const many = (n, one, more = `${one}s`) => `${number(n)} ${n === 1 ? one : more}`;

export const count = {
  // The total
  reading: 'Reading …',
  noTotal: 'No total.',
  steps: 'How we got here',
  back: 'Back to the rounds',
  change: (/** @type {number} */ by) => `${by > 0 ? '+' : '−'}${number(Math.abs(by))}`,
  changeAt: (/** @type {string} */ time) => `at ${time}`,
  changeSaid: (/** @type {number} */ by) => `${number(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'} than before`,
  factConsidered: (/** @type {string} */ bounds, /** @type {number} */ rounds) =>
    bounds ? `${bounds} only being considered` : `${many(rounds, 'round')} only being considered`,
  factConflict: (/** @type {number} */ n) => `${many(n, 'round')} in conflict`,
  factUndated: (/** @type {number} */ n) => `${number(n)} with no date`,
  factTitle: 'Show these rounds',
  chart: (/** @type {string} */ words) => `Jobs by month: ${words}`,

  // The table
  table: 'Rounds',
  heads: {
    jobs: 'Jobs',
    when: 'When',
    employer: 'Employer and place',
    status: 'Status',
    told: 'Told',
    counted: 'In the total',
  },
  by: {
    employer: 'by employer',
    period: 'by month',
    quarter: 'by quarter',
    kind: 'by kind',
    status: 'by status',
    reason: 'by reason',
    place: 'by place',
    none: 'no grouping',
  },
  group: 'Group rounds',
  sort: 'Sort rounds',
  sorts: {
    usual: 'counted first',
    jobs: { down: 'most jobs first', up: 'fewest jobs first' },
    when: { down: 'latest first', up: 'earliest first' },
    employer: { up: 'employers from A to Z', down: 'employers from Z to A' },
    status: { up: 'from considered to done', down: 'from done to considered' },
    told: { down: 'most told first', up: 'least told first' },
    counted: { up: 'by rule, counted first', down: 'by rule, counted last' },
  },
  sure: 'Count what is read with a confidence from',
  sureWhy: 'What is read less surely is listed and stays out of the total',
  sureFrom: (/** @type {number} */ percent) => `from ${percent}% sure`,
  sureAny: 'however unsure',
  filter: 'Filter',
  filterWhat: 'Filter rounds by employer, place, status, reason, month or number',
  facets: 'Show only rounds that are',
  facet: {
    counted: 'counted',
    not: 'not counted',
    considered: 'considered',
    conflict: 'in conflict',
    edited: 'edited',
    unnumbered: 'no number',
    undated: 'no date',
  },
  shownOf: (/** @type {number} */ n, /** @type {number} */ all) => `${number(n)} of ${many(all, 'round')}`,
  shownNone: 'none of them in the total',
  showAll: 'Show all',
  twiceReason: 'A round with two reasons stands in both groups, so the groups add up to more than the total.',
  twicePlace: 'A round in two places stands in both groups, so the groups add up to more than the total.',
  none: 'No rounds yet: none of these articles tells of an employer cutting jobs.',
  noMatch: (/** @type {string} */ wanted) => `No round matches “${wanted}”.`,
  noFacet: 'No round is all of this at once.',
  unnamed: 'Employer not named',
  undated: 'Date not known',
  noReason: 'No reason given',
  noPlace: 'No place given',
  rounds: (/** @type {number} */ n) => many(n, 'round'),
  moreUnnumbered: (/** @type {number} */ n) => `${number(n)} with no number`,
  notCountedToo: (/** @type {number} */ n) => `${number(n)} not counted`,
  nothingCounted: 'nothing counted',

  // Keys
  keyFilter: 'look for rounds',
  keyViews: 'the views of the right side, in their order',
  keyRows: 'among the rounds; ← → within one',
  keyEnds: 'the first round, the last',
  keyOpen: 'open the round, or its group',

  // A row
  toWords: 'Go to the words',
  noWords: 'no words of an article say so',
  employerUnnamed: 'employer not named',
  noDate: 'no date',
  asPublished: 'as published',
  counted: 'counted',
  notCounted: 'not counted',
  conflict: 'conflict',
  details: (/** @type {number} */ mentions, /** @type {number} */ articles, /** @type {string} */ figure) =>
    `${many(mentions, 'mention')} in ${many(articles, 'article')}, details of ${figure}`,
  rollUp: (/** @type {boolean} */ holds, /** @type {string} */ parts) => `roll-up ${holds ? '=' : '≠'} ${parts}`,

  // What opens beneath it
  why: (/** @type {boolean} */ counted) => (counted ? 'Counted' : 'Not counted'),
  names: (/** @type {string} */ names) => `Told as ${names}.`,
  parent: (/** @type {string} */ name) => `Belongs to ${name}, or is called that since.`,
  share: (/** @type {string} */ share) => `Share: ${share}.`,
  effective: (/** @type {string} */ dates) => `Takes effect ${dates}.`,
  reasons: 'Reasons given:',
  kind: (/** @type {string} */ kind) => `Kind: ${kind}.`,
  sources: (/** @type {{ articles: number, independent: number, echoes: number, repeats: number }} */ it) =>
    [
      `Told by ${many(it.articles, 'article')}`,
      it.articles > 1 && `${number(it.independent)} of them from their own knowledge`,
      it.echoes && `${number(it.echoes)} passing on what others said`,
      it.repeats && `${number(it.repeats)} telling it again`,
    ]
      .filter(Boolean)
      .join(', '),
  best: (/** @type {string} */ source) => `best source: ${source}`,
  firstTold: (/** @type {string} */ first, /** @type {string | null} */ latest) =>
    latest && latest !== first ? `first told ${first}, last ${latest}` : `told ${first}`,
  history: 'The figure over time',
  historyNow: 'stands now',
  unknownDay: 'day not known',
  checks: 'Arithmetic',
  holds: 'holds',
  fails: 'does not hold',
  derived: (/** @type {string} */ figure) => `The share would be ${figure} people; that is worked out and in no total:`,
  conflictHead: 'Conflict',
  settled: 'settled by hand',
  side: (/** @type {string} */ value) => `Told as ${value}:`,
  link: {
    same: 'Perhaps the same as',
    supersedes: 'Replaces',
    part_of: 'Part of',
    proposed: 'May be one round with',
    parent: 'Of the parent',
    sums: 'In the roll-up of',
    sumsOf: 'Adds up',
  },
  tellings: 'Every telling',
  gone: 'an article no longer here',

  // How the total came about
  stepHeads: { step: 'Step', bar: 'People', events: 'Told', people: 'Jobs' },
  stepsTable: 'How the total came about',
  untouched: (/** @type {string} */ names) => `Nothing was taken off as ${names}.`,
  bounds: (/** @type {string} */ words) => `These are the stated figures. As bounds, what is counted is ${words}.`,
  byRule: (/** @type {number} */ n) => `${many(n, 'figure')} by this rule`,
  noNumberItem: 'no number',
  rulesHead: 'The rules of counting',
  rulesSaid: 'Every figure goes where one of these rules puts it. Beside each: how many figures it decided here.',
  ruleColumn: 'Rule',
  ruleEvents: 'Figures',

};
