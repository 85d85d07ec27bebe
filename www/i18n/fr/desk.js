/** Ce que le bureau dit des articles qui arrivent, partent ou changent. */

import { number } from '../formats.js';

/** @type {import('../index.js').Translation<typeof import('../en/desk.js').desk>} */
export const desk = {
  engineStopped: 'le moteur s’est arrêté à cette lecture et a été relancé ; les autres articles sont conservés',
  leftOut: 'le moteur s’est arrêté à cet article, qui a donc été laissé de côté',
  editsLost: (n) =>
    n < 2
      ? 'le moteur s’est arrêté en réappliquant la modification, qui a donc été laissée de côté'
      : 'le moteur s’est arrêté en réappliquant les modifications, qui ont donc été laissées de côté',
  edits: 'Modifications',
  edit: 'La modification',
  batch: 'Ce lot',
  theTotal: 'Le total',
  dossier: 'Le dossier',
  noText: 'le texte d’un article était attendu, il n’y a que du vide',
  onDesk: (title) => `est déjà là, sous le titre « ${title} »`,
  allOnDesk: 'sont déjà là',
  more: (n) => `${number(n)} autres`,
  removed: 'retiré',
  undo: 'Annuler',
  stoppedReading: (done, total) => `arrêtée après ${done} sur ${total} ; ce qui est lu reste`,
  reading: 'La lecture',
  moreRemarks: (n) => `et ${n} autres du même genre`,
};
