/** Keeping dossiers on this device, and working without a network. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

export const keep = {
  dossier: 'Dossier',
  dossiers: 'Dossiers',
  untitled: 'Untitled',
  copyOf: (/** @type {string} */ name) => `${name} (copy)`,

  // In the masthead, after the name of the dossier.
  status: {
    off: 'not kept',
    opening: 'opening…',
    kept: 'kept',
    saving: 'saving…',
    full: 'not saved',
    blocked: 'not saved',
    elsewhere: 'not saved',
    gone: 'not kept',
  },

  // In the menu.
  notKept: 'This dossier is only on this page. Closing the page loses it.',
  keptSince: (/** @type {string} */ moment) => `Kept on this device. Last saved ${moment}.`,
  keptNow: 'Kept on this device. Saving…',
  opening: 'Opening what is kept on this device…',
  keep: 'Keep on this device',
  keepSays: 'Stored by this browser, on this device only, until you delete it. Changes are saved as you make them.',
  name: 'Name',
  rename: 'Rename',
  renameOf: (/** @type {string} */ name) => `Rename “${name}”`,
  saveName: 'Save the name',
  cancel: 'Cancel',
  new: 'New dossier',
  file: 'Save as a file',
  openFile: 'Open a file',
  list: 'Kept on this device',
  none: 'No dossier is kept on this device.',
  openNow: 'open now',
  empty: 'empty',
  articles: (/** @type {number} */ n) => count(n, 'article'),
  jobs: (/** @type {string} */ figure) => `${figure} jobs`,
  changed: (/** @type {string} */ moment) => `changed ${moment}`,
  duplicate: 'Duplicate',
  duplicateOf: (/** @type {string} */ name) => `Duplicate “${name}”`,
  delete: 'Delete',
  deleteOf: (/** @type {string} */ name) => `Delete “${name}”`,
  deleteSure: (/** @type {string} */ name) => `Delete “${name}” from this device? This cannot be undone.`,
  deleteOpen: 'What is on the desk stays until you close the page.',
  deleteYes: 'Delete it',
  deleteNo: 'Keep it',
  deleted: (/** @type {string} */ name) => `“${name}” was deleted from this device.`,
  used: (/** @type {string} */ used, /** @type {string} */ quota) =>
    `Takes ${used} of the ${quota} that this browser allows.`,
  persisted: 'This browser has promised not to delete it by itself.',
  notPersisted: 'This browser may delete it when the device runs short of space: save what matters as a file.',
  forget: 'Forget everything',
  forgetSure: (/** @type {number} */ dossiers, /** @type {number} */ articles) =>
    `Delete ${count(dossiers, 'dossier')} with ${count(articles, 'article')}, and your settings, from this device? This cannot be undone.`,
  forgetYes: 'Delete everything',
  forgotten: (/** @type {number} */ dossiers, /** @type {number} */ articles) =>
    `Deleted from this device: ${count(dossiers, 'dossier')} with ${count(articles, 'article')}, your settings, and the storage they were in. What is on the desk stays until you close the page.`,
  unsavedSure: 'What is on the desk is kept nowhere else.',
  keepFirst: 'Keep it first',
  dropIt: 'Leave it',
  promise: 'Nothing you paste leaves this device.',
  requests: (/** @type {number} */ n) =>
    `Since this page was ready it has fetched ${n === 0 ? 'nothing' : count(n, 'part of its own', 'parts of its own')}, and sent nothing.`,
  close: 'Close',

  // Across the page.
  full: 'No room left on this device',
  fullSays: 'The last changes are not saved. Nothing is lost: they are on the desk, until you close this page.',
  blocked: 'This browser keeps nothing for this page',
  blockedSays:
    'A private window or a setting may forbid it. Nothing is lost: everything is on the desk, until you close this page.',
  retry: 'Try again',
  elsewhere: 'Changed in another tab',
  elsewhereSays: 'This tab shows the dossier as it was before, and no longer saves it.',
  showOther: 'Show the other tab’s version',
  keepMine: 'Keep this one as a copy',
  gone: 'Deleted from this device',
  goneSays: 'The dossier was deleted. What is on the desk stays until you close this page.',
  notThere: 'the one that was open last is no longer on this device',
  cannotOpen: (/** @type {string} */ why) => `cannot be opened: ${why}`,
  replaced: 'opened in place of what was on the desk',
  bringBack: 'Bring that back',

  // Without a network.
  offline: 'Works offline',
  getting: 'Getting ready for offline…',
  update: 'A new version is ready',
  updateSays: 'Loading it takes a moment. What is kept comes back as it is.',
  updateUnsaved: 'What is on the desk is kept nowhere: keep it first, or loading the new version loses it.',
  changedSays: 'Another tab has gone on to it. Load it here when it suits you.',
  reload: 'Reload',
};
