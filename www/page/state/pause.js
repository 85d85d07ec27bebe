/**
 * Lets the browser draw and answer the reader before more is done: between two pieces of work that together would
 * hold it up for longer than one notices.
 *
 * ```js
 * await pause();
 * ```
 *
 * @returns {Promise<void>}
 */
export function pause() {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Until what was changed has been drawn; not long where nothing is drawn, as in a tab that is not looked at. */
export function drawn() {
  return Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
    new Promise((resolve) => setTimeout(resolve, 100)),
  ]);
}
