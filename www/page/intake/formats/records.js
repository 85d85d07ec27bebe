/**
 * Lists of articles as JSON: one record a line (.jsonl, .ndjson), a list of them, an object with `articles`, or one.
 * A record has a `text`, and may have `id`, `title`, `publisher`, `url` and `published`, as for the command line.
 *
 * ```json
 * {"id": "a1", "text": "Acme will cut 300 jobs.", "published": "2026-03-03"}
 * ```
 *
 * @typedef {import('../found.js').Found} Found
 * @typedef {import('../found.js').Fact} Fact
 */

import { say } from '../../../i18n/index.js';
import { decode } from '../bytes.js';
import { Unreadable } from '../unreadable.js';

/** The names that others give the fields. @type {Record<Fact | 'text', readonly string[]>} */
const NAMES = {
  text: ['text', 'body', 'content', 'article_text', 'full_text'],
  title: ['title', 'headline'],
  publisher: ['publisher', 'source', 'outlet', 'site_name'],
  url: ['url', 'link'],
  published: ['published', 'date', 'published_at', 'publishedAt', 'datePublished', 'pub_date'],
};

/** @param {import('../bytes.js').Content} content @returns {Found[]} */
export function read({ bytes }) {
  return recordsIn(decode(bytes));
}

/** @param {string} source @returns {Found[]} */
export function recordsIn(source) {
  /** @type {Found[]} */ const found = [];
  /** @type {string[]} What could not be read, by its place. */ const bad = [];
  for (const { value, place } of valuesIn(source)) {
    const record = recordOf(value);
    if (typeof record === 'string') bad.push(say.intake.badRecord(place, record));
    else found.push(record);
  }
  if (!found.length) throw new Unreadable(bad[0] ?? say.intake.noRecords);
  const [first] = found;
  if (bad.length && first) first.notes = [{ code: 'record-unreadable', text: bad.slice(0, 3).join(' '), span: null }, ...(first.notes ?? [])];
  return found;
}

/** @param {string} source @returns {{ value: unknown, place: number }[]} */
function valuesIn(source) {
  const whole = parsed(source);
  if ('value' in whole) {
    const { value } = whole;
    const list = Array.isArray(value) ? value : /** @type {any} */ (value)?.articles;
    return (Array.isArray(list) ? list : [value]).map((it, i) => ({ value: it, place: i + 1 }));
  }
  const lines = source.split('\n').map((line, i) => ({ line: line.trim(), place: i + 1 })).filter(({ line }) => line);
  const first = parsed(lines[0]?.line ?? '');
  if ('error' in first || lines.length < 2) throw new Unreadable(say.intake.notJson(whole.error));
  return lines.map(({ line, place }) => {
    const one = parsed(line);
    return { value: 'value' in one ? one.value : new SyntaxError(one.error), place };
  });
}

/** @param {string} json @returns {{ value: unknown } | { error: string }} */
function parsed(json) {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A record as an article, or what is wrong with it. @param {unknown} value @returns {Found | string} */
function recordOf(value) {
  if (value instanceof SyntaxError) return say.intake.notJson(value.message);
  if (!value || typeof value !== 'object' || Array.isArray(value)) return say.intake.notRecord(kindOf(value));
  const record = /** @type {Record<string, unknown>} */ (value);
  const text = stringIn(record, NAMES.text);
  if (!text) return say.intake.noText(Object.keys(record).slice(0, 6).join(', '));
  /** @type {Found} */ const found = { text, from: {} };
  if (typeof record['id'] === 'string' || typeof record['id'] === 'number') found.id = String(record['id']).trim();
  for (const field of /** @type {const} */ (['title', 'publisher', 'url', 'published'])) {
    const told = stringIn(record, NAMES[field]) ?? (field === 'publisher' ? nameIn(record) : null);
    if (!told) continue;
    found[field] = told.trim();
    (found.from ??= {})[field] = 'record';
  }
  return found;
}

/** @param {Record<string, unknown>} record @param {readonly string[]} names */
function stringIn(record, names) {
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'string' && /\S/.test(value)) return value;
  }
  return null;
}

/** `"source": {"name": "The Courier"}` @param {Record<string, unknown>} record */
function nameIn(record) {
  for (const name of NAMES.publisher) {
    const value = /** @type {any} */ (record[name])?.name;
    if (typeof value === 'string' && value.trim()) return value;
  }
  return null;
}

/** @param {unknown} value */
const kindOf = (value) => (value === null ? 'null' : Array.isArray(value) ? '[…]' : JSON.stringify(value)?.slice(0, 40) ?? typeof value);
