/** Taking the ledger away: the menu, the share link, what is copied and printed. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

export const out = {
  menu: 'Export',
  nothing: 'expected a ledger, found none: nothing was read yet',

  /** The entries of the menu, and what each carries. */
  items: {
    formatted: 'Copy as formatted table',
    text: 'Copy as text',
    markdown: 'Copy as Markdown',
    rounds: 'Rounds, CSV',
    events: 'Events, CSV',
    dossier: 'Dossier with texts, JSON',
    ledger: 'Dossier without texts, JSON',
    charts: 'Charts, SVG or PNG …',
    share: 'Share link …',
    print: 'Print …',
  },
  about: {
    formatted: 'for a content system',
    text: '',
    markdown: '',
    rounds: 'one row a round, as in a tracker',
    events: 'one row a telling, with its article',
    dossier: 'all of it, to open here again',
    ledger: 'what was read and corrected, not the articles',
    charts: '',
    share: 'the ledger in the link itself',
    print: '',
  },
  copied: 'copied, ready to be pasted',
  notCopied: (/** @type {string} */ name) => `the browser did not let it be copied, so it was saved as ${name}`,

  employer: 'Employer',
  jobs: 'Jobs',
  when: 'When',
  where: 'What and where',
  status: 'Status',
  toldBy: 'Told by',

  share: 'Share link',
  link: 'The link',
  linkLabel: 'The share link',
  carries: (/** @type {number} */ articles, /** @type {number} */ edits) =>
    `The link itself holds the ledger: what was read in ${count(articles, 'article')}, with titles and addresses${
      edits ? `, and your ${count(edits, 'correction')}` : ''
    }. The texts of the articles are not in it.`,
  readers:
    'Whoever has the link can read the ledger. It stands behind the # of the address, which browsers send to no server.',
  length: (/** @type {number} */ n) => `${count(n, 'character')} long.`,
  long: (/** @type {number} */ most) =>
    `Some mail and chat programs cut links longer than about ${number(most)} characters, or leave them as text. Try it, or send the file: it opens here as well.`,
  longFirefox: 'Firefox opens no link this long. Send the file: it opens here as well.',
  tooLong: (/** @type {number} */ most) =>
    `That is too long: browsers open links of up to about ${number(most)} characters. Save the file and send it: it opens here as well.`,
  fromFile: 'This page was opened from a file: the link opens only where the same file lies. Elsewhere, send the ledger as a file.',
  copyLink: 'Copy link',
  saveInstead: 'Save as a file',
  linkCopied: (/** @type {number} */ n) => `Copied, ${count(n, 'character')}.`,
  linkNotCopied: 'The browser did not let it be copied: it is selected above, to be copied by hand.',
  linkNotCopiedLong: 'The browser did not let it be copied. Save the file and send it.',
  fileSaved: (/** @type {string} */ name) => `Saved as ${name}.`,

  opened: (/** @type {number} */ articles) =>
    `opened, with what was read in ${count(articles, 'article')}; the texts of the articles are not in a link. Whoever has it can read this ledger`,
  asks: (/** @type {number} */ articles, /** @type {number} */ there) =>
    `holds a ledger of ${count(articles, 'article')}. Opening it takes the ${count(there, 'article')} on the desk away, and you can go back`,
  openLink: 'Open it',
  back: 'Go back',
  before: 'What was here before',

  /** Why a link cannot be opened. */
  damaged: {
    form: (/** @type {string} */ found) =>
      `expected a share link that goes on like #d=a1234.…, found “${found}…”: nothing was opened`,
    version: (/** @type {string} */ known, /** @type {string} */ found) =>
      `expected a share link of the form “${known}”, found the form “${found}”, of a later Pinkslip: nothing was opened`,
    short: (/** @type {number} */ expected, /** @type {number} */ found) =>
      `expected ${count(expected, 'character')}, found ${number(found)}: it was cut on its way, so nothing was opened. Ask for it again, or for the file`,
    letter: (/** @type {string} */ found) =>
      `expected letters, digits, - and _, found “${found}”: it was changed on its way, so nothing was opened`,
    content: 'expected a packed ledger, found something that cannot be unpacked: it was changed on its way, so nothing was opened',
    large: (/** @type {number} */ most) => `expected a ledger of at most ${number(most)} bytes, found more: nothing was opened`,
  },

  /** What is on paper. */
  sheet: {
    printed: (/** @type {string} */ day) => `printed ${day}`,
    rules: 'Rules used',
    articles: 'Articles',
    inTotal: 'In the total',
    edited: 'corrected by hand',
    conflict: 'tellings conflict',
    edits: (/** @type {number} */ n) => `with ${count(n, 'correction')} by hand`,
  },
};
