/** Le vocabulaire du registre et ses phrases. */

import { list, number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n < 2 ? one : many}`;

/** « de » devant ce qui est supprimé : « d’environ 300 emplois », « d’emplois ». @param {string} what */
function de(what) {
  const bare = what.replace(/^des /, '');
  return /^[aeiouyéèêh]/i.test(bare) ? `d’${bare}` : `de ${bare}`;
}

/** @type {Record<import('../../engine/contract.js').Status, (what: string) => string>} */
const SAID = {
  considered: (what) => `envisage de supprimer ${what}`,
  planned: (what) => `prévoit de supprimer ${what}`,
  reported: (what) => `supprimerait ${what}`,
  announced: (what) => `a annoncé la suppression ${de(what)}`,
  notified: (what) => `a notifié la suppression ${de(what)}`,
  under_way: (what) => `supprime ${what}`,
  completed: (what) => `a supprimé ${what}`,
  denied: (what) => `dément la suppression ${de(what)}`,
  withdrawn: (what) => `a renoncé à supprimer ${what}`,
};

/** @type {import('../index.js').Translation<typeof import('../en/words.js').words>} */
export const words = {
  status: {
    considered: 'envisagée',
    planned: 'prévue',
    reported: 'selon des sources',
    announced: 'annoncée',
    notified: 'notifiée',
    under_way: 'en cours',
    completed: 'achevée',
    denied: 'démentie',
    withdrawn: 'retirée',
  },
  kind: {
    layoff: 'licenciements',
    closure: 'fermeture',
    furlough: 'chômage technique',
    buyout: 'départs volontaires',
    attrition: 'départs non remplacés',
    mixed: 'plusieurs moyens',
  },
  scope: {
    round: 'une vague à part entière',
    cumulative: 'un cumul de plusieurs vagues',
    part: 'une partie d’une autre vague',
    sector: 'un total sur de nombreux employeurs',
  },
  workers: {
    employees: 'salariés',
    contractors: 'prestataires',
    temporary: 'intérimaires et CDD',
    seasonal: 'saisonniers',
    managers: 'cadres',
    unstated: 'non précisé',
  },
  basis: {
    stated: 'tel que le texte l’indique',
    resolved: 'déduite de la date de parution',
    published: 'le jour de parution de l’article',
  },
  reason: {
    ai_automation: 'IA et automatisation',
    cost_cutting: 'réduction des coûts',
    restructuring: 'restructuration',
    demand: 'demande en baisse',
    merger: 'fusion',
    bankruptcy: 'faillite',
    closure_relocation: 'fermeture ou transfert',
    overhiring: 'embauches excessives',
    offshoring: 'délocalisation',
    funding: 'manque de financement',
    regulation: 'réglementation',
    other: 'une autre raison',
  },
  source: {
    media: 'les médias',
    employer: 'l’employeur',
    filing: 'une déclaration officielle',
    union: 'un syndicat',
    memo: 'une note interne',
    unnamed: 'une source anonyme',
  },
  role: {
    trigger: 'la suppression',
    employer: 'employeur',
    headcount: 'personnes',
    share: 'part',
    workforce: 'effectifs',
    date: 'date',
    effective: 'prise d’effet',
    unit: 'service',
    place: 'lieu',
    reason: 'raison',
    source: 'source',
  },

  rules: {
    'one-round-many-mentions': {
      title: 'Une vague, plusieurs mentions',
      says: 'Un chiffre répété dans un titre, une citation ou un autre article n’ajoute rien.',
    },
    'duplicate-article': {
      title: 'Un article recopié',
      says: 'Un texte presque identique ajoute des mentions, mais ni personnes ni seconde source.',
    },
    'cumulative-is-checked-not-added': {
      title: 'Les cumuls sont vérifiés',
      says: 'Un chiffre sur plusieurs vagues leur est comparé sans être ajouté ; il n’en tient lieu que tant qu’aucun article ne les rapporte.',
    },
    'sector-never-counts': {
      title: 'Un secteur n’est pas un employeur',
      says: 'Un chiffre sur de nombreux employeurs est montré et jamais compté.',
    },
    'part-not-more': {
      title: 'Une partie n’ajoute rien',
      says: 'Le chiffre d’un service ou d’un lieu au sein d’une vague ne lui ajoute rien, et les parties ne dépassent jamais le tout.',
    },
    supersedes: {
      title: 'Le dernier chiffre fait foi',
      says: 'Un chiffre plus récent pour la même vague remplace l’ancien, et les deux restent visibles.',
    },
    'separate-rounds': {
      title: 'Vagues distinctes',
      says: 'Des dates ou des chiffres nettement différents, ou des mots comme « another », font deux vagues d’un même employeur.',
    },
    'vague-joins-precise': {
      title: 'L’imprécis rejoint le précis',
      says: '« Des milliers » rejoint comme mention une vague qui lui correspond ; sans cela, il compte avec ses bornes.',
    },
    'bounds-add-as-bounds': {
      title: 'Les bornes restent des bornes',
      says: 'Les bornes basses s’ajoutent entre elles, les hautes aussi ; « jusqu’à » n’ajoute rien en bas, « plus de » laisse la somme ouverte en haut.',
    },
    'unnumbered-is-shown': {
      title: 'Sans chiffre, une vague quand même',
      says: 'Une vague sans chiffre est citée à côté du total comme une autre sans chiffre.',
    },
    'denied-and-withdrawn-leave': {
      title: 'Ce qui est démenti ne compte pas',
      says: 'Ce qui est démenti, retiré ou annulé quitte le total et reste dans le registre.',
    },
    'considered-apart': {
      title: 'Ce qui est envisagé est à part',
      says: 'Ce qui n’est qu’envisagé a son propre total.',
    },
    'other-peoples-numbers': {
      title: 'Les chiffres des autres',
      says: 'Un chiffre qui appartient à un client, un concurrent, une administration ou au secteur n’est jamais attribué à l’employeur dont parle l’article.',
    },
    'order-and-repetition': {
      title: 'L’ordre n’y fait rien',
      says: 'Tout ordre des articles et toute répétition donnent le même registre, et retirer un article défait exactement ce qu’il avait ajouté.',
    },
    names: {
      title: 'Un employeur, plusieurs noms',
      says: 'Un employeur sous plusieurs noms n’en fait qu’un ; des entreprises aux noms voisins sont distinctes.',
    },
    'user-decides': {
      title: 'Vous décidez',
      says: 'Ce que vous fusionnez, séparez, écartez ou corrigez l’emporte sur ce qui a été lu.',
    },
    uncertain: {
      title: 'Trop incertain',
      says: 'Ce qui est lu avec trop d’incertitude pour compter est listé et reste hors du total.',
    },
  },

  steps: {
    mentions: { title: 'Mentions', says: 'Chaque nombre de personnes qu’un article dit supprimées' },
    merged: { title: 'Fusionnées', says: 'La même vague redite, ou un chiffre antérieur pour elle' },
    duplicates: { title: 'Doublons', says: 'Redites dans un article presque identique' },
    parts: { title: 'Parties', says: 'Comprises dans une vague comptée en entier' },
    'roll-ups': { title: 'Cumuls', says: 'Sommes de vagues, vérifiées et non ajoutées' },
    sector: { title: 'Secteur', says: 'Sur de nombreux employeurs' },
    denied: { title: 'Démenties', says: 'Démenties ou retirées' },
    excluded: { title: 'Écartées', says: 'Écartées par vous' },
    uncertain: { title: 'Incertaines', says: 'Lues avec trop d’incertitude pour compter, listées à part' },
    considered: { title: 'Envisagées', says: 'Seulement envisagées, totalisées à part' },
    unnumbered: { title: 'Sans chiffre', says: 'Vagues sans chiffre, citées à côté du total' },
    counted: { title: 'Comptées', says: 'Les vagues qui font le total' },
  },

  checks: {
    'one-figure': { title: 'Deux chiffres', says: 'Les chiffres donnés pour une vague ne peuvent être tous vrais.' },
    'one-story': { title: 'Deux récits', says: 'Ce qui est dit d’une vague ne peut être vrai en tout.' },
    'told-or-denied': { title: 'Rapportée et démentie', says: 'Les uns rapportent la vague, les autres la démentent.' },
    'share-of-workforce': {
      title: 'Part et effectifs',
      says: 'La part des effectifs, comparée au nombre de personnes.',
    },
    'staff-before-and-after': {
      title: 'Effectifs avant et après',
      says: 'Les effectifs d’avant moins ceux d’après, comparés au nombre de personnes.',
    },
    'roll-up-of-rounds': { title: 'Cumul et vagues', says: 'Le cumul, comparé à la somme de ses vagues.' },
    'roll-up-in-roll-up': { title: 'Cumul et cumul', says: 'Le cumul, comparé à un autre sur une durée plus longue.' },
    'parts-in-whole': { title: 'Parties et tout', says: 'Les parties, qui ne peuvent dépasser leur tout.' },
    'parts-make-whole': { title: 'Somme des parties', says: 'La somme des parties, comparée à leur tout.' },
  },

  articles: (n) => count(n, 'article'),
  rounds: (n) => count(n, 'vague'),
  mentions: (n) => count(n, 'mention'),
  events: (n) => count(n, 'annonce'),
  employers: (n) => count(n, 'employeur'),
  wordCount: (n) => count(n, 'mot'),
  characters: (n) => count(n, 'caractère'),
  times: (n) => `${number(n)} fois`,
  jobs: (n) => count(n, 'emploi'),
  jobsNoun: (n) => (n < 2 ? 'emploi' : 'emplois'),

  lead: { upTo: 'jusqu’à', over: 'plus de', about: 'environ', atLeast: 'au moins' },
  vague: {
    dozens: 'dizaines',
    hundreds: 'centaines',
    thousands: 'milliers',
    tensOfThousands: 'dizaines de milliers',
    some: 'imprécis',
  },
  noNumber: 'sans chiffre',
  aShare: 'une part',
  shareOf: (of) => `de « ${of} »`,
  ofWorkforce: 'des effectifs',
  atLeast: (n) => `au moins ${n}`,
  upTo: (n) => `jusqu’à ${n}`,
  between: (low, high) => `entre ${low} et ${high}`,
  weekOf: (day) => `semaine du ${day}`,
  quarter: (n) => `T${n}`,
  half: (n, year) => `${n === 1 ? '1er' : '2e'} semestre ${year}`,

  employerNotNamed: 'employeur non nommé',
  dateNotKnown: 'date inconnue',

  total: {
    none: 'aucune suppression d’emplois comptée',
    counted: ({ bounds, jobs, rounds, employers, unnamed }) => {
      const at = employers
        ? ` chez ${unnamed ? count(employers, 'employeur nommé', 'employeurs nommés') : count(employers, 'employeur')}`
        : '';
      return `${bounds} ${jobs < 2 ? 'emploi' : 'emplois'} en ${count(rounds, 'vague')}${at}`;
    },
    more: (counted, n) => `${counted} ; ${count(n, 'autre')} sans chiffre`,
    unnumbered: (n) => `${count(n, 'vague')} sans chiffre`,
    considered: (rounds, bounds) =>
      `${count(rounds, 'vague')} ${bounds ? `(${bounds} emplois)` : 'sans chiffre'}, seulement ${rounds < 2 ? 'envisagée' : 'envisagées'}`,
    notCounted: (what) => `hors du total : ${what}`,
    whole: (counted, beside) => `${counted} ; ${beside}`,
    best: (figure) => `meilleure lecture : ${figure}`,
    certainty: (percent) => `ne compte que ce qui est lu avec une certitude d’au moins ${percent}`,
    everything: 'tout compte, si incertain soit-il',
    title: (figure, n) => `${figure} ${n < 2 ? 'emploi' : 'emplois'} : Pinkslip`,
  },

  counted: 'comptée',
  notCounted: 'non comptée',
  notCountedFor: (why) => `non comptée : ${why}`,
  notInLedger: 'non comptée : absente du registre',

  said: {
    anEmployer: 'Un employeur que le texte ne nomme pas',
    sector: 'Le secteur',
    jobs: 'des emplois',
    vagueJobs: (word, range) => `des ${word} d’emplois (${range})`,
    figureJobs: (figure, one) => `${figure} ${one ? 'emploi' : 'emplois'}`,
    whole: ({ who, status, jobs, inAll, names, kind, when, source, numbered }) => {
      const parts = [who, ' ', SAID[status](jobs)];
      if (inAll) parts.push(' au total');
      if (kind || names.length) parts.push(` (${[kind, list(names)].filter(Boolean).join(' ; ')})`);
      if (when) parts.push(`, ${when}`);
      if (source) parts.push(`, selon « ${source} »`);
      if (!numbered) parts.push(' ; aucun chiffre donné');
      return `${parts.join('')}.`;
    },
  },
};
