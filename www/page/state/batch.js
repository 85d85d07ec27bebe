/**
 * Reads sources one after the other, and shows what was read now and then, so that results come in while
 * the rest is still being read and the page stays quick.
 *
 * ```js
 * const batch = new Batch(sources, desk, signal);
 * await batch.read(then);            // ends early when the signal is aborted; what was read stays
 * ```
 *
 * @typedef {import('./desk.js').Desk} Desk
 * @typedef {import('./desk.js').Source} Source
 * @typedef {import('./store.js').State} State
 * @typedef {import('./item.js').Item} Item
 * @typedef {import('./item.js').Opened} Opened
 */

import { EngineError } from '../../engine/protocol.js';
import { say } from '../../i18n/index.js';
import { articleOf, itemOf } from './item.js';
import { drawn } from './pause.js';
import { list, titleOf } from './words.js';

/** Between two looks at the total while many articles are read, in milliseconds. */
const LOOK = 600;
/** Until the first look: with little on it the desk is soon laid out, and it is good to see that something happens. */
const FIRST = 150;
/** How many are named where the same is wrong with many. */
const NAMED = 3;

export class Batch {
  /** @type {Item[]} Read and not shown yet: the page is drawn at each look, not at each article. */
  #fresh = [];
  /** Sources that are done with and not shown as such yet. */
  #done = 0;
  /** All that were done with. */
  #all = 0;
  #looked = false;
  #nextLook = 0;
  /** All there is to read, as far as is known. */
  #total;
  /** What is wrong, with the names of all that it is wrong with. @type {Map<string, string[]>} */
  #problems = new Map();
  /** What is there already. @type {{ name: string, title: string }[]} */
  #twins = [];
  /** @type {string[]} What is new, or was there already. */
  #ids = [];

  /** @param {readonly Source[]} sources @param {Desk} desk @param {AbortSignal} signal */
  constructor(sources, desk, signal) {
    this.sources = sources;
    this.#total = sources.length;
    this.desk = desk;
    this.signal = signal;
  }

  /**
   * Gives the ids of what is new, or was there already.
   *
   * @param {(ids: string[]) => Partial<State>} then - What else is shown once all is read.
   */
  async read(then) {
    this.#nextLook = Date.now() + FIRST;
    for (const source of this.sources) {
      if (this.signal.aborted) break;
      if (!(await this.#one(source))) break;
      await this.#step();
    }
    // What was stopped is done with too.
    this.#done += this.#total - this.#all;
    this.#sayProblems();
    // A few articles are shown at once, and many in two steps, so that neither takes long.
    if (this.#looked) {
      await this.#look();
      await drawn();
      this.desk.store.set(then(this.#ids));
    } else await this.#look(then);
    return this.#ids;
  }

  /** One more is done with. */
  async #step() {
    this.#done += 1;
    this.#all += 1;
    if (Date.now() > this.#nextLook) await this.#look();
  }

  /** What is wrong with several in the same way is said once. */
  #sayProblems() {
    const twins = this.#twins;
    if (twins.length > NAMED) this.desk.problem(say.words.articles(twins.length), say.desk.allOnDesk);
    else for (const { name, title } of twins) this.desk.problem(name, say.desk.onDesk(title));
    for (const [text, names] of this.#problems) {
      const some = names.slice(0, NAMED);
      const more = names.length - some.length;
      this.desk.problem(list(more > 0 ? [...some, say.desk.more(more)] : some), text);
    }
  }

  /** @param {string} name @param {string} text */
  #problem(name, text) {
    this.#problems.set(text, [...(this.#problems.get(text) ?? []), name]);
  }

  /** How many sources were read to their end. */
  get done() {
    return this.#all;
  }

  /** @param {(ids: string[]) => Partial<State>} [then] */
  async #look(then = () => ({})) {
    this.#looked = true;
    const began = Date.now();
    const [arrived, more] = [this.#fresh, this.#done];
    [this.#fresh, this.#done] = [[], 0];
    await this.desk
      .refresh(({ items, reading }) => {
        const progress = reading && { ...reading, done: reading.done + more };
        const going = progress && progress.done < progress.total ? progress : null;
        return { items: [...items, ...arrived], reading: going, ...then(this.#ids) };
      })
      .catch((error) => this.desk.failed(say.desk.theTotal, error));
    this.#nextLook = Date.now() + Math.max(LOOK, 4 * (Date.now() - began));
  }

  /** Whether it came to its end, or was stopped. @param {Source} source */
  async #one({ name, load }) {
    try {
      const loaded = await load(this.signal);
      const several = Array.isArray(loaded) ? loaded : [loaded];
      this.#grow(several.length - 1);
      for (const [at, one] of several.entries()) {
        if (this.signal.aborted) return false;
        if (at) await this.#step();
        const own = (typeof one === 'object' && one.name) || name;
        await this.#article(own, one).catch((error) => this.desk.failed(own, error));
      }
    } catch (error) {
      if (this.signal.aborted) return false;
      if (error instanceof Error && error.name === 'Unreadable') this.#problem(name, error.message);
      else this.desk.failed(name, error);
    }
    return true;
  }

  /** A source was several articles: there is more to read than was known. @param {number} more */
  #grow(more) {
    if (more < 1) return;
    this.#total += more;
    const { reading } = this.desk.store.state;
    if (reading) this.desk.store.set({ reading: { ...reading, total: reading.total + more } });
  }

  /** @param {string} name @param {string | Opened} loaded */
  async #article(name, loaded) {
    const opened = await this.#open(name, loaded);
    if (!/\S/.test(opened.text)) {
      this.#problem(name, opened.notes[0]?.text ?? say.desk.noText);
      return;
    }
    const there = [...this.desk.store.state.items, ...this.#fresh];
    const twin = there.find((it) => it.text === opened.text && (it.id === opened.id || it.name === name));
    if (twin) {
      this.#twins.push({ name, title: titleOf(twin) });
      this.#ids.push(twin.id);
      return;
    }
    const item = await this.#put(itemOf({ ...opened, id: freeId(opened.id, there) }, name));
    this.#fresh.push(item);
    this.#ids.push(item.id);
  }

  /**
   * A source as an article. What its front matter says goes before what is known besides.
   *
   * @param {string} name
   * @param {string | Opened} loaded
   */
  async #open(name, loaded) {
    const { engine } = this.desk;
    const said = typeof loaded === 'object' ? loaded : { text: loaded };
    const found = await engine.open(name, said.text);
    const inText = Object.entries(found).filter(([, value]) => value !== null);
    const { id, notes, ...rest } = /** @type {Opened} */ (said);
    /** @type {typeof found & typeof rest} */ const opened = Object.assign({ ...found, ...rest }, Object.fromEntries(inText));
    return { ...opened, id: id || found.id, notes: [...(notes ?? []), ...found.notes] };
  }

  /** Puts the article into the engine; a date that it does not accept is left out, with a note. @param {Item} item */
  async #put(item) {
    try {
      await this.desk.engine.put(articleOf(item));
      return item;
    } catch (error) {
      if (item.published === null || !(error instanceof EngineError) || error.code !== 'refused') throw error;
      const undated = itemOf({ ...item, published: null }, item.name);
      await this.desk.engine.put(articleOf(undated));
      return { ...undated, notes: [...item.notes, { code: 'published', text: error.message, span: null }] };
    }
  }
}

/** The wanted id, or the first that is free after it. @param {string} wanted @param {readonly Item[]} there */
function freeId(wanted, there) {
  let id = wanted;
  for (let n = 2; there.some((it) => it.id === id); n++) id = `${wanted}-${n}`;
  return id;
}
