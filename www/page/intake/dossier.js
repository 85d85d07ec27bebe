/**
 * A saved dossier: opened as it was where the desk is empty; else the reader says whether it takes the place of what is
 * there, or adds its articles. Added articles are read anew: their edits are about a ledger that is not this one.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('./found.js').Found} Found
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { Unreadable } from './unreadable.js';

/** @param {Desk} desk @param {string} name @param {string} text */
export async function openDossier(desk, name, text) {
  const there = desk.store.state.items.length;
  const choice = there ? await ask(name, there) : 'replace';
  if (choice === 'replace') await desk.openDossier(text, name);
  else if (choice === 'add') await add(desk, name, text);
}

/** @param {Desk} desk @param {string} name @param {string} text */
async function add(desk, name, text) {
  const articles = articlesIn(text);
  const bare = articles.filter((it) => !it.text).length;
  const full = articles.filter((it) => it.text);
  if (full.length) await desk.read(full.map((found) => ({ name: found.title ?? name, load: () => found })));
  if (bare) desk.problem(name, say.intake.dossierNoTexts(bare));
}

/** @param {string} text @returns {Found[]} */
function articlesIn(text) {
  /** @type {any[] | undefined} */ let articles;
  try {
    articles = JSON.parse(text).articles;
  } catch {
    articles = undefined;
  }
  if (!Array.isArray(articles)) throw new Unreadable(say.intake.dossierBroken);
  const words = (/** @type {unknown} */ value) => (typeof value === 'string' && value ? value : null);
  return articles.map((it) => {
    /** @type {Found} */ const found = { text: words(it?.text) ?? '', title: words(it?.title), publisher: words(it?.publisher), url: words(it?.url), published: words(it?.published) };
    const id = words(it?.id);
    const from = Object.fromEntries(['title', 'publisher', 'url', 'published'].filter((field) => words(it?.[field])).map((field) => [field, 'saved']));
    return { ...found, ...(id && { id }), from };
  });
}

/** @param {string} name @param {number} there @returns {Promise<'replace' | 'add' | ''>} */
function ask(name, there) {
  const { promise, resolve } = Promise.withResolvers();
  const button = (/** @type {string} */ value, /** @type {string} */ label, /** @type {string} */ kind) =>
    h('button', { type: 'submit', value, class: kind }, label);
  const dialog = h(
    'dialog',
    { class: 'ask', 'aria-labelledby': 'ask-title' },
    h('h2', { id: 'ask-title', dir: 'auto' }, say.intake.dossierAsk(name)),
    h('p', {}, say.intake.dossierHere(there)),
    h(
      'form',
      { method: 'dialog', class: 'ask-actions' },
      button('add', say.intake.dossierAdd, 'primary'),
      button('replace', say.intake.dossierReplace, 'button'),
      button('', say.intake.dossierLeave, 'button'),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue);
  });
  document.body.append(dialog);
  dialog.showModal();
  return promise;
}
