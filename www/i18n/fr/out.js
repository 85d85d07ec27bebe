/** La sortie : copies, fichiers, le lien à partager, le papier. */

import { number } from '../formats.js';

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n < 2 ? one : many}`;

/** @type {import('../index.js').Translation<typeof import('../en/out.js').out>} */
export const out = {
  menu: 'Exporter',
  nothing: 'un registre était attendu, il n’y en a pas : rien n’a encore été lu',
  items: {
    formatted: 'Copier en tableau mis en forme',
    text: 'Copier en texte',
    markdown: 'Copier en Markdown',
    rounds: 'Vagues, CSV',
    events: 'Annonces, CSV',
    dossier: 'Dossier avec textes, JSON',
    ledger: 'Dossier sans textes, JSON',
    charts: 'Graphiques, SVG ou PNG …',
    share: 'Lien à partager …',
    print: 'Imprimer …',
  },
  about: {
    formatted: 'pour un système éditorial',
    text: '',
    markdown: '',
    rounds: 'une ligne par vague, comme dans un suivi',
    events: 'une ligne par récit, avec son article',
    dossier: 'le tout, à rouvrir ici',
    ledger: 'ce qui a été lu et corrigé, sans les articles',
    charts: '',
    share: 'le registre dans le lien même',
    print: '',
  },
  copied: 'copié, prêt à être collé',
  notCopied: (name) => `le navigateur n’a pas permis la copie, enregistré sous ${name}`,
  employer: 'Employeur',
  jobs: 'Emplois',
  when: 'Quand',
  where: 'Quoi et où',
  status: 'État',
  toldBy: 'Rapporté par',
  share: 'Lien à partager',
  link: 'Le lien',
  linkLabel: 'Le lien à partager',
  carries: (articles, edits) =>
    `Le lien contient le registre même : ce qui a été lu dans ${count(articles, 'article')}, avec titres et adresses${edits ? `, et ${edits < 2 ? 'votre correction' : `vos ${number(edits)} corrections`}` : ''}. Les textes des articles n’y sont pas.`,
  readers:
    'Qui a le lien peut lire le registre. Il se trouve après le # de l’adresse, que les navigateurs n’envoient à aucun serveur.',
  length: (n) => `Long de ${count(n, 'caractère')}.`,
  long: (most) =>
    `Certaines messageries coupent les liens de plus de ${number(most)} caractères environ, ou les laissent en texte. Essayez, ou envoyez le fichier : il s’ouvre ici aussi.`,
  longFirefox: 'Firefox n’ouvre pas de lien aussi long. Envoyez le fichier : il s’ouvre ici aussi.',
  tooLong: (most) =>
    `C’est trop long : les navigateurs ouvrent des liens jusqu’à ${number(most)} caractères environ. Enregistrez le fichier et envoyez-le : il s’ouvre ici aussi.`,
  fromFile:
    'Cette page a été ouverte depuis un fichier : le lien ne s’ouvre que là où se trouve le même fichier. Ailleurs, envoyez le registre en fichier.',
  copyLink: 'Copier le lien',
  saveInstead: 'Enregistrer en fichier',
  linkCopied: (n) => `Copié, ${count(n, 'caractère')}.`,
  linkNotCopied: 'Le navigateur n’a pas permis la copie : le lien est sélectionné ci-dessus, à copier à la main.',
  linkNotCopiedLong: 'Le navigateur n’a pas permis la copie. Enregistrez le fichier et envoyez-le.',
  fileSaved: (name) => `Enregistré sous ${name}.`,
  opened: (articles) =>
    `ouvert, avec ce qui a été lu dans ${count(articles, 'article')} ; les textes des articles ne sont pas dans un lien. Qui l’a peut lire ce registre`,
  asks: (articles, there) =>
    `contient un registre de ${count(articles, 'article')}. L’ouvrir retire ${there < 2 ? 'l’article' : `les ${number(there)} articles`} à l’écran, et vous pourrez revenir`,
  openLink: 'L’ouvrir',
  back: 'Revenir',
  before: 'Ce qui était ici avant',
  damaged: {
    form: (found) => `un lien qui continue comme #d=a1234.… était attendu, trouvé « ${found}… » : rien n’a été ouvert`,
    version: (known, found) =>
      `un lien de la forme « ${known} » était attendu, trouvé la forme « ${found} » d’un Pinkslip plus récent : rien n’a été ouvert`,
    short: (expected, found) =>
      `${count(expected, 'caractère attendu', 'caractères attendus')}, ${number(found)} trouvés : il a été coupé en route, rien n’a donc été ouvert. Redemandez-le, ou le fichier`,
    letter: (found) =>
      `des lettres, des chiffres, - et _ étaient attendus, trouvé « ${found} » : il a été modifié en route, rien n’a donc été ouvert`,
    content:
      'un registre comprimé était attendu, mais il ne peut être décomprimé : il a été modifié en route, rien n’a donc été ouvert',
    large: (most) => `un registre de ${number(most)} octets au plus était attendu, il est plus grand : rien n’a été ouvert`,
  },
  sheet: {
    printed: (day) => `imprimé le ${day}`,
    rules: 'Règles appliquées',
    articles: 'Articles',
    inTotal: 'Dans le total',
    edited: 'corrigé à la main',
    conflict: 'récits contradictoires',
    edits: (n) => `avec ${count(n, 'correction')} à la main`,
  },
};
