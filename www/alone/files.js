/**
 * `engine/files.js` in the single file: workers are classic scripts out of blobs, as a page that was opened from a disk
 * can start no others.
 */

import { packed, unpacked } from './pack.js';

/** @typedef {import('../engine/files.js').Script} Script */

/** @type {WorkerType} */
export const TYPE = 'classic';

/** @type {Partial<Record<Script, string>>} */
const urls = {};

/** Has to be waited for before `scriptUrl` is asked for any script but the engine's. @param {Script} script */
export async function prepare(script) {
  urls[script] ??= urlOf([await unpacked(packed(script))]);
}

/** @param {Script} script */
export function scriptUrl(script) {
  if (script === 'offline') throw new TypeError('a single file needs no service worker');
  // The engine is unpacked by its own worker, so that the page has its hands free.
  if (script === 'engine') urls.engine ??= urlOf([`self.PACKED="${packed('wasm')}";`, packed('engine')]);
  return urls[script] ?? '';
}

/** @param {BlobPart[]} parts */
const urlOf = (parts) => URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
