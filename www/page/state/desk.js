/**
 * What the reader can do: add articles, take them away, correct a date, look at an event.
 *
 * It keeps the store in step with the engine. Whatever goes wrong with one source becomes a notice
 * that names it, and the others are read all the same.
 *
 * @typedef {import('./store.js').Store} Store
 * @typedef {import('./store.js').Item} Item
 * @typedef {import('./store.js').Notice} Notice
 * @typedef {import('./store.js').Pick} Pick
 * @typedef {import('./store.js').State} State
 * @typedef {import('../../engine/client.js').EngineClient} EngineClient
 *
 * @typedef {{ name: string, load: () => string | Promise<string> }} Source
 */

import { EngineError } from '../../engine/protocol.js';
import { say } from '../../i18n/index.js';
import { isHtml, readHtml } from '../intake/html.js';
import { ReportIndex } from './index.js';
import { lowerFirst, titleOf } from './words.js';

/** Between two looks at the total while many articles are read, in milliseconds. */
const LOOK = 600;

export class Desk {
  #lastNotice = 0;
  /** @type {Promise<void>} One batch after the other, in the order they came. */
  #work = Promise.resolve();

  /** @param {Store} store @param {EngineClient} engine */
  constructor(store, engine) {
    this.store = store;
    this.engine = engine;
    engine.ready.catch((error) => store.set({ failure: messageOf(error) }));
    engine.addEventListener('lost', (event) => {
      const { id } = /** @type {CustomEvent<{ id: string }>} */ (event).detail;
      const item = store.state.items.find((it) => it.id === id);
      if (item) this.#problem(titleOf(item), 'the engine stopped at this article, so it was left out');
      this.#drop([id]);
    });
  }

  /**
   * Reads the sources one after the other and shows the first that is new.
   *
   * @param {readonly Source[]} sources
   */
  read(sources) {
    if (!sources.length) return this.#work;
    const { reading } = this.store.state;
    this.store.set({ reading: { done: reading?.done ?? 0, total: (reading?.total ?? 0) + sources.length } });
    this.#work = this.#work
      .then(() => this.#readAll(sources))
      .catch((error) => this.#engineFailed('this batch', error));
    return this.#work;
  }

  /** @param {readonly Source[]} sources */
  async #readAll(sources) {
    /** @type {string | null} */ let first = null;
    /** @type {Item[]} Read and not shown yet: the page is drawn at each look, not at each article. */ let fresh = [];
    let done = 0;
    let next = Date.now() + LOOK;
    const look = async () => {
      const began = Date.now();
      const [arrived, more] = [fresh, done];
      [fresh, done] = [[], 0];
      await this.#refresh(({ items, reading }) => {
        const progress = reading && { ...reading, done: reading.done + more };
        return { items: [...items, ...arrived], reading: progress && progress.done < progress.total ? progress : null };
      }).catch((error) => this.#engineFailed('The total', error));
      next = Date.now() + Math.max(LOOK, 4 * (Date.now() - began));
    };
    for (const source of sources) {
      const read = await this.#readOne(source, fresh);
      if (typeof read === 'object' && read) fresh.push(read);
      first ??= typeof read === 'object' ? (read?.id ?? null) : read;
      done += 1;
      if (Date.now() > next) await look();
    }
    await look();
    if (first) this.store.set({ selected: first, picked: null, adding: false });
  }

  /**
   * @param {Source} source
   * @param {readonly Item[]} fresh
   * @returns {Promise<Item | string | null>} The article; or the id of the one that is the same; or nothing.
   */
  async #readOne({ name, load }, fresh) {
    try {
      const opened = await this.#open(name, await load());
      const { notes } = opened;
      if (!/\S/.test(opened.text)) {
        this.#problem(name, notes[0]?.text ?? 'expected the text of an article, found nothing but empty space');
        return null;
      }
      const there = [...this.store.state.items, ...fresh];
      const twin = there.find((it) => it.text === opened.text && (it.id === opened.id || it.name === name));
      if (twin) {
        this.#problem(name, `is on the desk already, as “${titleOf(twin)}”`);
        return twin.id;
      }
      /** @type {Item} */ const item = {
        ...opened,
        id: freeId(opened.id, there),
        name,
        notes,
        publishedInSource: opened.published,
      };
      await this.#put(item);
      return item;
    } catch (error) {
      this.#engineFailed(name, error);
      return null;
    }
  }

  /** A source as an article; of a page, the article on it. @param {string} name @param {string} source */
  async #open(name, source) {
    if (!isHtml(name, source)) return this.engine.open(name, source);
    const { text, ...said } = readHtml(source);
    return { ...(await this.engine.open(name, text)), ...said };
  }

  /** Puts the article into the engine; a date that it does not accept is left out, with a note. @param {Item} item */
  async #put(item) {
    try {
      await this.engine.put(articleOf(item));
    } catch (error) {
      if (item.published === null || !(error instanceof EngineError) || error.code !== 'refused') throw error;
      item.notes.push({ code: 'published', text: error.message, span: null });
      item.published = item.publishedInSource = null;
      await this.engine.put(articleOf(item));
    }
  }

  /** Takes articles off the desk; the notice can bring them back. @param {readonly string[]} ids */
  async remove(ids) {
    const before = this.store.state.items;
    const gone = before.filter((it) => ids.includes(it.id));
    const [item] = gone;
    if (!item) return;
    const name = gone.length === 1 ? titleOf(item) : say.words.articles(gone.length);
    this.#drop(ids);
    try {
      for (const { id } of gone) await this.engine.remove(id);
      await this.#refresh();
      this.#notice('done', name, 'removed', { label: 'Undo', run: () => void this.#restore(gone, before) });
    } catch (error) {
      this.#engineFailed(name, error);
    }
  }

  /** Puts articles back where they were. @param {readonly Item[]} gone @param {readonly Item[]} before */
  async #restore(gone, before) {
    try {
      for (const item of gone) await this.engine.put(articleOf(item));
      await this.#refresh(({ items: now }) => {
        const kept = before.filter((it) => gone.includes(it) || now.some(({ id }) => id === it.id));
        const current = kept.map((it) => now.find(({ id }) => id === it.id) ?? it);
        const added = now.filter(({ id }) => !before.some((it) => it.id === id));
        return { items: [...current, ...added], selected: gone[0]?.id ?? null, picked: null };
      });
    } catch (error) {
      this.#engineFailed(say.words.articles(gone.length), error);
    }
  }

  /** Corrects the day an article came out. @param {string} id @param {string | null} published */
  async setPublished(id, published) {
    const item = this.store.state.items.find((it) => it.id === id);
    if (!item || item.published === published) return;
    const changed = { ...item, published };
    try {
      await this.engine.put(articleOf(changed));
      await this.#refresh(({ items }) => ({ items: items.map((it) => (it.id === id ? changed : it)) }));
    } catch (error) {
      this.#engineFailed(titleOf(item), error);
    }
  }

  /** Sets how sure an event has to be to count, in thousandths. @param {number} least */
  async setCountFrom(least) {
    try {
      await this.engine.countFrom(least);
      await this.#refresh(() => ({ countFrom: least }));
    } catch (error) {
      this.#engineFailed('The total', error);
    }
  }

  /** Opens an article. @param {string} id */
  select(id) {
    this.store.set({ selected: id, picked: null, adding: false });
  }

  /** Goes to the words of an event. @param {Pick | null} picked */
  pick(picked) {
    this.store.set(picked ? { picked, selected: picked.article, tab: 'articles', adding: false } : { picked });
  }

  /** How an article was read, line by line; or why that cannot be said. @param {string} id */
  async explain(id) {
    try {
      return await this.engine.explain(id);
    } catch (error) {
      return messageOf(error);
    }
  }

  /** The table as CSV. */
  csv() {
    return this.engine.csv();
  }

  /** @param {number} id */
  dismiss(id) {
    this.store.set({ notices: this.store.state.notices.filter((it) => it.id !== id) });
  }

  /**
   * Asks for the report and shows it together with what else has changed; the change is made even
   * where there is no report.
   *
   * @param {(state: State) => Partial<State>} [change]
   */
  async #refresh(change = () => ({})) {
    /** @type {unknown} */ let failure = null;
    const report = await this.engine.report().catch((error) => void (failure = error));
    const { state } = this.store;
    const index = report ? new ReportIndex(report) : state.index;
    const { picked } = state;
    this.store.set({
      index,
      picked: picked && index?.event(picked.article, picked.event) ? picked : null,
      ...change(state),
    });
    if (failure) throw failure;
  }

  /** Takes articles out of the state; a neighbour is shown instead. @param {readonly string[]} ids */
  #drop(ids) {
    const { items, selected } = this.store.state;
    const left = items.filter((it) => !ids.includes(it.id));
    const at = items
      .slice(
        0,
        items.findIndex((it) => it.id === selected),
      )
      .filter((it) => !ids.includes(it.id)).length;
    const stays = left.some((it) => it.id === selected);
    this.store.set({
      items: left,
      selected: stays ? selected : (left[Math.min(at, left.length - 1)]?.id ?? null),
      picked: null,
    });
  }

  /** @param {string} name @param {unknown} error */
  #engineFailed(name, error) {
    const trapped = error instanceof EngineError && error.code === 'trap';
    this.#problem(
      name,
      trapped
        ? 'the engine stopped while reading this and was started again; the other articles are kept'
        : messageOf(error),
    );
  }

  /** @param {string} name @param {string} text */
  #problem(name, text) {
    this.#notice('problem', name, lowerFirst(text), null);
  }

  /** @param {Notice['kind']} kind @param {string} name @param {string} text @param {Notice['action']} action */
  #notice(kind, name, text, action) {
    const id = ++this.#lastNotice;
    const run = action && (() => (this.dismiss(id), action.run()));
    const others = this.store.state.notices.filter((it) => it.kind === 'problem'); // Only the last step can be undone.
    this.store.set({
      notices: [...others, { id, kind, name, text, action: action && run ? { ...action, run } : null }],
    });
  }
}

/** The wanted id, or the first that is free after it. @param {string} wanted @param {readonly Item[]} there */
function freeId(wanted, there) {
  let id = wanted;
  for (let n = 2; there.some((it) => it.id === id); n++) id = `${wanted}-${n}`;
  return id;
}

/** @param {Item} item @returns {import('../../engine/contract.js').Article} */
const articleOf = ({ id, text, title, publisher, url, published }) => ({ id, text, title, publisher, url, published });

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
