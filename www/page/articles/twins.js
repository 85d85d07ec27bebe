/**
 * Articles with the same text as another, told apart from those that are nearly the same.
 *
 * The very same text is found here, among all articles; near-identical ones are those that the ledger takes once (rule
 * `duplicate-article`), and which other it is, is told by the words that two articles of one round share.
 *
 * ```js
 * const twins = new Twins();
 * twins.sameAs(items);            // Map of an article's id to the one before it with the same text
 * await twins.likeAs(desk);       // the same for near-identical ones
 * ```
 *
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../state/desk.js').Desk} Desk
 */

/** Words of a text that are looked at to tell which of several articles it is nearly the same as. */
const LOOKED_AT = 400;
/** How many of its runs of words an article shares with its near twin, at the least. */
const ALIKE = 0.3;

export class Twins {
  /** @type {Map<string, { text: string, key: string }>} */ #keys = new Map();

  /** @param {readonly Item[]} items @returns {Map<string, string>} */
  sameAs(items) {
    /** @type {Map<string, Item[]>} */ const seen = new Map();
    /** @type {Map<string, string>} */ const same = new Map();
    for (const item of items) {
      if (item.textless) continue;
      const key = this.#keyOf(item);
      const others = seen.get(key);
      const twin = others?.find((it) => it.text.trim() === item.text.trim());
      if (twin) same.set(item.id, twin.id);
      else if (others) others.push(item);
      else seen.set(key, [item]);
    }
    return same;
  }

  /** A few letters here and there: the same for the same text, and cheap for a long one. @param {Item} item */
  #keyOf({ id, text }) {
    const known = this.#keys.get(id);
    if (known?.text === text) return known.key;
    const words = text.trim();
    let key = `${words.length}:`;
    for (let n = 0; n < 32; n++) key += words[Math.floor((n * words.length) / 32)] ?? '';
    this.#keys.set(id, { text, key });
    return key;
  }

  /** @param {Desk} desk @returns {Promise<Map<string, string>>} */
  async likeAs(desk) {
    const steps = await desk.stepItems('duplicates').catch(() => []);
    const { items, index } = desk.store.state;
    const texts = new Map(items.map((item) => [item.id, item.text]));
    const copies = new Set(steps.filter(({ rule }) => rule === 'duplicate-article').map(({ article }) => article));
    /** @type {Map<string, string>} */ const like = new Map();
    for (const { article, round } of steps) {
      if (!copies.has(article) || like.has(article)) continue;
      const told = index?.rounds.get(round)?.mentions.map((it) => it.article) ?? [];
      const runs = runsOf(texts.get(article) ?? '');
      let most = ALIKE;
      for (const other of new Set(told)) {
        if (other === article || copies.has(other)) continue;
        const share = shared(runs, runsOf(texts.get(other) ?? ''));
        if (share > most) {
          most = share;
          like.set(article, other);
        }
      }
    }
    return like;
  }
}

/** Three words at a time. @param {string} text */
function runsOf(text) {
  const words = text.slice(0, 4000).toLowerCase().match(/[\p{L}\p{N}]+/gu)?.slice(0, LOOKED_AT) ?? [];
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** @param {Set<string>} one @param {Set<string>} two */
function shared(one, two) {
  let both = 0;
  for (const run of one) if (two.has(run)) both += 1;
  return both / Math.max(1, Math.min(one.size, two.size));
}
