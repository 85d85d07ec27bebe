/**
 * Word documents: mammoth makes HTML of the styles (headings, lists, tables, links), the walk of every page makes text of
 * that. What the document says of itself is offered, not taken: its title is often that of the template, and the day it was
 * made is none on which anything was published.
 */

import mammoth from 'mammoth';
import { say } from '../../../i18n/index.js';
import { inertDocument } from '../../../engine/trusted.js';
import { SKIPPED, textOf } from '../blocks.js';
import { articleUrl } from '../links.js';
import { aboutText } from '../lines.js';
import { factsOf } from '../page.js';
import { apart } from '../split.js';
import { Unreadable } from '../unreadable.js';

/** @param {import('../bytes.js').Content} content @returns {Promise<import('../found.js').Found[]>} */
export async function read({ bytes }) {
  /** @type {string} */ let html;
  try {
    ({ value: html } = await mammoth.convertToHtml(
      { arrayBuffer: bytes.buffer },
      // A picture would become a data address of megabytes, only to be dropped.
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"] },
    ));
  } catch {
    throw new Unreadable(say.intake.expected(say.intake.kinds.docx, say.intake.kinds.broken));
  }
  const page = inertDocument(html);
  const url = articleUrl(page.body);
  for (const element of page.body.querySelectorAll(SKIPPED)) element.remove();
  const text = textOf(page.body);
  if (!/\S/.test(text)) throw new Unreadable(say.intake.expected(say.intake.kinds.docx, say.intake.kinds.noWords));
  const parts = apart(text);
  if (parts.length > 1) return parts;
  return [factsOf({ ...aboutText(text), ...(url && { url: { value: url, from: 'link' } }) }, text)];
}
