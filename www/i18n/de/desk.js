/** Was der Schreibtisch über Artikel sagt, die kommen, gehen oder geändert werden. */

import { number } from '../formats.js';

/** @type {import('../index.js').Translation<typeof import('../en/desk.js').desk>} */
export const desk = {
  engineStopped: 'dabei ist die Lesemaschine stehen geblieben und neu gestartet; die anderen Artikel sind noch da',
  leftOut: 'an diesem Artikel ist die Lesemaschine stehen geblieben, deshalb fehlt er',
  editsLost: (n) =>
    `beim erneuten Anwenden ist die Lesemaschine stehen geblieben, deshalb ${n === 1 ? 'fehlt die Änderung' : 'fehlen die Änderungen'}`,
  edits: 'Änderungen',
  edit: 'Die Änderung',
  batch: 'Diese Lieferung',
  theTotal: 'Die Summe',
  dossier: 'Das Dossier',
  noText: 'erwartet wurde der Text eines Artikels, gefunden nur Leerraum',
  onDesk: (title) => `liegt schon hier, als „${title}“`,
  allOnDesk: 'liegen schon hier',
  more: (n) => `${number(n)} weitere`,
  removed: 'entfernt',
  undo: 'Rückgängig',
  stoppedReading: (done, total) => `angehalten nach ${done} von ${total}; was gelesen ist, bleibt`,
  reading: 'Lesen',
  moreRemarks: (n) => `und ${n} weitere dieser Art`,
};
