/**
 * The vocabulary of the contract, and the sentences built of it. The sentences about totals are those of the engine,
 * word for word (`src/export/words.rs`).
 */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** What an employer does, by how far it has come. */
const SAID = {
  considered: (/** @type {string} */ jobs) => `is considering cutting ${jobs}`,
  planned: (/** @type {string} */ jobs) => `plans to cut ${jobs}`,
  reported: (/** @type {string} */ jobs) => `is reported to be cutting ${jobs}`,
  announced: (/** @type {string} */ jobs) => `announced a cut of ${jobs}`,
  notified: (/** @type {string} */ jobs) => `gave notice of a cut of ${jobs}`,
  under_way: (/** @type {string} */ jobs) => `is cutting ${jobs}`,
  completed: (/** @type {string} */ jobs) => `cut ${jobs}`,
  denied: (/** @type {string} */ jobs) => `denied a cut of ${jobs}`,
  withdrawn: (/** @type {string} */ jobs) => `took back a cut of ${jobs}`,
};

export const words = {
  status: {
    considered: 'considered',
    planned: 'planned',
    reported: 'reported',
    announced: 'announced',
    notified: 'notified',
    under_way: 'under way',
    completed: 'completed',
    denied: 'denied',
    withdrawn: 'withdrawn',
  },
  kind: {
    layoff: 'layoffs',
    closure: 'closure',
    furlough: 'furlough',
    buyout: 'voluntary departures',
    attrition: 'posts left unfilled',
    mixed: 'several means',
  },
  scope: {
    round: 'a round of its own',
    cumulative: 'a roll-up over several rounds',
    part: 'part of another round',
    sector: 'an aggregate over many employers',
  },
  workers: {
    employees: 'employees',
    contractors: 'contractors',
    temporary: 'temporary workers',
    seasonal: 'seasonal workers',
    managers: 'managers',
    unstated: 'not stated',
  },
  basis: {
    stated: 'as the text states it',
    resolved: 'worked out from the published date',
    published: 'the day the article was published',
  },
  reason: {
    ai_automation: 'AI and automation',
    cost_cutting: 'cost cutting',
    restructuring: 'restructuring',
    demand: 'weak demand',
    merger: 'a merger',
    bankruptcy: 'bankruptcy',
    closure_relocation: 'closure or relocation',
    overhiring: 'overhiring',
    offshoring: 'offshoring',
    funding: 'funding',
    regulation: 'regulation',
    other: 'another reason',
  },
  source: {
    media: 'the media',
    employer: 'the employer',
    filing: 'a filing',
    union: 'a union',
    memo: 'a memo',
    unnamed: 'an unnamed source',
  },
  role: {
    trigger: 'the cut',
    employer: 'employer',
    headcount: 'people',
    share: 'share',
    workforce: 'workforce',
    date: 'date',
    effective: 'takes effect',
    unit: 'unit',
    place: 'place',
    reason: 'reason',
    source: 'source',
  },

  /** The counting rules: a few words, and what each does. */
  rules: {
    'one-round-many-mentions': {
      title: 'One round, many mentions',
      says: 'A figure told again, in a headline, a quote or another article, adds nothing.',
    },
    'duplicate-article': {
      title: 'A copied article',
      says: 'A near-identical text adds mentions, and neither people nor a second source.',
    },
    'cumulative-is-checked-not-added': {
      title: 'Roll-ups are checked',
      says: 'A figure over several rounds is held against them and not added; it stands in for them only while no article tells them.',
    },
    'sector-never-counts': {
      title: 'An industry is no employer',
      says: 'A figure about many employers is shown and never counted.',
    },
    'part-not-more': {
      title: 'A part adds nothing',
      says: 'A figure for a unit or a place inside a round adds nothing to it, and parts never exceed the whole.',
    },
    supersedes: {
      title: 'The later figure stands',
      says: 'A later figure for the same round takes the place of the earlier, and both stay visible.',
    },
    'separate-rounds': {
      title: 'Separate rounds',
      says: 'Clearly different dates or numbers, or words such as “another”, make two rounds of one employer.',
    },
    'vague-joins-precise': {
      title: 'Vague joins precise',
      says: '“Thousands” joins a round it fits as a mention; where it fits none it counts with its bounds.',
    },
    'bounds-add-as-bounds': {
      title: 'Bounds stay bounds',
      says: 'Lower bounds are added to lower and upper to upper; “up to” adds nothing below, “more than” leaves the sum open above.',
    },
    'unnumbered-is-shown': {
      title: 'No number, still a round',
      says: 'A round with no number is told beside the total as one more with no number.',
    },
    'denied-and-withdrawn-leave': {
      title: 'Denied is not counted',
      says: 'What is denied, withdrawn or taken back leaves the total and stays in the ledger.',
    },
    'considered-apart': {
      title: 'Considered is apart',
      says: 'What is only being considered is totalled apart.',
    },
    'other-peoples-numbers': {
      title: 'Other people’s numbers',
      says: 'A number that belongs to a client, a rival, an agency or the industry is never given to the employer an article is about.',
    },
    'order-and-repetition': {
      title: 'Order does not matter',
      says: 'Any order of articles and any repetition gives the same ledger, and taking an article out undoes exactly what it added.',
    },
    names: {
      title: 'One employer, many names',
      says: 'An employer under several names is one; firms with similar names are not.',
    },
    'user-decides': {
      title: 'The user decides',
      says: 'What the user merges, splits, leaves out or corrects stands over what was read.',
    },
    uncertain: {
      title: 'Too uncertain',
      says: 'What is read too uncertainly to count is listed and stays out of the total.',
    },
  },

  /** The steps from every mention to the total. */
  steps: {
    mentions: { title: 'Mentions', says: 'Every number of people that an article tells as cut' },
    merged: { title: 'Merged', says: 'The same round told again, or an earlier figure for it' },
    duplicates: { title: 'Duplicates', says: 'Told again in a near-identical article' },
    parts: { title: 'Parts', says: 'Inside a round that is counted as a whole' },
    'roll-ups': { title: 'Roll-ups', says: 'Sums over rounds, checked and not added' },
    sector: { title: 'Sector', says: 'About many employers' },
    denied: { title: 'Denied', says: 'Denied or withdrawn' },
    excluded: { title: 'Excluded', says: 'Left out by the user' },
    uncertain: { title: 'Uncertain', says: 'Read too uncertainly to be counted, and listed apart' },
    considered: { title: 'Considered', says: 'Only considered, and totalled apart' },
    unnumbered: { title: 'Unnumbered', says: 'Rounds with no number, shown beside the total' },
    counted: { title: 'Counted', says: 'The rounds that make the total' },
  },

  /** What tellings are held against. */
  checks: {
    'one-figure': { title: 'Two figures', says: 'The figures told of one round cannot all be true.' },
    'one-story': { title: 'Two stories', says: 'What is told of one round cannot all be true.' },
    'told-or-denied': { title: 'Told and denied', says: 'The round is told by some and denied by others.' },
    'share-of-workforce': { title: 'Share and workforce', says: 'The share of the workforce, held against the headcount.' },
    'staff-before-and-after': {
      title: 'Staff before and after',
      says: 'The staff before less the staff after, held against the headcount.',
    },
    'roll-up-of-rounds': { title: 'Roll-up and rounds', says: 'The roll-up, held against the sum of its rounds.' },
    'roll-up-in-roll-up': {
      title: 'Roll-up and roll-up',
      says: 'The roll-up, held against one over a longer time.',
    },
    'parts-in-whole': { title: 'Parts and whole', says: 'The parts, which cannot be more than their whole.' },
    'parts-make-whole': { title: 'Sum of the parts', says: 'The sum of the parts, held against their whole.' },
  },

  articles: (/** @type {number} */ n) => count(n, 'article'),
  rounds: (/** @type {number} */ n) => count(n, 'round'),
  mentions: (/** @type {number} */ n) => count(n, 'mention'),
  events: (/** @type {number} */ n) => count(n, 'event'),
  employers: (/** @type {number} */ n) => count(n, 'employer'),
  wordCount: (/** @type {number} */ n) => count(n, 'word'),
  characters: (/** @type {number} */ n) => count(n, 'character'),
  times: (/** @type {number} */ n) => count(n, 'time'),
  jobs: (/** @type {number} */ n) => count(n, 'job'),
  /** The noun alone, beside a figure. */
  jobsNoun: (/** @type {number} */ n) => (n === 1 ? 'job' : 'jobs'),

  /** What can stand before a figure. */
  lead: { upTo: 'up to', over: 'over', about: 'about', atLeast: 'at least' },
  vague: { dozens: 'dozens', hundreds: 'hundreds', thousands: 'thousands', tensOfThousands: 'tens of thousands', some: 'vague' },
  noNumber: 'no number',
  aShare: 'a share',
  shareOf: (/** @type {string} */ of) => `of ${of}`,
  ofWorkforce: 'of workforce',
  atLeast: (/** @type {string} */ n) => `at least ${n}`,
  upTo: (/** @type {string} */ n) => `up to ${n}`,
  between: (/** @type {string} */ low, /** @type {string} */ high) => `between ${low} and ${high}`,
  weekOf: (/** @type {string} */ day) => `week of ${day}`,
  quarter: (/** @type {string | number} */ n) => `Q${n}`,
  half: (/** @type {1 | 2} */ n, /** @type {number | string} */ year) => `${n === 1 ? 'first' : 'second'} half of ${year}`,

  employerNotNamed: 'employer not named',
  dateNotKnown: 'date not known',

  /** The total, as a clause: `at least 41,000 jobs in 3 rounds at 2 employers; 2 more with no number`. */
  total: {
    none: 'no layoffs counted',
    counted: (
      /** @type {{ bounds: string, jobs: number, rounds: number, employers: number, unnamed: boolean }} */ {
        bounds,
        jobs,
        rounds,
        employers,
        unnamed,
      },
    ) => {
      const at = employers ? ` at ${count(employers, unnamed ? 'named employer' : 'employer')}` : '';
      return `${bounds} ${jobs === 1 ? 'job' : 'jobs'} in ${count(rounds, 'round')}${at}`;
    },
    more: (/** @type {string} */ counted, /** @type {number} */ n) => `${counted}; ${number(n)} more with no number`,
    unnumbered: (/** @type {number} */ n) => `${count(n, 'round')} with no number`,
    considered: (/** @type {number} */ rounds, /** @type {string | null} */ bounds) =>
      `${count(rounds, 'round')} ${bounds ? `of ${bounds}` : 'with no number'}, only being considered`,
    notCounted: (/** @type {string} */ what) => `not counted: ${what}`,
    whole: (/** @type {string} */ counted, /** @type {string} */ beside) => `${counted}; ${beside}`,
    best: (/** @type {string} */ figure) => `best reading ${figure}`,
    certainty: (/** @type {string} */ percent) => `counting only what is read with a confidence of ${percent} or more`,
    everything: 'counting everything, however unsure',
    title: (/** @type {string} */ figure, /** @type {number} */ n) => `${figure} ${n === 1 ? 'job' : 'jobs'}: Pinkslip`,
  },

  counted: 'counted',
  notCounted: 'not counted',
  notCountedFor: (/** @type {string} */ why) => `not counted${why.includes(':') ? ',' : ':'} ${why}`,
  notInLedger: 'not counted: not in the ledger',

  /** The parts of a sentence about an event. */
  said: {
    anEmployer: 'An employer that the text does not name',
    sector: 'The sector',
    jobs: 'jobs',
    vagueJobs: (/** @type {string} */ word, /** @type {string} */ range) => `${word} of jobs (${range})`,
    figureJobs: (/** @type {string} */ figure, /** @type {boolean} */ one) => `${figure} ${one ? 'job' : 'jobs'}`,
    /** One sentence about an event, fit to be pasted into a story. */
    whole: (/** @type {import('../../page/state/words.js').Said} */ said) => {
      const { who, status, jobs, inAll, names, kind, when, source, numbered } = said;
      const parts = [who, ' ', SAID[status](jobs)];
      if (inAll) parts.push(' in all');
      if (names.length) parts.push(` in ${list(names)}`);
      if (kind) parts.push(` (${kind})`);
      if (when) parts.push(`, ${when}`);
      if (source) parts.push(`, according to ${source}`);
      if (!numbered) parts.push('; no number given');
      return `${parts.join('')}.`;
    },
  },
};
