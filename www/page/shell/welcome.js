/**
 * The first visit: what this does, what it never does, a field to paste into, and examples.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { EXAMPLES } from '../../generated/examples.js';
import { h } from './dom.js';

/** @param {HTMLElement} root @param {Desk} desk */
export function createWelcome(root, desk) {
  const read = (/** @type {typeof EXAMPLES} */ those) =>
    void desk.read(those.map(({ name, source }) => ({ name, load: () => source })));
  root.append(
    h(
      'p',
      { class: 'or' },
      'No article at hand? ',
      h('button', { type: 'button', class: 'link', onclick: () => read(EXAMPLES) }, 'Try the examples'),
    ),
    h(
      'ul',
      { class: 'examples' },
      ...EXAMPLES.slice(0, 4).map((example) =>
        h('li', {}, h('button', { type: 'button', class: 'link', onclick: () => read([example]) }, titleIn(example))),
      ),
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
