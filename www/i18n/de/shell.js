/** Der Rahmen der Seite. */

/** @type {import('../index.js').Translation<typeof import('../en/shell.js').shell>} */
export const shell = {
  title: 'Pinkslip: Stellenabbau in den Nachrichten, ehrlich gezählt',
  description:
    'Artikel einfügen, den Stellenabbau darin sehen, mit einer ehrlichen Summe. Nichts, was Sie einfügen, verlässt dieses Gerät.',
  promise: 'Nichts, was Sie einfügen, verlässt dieses Gerät',
  darkPage: 'Dunkle Seite',
  lightPage: 'Helle Seite',
  language: 'Sprache',
  languageFailed: 'ließ sich nicht laden; die Seite bleibt, wie sie ist',
  help: 'Tasten und Wörter',
  close: 'Schließen',
  notices: 'Hinweise',
  start: 'Anfang',
  does: 'Nachrichtenartikel einfügen. Den Stellenabbau darin sehen, mit einer ehrlichen Summe.',
  never: 'Nichts, was Sie einfügen, verlässt dieses Gerät.',
  total: 'Summe',
  show: 'Anzeigen',
  articles: 'Artikel',
  figures: 'Zahlen',
  rounds: 'Runden',
  steps: 'So kommt die Zahl zustande',
  drop: 'Loslassen zum Lesen',
  aboutFigure: 'Zu dieser Zahl',
  failed: 'Pinkslip kann hier nicht lesen',
  dismiss: (name) => `Hinweis zu ${name} ausblenden`,
  about: (name, text) => `${name}: ${text}`,
};
