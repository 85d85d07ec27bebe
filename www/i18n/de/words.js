/** Der Wortschatz des Registers und seine Sätze. */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

/** Wer, was, wo: nach dem Stand der Dinge. @type {Record<import('../../engine/contract.js').Status, (who: string, what: string) => string>} */
const SAID = {
  considered: (who, what) => `${who} erwägt, ${what} abzubauen`,
  planned: (who, what) => `${who} will ${what} abbauen`,
  reported: (who, what) => `${who} baut Berichten zufolge ${what} ab`,
  announced: (who, what) => `${who} hat angekündigt, ${what} abzubauen`,
  notified: (who, what) => `${who} hat angezeigt, ${what} abzubauen`,
  under_way: (who, what) => `${who} baut ${what} ab`,
  completed: (who, what) => `${who} hat ${what} abgebaut`,
  denied: (who, what) => `${who} dementiert, ${what} abzubauen`,
  withdrawn: (who, what) => `${who} rückt davon ab, ${what} abzubauen`,
};

/** @type {import('../index.js').Translation<typeof import('../en/words.js').words>} */
export const words = {
  status: {
    considered: 'erwogen',
    planned: 'geplant',
    reported: 'laut Berichten',
    announced: 'angekündigt',
    notified: 'angezeigt',
    under_way: 'im Gang',
    completed: 'erfolgt',
    denied: 'dementiert',
    withdrawn: 'widerrufen',
  },
  kind: {
    layoff: 'Entlassungen',
    closure: 'Schließung',
    furlough: 'befristete Freistellung',
    buyout: 'freiwilliges Ausscheiden',
    attrition: 'Stellen, die nicht nachbesetzt werden',
    mixed: 'mehrere Wege',
  },
  scope: {
    round: 'eine eigene Runde',
    cumulative: 'eine Summe über mehrere Runden',
    part: 'Teil einer anderen Runde',
    sector: 'eine Summe über viele Arbeitgeber',
  },
  workers: {
    employees: 'Festangestellte',
    contractors: 'Auftragnehmer',
    temporary: 'befristet Beschäftigte',
    seasonal: 'Saisonkräfte',
    managers: 'Führungskräfte',
    unstated: 'nicht angegeben',
  },
  basis: {
    stated: 'wie es im Text steht',
    resolved: 'aus dem Erscheinungstag errechnet',
    published: 'der Tag, an dem der Artikel erschien',
  },
  reason: {
    ai_automation: 'KI und Automatisierung',
    cost_cutting: 'Sparkurs',
    restructuring: 'Umbau',
    demand: 'schwache Nachfrage',
    merger: 'Fusion',
    bankruptcy: 'Insolvenz',
    closure_relocation: 'Schließung oder Verlagerung',
    overhiring: 'zu viele Einstellungen',
    offshoring: 'Verlagerung ins Ausland',
    funding: 'fehlende Mittel',
    regulation: 'Vorschriften',
    other: 'ein anderer Grund',
  },
  source: {
    media: 'Medien',
    employer: 'der Arbeitgeber',
    filing: 'eine Pflichtmitteilung',
    union: 'eine Gewerkschaft',
    memo: 'ein internes Schreiben',
    unnamed: 'eine ungenannte Quelle',
  },
  role: {
    trigger: 'der Abbau',
    employer: 'Arbeitgeber',
    headcount: 'Personen',
    share: 'Anteil',
    workforce: 'Belegschaft',
    date: 'Datum',
    effective: 'wirksam',
    unit: 'Bereich',
    place: 'Ort',
    reason: 'Grund',
    source: 'Quelle',
  },

  rules: {
    'one-round-many-mentions': {
      title: 'Eine Runde, viele Nennungen',
      says: 'Eine Zahl, die in Überschrift, Zitat oder einem anderen Artikel wiederkehrt, fügt nichts hinzu.',
    },
    'duplicate-article': {
      title: 'Ein übernommener Artikel',
      says: 'Ein fast gleicher Text bringt Nennungen, aber weder Personen noch eine zweite Quelle.',
    },
    'cumulative-is-checked-not-added': {
      title: 'Summen werden geprüft',
      says: 'Eine Zahl über mehrere Runden wird mit ihnen verglichen und nicht hinzugezählt; sie steht nur so lange für sie, wie kein Artikel von ihnen berichtet.',
    },
    'sector-never-counts': {
      title: 'Eine Branche ist kein Arbeitgeber',
      says: 'Eine Zahl über viele Arbeitgeber wird gezeigt und nie gezählt.',
    },
    'part-not-more': {
      title: 'Ein Teil fügt nichts hinzu',
      says: 'Eine Zahl für einen Bereich oder Ort innerhalb einer Runde fügt ihr nichts hinzu, und Teile sind nie mehr als das Ganze.',
    },
    supersedes: {
      title: 'Die spätere Zahl gilt',
      says: 'Eine spätere Zahl für dieselbe Runde tritt an die Stelle der früheren, und beide bleiben sichtbar.',
    },
    'separate-rounds': {
      title: 'Getrennte Runden',
      says: 'Klar verschiedene Daten oder Zahlen oder Wörter wie „another“ ergeben zwei Runden eines Arbeitgebers.',
    },
    'vague-joins-precise': {
      title: 'Ungefähres tritt zu Genauem',
      says: '„Tausende“ gilt als Nennung einer Runde, zu der es passt; passt es zu keiner, zählt es mit seinen Grenzen.',
    },
    'bounds-add-as-bounds': {
      title: 'Grenzen bleiben Grenzen',
      says: 'Untergrenzen werden zu Untergrenzen gezählt, Obergrenzen zu Obergrenzen; „bis zu“ fügt unten nichts hinzu, „mehr als“ lässt die Summe nach oben offen.',
    },
    'unnumbered-is-shown': {
      title: 'Auch ohne Zahl eine Runde',
      says: 'Eine Runde ohne Zahl wird neben der Summe als weitere ohne Zahl genannt.',
    },
    'denied-and-withdrawn-leave': {
      title: 'Dementiertes zählt nicht',
      says: 'Was dementiert oder zurückgenommen wird, verlässt die Summe und bleibt im Register.',
    },
    'considered-apart': {
      title: 'Erwogenes steht für sich',
      says: 'Was nur erwogen wird, hat eine eigene Summe.',
    },
    'other-peoples-numbers': {
      title: 'Die Zahlen anderer',
      says: 'Eine Zahl, die einem Kunden, einem Konkurrenten, einer Behörde oder der Branche gehört, wird nie dem Arbeitgeber zugerechnet, von dem der Artikel handelt.',
    },
    'order-and-repetition': {
      title: 'Die Reihenfolge ist gleich',
      says: 'Jede Reihenfolge der Artikel und jede Wiederholung ergibt dasselbe Register, und wer einen Artikel entfernt, nimmt genau zurück, was er brachte.',
    },
    names: {
      title: 'Ein Arbeitgeber, viele Namen',
      says: 'Ein Arbeitgeber unter mehreren Namen ist einer; Firmen mit ähnlichen Namen sind es nicht.',
    },
    'user-decides': {
      title: 'Sie entscheiden',
      says: 'Was Sie zusammenlegen, trennen, auslassen oder berichtigen, geht dem Gelesenen vor.',
    },
    uncertain: {
      title: 'Zu unsicher',
      says: 'Was zu unsicher gelesen ist, um zu zählen, wird aufgeführt und bleibt aus der Summe.',
    },
  },

  steps: {
    mentions: { title: 'Nennungen', says: 'Jede Zahl von Personen, deren Abbau ein Artikel meldet' },
    merged: { title: 'Zusammengelegt', says: 'Dieselbe Runde noch einmal oder eine frühere Zahl für sie' },
    duplicates: { title: 'Dubletten', says: 'Noch einmal in einem fast gleichen Artikel' },
    parts: { title: 'Teile', says: 'In einer Runde enthalten, die als Ganzes zählt' },
    'roll-ups': { title: 'Summen', says: 'Summen über Runden, geprüft und nicht hinzugezählt' },
    sector: { title: 'Branche', says: 'Über viele Arbeitgeber' },
    denied: { title: 'Dementiert', says: 'Dementiert oder zurückgenommen' },
    excluded: { title: 'Ausgelassen', says: 'Von Ihnen ausgelassen' },
    uncertain: { title: 'Unsicher', says: 'Zu unsicher gelesen, um zu zählen; eigens aufgeführt' },
    considered: { title: 'Erwogen', says: 'Nur erwogen und eigens summiert' },
    unnumbered: { title: 'Ohne Zahl', says: 'Runden ohne Zahl, neben der Summe genannt' },
    counted: { title: 'Gezählt', says: 'Die Runden, die die Summe ergeben' },
  },

  checks: {
    'one-figure': { title: 'Zwei Zahlen', says: 'Die Zahlen zu einer Runde können nicht alle stimmen.' },
    'one-story': { title: 'Zwei Darstellungen', says: 'Was über eine Runde berichtet wird, kann nicht alles stimmen.' },
    'told-or-denied': { title: 'Gemeldet und dementiert', says: 'Die einen melden die Runde, die anderen dementieren sie.' },
    'share-of-workforce': {
      title: 'Anteil und Belegschaft',
      says: 'Der Anteil an der Belegschaft, verglichen mit der Zahl der Personen.',
    },
    'staff-before-and-after': {
      title: 'Belegschaft vorher und nachher',
      says: 'Die Belegschaft vorher abzüglich der nachher, verglichen mit der Zahl der Personen.',
    },
    'roll-up-of-rounds': { title: 'Summe und Runden', says: 'Die gemeldete Summe, verglichen mit der Summe ihrer Runden.' },
    'roll-up-in-roll-up': { title: 'Summe und Summe', says: 'Die Summe, verglichen mit einer über längere Zeit.' },
    'parts-in-whole': { title: 'Teile und Ganzes', says: 'Die Teile, die nicht mehr sein können als ihr Ganzes.' },
    'parts-make-whole': { title: 'Summe der Teile', says: 'Die Summe der Teile, verglichen mit ihrem Ganzen.' },
  },

  articles: (n) => count(n, 'Artikel', 'Artikel'),
  rounds: (n) => count(n, 'Runde', 'Runden'),
  mentions: (n) => count(n, 'Nennung', 'Nennungen'),
  events: (n) => count(n, 'Meldung', 'Meldungen'),
  employers: (n) => count(n, 'Arbeitgeber', 'Arbeitgeber'),
  wordCount: (n) => count(n, 'Wort', 'Wörter'),
  characters: (n) => `${number(n)} Zeichen`,
  times: (n) => `${number(n)}-mal`,
  jobs: (n) => count(n, 'Stelle', 'Stellen'),
  jobsNoun: (n) => (n === 1 ? 'Stelle' : 'Stellen'),

  lead: { upTo: 'bis zu', over: 'über', about: 'etwa', atLeast: 'mindestens' },
  vague: {
    dozens: 'Dutzende',
    hundreds: 'Hunderte',
    thousands: 'Tausende',
    tensOfThousands: 'Zehntausende',
    some: 'ungefähr',
  },
  noNumber: 'keine Zahl',
  aShare: 'ein Anteil',
  shareOf: (of) => `von „${of}“`,
  ofWorkforce: 'der Belegschaft',
  atLeast: (n) => `mindestens ${n}`,
  upTo: (n) => `bis zu ${n}`,
  between: (low, high) => `zwischen ${low} und ${high}`,
  weekOf: (day) => `Woche vom ${day}`,
  quarter: (n) => `Q${n}`,
  half: (n, year) => `${n}. Halbjahr ${year}`,

  employerNotNamed: 'Arbeitgeber nicht genannt',
  dateNotKnown: 'Datum nicht bekannt',

  total: {
    none: 'kein Stellenabbau gezählt',
    counted: ({ bounds, jobs, rounds, employers, unnamed }) => {
      const at = employers ? ` bei ${number(employers)} ${unnamed ? (employers === 1 ? 'genannten Arbeitgeber' : 'genannten Arbeitgebern') : employers === 1 ? 'Arbeitgeber' : 'Arbeitgebern'}` : '';
      return `${bounds} ${jobs === 1 ? 'Stelle' : 'Stellen'} in ${count(rounds, 'Runde', 'Runden')}${at}`;
    },
    more: (counted, n) => `${counted}; ${count(n, 'weitere', 'weitere')} ohne Zahl`,
    unnumbered: (n) => `${count(n, 'Runde', 'Runden')} ohne Zahl`,
    considered: (rounds, bounds) =>
      `${count(rounds, 'Runde', 'Runden')} ${bounds ? `(${bounds} Stellen)` : 'ohne Zahl'}, nur erwogen`,
    notCounted: (what) => `nicht gezählt: ${what}`,
    whole: (counted, beside) => `${counted}; ${beside}`,
    best: (figure) => `beste Lesart: ${figure}`,
    certainty: (percent) => `gezählt wird nur, was mit einer Sicherheit von mindestens ${percent} gelesen ist`,
    everything: 'gezählt wird alles, wie unsicher auch immer',
    title: (figure, n) => `${figure} ${n === 1 ? 'Stelle' : 'Stellen'}: Pinkslip`,
  },

  counted: 'gezählt',
  notCounted: 'nicht gezählt',
  notCountedFor: (why) => `nicht gezählt: ${why}`,
  notInLedger: 'nicht gezählt: nicht im Register',

  said: {
    anEmployer: 'Ein im Text nicht genannter Arbeitgeber',
    sector: 'Die Branche',
    jobs: 'Stellen',
    vagueJobs: (word, range) => `${word} Stellen (${range})`,
    figureJobs: (figure, one) => `${figure} ${one ? 'Stelle' : 'Stellen'}`,
    whole: ({ who, status, jobs, inAll, names, kind, when, source, numbered }) => {
      const what = `${inAll ? 'insgesamt ' : ''}${jobs}${names.length ? ` in ${list(names)}` : ''}`;
      const parts = [SAID[status](who, what)];
      if (kind) parts.push(` (${kind})`);
      if (when) parts.push(`, ${when}`);
      if (source) parts.push(`, laut „${source}“`);
      if (!numbered) parts.push('; keine Zahl genannt');
      return `${parts.join('')}.`;
    },
  },
};
