/**
 * Working without a network: starts the service worker, and knows how far it is.
 *
 * ```js
 * const offline = new Offline();
 * offline.addEventListener('change', () => show(offline.state));
 * void offline.start();            // once the page is ready: the first result goes first
 * ```
 *
 * - `none`: not here (a file, a frame, a browser without service workers, or one that saves data);
 * - `getting`: files are being fetched;
 * - `ready`: everything is on the device, the page works without a network;
 * - `update`: a new version is on the device and waits for `update()`;
 * - `changed`: another tab has gone on to a new version; this one works on until it is loaded again.
 *
 * @typedef {'none' | 'getting' | 'ready' | 'update' | 'changed'} OfflineState
 */

import { registerOffline } from '../engine/trusted.js';

export class Offline extends EventTarget {
  /** @type {OfflineState} */ state = 'none';
  /** @type {ServiceWorkerRegistration | null} */ #registration = null;
  #asked = false;

  async start() {
    const saving = /** @type {any} */ (navigator).connection?.saveData;
    if (!location.protocol.startsWith('http') || !navigator.serviceWorker || window.top !== window || saving) return;
    const { serviceWorker } = navigator;
    let controlled = Boolean(serviceWorker.controller);
    serviceWorker.addEventListener('controllerchange', () => {
      if (this.#asked) location.reload();
      else if (controlled) this.#set('changed');
      controlled = true;
    });
    try {
      const registration = await registerOffline();
      if (!registration) return;
      this.#registration = registration;
      if (!registration.active) this.#set('getting');
      this.#follow(registration.installing);
      registration.addEventListener('updatefound', () => this.#follow(registration.installing));
      if (registration.waiting && registration.active) this.#set('update');
      else if (registration.active) this.#ready(registration.active);
    } catch {
      // The page works all the same, with a network.
      this.#set('none');
    }
  }

  /** Goes on to the version that waits; the page is loaded anew. */
  update() {
    this.#asked = true;
    if (this.state === 'changed') location.reload();
    else this.#registration?.waiting?.postMessage('go');
  }

  /** @param {ServiceWorker | null} next */
  #follow(next) {
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && this.#registration?.active) this.#set('update');
      else if (next.state === 'activated') this.#ready(next);
      else if (next.state === 'redundant' && this.state === 'getting') this.#set('none');
    });
  }

  /** @param {ServiceWorker} active */
  #ready(active) {
    if (active.state === 'activating') {
      this.#follow(active);
      return;
    }
    active.postMessage('tidy');
    if (this.state !== 'changed') this.#set('ready');
  }

  /** @param {OfflineState} state */
  #set(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
