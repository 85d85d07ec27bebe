/** Reading: the article, its margin, the card, the way it was read, a case of a miss, and the keys. */

import { number, plural } from '../formats.js';

/** @param {number} n @param {string} one @param {string} many */
const some = (n, one, many) => `${number(n)} ${plural(n) === 'one' ? one : many}`;

export const read = {
  // The article
  toldAgain: 'told again',
  evidence: (/** @type {string[]} */ quotes) => (quotes.length ? `Words: ${quotes.join(', ')}` : 'No words'),
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
  noneLike: 'No event is uncounted or in conflict.',

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
