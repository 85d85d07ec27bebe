/**
 * Several articles in one text, where that is evident.
 *
 * A wrong split is worse than none: a cut is made only where each part begins as an article does, by a front matter, a
 * wire slug, the header of a mail, a number out of a known many, or a headline with a byline, a dateline or a day under it.
 * Rows of stars inside one feature, or headings with dates inside one chronicle, are no such beginnings.
 *
 * ```js
 * apart(text).length; // 1: one article, or nobody can tell
 * ```
 *
 * @typedef {import('./found.js').Found} Found
 * @typedef {import('./found.js').From} From
 * @typedef {{ at: number, body: number, given?: Partial<Found> }} Start - Where a part begins, and where its text does.
 */

import { dayIn } from './days.js';
import { BYLINE, DATELINE, DAY_LINE, aboutText, isHeadline, linesOf } from './lines.js';

/** The fewest words under a headline that make an article of it. */
const LEAST = 18;

/** The ways of telling, the surest first. @type {((text: string) => Start[])[]} */
const WAYS = [frontMatters, numbered, mails, slugs, headlines];

/** A text as its articles: one where it is one. @param {string} text @returns {Found[]} */
export function apart(text) {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Whoever wrote a front matter has said what one article is.
  for (const way of FRONT.test(plain) ? [frontMatters] : WAYS) {
    const starts = way(plain);
    if (starts.length < 2) continue;
    const parts = starts.map(({ body, given }, i) => ({ text: trimmed(plain.slice(body, starts[i + 1]?.at)), given }));
    // What stands before the first is its own: it must not get lost, and a table of contents is no article.
    const before = plain.slice(0, starts[0]?.at).trim();
    if (before && words(before) > 40) continue;
    if (parts.some((part) => words(part.text) < LEAST)) continue;
    const found = parts.map(({ text, given }) => withFacts(text, given));
    if (found[0]) found[0].whole = plain;
    return found;
  }
  return [withFacts(text)];
}

/** @param {string} text @param {Partial<Found>} [given] @returns {Found} */
export function withFacts(text, given = {}) {
  const { from: known, ...fields } = given;
  /** @type {Found} */ const found = { text, ...fields, from: { ...known } };
  const front = frontKeys(text);
  const told = aboutText(front.rest);
  for (const field of /** @type {const} */ (['title', 'publisher', 'url', 'published'])) {
    if (front.keys.has(field)) /** @type {Partial<Record<string, From>>} */ (found.from)[field] = 'front-matter';
    else if (!found[field] && told[field]) {
      found[field] = told[field].value;
      /** @type {Partial<Record<string, From>>} */ (found.from)[field] = told[field].from;
    }
  }
  return found;
}

// Each line begins otherwise: where nothing closes, a text is not gone through in every way there is.
const FRONT = /^---[ \t]*\n((?:#.*\n|\n|[\w.-]+:(?:[ \t].*)?\n|[ \t].*\n|- .*\n)+)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** What a front matter says, and the text below it. @param {string} text */
function frontKeys(text) {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = FRONT.exec(plain);
  const lines = (front?.[1] ?? '').split('\n').filter((line) => /^[\w.-]+:\s+\S/.test(line));
  const keys = new Set(lines.map((line) => line.split(':', 1)[0]?.toLowerCase().replace(/^date$/, 'published')));
  return { keys, rest: plain.slice(front?.[0].length ?? 0) };
}

/** Blocks of front matter, one an article. @param {string} text @returns {Start[]} */
function frontMatters(text) {
  if (!FRONT.test(text)) return [];
  /** @type {Start[]} */ const starts = [];
  let end = 0;
  for (const { index } of text.matchAll(/^---[ \t]*$/gm)) {
    const front = FRONT.exec(text.slice(index));
    // The line that ends one is the first of another by its looks only.
    if (front && /^(?:title|publisher|published|date|url):[ \t]*\S/im.test(front[1] ?? '') && index >= end) {
      starts.push({ at: index, body: index });
      end = index + front[0].length;
    }
  }
  return starts;
}

/** `1 of 12 DOCUMENTS`, `Document 3 of 20`, as archives of the press write. @param {string} text @returns {Start[]} */
function numbered(text) {
  const found = [...text.matchAll(/^[ \t]*(?:document[ \t]+)?(\d{1,3})[ \t]+of[ \t]+(\d{1,3})(?:[ \t]+documents?)?[ \t]*$/gim)];
  const inOrder = found.every((it, i) => Number(it[1]) === i + 1 && it[2] === found[0]?.[2]);
  return inOrder ? found.map((it) => ({ at: it.index, body: it.index + it[0].length })) : [];
}

/** Headers of mails: From, Subject and Date below each other, as digests and forwarded mails carry them. @param {string} text @returns {Start[]} */
function mails(text) {
  const rule = '(?:^[-=_*]{3,}[^\\n]*\\n\\s*)?';
  const header = new RegExp(`${rule}((?:^(?:From|Subject|Date|Sent|To|Cc|Message|Reply-To|Von|Betreff|Gesendet|An):[ \\t]*\\S[^\\n]*\\n(?:[ \\t]+\\S[^\\n]*\\n)*){3,})`, 'gm');
  return [...text.matchAll(header)].flatMap((found) => {
    const fields = found[1] ?? '';
    const field = (/** @type {string} */ name) => new RegExp(`^(?:${name}):[ \\t]*(.+)$`, 'im').exec(fields)?.[1]?.trim();
    const title = field('Subject|Betreff')?.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '');
    if (!title || !field('From|Von')) return [];
    const published = dayIn(field('Date|Sent|Gesendet'));
    /** @type {Partial<Found>} */ const given = { title, ...(published && { published }), from: { title: 'mail', ...(published && { published: 'mail' }) } };
    return { at: found.index, body: found.index + found[0].length, given };
  });
}

/** Slugs of wires: `BC-US--Acme-Layoffs, 2nd Ld`. @param {string} text @returns {Start[]} */
function slugs(text) {
  const slug = /^[ \t]*(?:(?:BC|AM|PM|AP|BN|CP|EU)-{1,2}[\p{L}\d][\p{L}\d&.'-]{3,}(?:[ ,].{0,60})?|\d\d:\d\d \d{1,2}\p{Lu}{3}\d\d (?:RTRS|DJ|BN)-.{4,120})$/gmu;
  return [...text.matchAll(slug)].map((it) => ({ at: it.index, body: it.index }));
}

/** Headlines with a byline, a dateline or a day below them; rules between them only add to that. @param {string} text @returns {Start[]} */
function headlines(text) {
  const lines = linesOf(text, 20_000);
  /** @type {Start[]} */ const starts = [];
  let from = 0;
  lines.forEach(({ words, at, alone }, i) => {
    const rule = RULE.test(lines[i - 1]?.words ?? '');
    if (at < from || !isHeadline(words) || !(alone || rule)) return;
    const below = lines.slice(i + 1, i + 4);
    const strong = below.findIndex((it) => BYLINE.test(it.words) || DATELINE.test(it.words));
    const dated = below.findIndex((it) => it.words.length < 80 && DAY_LINE.test(it.words) && dayIn(it.words));
    // A day alone heads the entries of a chronicle too: with a rule above it is an article's.
    const sign = strong >= 0 ? strong : dated >= 0 && (rule || i === 0) ? dated : -1;
    if (sign < 0 || below.slice(0, sign).some((it) => it.words.length > 220)) return;
    starts.push({ at: rule ? (lines[i - 1]?.at ?? at) : at, body: at });
    from = (below[sign]?.at ?? at) + 1;
  });
  return sameKind(starts, text) ? starts : [];
}

const RULE = /^(?:[-*_=~—–#•+]\s?){3,}$/;

/** Where rules stand between some of the parts, they stand between all. @param {Start[]} starts @param {string} text */
function sameKind(starts, text) {
  const ruled = starts.slice(1).filter(({ at, body }) => at < body).length;
  const all = text.split('\n').filter((line) => RULE.test(line.trim())).length;
  return !ruled || ruled === starts.length - 1 || all !== starts.length - 1;
}

/** A part without the rule that ends it. @param {string} text */
function trimmed(text) {
  return `${text.replace(/^\s*\n/, '').replace(/\n\s*(?:(?:[-*_=~—–#•+]\s?){3,}\s*)?$/, '').trim()}\n`;
}

/** @param {string} text */
const words = (text) => text.match(/\S+/g)?.length ?? 0;
