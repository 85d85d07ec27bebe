/** The frame of the page: masthead, tabs, notices, help. */

export const shell = {
  promise: 'Nothing you paste leaves this device',
  darkPage: 'Dark page',
  lightPage: 'Light page',
  language: 'Language',
  help: 'Keys and words',
  close: 'Close',
  notices: 'Notices',
  start: 'Start',
  does: 'Paste news articles. See the layoffs in them, with an honest total.',
  never: 'Nothing you paste leaves this device.',
  total: 'Total',
  show: 'Show',
  articles: 'Articles',
  rounds: 'Rounds',
  steps: 'How we got here',
  drop: 'Drop to read',
  aboutFigure: 'About this figure',
};
