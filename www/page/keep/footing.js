/**
 * What the browser says about the storage of this page, and what the page has asked the network for.
 *
 * @typedef {{ used: number, quota: number, persisted: boolean, requests: number }} Footing
 */

/** @returns {Promise<Footing>} */
export async function footing() {
  const { storage } = navigator;
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.().catch(() => null) ?? null,
    storage?.persisted?.().catch(() => false) ?? false,
  ]);
  // Chromium tells what of it are the dossiers; elsewhere it is the page and all.
  const details = /** @type {{ usageDetails?: { indexedDB?: number } } | null} */ (estimate)?.usageDetails;
  return {
    used: details?.indexedDB ?? estimate?.usage ?? 0,
    quota: estimate?.quota ?? 0,
    persisted,
    requests: requests(),
  };
}

/** How many files the page has asked for since it was ready. */
function requests() {
  const ready = performance.getEntriesByName('ready', 'mark')[0]?.startTime ?? 0;
  return performance.getEntriesByType('resource').filter(({ name, startTime }) => startTime > ready && name.startsWith('http')).length;
}
