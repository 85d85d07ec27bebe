/** Aufheben: Dossiers auf diesem Gerät, die Datei, offline, neue Fassungen. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/keep.js').keep>} */
export const keep = {
  dossier: 'Dossier',
  dossiers: 'Dossiers',
  untitled: 'Ohne Namen',
  copyOf: (name) => `${name} (Kopie)`,
  status: {
    off: 'nicht aufgehoben',
    opening: 'öffnet …',
    kept: 'aufgehoben',
    saving: 'sichert …',
    full: 'nicht gesichert',
    blocked: 'nicht gesichert',
    elsewhere: 'nicht gesichert',
    gone: 'nicht aufgehoben',
  },
  notKept: 'Dieses Dossier ist nur auf dieser Seite. Wird sie geschlossen, ist es verloren.',
  keptSince: (moment) => `Auf diesem Gerät aufgehoben. Zuletzt gesichert ${moment}.`,
  keptNow: 'Auf diesem Gerät aufgehoben. Sichert …',
  opening: 'Öffnet, was auf diesem Gerät aufgehoben ist …',
  keep: 'Auf diesem Gerät aufheben',
  keepSays:
    'Von diesem Browser gespeichert, nur auf diesem Gerät, bis Sie es löschen. Änderungen werden gesichert, sobald Sie sie machen.',
  name: 'Name',
  rename: 'Umbenennen',
  renameOf: (name) => `„${name}“ umbenennen`,
  saveName: 'Namen sichern',
  cancel: 'Abbrechen',
  new: 'Neues Dossier',
  file: 'Als Datei sichern',
  openFile: 'Datei öffnen',
  list: 'Auf diesem Gerät aufgehoben',
  none: 'Auf diesem Gerät ist kein Dossier aufgehoben.',
  openNow: 'gerade offen',
  empty: 'leer',
  articles: (n) => count(n, 'Artikel', 'Artikel'),
  jobs: (figure) => `${figure} Stellen`,
  changed: (moment) => `geändert ${moment}`,
  duplicate: 'Verdoppeln',
  duplicateOf: (name) => `„${name}“ verdoppeln`,
  delete: 'Löschen',
  deleteOf: (name) => `„${name}“ löschen`,
  deleteSure: (name) => `„${name}“ von diesem Gerät löschen? Das lässt sich nicht rückgängig machen.`,
  deleteOpen: 'Was hier liegt, bleibt, bis Sie die Seite schließen.',
  deleteYes: 'Löschen',
  deleteNo: 'Behalten',
  deleted: (name) => `„${name}“ wurde von diesem Gerät gelöscht.`,
  used: (used, quota) => `Belegt ${used} der ${quota}, die dieser Browser erlaubt.`,
  persisted: 'Dieser Browser hat zugesagt, es nicht von selbst zu löschen.',
  notPersisted:
    'Dieser Browser darf es löschen, wenn auf dem Gerät der Platz knapp wird: Sichern Sie Wichtiges als Datei.',
  forget: 'Alles vergessen',
  forgetSure: (dossiers, articles) =>
    `${count(dossiers, 'Dossier', 'Dossiers')} mit ${count(articles, 'Artikel', 'Artikeln')} und Ihre Einstellungen von diesem Gerät löschen? Das lässt sich nicht rückgängig machen.`,
  forgetYes: 'Alles löschen',
  forgotten: (dossiers, articles) =>
    `Von diesem Gerät gelöscht: ${count(dossiers, 'Dossier', 'Dossiers')} mit ${count(articles, 'Artikel', 'Artikeln')}, Ihre Einstellungen und der Speicher, in dem sie lagen. Was hier liegt, bleibt, bis Sie die Seite schließen.`,
  unsavedSure: 'Was hier liegt, ist sonst nirgends aufgehoben.',
  keepFirst: 'Erst aufheben',
  dropIt: 'Aufgeben',
  promise: 'Nichts, was Sie einfügen, verlässt dieses Gerät.',
  requests: (n) =>
    `Seit diese Seite bereit war, hat sie ${n === 0 ? 'nichts' : count(n, 'eigenen Teil', 'eigene Teile')} geladen und nichts gesendet.`,
  close: 'Schließen',
  full: 'Kein Platz mehr auf diesem Gerät',
  fullSays:
    'Die letzten Änderungen sind nicht gesichert. Nichts ist verloren: Sie liegen hier, bis Sie diese Seite schließen.',
  blocked: 'Dieser Browser hebt für diese Seite nichts auf',
  blockedSays:
    'Ein privates Fenster oder eine Einstellung verbietet es vielleicht. Nichts ist verloren: Alles liegt hier, bis Sie diese Seite schließen.',
  retry: 'Noch einmal versuchen',
  elsewhere: 'In einem anderen Tab geändert',
  elsewhereSays: 'Dieser Tab zeigt das Dossier, wie es vorher war, und sichert es nicht mehr.',
  showOther: 'Fassung des anderen Tabs zeigen',
  keepMine: 'Diese als Kopie aufheben',
  gone: 'Von diesem Gerät gelöscht',
  goneSays: 'Das Dossier wurde gelöscht. Was hier liegt, bleibt, bis Sie die Seite schließen.',
  notThere: 'das zuletzt geöffnete ist nicht mehr auf diesem Gerät',
  cannotOpen: (why) => `lässt sich nicht öffnen: ${why}`,
  replaced: 'geöffnet anstelle dessen, was hier lag',
  bringBack: 'Zurückholen',
  offline: 'Geht offline',
  getting: 'Bereitet sich auf offline vor …',
  update: 'Eine neue Fassung ist da',
  updateSays: 'Sie zu laden dauert einen Augenblick. Was aufgehoben ist, kommt wieder, wie es ist.',
  updateUnsaved:
    'Was hier liegt, ist nirgends aufgehoben: Heben Sie es erst auf, sonst geht es mit der neuen Fassung verloren.',
  changedSays: 'Ein anderer Tab ist schon weiter. Laden Sie sie hier, wann es Ihnen passt.',
  reload: 'Neu laden',
};
