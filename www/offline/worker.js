/**
 * The service worker: keeps every file of the page on the device, so that it opens and works without a network.
 *
 * The build gives it the list of files with their hashes (`.ci/site.mjs`); a file that does not have its hash is not
 * taken, and then the whole version is not. A new version waits until a page says `go`. What belongs to an older
 * version is thrown away once no page is open that could still ask for it. It sees files of this page only: nothing
 * that a reader pastes is ever requested from anywhere.
 */

import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** @typedef {{ waitUntil: (work: Promise<unknown>) => void }} Lasting */

// tsc knows this file as a page's.
const worker = /** @type {any} */ (self);
const files = new PrecacheController({ cacheName: 'pinkslip-files' });
files.addToCacheList(/** @type {any} */ (self).PRECACHED);
registerRoute(new PrecacheRoute(files));
// A page that is still open may be of an older version, and ask for a part of that.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/parts/'),
  async ({ request }) => (await (await caches.open(files.strategy.cacheName)).match(request)) ?? fetch(request),
);

worker.addEventListener('install', files.install);
worker.addEventListener('activate', (/** @type {Lasting} */ event) => {
  event.waitUntil(worker.clients.claim().then(() => tidy(event)));
});
worker.addEventListener('message', (/** @type {Lasting & { data: unknown }} */ event) => {
  if (event.data === 'go') worker.skipWaiting();
  if (event.data === 'tidy') event.waitUntil(tidy(event));
});

/** Throws older versions away, unless more than one page is open. @param {Lasting} event */
async function tidy(event) {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await files.activate(/** @type {any} */ (event));
}
