/** Le cadre de la page. */

/** @type {import('../index.js').Translation<typeof import('../en/shell.js').shell>} */
export const shell = {
  title: 'Pinkslip : les suppressions d’emplois dans la presse, comptées honnêtement',
  description:
    'Collez des articles, voyez les suppressions d’emplois qu’ils rapportent, avec un total honnête. Rien de ce que vous collez ne quitte cet appareil.',
  promise: 'Rien de ce que vous collez ne quitte cet appareil',
  darkPage: 'Page sombre',
  lightPage: 'Page claire',
  language: 'Langue',
  languageFailed: 'n’a pas pu être chargé ; la page reste comme elle est',
  help: 'Touches et mots',
  close: 'Fermer',
  notices: 'Avis',
  start: 'Accueil',
  does: 'Collez des articles de presse. Voyez les suppressions d’emplois, avec un total honnête.',
  never: 'Rien de ce que vous collez ne quitte cet appareil.',
  total: 'Total',
  show: 'Afficher',
  articles: 'Articles',
  figures: 'Chiffres',
  rounds: 'Vagues',
  steps: 'D’où vient ce total',
  drop: 'Déposez pour lire',
  aboutFigure: 'À propos de ce chiffre',
  failed: 'Pinkslip ne peut pas lire ici',
  dismiss: (name) => `Masquer l’avis sur ${name}`,
  about: (name, text) => `${name} : ${text}`,
};
