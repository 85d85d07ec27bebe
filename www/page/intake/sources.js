/**
 * Files as sources: each is told by its content and name, and read by the module of its kind.
 *
 * A dossier and a tracker are no articles: they are found before the reading begins, and go their own way.
 *
 * ```js
 * const { sources, dossiers, trackers } = await sorted(files);
 * ```
 *
 * @typedef {import('../state/desk.js').Source} Source
 * @typedef {import('./found.js').Found} Found
 * @typedef {{ name: string, text: () => Promise<string> }} Whole - A file that is taken as one text.
 */

import { contentOf, decode } from './bytes.js';
import { formatOf } from './formats.js';

/** The first columns of the tables of events that the page itself gives away: `src/export/csv`. */
const OWN = /^\ufeff?"?article"?[,;\t]"?event"?[,;\t]/i;

/** Files that may be no articles, by their names: only these are looked into beforehand. */
const OTHER = /\.(?:json|csv|tsv)$/i;

/** @param {File} file @returns {Source} */
const sourceOf = (file) => ({
  name: file.name,
  load: async (signal) => readContent(await contentOf(file), file.name, signal),
});

/** @param {import('./bytes.js').Content} content @param {string} name @param {AbortSignal} [signal] @returns {Promise<Found[]>} */
export async function readContent(content, name, signal) {
  const { read } = await formatOf(name, content).load();
  signal?.throwIfAborted();
  return read(content, name, signal);
}

/** Files by what is to be done with them. @param {readonly File[]} files */
export async function sorted(files) {
  /** @type {Source[]} */ const sources = [];
  /** @type {Whole[]} */ const dossiers = [];
  /** @type {Whole[]} */ const trackers = [];
  for (const file of files) {
    const text = async () => decode((await contentOf(file)).bytes);
    const head = OTHER.test(file.name) ? await file.slice(0, 4096).text().catch(() => '') : '';
    if (/\.json$/i.test(file.name) && /"format"\s*:\s*"pinkslip-dossier"/.test(head)) dossiers.push({ name: file.name, text });
    else if (/\.[ct]sv$/i.test(file.name) && head.trim() && !OWN.test(head)) trackers.push({ name: file.name, text });
    else sources.push(sourceOf(file));
  }
  return { sources, dossiers, trackers };
}

/** What is pasted or typed: articles apart where that is evident, a page's source as a page. @param {string} text @returns {Promise<Found[]>} */
export async function readWords(text) {
  if (/^\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 4000))) return (await import('./page.js')).readPage(text);
  if (/^\s*[[{]\s*[{"]/.test(text.slice(0, 200)) && /"text"\s*:/.test(text))
    return (await import('./formats/records.js')).recordsIn(text);
  return (await import('./split.js')).apart(text);
}
