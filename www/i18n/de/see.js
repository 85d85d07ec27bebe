/** Die Diagramme. */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/see.js').see>} */
export const see = {
  charts: 'Diagramme',
  nothing: 'Noch nichts zu zeichnen: Keine Runde steht in der Summe.',

  month: 'nach Monat',
  quarter: 'nach Quartal',
  unit: 'Zeit in',
  top: (n) => `die ${number(n)} größten`,
  topLabel: 'Gezeigte Arbeitgeber',

  byTime: { month: 'Stellen nach Monat', quarter: 'Stellen nach Quartal' },
  byEmployer: 'Stellen nach Arbeitgeber',
  byReason: 'Stellen nach Grund',
  byStatus: 'Stellen nach Stand',
  heads: { month: 'Monat', quarter: 'Quartal', employer: 'Arbeitgeber', reason: 'Grund', status: 'Stand' },

  read: 'Ein Balken ist die genannte Zahl, der Strich darauf reicht vom kleinsten zum größten möglichen Wert; ein Pfeil ist nach oben offen.',
  readRing: 'Ein Ring ist eine Runde ohne Zahl.',
  readWide: {
    month: 'Eine Klammer ist nur nach Quartal, Halbjahr oder Jahr bekannt und steht in keinem Monat.',
    quarter: 'Eine Klammer ist nur nach Halbjahr oder Jahr bekannt und steht in keinem Quartal.',
  },
  manyReasons:
    'Eine Runde mit zwei Gründen steht in zwei Balken, daher ergeben sie zusammen nicht die Summe.',
  beside: (words) => `Datum nicht bekannt, in keinem Balken: ${words}.`,
  rest: 'Nicht gezeichnet',
  restMore: (n) => `und ${number(n)} weitere, in der Tabelle`,
  noNumber: 'Keine Zahl genannt',
  noFigure: 'keine Zahl',

  undated: 'Datum nicht bekannt',
  unnamed: 'Arbeitgeber nicht genannt',
  noReason: 'Kein Grund genannt',

  bar: (bounds, rounds, unnumbered) =>
    [
      rounds && `${bounds} in ${count(rounds, 'Runde', 'Runden')}`,
      unnumbered && `${count(unnumbered, rounds ? 'weitere' : 'Runde', rounds ? 'weitere' : 'Runden')} ohne Zahl`,
    ]
      .filter(Boolean)
      .join('; '),
  chart: (title, n) =>
    `${title}: ein Diagramm mit ${count(n, 'Balken', 'Balken')}. Die Pfeiltasten gehen von Balken zu Balken, Eingabe zeigt die Runden. Die Tabelle darunter hat dieselben Zahlen.`,
  behind: (name) => `Runden zu ${name}`,
  closeRounds: 'Runden schließen',

  table: 'Die Zahlen als Tabelle',
  low: 'Mindestens',
  best: 'Genannt',
  high: 'Höchstens',
  open: 'offen',
  rounds: 'Runden',
  unnumbered: 'Ohne Zahl',
  inAll: 'Zusammen',
  inTable: 'In der Tabelle',

  download: (title, type) => `„${title}“ als ${type} herunterladen`,
  noPicture: (why) => `Aus dem Diagramm ließ sich kein Bild machen: ${why}`,

  source: ({ articles, outlets, more, version, rules, total }) => {
    const named = more ? [...outlets, count(more, 'weiteres Medium', 'weitere Medien')] : outlets;
    return `Quelle: ${count(articles, 'Artikel', 'Artikel')}${named.length ? ` (${list(named)})` : ''}; gezählt von Pinkslip ${version}, Regeln ${rules}; ${total}.`;
  },
};
