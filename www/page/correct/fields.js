/**
 * The fields that can be corrected: how each is shown for editing, and how what was typed is read.
 *
 * A row gives the text or codes that a control starts with, and reads them back. Adding a field is adding a row.
 *
 * @typedef {import('../../engine/contract.js').Correction} Correction
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 *
 * @typedef {object} TextField
 * @property {'text'} control
 * @property {(value: any) => string} write
 * @property {(typed: string, was: any) => { value: unknown } | { expected: string }} read
 * @property {() => string} [hint]
 *
 * @typedef {object} ChoiceField - Of one code, or of several.
 * @property {'one' | 'several'} control
 * @property {() => readonly string[]} codes
 *
 * @typedef {TextField | ChoiceField} FieldRow
 */

import { say } from '../../i18n/index.js';
import { unique } from '../state/words.js';
import { valueText } from './describe.js';
import { parseNames, parsePeople, parseShare, parseWorkforce } from './parse.js';
import { parseDates } from './parse-dates.js';

const codes = (/** @type {'status' | 'kind' | 'scope' | 'workers' | 'reason'} */ table) => () => Object.keys(say.words[table]);
const dates = () => /** @type {TextField} */ ({
  control: 'text',
  write: (value) => valueText('date', value),
  read: (typed) => parseDates(typed),
  hint: () => say.correct.hint.date,
});
const names = () => /** @type {TextField} */ ({
  control: 'text',
  write: (value) => value.join(', '),
  read: (typed) => ({ value: parseNames(typed) }),
  hint: () => say.correct.hint.names,
});

/** @type {Record<string, FieldRow>} */
export const FIELDS = {
  employer: { control: 'text', write: (value) => value ?? '', read: (typed) => ({ value: typed.trim() || null }) },
  headcount: {
    control: 'text',
    write: (value) => valueText('headcount', value),
    read: parsePeople,
    hint: () => say.correct.hint.headcount,
  },
  share: { control: 'text', write: (value) => valueText('share', value), read: parseShare, hint: () => say.correct.hint.share },
  workforce: {
    control: 'text',
    write: (value) => valueText('workforce', value),
    read: parseWorkforce,
    hint: () => say.correct.hint.workforce,
  },
  date: dates(),
  effective: dates(),
  status: { control: 'one', codes: codes('status') },
  kind: { control: 'one', codes: codes('kind') },
  scope: { control: 'one', codes: codes('scope') },
  workers: { control: 'one', codes: codes('workers') },
  units: names(),
  places: names(),
  reasons: { control: 'several', codes: codes('reason') },
};

/** What a form about a round starts with. @param {Round} round @returns {Correction} */
export function valuesOfRound({ employer, headcount, share, date, effective, status, kind, scope, units, places, reasons }) {
  return { employer: employer?.name ?? null, headcount, share, date, effective, status, kind, scope, units, places, reasons };
}

/** What a form about an event starts with. @param {LayoffEvent} event @returns {Correction} */
export function valuesOfEvent(event) {
  const { employer, headcount, share, workforce, date, effective, status, kind, scope, workers } = event;
  return {
    ...{ employer: employer?.name ?? null, headcount, share, workforce, date, effective, status, kind, scope, workers },
    units: unique(event.units.map(({ name }) => name)),
    places: unique(event.places.map(({ name }) => name)),
    reasons: [...new Set(event.reasons.map(({ code }) => code))],
  };
}
