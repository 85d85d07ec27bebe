/** Conserver : les dossiers sur cet appareil, le fichier, hors ligne, les nouvelles versions. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n < 2 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/keep.js').keep>} */
export const keep = {
  dossier: 'Dossier',
  dossiers: 'Dossiers',
  untitled: 'Sans nom',
  copyOf: (name) => `${name} (copie)`,
  status: {
    off: 'non conservé',
    opening: 'ouverture …',
    kept: 'conservé',
    saving: 'enregistrement …',
    full: 'non enregistré',
    blocked: 'non enregistré',
    elsewhere: 'non enregistré',
    gone: 'non conservé',
  },
  notKept: 'Ce dossier n’est que sur cette page. La fermer, c’est le perdre.',
  keptSince: (moment) => `Conservé sur cet appareil. Enregistré ${moment}.`,
  keptNow: 'Conservé sur cet appareil. Enregistrement …',
  opening: 'Ouverture de ce qui est conservé sur cet appareil …',
  keep: 'Conserver sur cet appareil',
  keepSays:
    'Enregistré par ce navigateur, sur cet appareil seulement, jusqu’à ce que vous l’effaciez. Les changements sont enregistrés à mesure.',
  name: 'Nom',
  rename: 'Renommer',
  renameOf: (name) => `Renommer « ${name} »`,
  saveName: 'Enregistrer le nom',
  cancel: 'Annuler',
  new: 'Nouveau dossier',
  file: 'Enregistrer en fichier',
  openFile: 'Ouvrir un fichier',
  list: 'Conservés sur cet appareil',
  none: 'Aucun dossier n’est conservé sur cet appareil.',
  openNow: 'ouvert',
  empty: 'vide',
  articles: (n) => count(n, 'article'),
  jobs: (figure) => `${figure} emplois`,
  changed: (moment) => `modifié ${moment}`,
  duplicate: 'Dupliquer',
  duplicateOf: (name) => `Dupliquer « ${name} »`,
  delete: 'Effacer',
  deleteOf: (name) => `Effacer « ${name} »`,
  deleteSure: (name) => `Effacer « ${name} » de cet appareil ? C’est sans retour.`,
  deleteOpen: 'Ce qui est à l’écran reste jusqu’à ce que vous fermiez la page.',
  deleteYes: 'Effacer',
  deleteNo: 'Garder',
  deleted: (name) => `« ${name} » a été effacé de cet appareil.`,
  used: (used, quota) => `Occupe ${used} sur les ${quota} que permet ce navigateur.`,
  persisted: 'Ce navigateur a promis de ne pas l’effacer de lui-même.',
  notPersisted:
    'Ce navigateur peut l’effacer si la place vient à manquer : enregistrez en fichier ce qui compte.',
  forget: 'Tout oublier',
  forgetSure: (dossiers, articles) =>
    `Effacer de cet appareil ${count(dossiers, 'dossier')} avec ${count(articles, 'article')}, et vos réglages ? C’est sans retour.`,
  forgetYes: 'Tout effacer',
  forgotten: (dossiers, articles) =>
    `Effacés de cet appareil : ${count(dossiers, 'dossier')} avec ${count(articles, 'article')}, vos réglages, et l’espace où ils étaient. Ce qui est à l’écran reste jusqu’à ce que vous fermiez la page.`,
  unsavedSure: 'Ce qui est à l’écran n’est conservé nulle part ailleurs.',
  keepFirst: 'Le conserver d’abord',
  dropIt: 'L’abandonner',
  promise: 'Rien de ce que vous collez ne quitte cet appareil.',
  requests: (n) =>
    `Depuis que cette page est prête, elle a chargé ${n === 0 ? 'zéro fichier' : count(n, 'fichier à elle', 'fichiers à elle')}, et n’a rien envoyé.`,
  close: 'Fermer',
  full: 'Plus de place sur cet appareil',
  fullSays:
    'Les derniers changements ne sont pas enregistrés. Rien n’est perdu : ils sont à l’écran, jusqu’à ce que vous fermiez cette page.',
  blocked: 'Ce navigateur ne conserve rien pour cette page',
  blockedSays:
    'Une fenêtre privée ou un réglage l’interdit peut-être. Rien n’est perdu : tout est à l’écran, jusqu’à ce que vous fermiez cette page.',
  retry: 'Réessayer',
  elsewhere: 'Modifié dans un autre onglet',
  elsewhereSays: 'Cet onglet montre le dossier tel qu’il était, et ne l’enregistre plus.',
  showOther: 'Montrer la version de l’autre onglet',
  keepMine: 'Conserver celle-ci en copie',
  gone: 'Effacé de cet appareil',
  goneSays: 'Le dossier a été effacé. Ce qui est à l’écran reste jusqu’à ce que vous fermiez la page.',
  notThere: 'celui qui était ouvert n’est plus sur cet appareil',
  cannotOpen: (why) => `ne peut être ouvert : ${why}`,
  replaced: 'ouvert à la place de ce qui était à l’écran',
  bringBack: 'Revenir à l’ancien',
  offline: 'Hors ligne : prêt',
  getting: 'Préparation du hors-ligne …',
  update: 'Une nouvelle version est prête',
  updateSays: 'La charger prend un instant. Ce qui est conservé revient tel quel.',
  updateUnsaved:
    'Ce qui est à l’écran n’est conservé nulle part : conservez-le d’abord, sinon la nouvelle version l’emporte.',
  changedSays: 'Un autre onglet y est passé. Chargez-la ici quand cela vous convient.',
  reload: 'Recharger',
};
