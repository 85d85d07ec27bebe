/**
 * The spaces of French type: no line breaks before `;`, `:`, `?`, `!` and `»`, nor after `«`.
 *
 * They are put in when a message is said, so that the messages can be written and read as plain text.
 */

/** @param {string} text */
const set = (text) => text.replace(/ (?=[;?!])/g, '\u202f').replace(/ (?=[:»])|(?<=«) /g, '\u00a0');

/**
 * The same messages, with their spaces set.
 *
 * @template T
 * @param {T} messages
 * @returns {T}
 */
export function spaced(messages) {
  if (typeof messages === 'string') return /** @type {T} */ (set(messages));
  if (typeof messages === 'function')
    return /** @type {T} */ ((/** @type {any[]} */ ...values) => spaced(messages(...values)));
  if (typeof messages !== 'object' || messages === null) return messages;
  return /** @type {T} */ (Object.fromEntries(Object.entries(messages).map(([key, it]) => [key, spaced(it)])));
}
