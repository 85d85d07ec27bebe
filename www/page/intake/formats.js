/**
 * What kinds of file are read, and how each is told from the others.
 *
 * A kind is a row: what it is called, how its names end, how its content begins, and the module that reads it, which
 * is fetched when the first such file comes. Content goes before the name: a page that is called `.txt` is a page, and a
 * picture that is called `.pdf` is refused as a picture. Adding a kind is adding a row, and a module with a function
 * `read(content, name, signal)`.
 *
 * ```js
 * const { load } = formatOf('report.pdf', content);
 * const found = await (await load()).read(content, 'report.pdf', signal);
 * ```
 *
 * @typedef {import('./bytes.js').Content} Content
 * @typedef {import('./found.js').Found} Found
 * @typedef {keyof typeof say.intake.kinds} Kind
 *
 * @typedef {object} Format
 * @property {string} name
 * @property {RegExp} ends - How names of such files end.
 * @property {(head: string) => boolean} begins - Whether a content that begins so can be nothing else.
 * @property {() => Promise<{ read: (content: Content, name: string, signal?: AbortSignal) => Promise<Found[]> | Found[] }>} load
 */

import { say } from '../../i18n/index.js';
import { decode, latin } from './bytes.js';
import { Unreadable } from './unreadable.js';

/** Several fields of a mail, one below the other, one of which only mails have. @param {string} head */
function isMail(head) {
  const fields = /^(?:[\w-]+:[^\n]*(?:\n[ \t][^\n]*)*\n){3,}/.exec(head.replaceAll('\r', '').replace(/^From [^\n]*\n/, ''))?.[0];
  return fields ? /^(?:mime-version|message-id|received|return-path|delivered-to):/im.test(fields) : false;
}

const word = () => import('./formats/docx.js');
const records = () => import('./formats/records.js');

/** @type {readonly Format[]} The first that fits is taken. */
const FORMATS = [
  { name: 'pdf', ends: /\.pdf$/i, begins: (head) => /^[^]{0,1023}%PDF-/.test(head), load: () => import('./formats/pdf.js') },
  { name: 'docx', ends: /\.docx$/i, begins: () => false, load: word },
  {
    name: 'mail',
    ends: /\.(?:eml|mhtml?|mht)$/i,
    begins: isMail,
    load: () => import('./formats/mail.js'),
  },
  {
    name: 'page',
    ends: /\.x?html?$/i,
    begins: (head) => /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html)\b/i.test(head),
    load: () => import('./formats/page.js'),
  },
  {
    name: 'records',
    ends: /\.(?:json|jsonl|ndjson)$/i,
    begins: (head) => /^(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*"(?:id|text|title|publisher|url|published|articles)"\s*:/.test(head),
    load: records,
  },
  { name: 'sheet', ends: /\.(?:csv|tsv)$/i, begins: () => false, load: () => import('./formats/sheet.js') },
  { name: 'text', ends: /\.(?:txt|text|md|markdown)$/i, begins: () => false, load: () => import('./formats/text.js') },
];

/** Files that cannot be read, by how they begin. @type {[start: RegExp, what: Kind][]} */
const OTHERS = [
  [/^\xd0\xcf\x11\xe0/, 'oldOffice'],
  [/^\{\\rtf/, 'rtf'],
  [/^\x1f\x8b/, 'gzip'],
  [/^\x89PNG/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8/, 'gif'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^[^]{4}ftyp/, 'media'],
  [/^(?:7z\xbc\xaf|Rar!)/, 'archive'],
];

/** @param {string} name @param {Content} content @returns {Format} */
export function formatOf(name, { bytes, head }) {
  const zip = head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06');
  const known = zip ? inZip(bytes) : OTHERS.find(([start]) => start.test(head))?.[1];
  const named = FORMATS.find(({ ends }) => ends.test(name));
  const text = /** @type {Format} */ (FORMATS.at(-1));
  if (known === 'docx') return /** @type {Format} */ (FORMATS.find((it) => it.name === 'docx'));
  if (known) throw new Unreadable(say.intake.expected(expectedOf(named), say.intake.kinds[known]));
  const told = FORMATS.find(({ begins }) => begins(head));
  if (told) return told;
  if (named && named.name !== 'pdf' && named.name !== 'docx') return named;
  decode(bytes); // Says what is wrong with bytes that are no text.
  return text;
}

/** @param {Format | undefined} named */
function expectedOf(named) {
  return named?.name === 'pdf' ? say.intake.kinds.pdf : named?.name === 'docx' ? say.intake.kinds.docx : say.intake.kinds.text;
}

/** What an archive is, by the names in it: they stand at its end, as they are. @param {Uint8Array} bytes @returns {Kind} */
function inZip(bytes) {
  const names = latin(bytes.subarray(-65_536));
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.')) return 'xlsx';
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  if (names.includes('META-INF/manifest.xml')) return 'odt';
  if (names.includes('META-INF/container.xml')) return 'epub';
  return names.includes('PK\x05\x06') ? 'zip' : 'broken';
}
