/**
 * Edits in words: what one does, what it is about, and how it moved the total.
 *
 * Takes edits as the engine records them and the report they stand in; gives text in the page's language.
 * `300 and 320 at Acme are one round` · `300 at Acme: people 350` · `500 fewer`
 *
 * @typedef {import('../../engine/contract.js').Edit} Edit
 * @typedef {import('../../engine/contract.js').Correction} Correction
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Tally} Tally
 * @typedef {import('../../engine/contract.js').Report} Report
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {NonNullable<Edit['events']>[number]} Anchor
 * @typedef {{ figure: string, who: string }} Named
 * @typedef {keyof typeof say.correct.field} Field
 */

import { say } from '../../i18n/index.js';
import { datesText, dayText, figureText, number } from '../state/numbers.js';
import { kindText, list, reasonText, scopeText, statusText, upperFirst, workersText } from '../state/words.js';

/** A round in a few words: `300 at Acme`. @param {Pick<Round, 'headcount' | 'share' | 'employer'>} round */
export const nameOf = ({ headcount, share, employer }) => say.correct.at(figureText(headcount, share), employer?.name ?? '');

/** @param {Pick<Round, 'headcount' | 'share' | 'employer'>} round @returns {Named} */
export const namedOf = ({ headcount, share, employer }) => ({ figure: figureText(headcount, share), who: employer?.name ?? '' });

/** Rounds in a few words: `300 and 320 at Acme`. @param {readonly Named[]} those */
export function namesOf(those) {
  const [first] = those;
  const figures = those.map(({ figure }) => figure);
  if (first && those.every(({ who }) => who === first.who)) return say.correct.at(list(figures), first.who);
  return list(those.map(({ figure, who }) => say.correct.at(figure, who)));
}

/** What an edit does. @param {Edit} edit @param {ReportIndex | null} index */
export function editText(edit, index) {
  const rounds = edit.rounds?.map(({ round, told }) => toldName(told, index, round));
  const name = namesOf(rounds ?? [toldName(edit.events ?? [], index, '')]);
  const { does } = say.correct;
  switch (edit.do) {
    case 'merge':
      return does.merge(name);
    case 'split':
      return does.split(name);
    case 'exclude':
      return rounds ? does.exclude(name) : does.drop(name, edit.events?.length ?? 1);
    case 'include':
      return does.include(name);
    case 'set':
      return (rounds ? does.set : does.reread)(name, correctionText(edit.to ?? {}));
    default: {
      const title = index?.articles.get(edit.article ?? '')?.title ?? edit.article ?? '';
      return does.article(title, correctionText(edit.to ?? {}));
    }
  }
}

/**
 * What some events tell, as the report has them now; as they were when the edit was made, where it has them no more.
 *
 * @param {readonly Anchor[]} told
 * @param {ReportIndex | null} index
 * @param {string} id - Of the round they made then.
 * @returns {Named}
 */
function toldName(told, index, id) {
  const [first] = told;
  const round = first && index?.roundOf(first.article, first.event);
  if (round && round.id === id) return namedOf(round);
  const says = told.find(({ headcount, share }) => headcount ?? share) ?? first;
  if (!says) return { figure: id, who: '' };
  const now = index?.event(says.article, says.event)?.employer?.name;
  const key = says.employer;
  const known = now ?? (key && index?.report.ledger.rounds.find(({ employer }) => employer?.key === key)?.employer?.name);
  return { figure: figureText(says.headcount, says.share), who: known || upperFirst(key ?? '') };
}

/** `people 350, status denied` @param {Correction} to */
function correctionText(to) {
  const parts = Object.entries(to).map(([field, value]) =>
    say.correct.is(fieldText(field), valueText(/** @type {Field} */ (field), value) || say.correct.nothing),
  );
  return list(parts);
}

/** @param {string} field */
export const fieldText = (field) => /** @type {Record<string, string>} */ (say.correct.field)[field] ?? field;

/** A value of a correction as readers see it; empty where it is none. @param {Field} field @param {any} value @returns {string} */
export function valueText(field, value) {
  if (value === null || value === undefined) return '';
  switch (field) {
    case 'headcount':
      return figureText(value);
    case 'share':
      return figureText(null, value);
    case 'workforce':
      return number(value);
    case 'date':
    case 'effective':
      return datesText(value);
    case 'published':
      return dayText(value);
    case 'status':
      return statusText(value);
    case 'kind':
      return kindText(value);
    case 'scope':
      return scopeText(value);
    case 'workers':
      return workersText(value);
    case 'reasons':
      return value.map(reasonText).join(', ');
    case 'units':
    case 'places':
      return value.join(', ');
    default:
      return String(value);
  }
}

/** How the total moved: `500 fewer`, `300 more`, `the total stays`. @param {Tally | null | undefined} before @param {Tally | null | undefined} after */
export function moved(before, after) {
  if (!before || !after) return '';
  const by = after.best - before.best;
  if (by) return say.correct.moved(by);
  const same = before.low === after.low && before.high === after.high;
  if (!same) return say.correct.bounds;
  const rounds = after.unnumbered - before.unnumbered;
  return rounds ? say.correct.unnumbered(rounds) : say.correct.stays;
}

/**
 * The edits that found nothing to hold on to, without those that a later edit has overruled: these do nothing any more
 * because they need not.
 *
 * @param {Report['edits']} edits
 */
export function lapsedOf({ done, lapsed }) {
  return lapsed.filter(({ edit, wholly }) => !wholly || !overruledBy(done, edit));
}

/** The number of the later edit that says anew all that this one says of the same events. @param {readonly Edit[]} done @param {number} id */
export function overruledBy(done, id) {
  const own = done.find((edit) => edit.id === id);
  if (own?.do !== 'set') return null;
  const fields = Object.keys(own.to ?? {});
  const about = new Set(eventsOf(own));
  const later = done.filter((edit) => edit.id > id && edit.do === 'set' && eventsOf(edit).some((it) => about.has(it)));
  const last = later.at(-1);
  return last && fields.every((field) => later.some((edit) => field in (edit.to ?? {}))) ? last.id : null;
}

/** @param {Edit} edit */
function eventsOf({ rounds = [], events = [] }) {
  return [...rounds.flatMap(({ told }) => told), ...events].map(({ article, event }) => `${article}\n${event}`);
}
