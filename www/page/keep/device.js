/**
 * The few words that tell the page, before anything else is loaded, that the reader keeps dossiers on this device:
 * which was open last, the theme and the language. They are there only after the reader said so; a device that holds
 * no such words is never asked for storage.
 *
 * ```js
 * const kept = remembered();                  // null: nothing is kept here
 * remember({ dossier: 'k3f9', theme: 'dark' });
 * ```
 *
 * A tab has its own memory of the dossier it has open, so that it comes back to that one.
 *
 * @typedef {{ dossier?: string | null, theme?: string | null, language?: string | null }} Memory
 */

const KEY = 'pinkslip';

/** @returns {Memory | null} */
export function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof found !== 'object' || !found) return null;
    return { ...found, dossier: sessionStorage.getItem(KEY) ?? found.dossier };
  } catch {
    return null; // Storage is shut, or holds something else: then nothing is kept here.
  }
}

/** Adds to what is remembered. @param {Memory} change */
export function remember(change) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...change }));
    if (change.dossier) sessionStorage.setItem(KEY, change.dossier);
    else if (change.dossier === null) sessionStorage.removeItem(KEY);
  } catch {
    // Without it the dossier is found in the list.
  }
}

/** Forgets all of it. */
export function forgetDevice() {
  try {
    localStorage.removeItem(KEY);
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage that is shut holds nothing.
  }
}
