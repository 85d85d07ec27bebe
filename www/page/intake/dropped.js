/**
 * What was dropped, as files: those in folders too, in the order in which people number them.
 *
 * ```js
 * const files = await filesIn(event.dataTransfer);
 * ```
 */

import { byName } from '../../i18n/formats.js';

/** Every file in what was dropped, those in folders too. @param {DataTransfer} transfer @returns {Promise<File[]>} */
export async function filesIn(transfer) {
  // Both have to be asked for at once: later the browser has forgotten them.
  const files = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return files;
  /** @type {File[]} */ const out = [];
  for (const entry of entries) await walk(entry, out);
  return out;
}

/** @param {FileSystemEntry} entry @param {File[]} out */
async function walk(entry, out) {
  if (entry.name.startsWith('.')) return; // .DS_Store and its like are nobody's articles.
  if (entry.isFile) {
    const own = /** @type {FileSystemFileEntry} */ (entry);
    const file = await new Promise((/** @type {(file: File | null) => void} */ resolve) => own.file(resolve, () => resolve(null)));
    if (file) out.push(file);
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  for (;;) {
    // A folder is handed out a hundred entries at a time.
    const some = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (!some.length) return;
    some.sort((one, two) => byName(one.name, two.name));
    for (const inside of some) await walk(inside, out);
  }
}
