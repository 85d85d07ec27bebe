/**
 * What the page says about events, rounds and totals, in plain words.
 *
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Tally} Tally
 * @typedef {import('../../engine/contract.js').Status} Status
 * @typedef {import('../../engine/contract.js').Kind} Kind
 */

import { boundsWords, count, datesText, figureText, number } from './numbers.js';

/** @type {Record<Status, string>} */
export const STATUS = {
  considered: 'considered',
  planned: 'planned',
  reported: 'reported',
  announced: 'announced',
  notified: 'notified',
  under_way: 'under way',
  completed: 'completed',
  denied: 'denied',
  withdrawn: 'withdrawn',
};

/** @type {Record<Kind, string>} */
export const KIND = {
  layoff: 'layoffs',
  closure: 'closure',
  furlough: 'furlough',
  buyout: 'voluntary departures',
  attrition: 'posts left unfilled',
  mixed: 'several means',
};

/** @type {Record<string, string>} */
const REASON = {
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
};

/** @type {Record<string, string>} */
export const SCOPE = {
  round: 'a round of its own',
  cumulative: 'a roll-up over several rounds',
  part: 'part of another round',
  sector: 'an aggregate over many employers',
};

/** @type {Record<string, string>} */
export const BASIS = {
  stated: 'as the text states it',
  resolved: 'worked out from the published date',
  published: 'the day the article was published',
};

/** @param {string} code */
export const reasonText = (code) => REASON[code] ?? code.replaceAll('_', ' ');

/** `Alexa, Luna and Prime Video` @param {readonly string[]} names @param {string} [last] */
export function list(names, last = 'and') {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** Each name once, in order. @param {readonly string[]} names */
export const unique = (names) => [...new Set(names)];

/** What is cut: `16,000 jobs`, `17% of workforce`, `jobs`. @param {Pick<LayoffEvent, 'headcount' | 'share'>} event */
function jobs({ headcount, share }) {
  const figure = figureText(headcount, share);
  if (figure === 'no number') return 'jobs';
  if (!headcount) return figure;
  const noun = headcount.min === 1 && headcount.max === 1 ? 'job' : 'jobs';
  const words = headcount.qualifier === 'vague' ? figure.replace(' (', ' of jobs (') : `${figure} ${noun}`;
  return share ? `${words} (${figureText(null, share)})` : words;
}

/** @type {Record<Status, (jobs: string) => string>} */
const SAID = {
  considered: (jobs) => `is considering cutting ${jobs}`,
  planned: (jobs) => `plans to cut ${jobs}`,
  reported: (jobs) => `is reported to be cutting ${jobs}`,
  announced: (jobs) => `announced a cut of ${jobs}`,
  notified: (jobs) => `gave notice of a cut of ${jobs}`,
  under_way: (jobs) => `is cutting ${jobs}`,
  completed: (jobs) => `cut ${jobs}`,
  denied: (jobs) => `denied a cut of ${jobs}`,
  withdrawn: (jobs) => `took back a cut of ${jobs}`,
};

/**
 * One sentence about an event, fit to be pasted into a story.
 *
 * @param {LayoffEvent} event
 */
export function sentence(event) {
  const who =
    event.scope === 'sector'
      ? (event.employer?.name ?? 'Many employers')
      : (event.employer?.name ?? 'An employer that the text does not name');
  const parts = [`${who} ${SAID[event.status](jobs(event))}`];
  if (event.scope === 'cumulative') parts.push(' in all');
  const where = unique([...event.units, ...event.places].map((it) => it.name));
  if (where.length) parts.push(` in ${list(where.slice(0, 4))}`);
  if (event.kind !== 'layoff') parts.push(` (${KIND[event.kind]})`);
  const when = datesText(event.date);
  if (when) parts.push(`, ${when}`);
  if (event.source && event.source.kind !== 'employer') parts.push(`, according to ${event.source.name}`);
  if (!event.headcount && !event.share) parts.push('; no number given');
  return `${parts.join('')}.`;
}

/** `counted`, or `not counted: part of 16,000`. @param {Round | null} round */
export function countedText(round) {
  if (!round) return 'not counted: not in the ledger';
  const why = lowerFirst(stripStop(round.why.text));
  return round.counted ? 'counted' : `not counted${why.includes(':') ? ',' : ':'} ${why}`;
}

/**
 * The total in words: `at least 41,000 in 3 rounds at 2 employers; 2 more with no number`.
 *
 * @param {Tally} tally
 */
export function totalText(tally) {
  const numbered = tally.by_employer.filter((row) => row.rounds > 0);
  const named = numbered.filter((row) => row.key !== 'unnamed').length;
  const at = named ? ` at ${count(named, named === numbered.length ? 'employer' : 'named employer')}` : '';
  const { low, best, high, rounds, unnumbered } = tally;
  if (!rounds && !unnumbered) return 'no layoffs counted';
  const more = unnumbered
    ? `${number(unnumbered)} ${rounds ? 'more ' : `${unnumbered === 1 ? 'round' : 'rounds'} `}with no number`
    : '';
  if (!rounds) return more;
  const between = best !== low && best !== high ? `, best reading ${number(best)}` : '';
  const counted = `${boundsWords(tally)} in ${count(rounds, 'round')}${at}${between}`;
  return more ? `${counted}; ${more}` : counted;
}

/** What is only being considered, or `''`. @param {Tally} tally */
export function consideredText({ considered }) {
  if (!considered.rounds && !considered.unnumbered) return '';
  const figure = considered.rounds ? boundsWords(considered) : 'some, with no number,';
  return `${figure} only being considered, not in the total`;
}

/** Which readings count, where the reader has moved the line. @param {number} least - In thousandths. */
export const certaintyText = (least) =>
  least ? `counting only what is read with a confidence of ${least / 10}% or more` : 'counting everything, however unsure';

/** @param {string} text */
export const lowerFirst = (text) => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

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
