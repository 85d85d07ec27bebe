/**
 * The first visit: what this does, what it never does, a field to paste into, and examples, each with what it shows.
 *
 * The examples are fetched when one is asked for; their titles are here, and a test holds them against the files.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { h } from './dom.js';

/** The files in seeds/ that are offered one by one, with their titles. */
const OFFERED = /** @type {const} */ ({
  'amazon-second-round.md': 'Amazon to shed 16,000 corporate jobs, its second big cut since the autumn',
  'roundup-five-employers.md': 'A chip maker, a bank, a studio, a department store and a council',
  'denial.md': 'Calder Airways denies plan to cut 1,800 jobs',
  'uk-consultation.md': 'Longton pottery to shut with 430 jobs at risk',
});

/** @param {HTMLElement} root @param {Desk} desk */
export function createWelcome(root, desk) {
  const read = async (/** @type {string | null} */ wanted) => {
    const { EXAMPLES } = await import('../../generated/examples.js');
    const those = EXAMPLES.filter(({ name }) => !wanted || name === wanted);
    await desk.read(those.map(({ name, source }) => ({ name, load: () => source })));
  };
  const offered = /** @type {[keyof typeof OFFERED, string][]} */ (Object.entries(OFFERED));
  root.append(
    h(
      'p',
      { class: 'or' },
      `${say.articles.noArticle} `,
      h('button', { type: 'button', class: 'link', 'data-key': 'examples', onclick: () => void read(null) }, say.articles.tryAll),
    ),
    h(
      'ul',
      { class: 'examples' },
      ...offered.map(([name, title]) =>
        h(
          'li',
          {},
          h('button', { type: 'button', class: 'link', lang: 'en', 'data-key': name, onclick: () => void read(name) }, title),
          h('span', { class: 'shows' }, say.articles.examples[name]),
        ),
      ),
    ),
  );
}
