/** Hinaus: Kopien, Dateien, der Link zum Teilen, Papier. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/out.js').out>} */
export const out = {
  menu: 'Ausgeben',
  nothing: 'erwartet wurde ein Register, gefunden keines: Es ist noch nichts gelesen',
  items: {
    formatted: 'Als formatierte Tabelle kopieren',
    text: 'Als Text kopieren',
    markdown: 'Als Markdown kopieren',
    rounds: 'Runden, CSV',
    events: 'Meldungen, CSV',
    dossier: 'Dossier mit Texten, JSON',
    ledger: 'Dossier ohne Texte, JSON',
    charts: 'Diagramme, SVG oder PNG …',
    share: 'Link zum Teilen …',
    print: 'Drucken …',
  },
  about: {
    formatted: 'für ein Redaktionssystem',
    text: '',
    markdown: '',
    rounds: 'eine Zeile je Runde, wie in einem Tracker',
    events: 'eine Zeile je Beleg, mit seinem Artikel',
    dossier: 'alles, um es hier wieder zu öffnen',
    ledger: 'was gelesen und berichtigt wurde, nicht die Artikel',
    charts: '',
    share: 'das Register im Link selbst',
    print: '',
  },
  copied: 'kopiert, fertig zum Einfügen',
  notCopied: (name) => `der Browser ließ das Kopieren nicht zu, daher gesichert als ${name}`,
  employer: 'Arbeitgeber',
  jobs: 'Stellen',
  when: 'Wann',
  where: 'Was und wo',
  status: 'Stand',
  toldBy: 'Berichtet von',
  share: 'Link zum Teilen',
  link: 'Der Link',
  linkLabel: 'Der Link zum Teilen',
  carries: (articles, edits) =>
    `Der Link selbst enthält das Register: was in ${count(articles, 'Artikel', 'Artikeln')} gelesen wurde, mit Titeln und Adressen${edits ? `, und ${edits === 1 ? 'Ihre Berichtigung' : `Ihre ${number(edits)} Berichtigungen`}` : ''}. Die Texte der Artikel sind nicht darin.`,
  readers:
    'Wer den Link hat, kann das Register lesen. Es steht hinter dem # der Adresse, das Browser an keinen Server senden.',
  length: (n) => `${number(n)} Zeichen lang.`,
  long: (most) =>
    `Manche Mail- und Chatprogramme kürzen Links über etwa ${number(most)} Zeichen oder lassen sie als Text stehen. Probieren Sie es, oder senden Sie die Datei: Auch sie öffnet sich hier.`,
  longFirefox: 'Firefox öffnet keinen so langen Link. Senden Sie die Datei: Auch sie öffnet sich hier.',
  tooLong: (most) =>
    `Das ist zu lang: Browser öffnen Links bis etwa ${number(most)} Zeichen. Sichern Sie die Datei und senden Sie sie: Auch sie öffnet sich hier.`,
  fromFile:
    'Diese Seite wurde aus einer Datei geöffnet: Der Link öffnet sich nur, wo dieselbe Datei liegt. Senden Sie das Register sonst als Datei.',
  copyLink: 'Link kopieren',
  saveInstead: 'Als Datei sichern',
  linkCopied: (n) => `Kopiert, ${number(n)} Zeichen.`,
  linkNotCopied: 'Der Browser ließ das Kopieren nicht zu: Der Link ist oben markiert, zum Kopieren von Hand.',
  linkNotCopiedLong: 'Der Browser ließ das Kopieren nicht zu. Sichern Sie die Datei und senden Sie sie.',
  fileSaved: (name) => `Gesichert als ${name}.`,
  opened: (articles) =>
    `geöffnet, mit dem, was in ${count(articles, 'Artikel', 'Artikeln')} gelesen wurde; die Texte der Artikel sind nicht in einem Link. Wer ihn hat, kann dieses Register lesen`,
  asks: (articles, there) =>
    `enthält ein Register aus ${count(articles, 'Artikel', 'Artikeln')}. Es zu öffnen nimmt ${there === 1 ? 'den Artikel' : `die ${number(there)} Artikel`} hier weg, und Sie können zurück`,
  openLink: 'Öffnen',
  back: 'Zurück',
  before: 'Was vorher hier lag',
  damaged: {
    form: (found) =>
      `erwartet wurde ein Link, der mit #d=a1234.… weitergeht, gefunden „${found}…“: Nichts wurde geöffnet`,
    version: (known, found) =>
      `erwartet wurde ein Link der Form „${known}“, gefunden die Form „${found}“ eines späteren Pinkslip: Nichts wurde geöffnet`,
    short: (expected, found) =>
      `erwartet wurden ${number(expected)} Zeichen, gefunden ${number(found)}: Unterwegs wurde er abgeschnitten, daher wurde nichts geöffnet. Bitten Sie noch einmal darum, oder um die Datei`,
    letter: (found) =>
      `erwartet wurden Buchstaben, Ziffern, - und _, gefunden „${found}“: Unterwegs wurde er verändert, daher wurde nichts geöffnet`,
    content:
      'erwartet wurde ein gepacktes Register, gefunden etwas, das sich nicht auspacken lässt: Unterwegs wurde es verändert, daher wurde nichts geöffnet',
    large: (most) => `erwartet wurde ein Register von höchstens ${number(most)} Bytes, gefunden mehr: Nichts wurde geöffnet`,
  },
  sheet: {
    printed: (day) => `gedruckt am ${day}`,
    rules: 'Angewandte Regeln',
    articles: 'Artikel',
    inTotal: 'In der Summe',
    edited: 'von Hand berichtigt',
    conflict: 'widersprüchlich berichtet',
    edits: (n) => `mit ${count(n, 'Berichtigung', 'Berichtigungen')} von Hand`,
  },
};
