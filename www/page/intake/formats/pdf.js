/**
 * PDFs: pdf.js gives the words with their places, `pdf-lines.js` makes lines and paragraphs of them.
 *
 * A PDF without words is a picture of pages, and one with a password stays shut: both are said. What the file says of
 * itself is offered, not taken: the day a PDF was made is not the day anything was published.
 *
 * @typedef {import('../found.js').Found} Found
 * @typedef {import('../found.js').Offer} Offer
 */

import { PDFWorker, VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { say } from '../../../i18n/index.js';
import { prepare, startWorker } from '../../../engine/trusted.js';
import { tidy } from '../said.js';
import { apart } from '../split.js';
import { Unreadable } from '../unreadable.js';
import { linesOf, textOfPages } from './pdf-lines.js';

/** @type {PDFWorker | undefined} One for all the files of a visit. */
let worker;

/** @param {import('../bytes.js').Content} content @param {string} _ @param {AbortSignal} [signal] @returns {Promise<Found[]>} */
export async function read({ bytes }, _, signal) {
  await prepare('pdf');
  worker ??= new PDFWorker(/** @type {any} */ ({ port: startWorker('pdf'), verbosity: VerbosityLevel.ERRORS }));
  const task = getDocument({
    data: bytes,
    worker,
    // Only the words are wanted: nothing is drawn, no font, no picture and no code in the file is touched.
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const file = await task.promise;
    /** @type {import('./pdf-lines.js').Line[][]} */ const pages = [];
    for (let n = 1; n <= file.numPages; n++) {
      signal?.throwIfAborted();
      const page = await file.getPage(n);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items));
      page.cleanup();
    }
    const blank = pages.flatMap((lines, i) => (lines.length ? [] : [i + 1]));
    if (blank.length === pages.length) throw new Unreadable(say.intake.expected(say.intake.kinds.pdf, say.intake.scan(pages.length)));
    const { info } = await file.getMetadata();
    const parts = apart(textOfPages(pages));
    const [first] = parts;
    if (first && parts.length === 1) Object.assign(first, saidByFile(first, /** @type {Record<string, unknown>} */ (info)));
    if (first && blank.length) first.notes = [{ code: 'pages-without-text', text: say.intake.blankPages(blank), span: null }];
    return parts;
  } catch (error) {
    throw explained(error, signal);
  } finally {
    void task.destroy();
  }
}

/** @param {unknown} error @param {AbortSignal} [signal] */
function explained(error, signal) {
  if (error instanceof Unreadable || signal?.aborted) return error;
  const { kinds } = say.intake;
  const locked = error instanceof Error && error.name === 'PasswordException';
  return new Unreadable(say.intake.expected(kinds.pdf, locked ? kinds.locked : kinds.broken));
}

/** What the properties of the file offer. @param {Found} found @param {Record<string, unknown>} info @returns {Partial<Found>} */
function saidByFile(found, info) {
  /** @type {Offer[]} */ const offers = [];
  const title = tidy(typeof info['Title'] === 'string' ? info['Title'] : '');
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info['CreationDate'] ?? ''));
  if (title && !found.title && isTitle(title)) offers.push({ field: 'title', value: title, from: 'file', why: say.articles.pdfTitle });
  if (made && !found.published) offers.push({ field: 'published', value: `${made[1]}-${made[2]}-${made[3]}`, from: 'file', why: say.articles.pdfMade });
  return offers.length ? { offers } : {};
}

/** Programs leave file names and their own behind. @param {string} title */
function isTitle(title) {
  return title.split(' ').length > 2 && !/^(?:microsoft|untitled|document\d*|slide|print|layout)\b|\.(?:docx?|indd|pdf|qxp|pptx?|html?)$/i.test(title);
}

