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
const ALIKE = 0.5;
/** Of how many articles of one round each is held against those before it. */
const MOST = 300;
/** How long the page may be kept busy at a time, in milliseconds. */
const TURN = 15;

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
    const places = new Map(items.map((item, at) => [item.id, at]));
    /** @type {Map<string, Set<string>>} Of each round, the articles that the ledger takes for copies. */ const copies = new Map();
    for (const { article, round, rule } of steps)
      if (rule === 'duplicate-article') copies.set(round, (copies.get(round) ?? new Set()).add(article));
    /** @type {Map<string, string>} */ const like = new Map();
    let pause = Date.now() + TURN;
    for (const [round, copied] of copies) {
      const told = new Set(index?.rounds.get(round)?.mentions.map((it) => it.article));
      const place = (/** @type {string} */ id) => places.get(id) ?? 0;
      const order = [...new Set([...told, ...copied])].sort((one, two) => place(one) - place(two)).slice(0, MOST);
      /** @type {Map<string, Set<string>>} */ const runs = new Map();
      // Which of the two the ledger takes for the copy is its own affair: here the later one is named after the earlier.
      for (const [at, id] of order.entries()) {
        if (Date.now() > pause) {
          await new Promise((resolve) => setTimeout(resolve));
          pause = Date.now() + TURN;
        }
        const own = runsOf(items[place(id)]?.text ?? '');
        runs.set(id, own);
        const other = order.slice(0, at).find((it) => (copied.has(it) || copied.has(id)) && shared(own, runs.get(it)) > ALIKE);
        if (other && !like.has(id)) like.set(id, other);
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

/** @param {Set<string>} [one] @param {Set<string>} [two] */
function shared(one = new Set(), two = new Set()) {
  let both = 0;
  for (const run of one) if (two.has(run)) both += 1;
  return both / Math.max(1, Math.min(one.size, two.size));
}
