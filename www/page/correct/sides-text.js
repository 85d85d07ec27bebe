/**
 * One side of a conflict in a few words: the value where events tell it, the engine's own arithmetic where it is that.
 *
 * @typedef {import('../../engine/contract.js').Conflict} Conflict
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 */

import { say } from '../../i18n/index.js';
import { kindText, statusText } from '../state/words.js';
import { valueText } from './describe.js';
import { editsFor } from './sides.js';

/**
 * What a button says that lets one side hold: `800 holds`; `null` where only the reader can say what is so.
 *
 * @param {import('../../engine/contract.js').Round} round
 * @param {Conflict} conflict
 * @param {number} at
 * @param {ReportIndex} index
 */
export function answerText(round, conflict, at, index) {
  const edits = editsFor(round, conflict, at, index);
  if (!edits) return null;
  const value = conflictValue(conflict, at, index);
  if (conflict.check === 'roll-up-of-rounds' && at === 0) return say.correct.wholeHolds(value);
  const [field, to] = Object.entries(edits[0]?.to ?? {})[0] ?? [];
  const plain = field && to ? valueText(/** @type {import('./describe.js').Field} */ (field), to) : value;
  return say.correct.holds(plain);
}

/** Checks whose sides are plain values of a field. */
const PLAIN = ['one-figure', 'one-story', 'told-or-denied'];

/** @param {Conflict} conflict @param {number} at @param {ReportIndex} index */
export function conflictValue({ check, field, sides }, at, index) {
  const side = sides[at];
  if (!side) return '';
  if (field === 'status') return statusText(side.value);
  if (field === 'kind') return kindText(side.value);
  const arithmetic = !PLAIN.includes(check) && !/^(?:about |over |up to )?[\d,.–%]+$/.test(side.value);
  if (arithmetic) return side.value;
  for (const { article, event } of side.mentions) {
    const value = /** @type {Record<string, unknown> | null} */ (index.event(article, event))?.[field];
    if (value) return valueText(/** @type {import('./describe.js').Field} */ (field), value);
  }
  return side.value;
}
