/**
 * Keys that work anywhere on the page: a table that every part of the page adds its rows to, and that the help is
 * drawn from.
 *
 * ```js
 * key({ keys: ['/'], group: 'ledger', says: () => say.count.keyFilter, run: () => field.focus() });
 * key({ keys: ['Ctrl+Z'], group: 'desk', says: () => say.correct.keyUndo, run: () => desk.undo() });
 * ```
 *
 * A key is a letter or the name a browser gives it, with `Ctrl+` (also Cmd), `Alt+` or `Shift+` before it. None acts
 * while something is being typed unless its row says so, and letters alone can be switched off. A row without `run` is
 * listed only: what it names is handled where it belongs.
 *
 * @typedef {'read' | 'ledger' | 'desk'} Group
 *
 * @typedef {object} Key
 * @property {readonly string[]} keys - Any of them does it.
 * @property {Group} group - Where the help lists it.
 * @property {() => string} says - What it does.
 * @property {((event: KeyboardEvent) => void | boolean)} [run] - Gives `false` where the key is not for it.
 * @property {boolean} [typing] - Acts in fields too.
 * @property {boolean} [together] - The keys are one thing and not a choice, such as ↑ ↓.
 */

import { listen, signal } from './life.js';

/** @type {Key[]} */ const table = [];

/** Whether letters alone work; kept while the page is open. */
export const letters = { work: true };

/** Adds a row, for as long as the page that is drawn now. @param {Key} row */
export function key(row) {
  table.push(row);
  signal().addEventListener('abort', () => table.splice(table.indexOf(row), 1), { once: true });
}

/** The rows of a group, as they were added. @param {Group} group */
export const keysOf = (group) => table.filter((row) => row.group === group);

/** Hears what is pressed, once for each drawn page. */
export function createKeyboard() {
  listen(document, 'keydown', (event) => {
    // A modal dialog has its own keys.
    if (event.defaultPrevented || document.querySelector('dialog:modal')) return;
    const typing = isTyping(event.target);
    for (const row of table) {
      if (!row.run || (typing && !row.typing) || !row.keys.some((it) => isPressed(it, event))) continue;
      if (row.run(event) === false) continue;
      event.preventDefault();
      return;
    }
  });
}

/** @param {string} name @param {KeyboardEvent} event */
function isPressed(name, event) {
  const parts = name === '+' ? ['+'] : name.split('+');
  const base = /** @type {string} */ (parts.at(-1));
  const isLetter = base.length === 1;
  if (parts.includes('Ctrl') !== (event.ctrlKey || event.metaKey)) return false;
  if (parts.includes('Alt') !== event.altKey) return false;
  if (parts.length === 1 + Number(parts.includes('Shift')) && isLetter && !letters.work) return false;
  // Signs such as ? need Shift on some keyboards and not on others; of letters it is another key.
  const cased = base.toLowerCase() !== base.toUpperCase();
  if ((cased || !isLetter) && parts.includes('Shift') !== event.shiftKey) return false;
  return isLetter ? event.key.toLowerCase() === base.toLowerCase() : event.key === base;
}

/** @param {EventTarget | null} target */
export function isTyping(target) {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable) ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(target.type))
  );
}
