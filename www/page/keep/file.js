/** The dossier as a file: what can be taken away whatever becomes of the storage. */

import { h } from '../shell/dom.js';

/**
 * @param {import('../state/desk.js').Desk} desk
 * @param {import('./keeping.js').Keeping} keeping
 */
export async function saveFile(desk, keeping) {
  const text = await desk.saveDossier(true);
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  h('a', { href, download: `${nameOf(keeping.state.name)}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  keeping.filed();
}

/** A name that every file system takes. @param {string} name */
const nameOf = (name) => name.replace(/[\x00-\x1f\\/:*?"<>|]+/g, ' ').trim().slice(0, 80) || 'pinkslip';
