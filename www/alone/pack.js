/**
 * What the single file carries inside itself: blocks of `<script type="text/plain" id="alone-NAME">`, packed with gzip
 * and written as base64 by `.ci/dist.mjs`. A browser runs none of them.
 *
 * ```js
 * packed('wasm');                   // the base64
 * await unpacked(packed('pdf'));    // what was packed
 * ```
 */

/** @param {string} name */
export function packed(name) {
  const text = document.getElementById(`alone-${name}`)?.textContent;
  if (!text) throw new Error(`expected a block "alone-${name}" in this file, found none: was it cut short?`);
  return text;
}

/** @param {string} base64 @returns {Promise<ArrayBuffer>} */
export function unpacked(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
