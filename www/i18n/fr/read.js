/** La lecture : l’article, sa marge, la fiche, comment il a été lu, et les touches. */

import { number } from '../formats.js';

/** @type {import('../index.js').Translation<typeof import('../en/read.js').read>} */
export const read = {
  figureWords: ({ figure, who, counted }, quotes) =>
    `${figure}, ${who}, ${counted}. ${quotes.length ? `Mots : ${quotes.join(', ')}` : 'Aucun mot'}`,
  figureAgain: ({ figure, who, counted }) => `${figure}, ${who}, ${counted}, redit`,
  quoted: (role, words) => `${role} « ${words} »`,
  gap: (n) => `${number(n)} ${n < 2 ? 'caractère' : 'caractères'} sans indice. En montrer plus`,
  legend: {
    people: 'personnes, comptées',
    unsure: 'comptées, incertain',
    not: 'non comptées',
    employer: 'employeur',
    date: 'date',
    where: 'lieu, service',
    reason: 'raison',
    staff: 'effectifs',
    source: 'source',
  },
  place: (at, of) => `${number(at)} sur ${number(of)}`,

  keys: 'Touches',
  words: 'Mots',
  singleKeys: 'Les lettres seules servent de touches',
  keyName: { Escape: 'Échap', Shift: 'Maj', Enter: 'Entrée' },
  or: 'ou',
  groups: { read: 'Lire', ledger: 'Vagues', desk: 'Bureau' },
  keyNext: 'annonce suivante et ses mots',
  keyBefore: 'la précédente',
  keyNextOpen: 'suivante hors du compte ou en conflit',
  keyBeforeOpen: 'la précédente de ce genre',
  keyMargin: 'le long de la marge ou de la liste d’articles',
  keyEscape: 'fermer la fiche, revenir',
  keyWhy: 'pourquoi cette lecture',
  keyMiss: 'signaler un oubli',
  keyAdd: 'ajouter un article',
  keyRead: 'lire ce qui est dans le champ',
  keyHelp: 'ces touches',
  glossary: {
    round: {
      word: 'Vague',
      says: 'Une réduction chez un employeur, quel que soit le nombre d’articles qui la rapportent.',
    },
    counted: {
      word: 'Comptée',
      says: 'Dans le total. Ce qui se répète, additionne, fait partie d’autre chose, est démenti ou seulement envisagé est montré avec sa règle, et ne compte pas.',
    },
    open: {
      word: '41 000+',
      says: 'Au moins 41 000 : un chiffre y est ouvert vers le haut, comme « plus de 11 000 ».',
    },
    conflict: {
      word: 'Conflit',
      says: 'Des récits qui ne peuvent être tous vrais. Les deux côtés sont montrés ; vous décidez.',
    },
  },
};
