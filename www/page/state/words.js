/**
 * What the page says about events, rounds and totals, in plain words of the page's language: the vocabulary of the
 * contract, and the sentences built of it.
 *
 * The engine writes English. Where its own sentences are shown (`round.why.text`, notes, checks), readers of another
 * language get the rule in their words, `ruleText`, and the engine's sentence beside it with `lang="en"`.
 *
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Tally} Tally
 * @typedef {import('../../engine/contract.js').Status} Status
 * @typedef {import('../../engine/contract.js').Kind} Kind
 * @typedef {import('../../engine/contract.js').Role} Role
 *
 * @typedef {object} Said - The parts of a sentence about an event; each language puts them in its own order.
 * @property {string} who
 * @property {Status} status
 * @property {string} jobs - `16,000 jobs`, `17% of workforce`, `jobs`
 * @property {boolean} inAll - It sums up several rounds.
 * @property {readonly string[]} names - Units and places.
 * @property {string} kind - Empty for plain layoffs.
 * @property {string} when
 * @property {string} source
 * @property {boolean} numbered
 */

import * as formats from '../../i18n/formats.js';
import { language, say } from '../../i18n/index.js';
import { boundsFigure, boundsWords, datesText, figureText, number, percent } from './numbers.js';

/**
 * The words for a code of the contract; a code that is not among them in plain letters.
 *
 * @param {Record<string, string>} table
 * @param {string} code
 */
const named = (table, code) => table[code] ?? code.replaceAll(/[_-]/g, ' ');

/** `under way` @param {string} code */
export const statusText = (code) => named(say.words.status, code);

/** `voluntary departures` @param {string} code */
export const kindText = (code) => named(say.words.kind, code);

/** `part of another round` @param {string} code */
export const scopeText = (code) => named(say.words.scope, code);

/** `seasonal workers` @param {string} code */
export const workersText = (code) => named(say.words.workers, code);

/** Where a date comes from. @param {string} code */
export const basisText = (code) => named(say.words.basis, code);

/** `weak demand` @param {string} code */
export const reasonText = (code) => named(say.words.reason, code);

/** `a filing` @param {string} code */
export const sourceText = (code) => named(say.words.source, code);

/** What some words of an article stand for: `place`. @param {string} code */
export const roleText = (code) => named(say.words.role, code);

/** @param {string} id @returns {{ title: string, says: string } | undefined} */
function ruleOf(id) {
  const { rules, checks } = say.words;
  return /** @type {Record<string, { title: string, says: string }>} */ ({ ...checks, ...rules })[id];
}

/** What a counting rule or a check does, in a sentence; of others, the id in plain letters. @param {string} id */
export const ruleText = (id) => ruleOf(id)?.says ?? id.replaceAll('-', ' ');

/** The same in a few words: `Bounds stay bounds`. @param {string} id */
export const ruleTitle = (id) => ruleOf(id)?.title ?? upperFirst(id.replaceAll('-', ' '));

/** A step to the total, in a word. @param {keyof typeof say.words.steps} step */
export const stepTitle = (step) => say.words.steps[step]?.title ?? upperFirst(step);

/** What a step to the total takes off. @param {keyof typeof say.words.steps} step */
export const stepText = (step) => say.words.steps[step]?.says ?? '';

/** Whether the engine's own sentences are in the language of the page. */
export const speaksEngine = () => language === 'en';

/**
 * `Alexa, Luna and Prime Video`
 *
 * @param {readonly string[]} names
 * @param {'and' | 'or'} [last]
 */
export const list = (names, last = 'and') => (last === 'or' ? formats.choice(names) : formats.list(names));

/** Each name once, in order. @param {readonly string[]} names */
export const unique = (names) => [...new Set(names)];

/** What is cut: `16,000 jobs`, `17% of workforce`, `jobs`. @param {Pick<LayoffEvent, 'headcount' | 'share'>} event */
function jobs({ headcount, share }) {
  const { said } = say.words;
  if (!headcount) return share ? figureText(null, share) : said.jobs;
  const { min, max, qualifier } = headcount;
  if (min === null && max === null) return said.jobs;
  const figure = figureText(headcount);
  const [, word, range] = (qualifier === 'vague' && /^(.*) \((.*)\)$/.exec(figure)) || [];
  const words = word && range ? said.vagueJobs(word, range) : said.figureJobs(figure, min === 1 && max === 1);
  return share ? `${words} (${figureText(null, share)})` : words;
}

/**
 * One sentence about an event, fit to be pasted into a story.
 *
 * @param {LayoffEvent} event
 */
export function sentence(event) {
  const { said } = say.words;
  return said.whole({
    who: event.employer?.name ?? (event.scope === 'sector' ? said.sector : said.anEmployer),
    status: event.status,
    jobs: jobs(event),
    inAll: event.scope === 'cumulative',
    names: unique([...event.units, ...event.places].map((it) => it.name)).slice(0, 4),
    kind: event.kind === 'layoff' ? '' : kindText(event.kind),
    when: datesText(event.date),
    source: event.source && event.source.kind !== 'employer' ? event.source.name : '',
    numbered: Boolean(event.headcount ?? event.share),
  });
}

/** `counted`, or `not counted: part of 16,000`; outside English the rule, not the engine's sentence. @param {Round | null} round */
export function countedText(round) {
  const { words } = say;
  if (!round) return words.notInLedger;
  if (round.counted) return words.counted;
  const why = speaksEngine() ? round.why.text : ruleTitle(round.why.rule);
  return words.notCountedFor(lowerFirst(stripStop(why)));
}

/**
 * What is in the total, in words: `at least 41,000 jobs in 3 rounds at 2 employers; 2 more with no number`.
 *
 * @param {Tally} tally
 */
export function totalText(tally) {
  const { total } = say.words;
  const { low, high, rounds, unnumbered } = tally;
  if (!rounds) return unnumbered ? total.unnumbered(unnumbered) : total.none;
  const numbered = tally.by_employer.filter((row) => row.rounds > 0);
  const employers = numbered.filter((row) => row.key !== 'unnamed').length;
  const unnamed = employers < numbered.length;
  const counted = total.counted({ bounds: boundsWords(tally), jobs: high ?? low, rounds, employers, unnamed });
  return unnumbered ? total.more(counted, unnumbered) : counted;
}

/** What is only being considered, or `''`: `2 rounds of up to 500, only being considered`. @param {Tally} tally */
export function consideredText({ considered }) {
  const rounds = considered.rounds + considered.unnumbered;
  if (!rounds) return '';
  return say.words.total.considered(rounds, considered.rounds ? boundsWords(considered) : null);
}

/** The total and what is told beside it, as the engine's `words()` says it in English. @param {Tally} tally */
export function totalSentence(tally) {
  const { total } = say.words;
  const [counted, considered] = [totalText(tally), consideredText(tally)];
  return considered ? total.whole(counted, total.notCounted(considered)) : counted;
}

/** The best reading, where it is neither of the bounds, or `''`. @param {Tally} tally */
export const bestText = ({ low, best, high }) =>
  best !== low && best !== high ? say.words.total.best(number(best)) : '';

/** The title of the page: the total in a few words. @param {Tally} tally */
export function titleText(tally) {
  const { lead, digits } = tally.rounds ? boundsFigure(tally) : { lead: '', digits: number(0) };
  return say.words.total.title(lead ? `${lead} ${digits}` : digits, tally.high ?? tally.low);
}

/** Which readings count, where the reader has moved the line. @param {number} least - In thousandths. */
export const certaintyText = (least) =>
  least ? say.words.total.certainty(percent(least / 1000)) : say.words.total.everything;

/** For the middle of a sentence: German nouns keep their capitals. @param {string} text */
export const lowerFirst = (text) => (language !== 'de' && /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** @param {string} text */
export const stripStop = (text) => text.replace(/\.$/, '');

/** What to call an article: its title, or how it begins. @param {{ title: string | null, text: string, name: string }} item */
export function titleOf({ title, text, name }) {
  if (title) return title;
  const lines = text.slice(0, 1000).split('\n');
  const line = (lines.find((it) => /[\p{L}\p{N}]/u.test(it)) ?? '').replace(/^[#>\s]+/, '').trim();
  if (!line) return name;
  if (line.length <= 90) return line;
  return `${line.slice(0, 90).replace(/\s+\S*$/, '')} …`;
}

/** A few words of `text` around a span, for a list. @param {string} text @param {readonly [number, number]} span */
export function excerpt(text, [start, end]) {
  const from = Math.max(0, start - 44);
  const to = Math.min(text.length, end + 44);
  const before = text.slice(from, start).replace(/^.*\n/s, '');
  const after = text.slice(end, to).replace(/\n.*$/s, '');
  const cutBefore = from > 0 && before.length === start - from;
  const cutAfter = to < text.length && after.length === to - end;
  return {
    before: cutBefore ? `… ${before.replace(/^\S*\s/, '')}` : before,
    words: text.slice(start, end),
    after: cutAfter ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}

/** @param {string} text */
export const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
