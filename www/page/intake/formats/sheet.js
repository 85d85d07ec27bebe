/**
 * Sheets (.csv): a tracker is opened in its own view before any reading begins (sources.js); what comes here is the table
 * that the page itself gives away, which has a row an event and no words to read again.
 */

import { say } from '../../../i18n/index.js';
import { Unreadable } from '../unreadable.js';

/** @returns {never} */
export function read() {
  throw new Unreadable(say.intake.ownSheet);
}
