/**
 * The first visit: what this does, what it never does, a field to paste into, and examples, each with what it shows.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { EXAMPLES } from '../../generated/examples.js';
import { say } from '../../i18n/index.js';
import { h } from './dom.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createWelcome(root, desk) {
  const read = (/** @type {typeof EXAMPLES} */ those) =>
    void desk.read(those.map(({ name, source }) => ({ name, load: () => source })));
  const shows = Object.entries(/** @type {Record<string, string>} */ (say.articles.examples));
  root.append(
    h(
      'p',
      { class: 'or' },
      `${say.articles.noArticle} `,
      h('button', { type: 'button', class: 'link', onclick: () => read(EXAMPLES) }, say.articles.tryAll),
    ),
    h(
      'ul',
      { class: 'examples' },
      ...shows.flatMap(([name, text]) => {
        const example = EXAMPLES.find((it) => it.name === name);
        if (!example) return [];
        const button = h('button', { type: 'button', class: 'link', lang: 'en', onclick: () => read([example]) }, titleIn(example));
        return h('li', {}, button, h('span', { class: 'shows' }, text));
      }),
    ),
  );
}

/** The title in an example's front matter, or its first heading or line. @param {{ name: string, source: string }} example */
function titleIn({ name, source }) {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source);
  const title = front && /^title:\s*(.+?)\s*$/m.exec(front[1] ?? '')?.[1];
  if (title) return title.replace(/^(["'])(.*)\1$/, '$2');
  const rest = source.slice(front?.[0].length ?? 0).trim();
  return rest.split('\n', 1)[0]?.replace(/^#+\s*/, '') || name;
}
