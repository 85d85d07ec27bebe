/**
 * The dossiers on this device, in IndexedDB: one record a dossier, one an article, so that a change writes only what
 * it changed.
 *
 * ```js
 * const shelf = await openShelf(onGone);
 * const record = await shelf.add({ name: 'Tech, 2026' });
 * const stamp = await shelf.write(record.id, record.stamp, { items, change: { order, history } });
 * ```
 *
 * Every write names the stamp of the dossier as the writer knows it, in the same transaction: where another tab wrote
 * in between it is refused with `Elsewhere`, and nothing is written over.
 *
 * @typedef {import('../state/item.js').Item} Item
 * @typedef {import('../../engine/contract.js').History} History
 * @typedef {import('../../engine/contract.js').SavedArticle} SavedArticle
 * @typedef {{ low: number, best: number, high: number | null, rounds: number }} Total
 * @typedef {{ selected: string | null, picked: any, view: any, tab: any, scroll: [number, number, number] }} Place
 *
 * @typedef {object} Dossier
 * @property {string} id
 * @property {string} name
 * @property {string} stamp - Changes with every write.
 * @property {number} changed - When, in milliseconds since 1970.
 * @property {number} articles
 * @property {Total | null} total
 * @property {string[]} order - The ids of the articles, as they lie on the desk.
 * @property {History} history
 * @property {number | null} countFrom
 * @property {Place | null} place - Where the reader was.
 * @property {SavedArticle[]} textless - Articles of a file without texts, as they were read.
 */

import { openDB } from 'idb';

const NAME = 'pinkslip';
/** How many articles are read at once: more would hold the page up. */
const AT_ONCE = 50;
/** How much text goes into one write, in characters, for the same reason. */
const PORTION = 200_000;

/** Another tab has written the dossier. */
export class Elsewhere extends Error {}
/** The dossier is no longer on the device. */
export class Gone extends Error {}

/** @param {() => void} onGone - The storage is about to be deleted, from here or another tab. */
export async function openShelf(onGone) {
  const db = await openDB(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('dossiers', { keyPath: 'id' });
      db.createObjectStore('articles', { keyPath: ['dossier', 'id'] });
    },
    blocking() {
      db.close();
      onGone();
    },
    terminated: onGone,
  });
  return new Shelf(db);
}

/** Whether there is a shelf, without making one. */
export async function hasShelf() {
  return (await indexedDB.databases?.())?.some(({ name }) => name === NAME) ?? true;
}

/** Deletes it all; other tabs let go of it first. */
export function deleteShelf() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = () => resolve(undefined);
    request.onerror = () => reject(request.error);
  });
}

/** A stamp or an id that was not there before. */
const fresh = () => `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;

/** The articles of a dossier. @param {string} id */
const articlesOf = (id) => IDBKeyRange.bound([id], [id, []]);

export class Shelf {
  /** @param {import('idb').IDBPDatabase} db */
  constructor(db) {
    this.db = db;
  }

  /** All, the last changed first. @returns {Promise<Dossier[]>} */
  async list() {
    const all = /** @type {Dossier[]} */ (await this.db.getAll('dossiers'));
    return all.sort((a, b) => b.changed - a.changed);
  }

  /** @param {string} id @returns {Promise<Dossier | undefined>} */
  dossier(id) {
    return this.db.get('dossiers', id);
  }

  /** A dossier with its articles in their order. @param {string} id */
  async read(id) {
    const reading = this.db.transaction(['dossiers', 'articles']);
    const dossier = /** @type {Dossier | undefined} */ (await reading.objectStore('dossiers').get(id));
    if (!dossier) throw new Gone();
    /** @type {{ id: string, item: Item }[]} */ const records = [];
    /** @type {typeof records} */ let some;
    do {
      const after = records.length ? IDBKeyRange.bound([id, records.at(-1)?.id], [id, []], true) : articlesOf(id);
      some = await reading.objectStore('articles').getAll(after, AT_ONCE);
      records.push(...some);
    } while (some.length === AT_ONCE);
    const place = new Map(dossier.order.map((id, at) => [id, at]));
    const at = (/** @type {Item} */ item) => place.get(item.id) ?? place.size;
    return { dossier, items: records.map(({ item }) => item).sort((a, b) => at(a) - at(b)) };
  }

  /** A new dossier. @param {Partial<Dossier> & { name: string }} known @returns {Promise<Dossier>} */
  async add(known) {
    /** @type {Dossier} */ const dossier = {
      articles: 0,
      total: null,
      order: [],
      history: { done: [], undone: [] },
      countFrom: null,
      place: null,
      textless: [],
      ...known,
      id: fresh(),
      stamp: fresh(),
      changed: Date.now(),
    };
    await this.db.add('dossiers', dossier);
    return dossier;
  }

  /**
   * Writes what changed, and gives the new stamp.
   *
   * @param {string} id
   * @param {string} stamp - As the writer knows it.
   * @param {{ items?: readonly Item[], gone?: readonly string[], change?: Partial<Dossier> }} what
   */
  async write(id, stamp, { items = [], gone = [], change = {} }) {
    const writing = this.db.transaction(['dossiers', 'articles'], 'readwrite');
    // The promise of a transaction that was given up rejects too; what is thrown below says more.
    writing.done.catch(() => {});
    const dossiers = writing.objectStore('dossiers');
    const articles = writing.objectStore('articles');
    const known = /** @type {Dossier | undefined} */ (await dossiers.get(id));
    if (!known || known.stamp !== stamp) {
      writing.abort();
      throw known ? new Elsewhere() : new Gone();
    }
    const next = { ...known, ...change, id, stamp: fresh(), changed: Date.now() };
    try {
      await Promise.all([
        ...items.map((item) => articles.put({ dossier: id, id: item.id, item })),
        ...gone.map((article) => articles.delete([id, article])),
        dossiers.put(next),
      ]);
      await writing.done;
    } catch (error) {
      // A request says that it was given up; the transaction says why.
      throw writing.error ?? error;
    }
    return next.stamp;
  }

  /** Notes where the reader is; as with a name, no tab is in another's way. @param {string} id @param {Place} place */
  async place(id, place) {
    const writing = this.db.transaction('dossiers', 'readwrite');
    const known = await writing.store.get(id);
    if (known) await writing.store.put({ ...known, place });
    await writing.done;
  }

  /** Gives a dossier another name; nothing else of it is written, so no tab is in another's way. @param {string} id @param {string} name */
  async rename(id, name) {
    const writing = this.db.transaction('dossiers', 'readwrite');
    const known = await writing.store.get(id);
    if (known) await writing.store.put({ ...known, name });
    await writing.done;
    if (!known) throw new Gone();
  }

  /** Another dossier with the same in it. @param {string} id @param {string} name */
  async duplicate(id, name) {
    const { dossier, items } = await this.read(id);
    const copy = await this.add({ ...dossier, name });
    try {
      let { stamp } = copy;
      for (const portion of inPortions(items)) stamp = await this.write(copy.id, stamp, { items: portion });
    } catch (error) {
      await this.delete(copy.id); // Half a copy looks like a whole one.
      throw error;
    }
    return copy;
  }

  /** @param {string} id */
  async delete(id) {
    const writing = this.db.transaction(['dossiers', 'articles'], 'readwrite');
    await Promise.all([
      writing.objectStore('dossiers').delete(id),
      writing.objectStore('articles').delete(articlesOf(id)),
      writing.done,
    ]);
  }

  close() {
    this.db.close();
  }
}

/** Articles as they can be written without holding the page up. @param {readonly Item[]} items */
export function inPortions(items) {
  /** @type {Item[][]} */ const portions = [];
  let room = 0;
  for (const item of items) {
    room -= item.text.length;
    if (room < 0) {
      portions.push([]);
      room = PORTION - item.text.length;
    }
    portions.at(-1)?.push(item);
  }
  return portions;
}
