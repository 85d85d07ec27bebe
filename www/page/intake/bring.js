/**
 * Brings files and words to the desk: articles are read, a dossier is opened, a tracker is held against the articles.
 *
 * Everything that this needs is fetched when the first text comes, not with the page.
 *
 * ```js
 * await bringFiles(desk, files);
 * await bringWords(desk, text, html);
 * ```
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/desk.js').Source} Source
 * @typedef {import('./found.js').Found} Found
 */

import { say } from '../../i18n/index.js';
import { openDossier } from './dossier.js';
import { readWords, sorted } from './sources.js';
import { Splits } from './undo-split.js';

/** @param {Desk} desk @param {readonly File[]} files */
export async function bringFiles(desk, files) {
  const { sources, dossiers, trackers } = await sorted(files);
  for (const { name, text } of dossiers) {
    try {
      await openDossier(desk, name, await text());
    } catch (error) {
      desk.failed(name, error);
    }
  }
  await bring(desk, sources);
  const tracker = trackers.at(-1);
  if (!tracker) return;
  try {
    openTracker(desk, tracker.name, await tracker.text());
  } catch (error) {
    desk.failed(tracker.name, error);
  }
}

/** @param {Desk} desk @param {string} text @param {string} html - What the clipboard has besides; may be empty. @param {string} [name] */
export async function bringWords(desk, text, html, name = say.intake.pasted) {
  if (/^\s*\{\s*"format"\s*:\s*"pinkslip-dossier"/.test(text)) return openDossier(desk, name, text);
  const load = async () => {
    if (html) {
      const { readMarkup, tellsMore } = await import('./markup.js');
      const found = tellsMore(html, text) ? await readMarkup(html) : [];
      if (found.length) return found;
    }
    return readWords(text);
  };
  return bring(desk, [{ name, load }]);
}

/** Reads sources, and offers to join again what was taken apart. @param {Desk} desk @param {readonly Source[]} sources */
export async function bring(desk, sources) {
  const splits = new Splits(desk);
  await desk.read(sources.map((source) => splits.watch(source)));
  splits.offer();
}

/** @param {Desk} desk @param {string} name @param {string} csv */
function openTracker(desk, name, csv) {
  desk.store.set({ tracker: { name, csv, columns: [], dates: null }, view: 'tracker', tab: 'rounds' });
  if (!desk.store.state.items.length) desk.notice('done', name, say.intake.trackerWaits, null);
}
