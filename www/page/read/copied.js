/** Copies a text to the clipboard, and says on the button that did it whether it did. */

import { say } from '../../i18n/index.js';

/** @param {HTMLButtonElement} button @param {string} text */
export async function copied(button, text) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = say.read.copied;
  } catch {
    button.textContent = say.read.notCopied;
  }
  setTimeout(() => (button.textContent = label), 1600);
}
