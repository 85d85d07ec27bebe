/**
 * The frame around everything, in the reader's language: the texts of the document itself, and the choice
 * of a language.
 *
 * The document is written in English and names the messages that stand in it: `data-say` for its text,
 * `data-say-label` for its `aria-label`.
 */

import { LANGUAGES, language, say } from '../../i18n/index.js';
import { byId, h } from './dom.js';

/** Puts the texts of the document into the language of the page. */
export function translate() {
  document.title = say.shell.title;
  document.querySelector('meta[name="description"]')?.setAttribute('content', say.shell.description);
  /** @type {Record<string, unknown>} */ const texts = say.shell;
  const text = (/** @type {string} */ key) => /** @type {string} */ (texts[key]);
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-say]')))
    element.textContent = text(element.dataset['say'] ?? '');
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-say-label]')))
    element.setAttribute('aria-label', text(element.dataset['sayLabel'] ?? ''));
}

/**
 * The language, by its code; the choice lies over it, so that it takes no more room than that.
 *
 * @param {(code: string) => void} onChoice
 */
export function createLanguages(onChoice) {
  const choice = h(
    'select',
    { id: 'language', 'aria-label': say.shell.language, onchange: () => onChoice(choice.value) },
    ...Object.entries(LANGUAGES).map(([code, { name }]) =>
      h('option', { value: code, lang: code, selected: code === language }, name),
    ),
  );
  byId('languages').replaceChildren(h('span', { class: 'code', 'aria-hidden': 'true' }, language), choice);
}
