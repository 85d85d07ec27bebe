/**
 * What the entries of the menu do. It is fetched when the first of them is chosen.
 *
 * What is copied goes into a file where the clipboard is closed to the page; either way a notice says what was done.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { asHtml, asText } from './copies.js';
import { saveFile } from './file.js';
import { makeReady } from './print.js';

/** @param {string} name @param {string} type @param {string} content */
const save = (name, type, content) => saveFile(name, new Blob([content], { type: `${type};charset=utf-8` }));

/** @param {Desk} desk */
function indexOf({ store }) {
  const { index } = store.state;
  if (!index) throw new Error(say.out.nothing);
  return index;
}

/**
 * @param {Desk} desk
 * @param {string} what - As the menu names it.
 * @param {string} name - Of the file, where it cannot be copied.
 * @param {Record<string, string>} forms - The same by its types, plain text among them.
 */
async function copy(desk, what, name, forms) {
  const { out } = say;
  try {
    const items = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    desk.notice('done', what, out.copied, null);
  } catch {
    const [type = '', text = ''] = Object.entries(forms)[0] ?? [];
    save(name, type, text);
    desk.notice('done', what, out.notCopied(name), null);
  }
}

/** @type {Record<import('./export.js').Action, (desk: Desk) => Promise<void> | void>} */
export const ACTIONS = {
  formatted: (desk) => {
    const index = indexOf(desk);
    return copy(desk, say.out.items.formatted, 'pinkslip.html', { 'text/html': asHtml(index), 'text/plain': asText(index) });
  },
  text: (desk) => copy(desk, say.out.items.text, 'pinkslip.txt', { 'text/plain': asText(indexOf(desk)) }),
  markdown: async (desk) => copy(desk, say.out.items.markdown, 'pinkslip.md', { 'text/plain': await desk.engine.markdown() }),
  rounds: async (desk) => save('pinkslip-rounds.csv', 'text/csv', await desk.engine.roundsCsv()),
  events: async (desk) => save('pinkslip-events.csv', 'text/csv', await desk.csv()),
  dossier: async (desk) => save('pinkslip-dossier.json', 'application/json', await desk.saveDossier(true)),
  ledger: async (desk) => save('pinkslip-ledger.json', 'application/json', await desk.saveDossier(false)),
  charts: (desk) => desk.store.set({ view: 'charts', tab: 'rounds' }),
  share: async (desk) => (await import('./share.js')).shareLink(desk),
  print: async () => {
    await makeReady();
    window.print();
  },
};
