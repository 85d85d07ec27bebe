/** Les graphiques. */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n < 2 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/see.js').see>} */
export const see = {
  charts: 'Graphiques',
  nothing: 'Rien à dessiner pour l’instant : aucune vague n’est dans le total.',

  month: 'par mois',
  quarter: 'par trimestre',
  unit: 'Durées en',
  top: (n) => `les ${number(n)} premiers`,
  topLabel: 'Employeurs dessinés',

  byTime: { month: 'Emplois par mois', quarter: 'Emplois par trimestre' },
  byEmployer: 'Emplois par employeur',
  byReason: 'Emplois par raison',
  byStatus: 'Emplois par état d’avancement',
  heads: { month: 'Mois', quarter: 'Trimestre', employer: 'Employeur', reason: 'Raison', status: 'État' },

  read: 'Une barre est le chiffre donné, le trait qu’elle porte va du plus bas au plus haut possible ; une flèche est ouverte vers le haut.',
  readRing: 'Un anneau est une vague sans chiffre.',
  readWide: {
    month: 'Un crochet n’est connu que par trimestre, semestre ou année, et n’est dans aucun mois.',
    quarter: 'Un crochet n’est connu que par semestre ou année, et n’est dans aucun trimestre.',
  },
  manyReasons: 'Une vague avec deux raisons figure dans deux barres, dont la somme n’est donc pas le total.',
  beside: (words) => `Date inconnue, dans aucune barre : ${words}.`,
  rest: 'Non dessinés',
  restMore: (n) => `et ${number(n)} de plus, dans le tableau`,
  noNumber: 'Aucun chiffre donné',
  noFigure: 'sans chiffre',

  undated: 'Date inconnue',
  unnamed: 'Employeur non nommé',
  noReason: 'Aucune raison donnée',

  bar: (bounds, rounds, unnumbered) =>
    [
      rounds && `${bounds} en ${count(rounds, 'vague')}`,
      unnumbered && `${count(unnumbered, rounds ? 'autre' : 'vague')} sans chiffre`,
    ]
      .filter(Boolean)
      .join(' ; '),
  chart: (title, n) =>
    `${title} : un graphique de ${count(n, 'barre')}. Les flèches vont de barre en barre, Entrée montre les vagues. Le tableau dessous a les mêmes chiffres.`,
  behind: (name) => `Vagues : ${name}`,
  closeRounds: 'Fermer les vagues',

  table: 'Les chiffres en tableau',
  low: 'Au moins',
  best: 'Donné',
  high: 'Au plus',
  open: 'ouvert',
  rounds: 'Vagues',
  unnumbered: 'Sans chiffre',
  inAll: 'En tout',
  inTable: 'Dans le tableau',

  download: (title, type) => `Télécharger « ${title} » en ${type}`,
  noPicture: (why) => `Le graphique n’a pas pu devenir une image : ${why}`,

  source: ({ articles, outlets, more, version, rules, total }) => {
    const named = more ? [...outlets, count(more, 'autre journal', 'autres journaux')] : outlets;
    return `Source : ${count(articles, 'article')}${named.length ? ` (${list(named)})` : ''} ; compté par Pinkslip ${version}, règles ${rules} ; ${total}.`;
  },
};
