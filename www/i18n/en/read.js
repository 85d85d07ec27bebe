/** Reading: the article, its margin, the card, the way it was read, a case of a miss, and the keys. */

import { number, plural } from '../formats.js';

/** @param {number} n @param {string} one @param {string} many */
const some = (n, one, many) => `${number(n)} ${plural(n) === 'one' ? one : many}`;

/** @typedef {{ figure: string, who: string, counted: string }} Figure */

export const read = {
  // The article
  /** A figure in the margin, to those who do not see the words beside it. */
  figureWords: (/** @type {Figure} */ { figure, who, counted }, /** @type {string[]} */ quotes) =>
    `${figure}, ${who}, ${counted}. ${quotes.length ? `Words: ${quotes.join(', ')}` : 'No words'}`,
  figureAgain: (/** @type {Figure} */ { figure, who, counted }) => `${figure}, ${who}, ${counted}, told again`,
  quoted: (/** @type {string} */ role, /** @type {string} */ words) => `${role} “${words}”`,
  gap: (/** @type {number} */ n) => `${some(n, 'character', 'characters')} without evidence. Show more`,
  legend: {
    people: 'people, counted',
    unsure: 'counted, unsure',
    not: 'not counted',
    employer: 'employer',
    date: 'date',
    where: 'place, unit',
    reason: 'reason',
    staff: 'workforce',
    source: 'source',
  },
  /** Where the event stands among all of them. */
  place: (/** @type {number} */ at, /** @type {number} */ of) => `${number(at)} of ${number(of)}`,
  /** What a screen reader hears on the way from event to event; the title where another article is opened. */
  placeSaid: (/** @type {string} */ place, /** @type {string | null} */ title) => (title ? `${place}, in “${title}”` : place),
  noneOpen: 'Every event is counted, and none is in conflict.',

  // The card
  about: (/** @type {string} */ figure) => `About ${figure}`,
  noNumber: 'no number given',
  notNamed: 'not named',
  notKnown: 'not known',
  dated: (/** @type {string} */ date, /** @type {string} */ basis) => `${date}, ${basis}`,
  sureBy: (/** @type {string} */ percent, /** @type {string} */ rule) => `${percent}, by the rule “${rule}”`,
  also: 'Also:',
  more: (/** @type {number} */ n) => `and ${number(n)} more`,
  copySentence: 'Copy sentence',
  copied: 'Copied',
  notCopied: 'Could not copy',
  why: 'Why',
  miss: 'Report a miss',
  field: {
    people: 'People',
    share: 'Share',
    workforce: 'Workforce',
    employer: 'Employer',
    date: 'Date',
    effective: 'Effective',
    status: 'Status',
    kind: 'Kind',
    scope: 'Scope',
    workers: 'Workers',
    units: 'Units',
    places: 'Places',
    reasons: 'Reasons',
    source: 'Source',
    sure: 'How sure',
    rule: 'Rule',
    told: 'Told',
    history: 'Over time',
    check: 'Arithmetic',
    offered: 'Offered',
  },

  // The way it was read
  whyHead: 'Why: how this article was read',
  whyShow: 'Lines to show',
  whyKind: {
    tokens: 'tokens',
    mention: 'mentions',
    frame: 'frames',
    employer: 'employers',
    sign: 'signs',
    decision: 'decisions',
    event: 'events',
    counted: 'ledger',
  },
  figure: (/** @type {number} */ n) => number(n),
  whyCopy: 'Copy as text',
  whyMore: (/** @type {number} */ n) => `${some(n, 'more line', 'more lines')}. Show more`,
  whySentence: (/** @type {string} */ name) => `Sentence ${name}`,
  whyEvent: (/** @type {string} */ name) => `Event ${name}`,
  whyFrame: (/** @type {string} */ rule) => `Rule ${rule}`,
  whyCounted: (/** @type {string} */ rule) => `Ledger, ${rule}`,

  // A test case of a miss
  missIntro:
    'Something is missing here, or should not be found? Make a test case of it: select the words, and say what a careful reader finds in them. Nothing is sent; the case is text for you to copy.',
  missText: 'The words',
  missSelected: 'Take the words selected in the article',
  missNoSelection: 'Expected words selected in the article, found none.',
  missWhole: 'Take the whole article',
  missLong: 'This is long for a case. Keep the one or two sentences that matter.',
  missOwn:
    'A case is published with the engine. News is somebody’s copyright: shorten it to what matters, put it into words of your own, and invent the names.',
  missDay: 'Published',
  missTitle: 'with its headline',
  missShould: 'What should be found',
  missNothing: 'Nothing: these words tell of no cut',
  missEvent: 'A cut',
  missAdd: '+ Another cut',
  missRemove: 'Remove this cut',
  missName: 'What the case shows',
  missHeading: (/** @type {string} */ words) => `A miss: ${words}`,
  missCase: 'The test case',
  missCopy: 'Copy the case',
  missSave: 'Save as file',
  missWhere: 'It belongs into a file of tests/cases in Pinkslip’s sources, or into an issue there.',
  missAny: 'anything',
  missField: {
    employer: 'Employer',
    number: 'People',
    share: 'Share',
    status: 'Status',
    kind: 'Kind',
    scope: 'Scope',
    date: 'Date',
    places: 'Places',
    units: 'Units',
    reasons: 'Reasons',
  },
  /** What can be typed. */
  missForm: {
    employer: 'a name, or – for none',
    number: '1,200, about 500, over 1,000, up to 35, 300–350, dozens, hundreds, thousands, or – for none',
    share: '13%, 10–15%, over 10%, 12% of operations, or – for none',
    status: '',
    kind: '',
    scope: '',
    date: '2026-01-28, 2026-01, 2026, 2026-01-01..2026-03-31, or – for none',
    places: 'names with commas between them',
    units: 'names with commas between them',
    reasons: 'codes with commas between them, such as ai_automation, demand',
  },
  missWrong: (/** @type {string} */ field, /** @type {string} */ expected, /** @type {string} */ found) =>
    `${field}: expected ${expected}; found “${found}”.`,
  missNoText: 'Expected the words that the case is about, found none.',
  missNone: 'Expected what should be found, or the tick that nothing should be.',

  // Keys and words
  keys: 'Keys',
  words: 'Words',
  singleKeys: 'Single letters work as keys',
  keyName: /** @type {Record<string, string>} */ ({ Escape: 'Esc' }),
  or: 'or',
  groups: { read: 'Read', ledger: 'Rounds', desk: 'Desk' },
  keyNext: 'next event and its words',
  keyBefore: 'the one before',
  keyNextOpen: 'next that is not counted or in conflict',
  keyBeforeOpen: 'the one before that',
  keyMargin: 'along the margin or the list of articles',
  keyEscape: 'close the card, go back',
  keyWhy: 'why it was read so',
  keyMiss: 'report a miss',
  keyAdd: 'add an article',
  keyRead: 'read what is in the field',
  keyHelp: 'these keys',
  glossary: {
    round: { word: 'Round', says: 'One reduction by one employer, however many articles tell it.' },
    counted: {
      word: 'Counted',
      says: 'In the total. What repeats, sums up, is part of another, was denied or is only considered is shown with its rule, and not counted.',
    },
    open: { word: '41,000+', says: 'At least 41,000: a figure in it is open upwards, such as “more than 11,000”.' },
    conflict: { word: 'Conflict', says: 'Tellings that cannot all be true. Both sides are shown; you decide.' },
  },
};
