/**
 * Puts the sheet on paper in place of the page, however the reader asks for it.
 *
 * The browser waits for nothing once it prints, so the sheet's maker is fetched when there is something to print.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { listen, signal } from '../shell/life.js';

/** @type {typeof import('./sheet.js').sheet | null} */
let sheet = null;
/** Behind what the reader waits for, in milliseconds. */
const LATER = 1500;

/** @param {Desk} desk */
export function readyToPrint(desk) {
  let waiting = 0;
  const end = new AbortController();
  signal().addEventListener('abort', () => end.abort(), { once: true });
  desk.store.watch(({ index }) => {
    if (!index || waiting) return;
    waiting = setTimeout(() => void makeReady(), LATER);
    end.abort();
  }, end.signal);
  listen(window, 'beforeprint', () => {
    const { index } = desk.store.state;
    if (!sheet || !index) return;
    document.getElementById('sheet')?.remove();
    document.body.append(sheet(desk.store.state, index));
    document.documentElement.classList.add('has-sheet');
  });
  listen(window, 'afterprint', () => {
    document.getElementById('sheet')?.remove();
    document.documentElement.classList.remove('has-sheet');
  });
}

/** Fetches what makes the sheet; without it the page is printed as it is. */
export async function makeReady() {
  sheet = await import('./sheet.js').then(
    (made) => made.sheet,
    () => null,
  );
}
