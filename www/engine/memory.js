/**
 * What a new engine has to be told to stand where the one before it stood: articles, edits, settings.
 *
 * ```js
 * memory.take('put', [article], report);            // after each request that was carried out
 * await memory.replay(ask, lost, () => alive);      // into a fresh engine
 * ```
 *
 * Whatever kills the engine while it is told again is left out from then on, and named.
 *
 * @typedef {import('./contract.js').Article} Article
 * @typedef {import('./contract.js').History} History
 * @typedef {import('./contract.js').SavedArticle} SavedArticle
 * @typedef {import('./protocol.js').Method} Method
 * @typedef {{ id: string } | { edits: number }} Loss - An article, or how many edits.
 */

/** @type {History} */
const NOTHING_DONE = { done: [], undone: [] };

export class Memory {
  /** @type {Map<string, Article>} The articles with a text, in the order they came. */
  #articles = new Map();
  /** @type {Map<string, SavedArticle>} The articles of a file that was saved without texts. */
  #textless = new Map();
  /** @type {number | null} How sure an event has to be to count, where that was set. */
  #least = null;
  /** @type {History} */
  history = NOTHING_DONE;

  /** Notes what was asked and answered. @param {Method} method @param {unknown[]} args @param {any} value */
  take(method, args, value) {
    const [first] = /** @type {any[]} */ (args);
    switch (method) {
      case 'put':
        this.#articles.set(first.id, first);
        this.#textless.delete(first.id);
        break;
      case 'remove':
        this.#articles.delete(first);
        this.#textless.delete(first);
        break;
      case 'countFrom':
        this.#least = first;
        break;
      case 'edit':
      case 'undo':
      case 'redo':
      case 'setHistory':
        this.history = value.history;
        break;
      case 'clear':
        this.#forget();
        this.#least = null;
        break;
      case 'revive':
        for (const article of first.textless) this.#textless.set(article.id, article);
        this.history = first.history;
        this.#least = first.countFrom;
        break;
      case 'restore':
        this.#forget();
        for (const article of value.textless) this.#textless.set(article.id, article);
        for (const article of value.articles)
          if (!this.#textless.has(article.id)) this.#articles.set(article.id, article);
        this.history = value.history;
        this.#least = value.countFrom;
    }
  }

  /** Articles without a text, as they were read. */
  get textless() {
    return [...this.#textless.values()];
  }

  #forget() {
    this.#articles.clear();
    this.#textless.clear();
    this.history = NOTHING_DONE;
  }

  /**
   * Tells it all to a fresh engine; ends early when that engine is no longer `alive`, and the next is told the rest.
   *
   * @param {(method: Method, arg: unknown) => Promise<unknown>} ask
   * @param {(loss: Loss) => void} lost
   * @param {() => boolean} alive
   */
  async replay(ask, lost, alive) {
    while (this.#textless.size || this.history !== NOTHING_DONE) {
      const { history, done } = { history: this.history, done: this.history.done.length };
      const known = { history, countFrom: this.#least, textless: [...this.#textless.values()] };
      try {
        await ask('revive', known);
        break;
      } catch {
        if (this.#textless.size) {
          for (const id of this.#textless.keys()) lost({ id });
          this.#textless.clear();
        } else {
          this.history = NOTHING_DONE;
          if (done) lost({ edits: done });
        }
        if (!alive()) return;
      }
    }
    if (this.history === NOTHING_DONE && !this.#textless.size && this.#least !== null) {
      await ask('countFrom', this.#least).catch(() => {});
      if (!alive()) return;
    }
    for (const article of [...this.#articles.values()]) {
      try {
        await ask('put', article);
      } catch {
        this.#articles.delete(article.id);
        lost({ id: article.id });
        if (!alive()) return; // It died of this article; the next one is told the rest.
      }
    }
  }
}
