/** The frame of the page: masthead, tabs, notices, help. */

export const shell = {
  /** The title of the window, before there is a total. */
  title: 'Pinkslip: layoffs in the news, counted honestly',
  description:
    'Paste news articles, see the layoffs in them, with an honest total. Nothing you paste leaves this device.',
  promise: 'Nothing you paste leaves this device',
  darkPage: 'Dark page',
  lightPage: 'Light page',
  language: 'Language',
  languageFailed: 'could not be fetched; the page stays as it is',
  help: 'Keys and words',
  close: 'Close',
  notices: 'Notices',
  start: 'Start',
  does: 'Paste news articles. See the layoffs in them, with an honest total.',
  never: 'Nothing you paste leaves this device.',
  total: 'Total',
  show: 'Show',
  articles: 'Articles',
  figures: 'Figures',
  rounds: 'Rounds',
  steps: 'How we got here',
  drop: 'Drop to read',
  aboutFigure: 'About this figure',
  failed: 'Pinkslip cannot read here',
  dismiss: (/** @type {string} */ name) => `Dismiss the notice about ${name}`,
  about: (/** @type {string} */ name, /** @type {string} */ text) => `${name}: ${text}`,
};
