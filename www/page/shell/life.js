/**
 * How long a drawn page lives: until it is drawn anew in another language.
 *
 * What listens to something that outlives the page (the document, the window, a media query, the store)
 * listens through here, and is let go of together with the page it belongs to.
 *
 * ```js
 * listen(document, 'keydown', onKey);
 * ```
 */

let life = new AbortController();

/** Ends with the page that is drawn now. */
export const signal = () => life.signal;

/** Ends the page that is drawn, so that another can be. */
export function renew() {
  life.abort();
  life = new AbortController();
}

/**
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: any) => void} listener
 * @param {AddEventListenerOptions} [options]
 */
export function listen(target, type, listener, options) {
  target.addEventListener(type, listener, { ...options, signal: life.signal });
}
