/**
 * Keys that work anywhere on the page. None acts while something is being typed, and the ones
 * without a modifier can be switched off.
 *
 * @typedef {object} Keys
 * @property {(step: 1 | -1) => void} pickNext
 * @property {() => void} release
 * @property {() => void} add
 */

import { byId } from './dom.js';
import { listen } from './life.js';

/** @param {Keys} keys */
export function listenForKeys({ pickNext, release, add }) {
  const help = /** @type {HTMLDialogElement} */ (byId('help'));
  const single = /** @type {HTMLInputElement} */ (byId('single-keys'));
  const close = byId('help-close');
  // Not by `autofocus`: the browser takes that for the whole page's, and complains where the field has the focus.
  const open = () => {
    help.showModal();
    close.focus();
  };
  byId('help-open').addEventListener('click', open);
  close.addEventListener('click', () => help.close());

  listen(document, 'keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.open || isTyping(event.target))
      return;
    if (event.key === 'Escape') release();
    else if (arrows(event)) return;
    else if (single.checked) letters(event);
  });

  /** Up and down among the figures of the margin. @param {KeyboardEvent} event */
  function arrows(event) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const figure = event.target instanceof Element && event.target.closest('.marginal');
    if (!step || !figure) return false;
    const all = [...document.querySelectorAll('.marginal')];
    const next = all[all.indexOf(figure) + step];
    event.preventDefault();
    if (next instanceof HTMLElement) next.focus();
    return true;
  }

  /** @param {KeyboardEvent} event */
  function letters(event) {
    switch (event.key) {
      case 'j':
      case 'n':
        pickNext(1);
        break;
      case 'k':
      case 'p':
        pickNext(-1);
        break;
      case 'a':
        add();
        break;
      case '?':
        open();
        break;
      default:
        return;
    }
    event.preventDefault();
  }
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'file', 'button'].includes(target.type))
  );
}
