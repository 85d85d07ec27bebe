/** Lesen: der Artikel, sein Rand, die Karte, wie er gelesen wurde, und die Tasten. */

import { number } from '../formats.js';

/** @type {import('../index.js').Translation<typeof import('../en/read.js').read>} */
export const read = {
  figureWords: ({ figure, who, counted }, quotes) =>
    `${figure}, ${who}, ${counted}. ${quotes.length ? `Wörter: ${quotes.join(', ')}` : 'Keine Wörter'}`,
  figureAgain: ({ figure, who, counted }) => `${figure}, ${who}, ${counted}, noch einmal genannt`,
  quoted: (role, words) => `${role} „${words}“`,
  gap: (n) => `${number(n)} Zeichen ohne Belege. Mehr zeigen`,
  legend: {
    people: 'Personen, gezählt',
    unsure: 'gezählt, unsicher',
    not: 'nicht gezählt',
    employer: 'Arbeitgeber',
    date: 'Datum',
    where: 'Ort, Bereich',
    reason: 'Grund',
    staff: 'Belegschaft',
    source: 'Quelle',
  },
  place: (at, of) => `${number(at)} von ${number(of)}`,

  keys: 'Tasten',
  words: 'Wörter',
  singleKeys: 'Einzelne Buchstaben wirken als Tasten',
  keyName: { Escape: 'Esc', Ctrl: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe' },
  or: 'oder',
  groups: { read: 'Lesen', ledger: 'Runden', desk: 'Schreibtisch' },
  keyNext: 'nächste Meldung und ihre Wörter',
  keyBefore: 'die davor',
  keyNextOpen: 'nächste, die nicht zählt oder strittig ist',
  keyBeforeOpen: 'die davor',
  keyMargin: 'am Rand oder in der Artikelliste entlang',
  keyEscape: 'Karte schließen, zurückgehen',
  keyWhy: 'warum so gelesen wurde',
  keyMiss: 'einen Fehler melden',
  keyAdd: 'einen Artikel hinzufügen',
  keyRead: 'lesen, was im Feld steht',
  keyHelp: 'diese Tasten',
  glossary: {
    round: { word: 'Runde', says: 'Ein Abbau bei einem Arbeitgeber, gleich wie viele Artikel davon berichten.' },
    counted: {
      word: 'Gezählt',
      says: 'In der Summe. Was sich wiederholt, zusammenzählt, Teil von anderem ist, dementiert oder nur erwogen wird, steht mit seiner Regel da und zählt nicht.',
    },
    open: {
      word: '41.000+',
      says: 'Mindestens 41.000: Eine Zahl darin ist nach oben offen, etwa „mehr als 11.000“.',
    },
    conflict: {
      word: 'Widerspruch',
      says: 'Angaben, die nicht alle stimmen können. Beide Seiten stehen da; Sie entscheiden.',
    },
  },
};
