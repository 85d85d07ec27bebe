/**
 * Mails (.eml) and pages saved as one file (.mhtml): postal-mime takes the parts apart, and the HTML part is read as any
 * page is, the plain part as any text.
 *
 * Subject and date of a mail are those of the article in it, and its sender is the publisher where it went to a list;
 * a page saved as a mail says these things itself, and its header has the address. What is attached and is a document
 * that can be read becomes an article too; the rest is named in a note.
 *
 * @typedef {import('../found.js').Found} Found
 * @typedef {import('../said.js').Said} Said
 */

import PostalMime from 'postal-mime';
import { say } from '../../../i18n/index.js';
import { dayIn } from '../days.js';
import { tidy } from '../said.js';
import { apart } from '../split.js';
import { Unreadable } from '../unreadable.js';

/** @param {import('../bytes.js').Content} content @param {string} _ @param {AbortSignal} [signal] @returns {Promise<Found[]>} */
export async function read({ bytes }, _, signal) {
  const mail = await PostalMime.parse(bytes).catch(() => null);
  const header = (/** @type {string} */ key) => mail?.headers.find((it) => it.key === key)?.value;
  if (!mail || !(mail.headers.length && (mail.html || mail.text || mail.attachments.length)))
    throw new Unreadable(say.intake.expected(say.intake.kinds.mail, say.intake.kinds.broken));
  const saved = tidy(header('snapshot-content-location') ?? header('content-location'));
  const isPage = Boolean(saved && /^https?:/i.test(saved)) || /\bby (?:blink|chrome|edge|opera)\b/i.test(header('from') ?? '');
  const found = await wordsOf(mail);
  const [first] = found;
  if (first && found.length === 1) {
    if (isPage) fill(first, { ...(saved && { url: { value: saved, from: 'mail' } }) }, false);
    else fill(first, saidByMail(mail, header), true);
  }
  const left = await attached(mail, found, signal);
  if (left.length && found[0]) found[0].notes = [...(found[0].notes ?? []), { code: 'attachments', text: say.intake.attachments(left), span: null }];
  if (!found.length) throw new Unreadable(say.intake.expected(say.intake.kinds.mail, say.intake.kinds.noWords));
  return found;
}

/** @param {import('postal-mime').Email} mail */
async function wordsOf(mail) {
  if (mail.html && /\S/.test(mail.html.replace(/<[^>]*>/g, ''))) {
    const { readMarkup } = await import('../markup.js');
    const found = await readMarkup(mail.html);
    if (found.length) return found;
  }
  return /\S/.test(mail.text ?? '') ? apart(mail.text ?? '') : [];
}

/** @param {import('postal-mime').Email} mail @param {(key: string) => string | undefined} header @returns {Said} */
function saidByMail(mail, header) {
  const title = tidy(mail.subject)?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv):\s*)+/i, '');
  // As it is written, in the sender's own zone.
  const day = dayIn(header('date'));
  const toMany = header('list-id') ?? header('list-unsubscribe') ?? header('list-post');
  const sender = toMany && mail.from && 'name' in mail.from ? tidy(mail.from.name) : null;
  return {
    ...(title && { title: { value: title, from: 'mail' } }),
    ...(day && { published: { value: day, from: 'mail' } }),
    ...(sender && { publisher: { value: sender, from: 'mail' } }),
  };
}

/** @param {Found} found @param {Said} said @param {boolean} over - In place of what was found in the words. */
function fill(found, said, over) {
  for (const field of /** @type {const} */ (['title', 'publisher', 'url', 'published'])) {
    const told = said[field];
    if (!told || (found[field] && !over)) continue;
    found[field] = told.value;
    found.from = { ...found.from, [field]: told.from };
  }
}

/** Reads what is attached and can be read into `found`; gives the names of the rest. @param {import('postal-mime').Email} mail @param {Found[]} found @param {AbortSignal} [signal] */
async function attached(mail, found, signal) {
  const left = [];
  for (const { filename, mimeType, content, related, contentId } of mail.attachments) {
    const name = filename ?? mimeType;
    // Pictures and styles that the HTML itself calls for are a part of how it looks.
    if (related || contentId || /^(?:image|text\/css|font|application\/(?:javascript|pgp|pkcs7|x-pkcs7))/.test(mimeType)) continue;
    if (!/\.(?:pdf|docx|txt|md|html?|eml)$/i.test(name) || typeof content === 'string') {
      left.push(name);
      continue;
    }
    const { readContent } = await import('../sources.js');
    const { latin } = await import('../bytes.js');
    const bytes = new Uint8Array(content instanceof ArrayBuffer ? content : content.slice().buffer);
    try {
      const inside = await readContent({ bytes, head: latin(bytes.subarray(0, 4096)) }, name, signal);
      found.push(...inside.map((one) => ({ ...one, name })));
    } catch {
      left.push(name);
    }
  }
  return left;
}
