/**
 * What the first lines of a text say about it: a headline, a byline, a dateline, a day, an address, a publisher.
 *
 * ```js
 * aboutText('Acme to cut 300 jobs\nBy Ann Lee, The Courier\nLEEDS, March 3, 2026 (Wire) — Acme …');
 * // { title: { value: 'Acme to cut 300 jobs', from: 'heading' }, published: { value: '2026-03-03', from: 'dateline' }, … }
 * ```
 *
 * @typedef {import('./said.js').Said} Said
 */

import { dayIn } from './days.js';
import { tidy } from './said.js';

/** How many lines with words are the head of a text. */
const HEAD = 7;

/** `By Ann Lee`, `By ANN LEE, The Courier`, `Ann Lee, business editor` is too loose. */
export const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR)\s+\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|da|di|del|der|la|el|al|bin|van|von)){0,5}(?:\s*(?:[,&|·\d]|\b(?:and|und|et|y)\b|[Pp]ublished|[Uu]pdated|[Pp]osted).{0,70})?$/u;

/** `SEATTLE, Jan. 28 (AP) —`, `NEW YORK — `, `LEEDS, England, 3 March 2026 /Wire/ --`. */
export const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}\s.’'-]{2,30}(?:,\s*[\p{L}.\s]{2,20})?)(?<day>,\s*[\p{L}.]{3,9}\s\d{1,2}(?:,\s*\d{4})?|,\s*\d{1,2}\s[\p{L}.]{3,9}(?:\s\d{4})?)?\s*(?:[(/](?<wire>[\p{L}][\p{L}\s.&]{1,24})[)/])?\s*(?:—|–|--|-\s)/u;

/** A line that is a day, with little around it. */
export const DAY_LINE = /^(?:published|posted|updated|date|first published|last updated|on)?:?\s*.{0,14}\b\d{4}\b.{0,28}$/i;

const LABEL = /^(?<label>publisher|source|publication|published by|url|link|published|date|title|headline|byline)\s*:\s*(?<value>.+)$/i;
const URL_LINE = /^<?(https?:\/\/[^\s<>]+)>?$/;

/** Lines of a text with words in them, with where they start. @param {string} text @param {number} most */
export function linesOf(text, most) {
  /** @type {{ words: string, at: number, alone: boolean }[]} */ const out = [];
  let at = 0;
  let blank = true;
  while (at < text.length && out.length < most) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const words = text.slice(at, Math.min(end, at + 2000)).trim();
    if (words) out.push({ words, at, alone: blank });
    blank = !words;
    at = end + 1;
  }
  return out;
}

/** Whether a line can be a headline: short, with several words, and no sentence. @param {string} line */
export function isHeadline(line) {
  const words = line.replace(/^#+\s*/, '');
  if (words.length > 160 || words.length < 12 || !/^["“‘'(]?[\p{Lu}\p{N}$€£]/u.test(words)) return false;
  if (/^(?:[-*•|>]|\d+[.)]\s)/.test(words) || /[.:;,]$/.test(words) && !/\b(?:Inc|Co|Corp|Ltd|U\.S|U\.K)\.$/.test(words)) return false;
  if (BYLINE.test(words) || DATELINE.test(words) || LABEL.test(words) || URL_LINE.test(words)) return false;
  return words.split(/\s+/).length >= 3 && !/[.!?]["”’]?\s+\p{Lu}/u.test(words.replace(/\b(?:\p{Lu}|Inc|Co|Corp|Ltd|St|Mr|Mrs|Ms|Dr|vs|No)\./gu, ''));
}

/** @param {string} text @returns {Said} */
export function aboutText(text) {
  /** @type {Said} */ const said = {};
  const lines = linesOf(text.slice(0, 20_000), HEAD + 1);
  const start = lines[0];
  const after = lines[1];
  if (start && after && isHeadline(start.words) && (after.alone || BYLINE.test(after.words) || DATELINE.test(after.words)))
    said.title = { value: start.words.replace(/^#+\s*/, ''), from: 'heading' };
  for (const { words } of lines.slice(0, HEAD)) {
    const label = LABEL.exec(words)?.groups;
    const dateline = DATELINE.exec(words)?.groups;
    const url = URL_LINE.exec(words)?.[1];
    if (url) said.url ??= { value: url, from: 'line' };
    if (dateline) {
      const day = dayIn(dateline['day']);
      if (day) said.published ??= { value: day, from: 'dateline' };
      const wire = tidy(dateline['wire']);
      if (wire && !/^\p{Ll}/u.test(wire)) said.publisher ??= { value: wire, from: 'dateline' };
      break; // The story begins here.
    }
    if (label) readLabel(said, label['label'] ?? '', label['value'] ?? '');
    else if (BYLINE.test(words)) readByline(said, words);
    else if (words.length < 80 && DAY_LINE.test(words)) {
      const day = dayIn(words);
      if (day) said.published ??= { value: day, from: 'line' };
    } else if (words.length > 200) break;
  }
  return said;
}

/** @param {Said} said @param {string} label @param {string} value */
function readLabel(said, label, value) {
  const day = dayIn(value);
  if (/^(?:published|date)$/i.test(label) && day) said.published ??= { value: day, from: 'line' };
  else if (/^(?:url|link|source)$/i.test(label) && URL_LINE.test(value)) said.url ??= { value, from: 'line' };
  else if (/^(?:title|headline)$/i.test(label)) said.title ??= { value, from: 'line' };
  else if (/^(?:publisher|source|publication|published by)$/i.test(label) && value.length < 60 && !day)
    said.publisher ??= { value, from: 'line' };
}

/** `By Ann Lee, The Courier | 3 March 2026` @param {Said} said @param {string} line */
function readByline(said, line) {
  const day = dayIn(line);
  if (day) said.published ??= { value: day, from: 'byline' };
  const [, outlet] = /[,|]\s*((?:The\s)?\p{Lu}[\p{L}&.’' ]{2,40})(?:\s*[|,].*)?$/u.exec(line) ?? [];
  if (outlet && OUTLET.test(outlet)) said.publisher ??= { value: outlet.trim(), from: 'byline' };
}

/** Words that make a name that of an outlet rather than of a second author or a post. */
const OUTLET =
  /\b(?:The|News|Times|Post|Herald|Tribune|Journal|Gazette|Courier|Press|Chronicle|Insider|Reuters|Bloomberg|Observer|Guardian|Telegraph|Mail|Star|Sun|Daily|Weekly|Review|Today|Wire|Radio|TV|Magazine|Echo|Argus|Standard|Register|Globe|Monitor|Mercury|Examiner|Sentinel|Dispatch|Ledger|Record|Bulletin)\b/;
