/** What the desk says of articles that come, go or are changed. */

import { number } from '../formats.js';

export const desk = {
  engineStopped: 'the engine stopped while reading this and was started again; the other articles are kept',
  leftOut: 'the engine stopped at this article, so it was left out',
  editsLost: (/** @type {number} */ n) =>
    `the engine stopped while ${n === 1 ? 'the edit was' : 'the edits were'} applied again, so ${n === 1 ? 'it was' : 'they were'} left out`,
  edits: 'Edits',
  edit: 'The edit',
  batch: 'This batch',
  theTotal: 'The total',
  dossier: 'The dossier',
  noText: 'expected the text of an article, found nothing but empty space',
  onDesk: (/** @type {string} */ title) => `is on the desk already, as “${title}”`,
  /** Behind the number of articles. */
  allOnDesk: 'are on the desk already',
  /** Behind some names: and so many more. */
  more: (/** @type {number} */ n) => `${number(n)} more`,
  removed: 'removed',
  undo: 'Undo',
  stoppedReading: (/** @type {string} */ done, /** @type {string} */ total) =>
    `stopped after ${done} of ${total}; what was read stays`,
  reading: 'Reading',
  moreRemarks: (/** @type {string} */ n) => `and ${n} more like these`,
};
