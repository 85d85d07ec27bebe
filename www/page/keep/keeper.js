/**
 * Writes what is on the desk to the device as it changes, and brings it back.
 *
 * Only articles that changed are written, in portions, so that a thousand of them never hold the page up. Two tabs may
 * have the same dossier: whoever writes second is refused (see `shelf.js`) and told, and nothing is written over.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../state/item.js').Item} Item
 * @typedef {import('./keeping.js').Keeping} Keeping
 * @typedef {import('./shelf.js').Shelf} Shelf
 * @typedef {import('./shelf.js').Dossier} Dossier
 */

import { language, say } from '../../i18n/index.js';
import { articleOf } from '../state/item.js';
import { remember, remembered } from './device.js';
import { placeNow, restorePlace } from './place.js';
import { Elsewhere, Gone, hasShelf, inPortions, openShelf } from './shelf.js';

/** How long the desk rests before it is written, in milliseconds. */
const REST = 400;
/** Between two looks at the total while articles come back, in milliseconds. */
const LOOK = 600;

export class Keeper {
  /** @type {Promise<Shelf> | null} */ #shelf = null;
  #stamp = '';
  /** The articles as they were last written. @type {Map<string, Item>} */
  #items = new Map();
  /** Articles that the engine could not take: they stay on the device. @type {Set<string>} */
  #spared = new Set();
  /** @type {number | undefined} */ #timer;
  /** @type {number | undefined} */ #placeTimer;
  /** @type {Promise<void>} One write after the other. */ #work = Promise.resolve();
  #tabs = new BroadcastChannel('pinkslip');

  /** @param {Desk} desk @param {Keeping} keeping */
  constructor(desk, keeping) {
    this.desk = desk;
    this.keeping = keeping;
    desk.store.watch((state, before) => {
      const differs = (/** @type {keyof State} */ name) => state[name] !== before[name];
      if (CONTENT.some(differs)) this.#soon();
      else if (PLACE.some(differs)) this.#placeSoon();
    });
    desk.engine.addEventListener('lost', (event) => {
      this.#spared.add(/** @type {CustomEvent<{ id?: string }>} */ (event).detail.id ?? '');
    });
    // A page that is left may never come back: it is written now or not at all.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.#leaving());
    addEventListener('pagehide', () => this.#leaving());
    this.#tabs.addEventListener('message', ({ data }) => this.#heard(data));
    new MutationObserver(() => this.#settings()).observe(document.documentElement, {
      attributeFilter: ['data-theme', 'lang'],
    });
  }

  /** The storage, opened when it is first needed. */
  shelf() {
    return (this.#shelf ??= openShelf(() => this.#closed()).catch((error) => {
      this.#shelf = null;
      throw error;
    }));
  }

  /** Keeps what is on the desk, as a new dossier. @param {string} [name] */
  async keep(name = say.keep.untitled) {
    try {
      const shelf = await this.shelf();
      const dossier = await shelf.add({ name });
      this.#take(dossier, []);
      this.#settings();
      this.keeping.set({ status: 'saving', id: dossier.id, name });
      await this.flush();
      this.#tell('listed');
      // Not waited for: Firefox asks the reader.
      void navigator.storage?.persist?.();
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Puts a kept dossier on the desk, as it was left. @param {string} id */
  async open(id) {
    try {
      const shelf = await this.shelf();
      if (this.keeping.state.id || this.desk.store.state.items.length) await this.desk.clear();
      this.keeping.set({ status: 'opening' });
      const { dossier, items } = await shelf.read(id);
      this.keeping.set({ id, name: dossier.name });
      const there = await this.#lay(dossier, items);
      this.#take(dossier, there);
      // What was pasted meanwhile is not on the device yet.
      if (there.length === this.desk.store.state.items.length) this.keeping.written = this.desk.store.state;
      this.keeping.set({ status: 'kept', at: dossier.changed });
      this.#soon();
    } catch (error) {
      this.keeping.set({ status: 'off', id: null, name: '' });
      if (error instanceof Gone) remember({ dossier: null });
      this.desk.problem(say.keep.dossier, error instanceof Gone ? say.keep.notThere : say.keep.cannotOpen(String(error)));
    }
  }

  /** An empty desk, kept from the start. */
  async begin() {
    await this.desk.clear();
    await this.keep();
  }

  /** Those on this device, the last changed first; no storage is made to look. */
  async list() {
    return this.#shelf || (await hasShelf()) ? (await this.shelf()).list() : [];
  }

  /** Writes what is left to write, and follows the desk no longer. */
  async leave() {
    await this.flush();
    this.#items.clear();
    this.#stamp = '';
    this.keeping.written = null;
    this.keeping.set({ id: null });
  }

  /** What this tab has becomes a dossier of its own; the other stays as the other tab wrote it. */
  async keepCopy() {
    const { name } = this.keeping.state;
    this.#items.clear();
    await this.keep(say.keep.copyOf(name));
  }

  /** Gives a dossier another name. @param {string} id @param {string} name */
  async rename(id, name) {
    await (await this.shelf()).rename(id, name);
    if (id === this.keeping.state.id) this.keeping.set({ name });
    this.#tell('renamed', { id, name });
  }

  /** @param {string} id @param {string} name */
  async duplicate(id, name) {
    if (id === this.keeping.state.id) await this.flush();
    try {
      await (await this.shelf()).duplicate(id, name);
      this.#tell('listed');
    } catch (error) {
      this.desk.problem(name, say.keep.cannotOpen(String(error)));
    }
  }

  /** @param {string} id */
  async delete(id) {
    await (await this.shelf()).delete(id);
    if (id === this.keeping.state.id) this.#let('gone');
    if (remembered()?.dossier === id) remember({ dossier: null });
    this.#tell('deleted', { id });
  }

  /** Closes the storage, so that it can be deleted. */
  async close() {
    clearTimeout(this.#timer);
    await this.#work;
    (await this.#shelf?.catch(() => null))?.close();
    this.#shelf = null;
    if (this.keeping.state.id) this.#let('off');
  }

  /** Writes what changed since the last time. */
  flush() {
    clearTimeout(this.#timer);
    this.#work = this.#work.then(() => this.#write()).catch((error) => this.#failed(error));
    return this.#work;
  }

  #soon() {
    const { id, status } = this.keeping.state;
    if (!id || !FOLLOWED.has(status) || this.#same()) return;
    if (status === 'kept') this.keeping.set({ status: 'saving' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST);
  }

  /** Looking at a dossier is no change of it: other tabs that have it open are not disturbed. */
  #placeSoon() {
    clearTimeout(this.#placeTimer);
    this.#placeTimer = setTimeout(() => void this.#writePlace(), REST);
  }

  async #writePlace() {
    clearTimeout(this.#placeTimer);
    const { id, status } = this.keeping.state;
    if (!id || status !== 'kept') return;
    await (await this.shelf()).place(id, placeNow(this.desk.store.state)).catch(() => {});
  }

  #leaving() {
    void this.flush();
    void this.#writePlace();
  }

  /** Whether the device has what is on the desk. */
  #same() {
    const { state } = this.desk.store;
    const { written } = this.keeping;
    return written !== null && written.items === state.items && written.history === state.history && written.countFrom === state.countFrom;
  }

  async #write() {
    const { id, status } = this.keeping.state;
    const { state } = this.desk.store;
    if (!id || !FOLLOWED.has(status) || this.#same()) return;
    const { items, history, countFrom, index } = state;
    const textless = this.desk.engine.textless;
    const shelf = await this.shelf();
    const there = new Set(items.map((item) => item.id));
    const gone = [...this.#items.keys()].filter((article) => !there.has(article) && !this.#spared.has(article));
    const portions = inPortions(items.filter((item) => this.#items.get(item.id) !== item));
    if (status === 'kept') this.keeping.set({ status: 'saving' });
    const write = async (/** @type {Parameters<Shelf['write']>[2]} */ what) => {
      this.#stamp = await shelf.write(id, this.#stamp, what);
      for (const item of what.items ?? []) this.#items.set(item.id, item);
    };
    for (const items of portions) await write({ items });
    const total = index ? totalOf(index.report.tally) : null;
    const order = items.map((item) => item.id);
    /** @type {Partial<Dossier>} */
    const change = { order, articles: items.length, total, history, countFrom, textless, place: placeNow(state) };
    await write({ gone, change });
    for (const article of gone) this.#items.delete(article);
    this.keeping.written = { items, history, countFrom };
    this.keeping.set({ status: 'kept', at: Date.now() });
    this.#tell('written', { id, stamp: this.#stamp });
  }

  /** Puts articles and edits into the engine, and shows them as they come. @param {Dossier} dossier @param {Item[]} items */
  async #lay({ history, countFrom, textless, place }, items) {
    const { desk } = this;
    const known = new Set(items.map((item) => item.id));
    const total = items.length;
    /** @type {Item[]} Read and not shown yet. */ let fresh = [];
    let [done, next] = [0, Date.now() + LOOK];
    // What is on the desk stays as it is: the reader may have pasted something meanwhile, and what is the same is not drawn again.
    const look = async (/** @type {Partial<State>} */ change) => {
      const arrived = fresh;
      fresh = [];
      const began = Date.now();
      await desk.refresh((state) => ({ items: [...state.items, ...arrived], ...change }));
      next = Date.now() + Math.max(LOOK, 4 * (Date.now() - began));
    };
    await desk.engine.revive({ history, countFrom, textless });
    if (total > 1) desk.store.set({ reading: { done, total } });
    for (const item of items) {
      try {
        if (!item.textless) await desk.engine.put(articleOf(item));
        fresh.push(item);
      } catch (error) {
        // What the engine cannot take is named, and stays on the device.
        desk.failed(item.title ?? item.name, error);
        this.#spared.add(item.id);
      }
      done += 1;
      if (Date.now() > next) await look({ reading: { done, total } });
    }
    await look({
      reading: null,
      ...(countFrom !== null && { countFrom }),
      ...(place && { selected: place.selected, picked: place.picked, view: place.view, tab: place.tab }),
    });
    await desk.resumed();
    if (place) restorePlace(place);
    return desk.store.state.items.filter((item) => known.has(item.id));
  }

  /** This dossier is followed from now on. @param {Dossier} dossier @param {readonly Item[]} there - What of the desk is on the device. */
  #take(dossier, there) {
    this.#stamp = dossier.stamp;
    this.#items = new Map(there.map((item) => [item.id, item]));
    this.keeping.written = null;
    remember({ dossier: dossier.id });
  }

  /** The dossier is no longer followed. @param {'off' | 'gone' | 'elsewhere'} status */
  #let(status) {
    clearTimeout(this.#timer);
    if (status !== 'elsewhere') this.keeping.written = null;
    this.keeping.set(status === 'elsewhere' ? { status } : { status, id: null });
  }

  /** The reader's choices for every visit. */
  #settings() {
    if (remembered()) remember({ theme: document.documentElement.dataset['theme'] ?? null, language });
  }

  /** @param {unknown} error */
  #failed(error) {
    if (error instanceof Elsewhere) this.#let('elsewhere');
    else if (error instanceof Gone) this.#let('gone');
    else {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.keeping.set({ status: full ? 'full' : 'blocked' });
    }
  }

  #closed() {
    this.#shelf = null;
    if (this.keeping.state.id) this.#let('gone');
  }

  /** @param {string} what @param {object} [more] */
  #tell(what, more = {}) {
    this.#tabs.postMessage({ what, ...more });
    this.keeping.dispatchEvent(new Event('shelf'));
  }

  /** @param {{ what: string, id?: string, stamp?: string, name?: string }} message */
  #heard({ what, id, name }) {
    const mine = id !== undefined && id === this.keeping.state.id;
    if (mine && what === 'written' && FOLLOWED.has(this.keeping.state.status)) this.#let('elsewhere');
    if (mine && what === 'deleted') this.#let('gone');
    if (mine && what === 'renamed') this.keeping.set({ name: name ?? '' });
    this.keeping.dispatchEvent(new Event('shelf'));
  }
}

/** What the dossier is. @type {readonly (keyof State)[]} */
const CONTENT = ['items', 'history', 'countFrom'];
/** Where the reader is in it. @type {readonly (keyof State)[]} */
const PLACE = ['selected', 'picked', 'view', 'tab'];

/** Where changes are written. @type {ReadonlySet<string>} */
const FOLLOWED = new Set(['kept', 'saving', 'full', 'blocked']);

/** @param {import('../../engine/contract.js').Tally} tally */
const totalOf = ({ low, best, high, rounds }) => ({ low, best, high, rounds });
