/**
 * What the reader can do: add articles, take them away, correct what was read, look at an event, save it all.
 *
 * It keeps the store in step with the engine. Whatever goes wrong becomes a notice that names what it was about, and
 * nothing else is lost by it.
 *
 * @typedef {import('./store.js').Store} Store
 * @typedef {import('./store.js').Notice} Notice
 * @typedef {import('./store.js').Pick} Pick
 * @typedef {import('./store.js').State} State
 * @typedef {import('./item.js').Item} Item
 * @typedef {import('./item.js').Opened} Opened
 * @typedef {import('../../engine/client.js').EngineClient} EngineClient
 * @typedef {import('../../engine/contract.js').EditRequest} EditRequest
 * @typedef {import('../../engine/contract.js').Correction} Correction
 * @typedef {import('../../engine/contract.js').Step} Step
 *
 * @typedef {object} Source - Something to read.
 * @property {string} name - The file's name, or how the text came.
 * @property {(signal: AbortSignal) => Loaded | Promise<Loaded>} load - Throws an `Unreadable` where it is no article.
 * @typedef {string | Opened | (string | Opened)[]} Loaded - Text as it came, an article, or several.
 */

import { EngineError } from '../../engine/protocol.js';
import { say } from '../../i18n/index.js';
import { Timeline } from '../correct/timeline.js';
import { Batch } from './batch.js';
import { ReportIndex } from './index.js';
import { articleOf, savedItem, shown } from './item.js';
import { number } from './numbers.js';
import { drawn, pause } from './pause.js';
import { CERTAIN } from './store.js';
import { certaintyText, lowerFirst, titleOf } from './words.js';

/** From how many rounds on the report is put together and drawn apart from each other. */
const MANY = 200;
/** Up to how many articles are read and shown in one go. */
const FEW = 20;
/** How many remarks on a dossier are shown one by one. */
const REMARKS = 3;

/** What the reader decides of rounds; it comes with the first thing that is decided. */
const actions = () => import('../correct/actions.js');

export class Desk {
  #lastNotice = 0;
  /** @type {Promise<void>} One batch after the other, in the order they came. */
  #work = Promise.resolve();
  /** Stops the batches that are being read or wait for it. */
  #stop = new AbortController();
  /** How many sources were read since there was last nothing to read. */
  #read = { done: 0 };

  /** Called before everything on the desk gives way to something else. @type {() => Promise<void>} */
  replacing = async () => {};

  /** @param {Store} store @param {EngineClient} engine */
  constructor(store, engine) {
    this.store = store;
    this.engine = engine;
    this.timeline = new Timeline(store);
    engine.ready.catch((error) => store.set({ failure: messageOf(error) }));
    engine.addEventListener('lost', (event) => {
      const { id, edits } = /** @type {CustomEvent<{ id?: string, edits?: number }>} */ (event).detail;
      if (edits) this.problem(say.desk.edits, say.desk.editsLost(edits));
      const item = store.state.items.find((it) => it.id === id);
      if (item) this.problem(titleOf(item), say.desk.leftOut);
      if (id) this.#drop([id]);
    });
  }

  /**
   * Reads the sources one after the other and shows the first that is new. Gives the ids of what was read, and of what
   * was there already.
   *
   * @param {readonly Source[]} sources
   */
  read(sources) {
    if (!sources.length) return Promise.resolve([]);
    const { reading } = this.store.state;
    const { signal } = this.#stop;
    const read = reading ? this.#read : (this.#read = { done: 0 });
    this.store.set({ reading: { done: reading?.done ?? 0, total: (reading?.total ?? 0) + sources.length } });
    const batch = new Batch(sources, this, signal);
    const ids = this.#work.then(async () => {
      const before = new Set(this.store.state.items.map(({ id }) => id));
      const ids = await batch.read(([id]) => (id ? { selected: id, picked: null, adding: false } : {}));
      read.done += batch.done;
      this.#added(ids.filter((id) => !before.has(id)));
      return ids;
    });
    this.#work = ids.then(
      () => {},
      (error) => this.failed(say.desk.batch, error),
    );
    return ids.catch(() => /** @type {string[]} */ ([]));
  }

  /** Stops reading; what was read stays. Settles when it has stopped. */
  cancel() {
    const { reading } = this.store.state;
    if (!reading) return this.#work;
    const read = this.#read;
    this.#stop.abort();
    this.#stop = new AbortController();
    return this.#work.then(() => {
      const text = say.desk.stoppedReading(number(read.done), number(reading.total));
      this.notice('done', say.desk.reading, text, null);
    });
  }

  /** Takes articles off the desk; the notice can bring them back, and so can undo. @param {readonly string[]} ids */
  async remove(ids) {
    const gone = this.store.state.items.filter((it) => ids.includes(it.id));
    if (!gone.length) return;
    const name = nameOf(gone);
    try {
      let back = await this.#takeOut(ids);
      const notice = this.notice('done', name, say.desk.removed, { label: say.desk.undo, run: () => void again() });
      /** @type {import('../correct/timeline.js').Step} */ const step = {
        label: () => say.correct.removed(nameOf(gone)),
        undo: () => (this.dismiss(notice), back()),
        redo: async () => void (back = await this.#takeOut(ids)),
      };
      const again = () => this.timeline.takeBack(step).catch((error) => this.failed(name, error));
      this.timeline.add(step);
    } catch (error) {
      this.failed(name, error);
    }
  }

  /** Notes that articles came, so that undo can take them off again. @param {readonly string[]} ids */
  #added(ids) {
    const added = this.store.state.items.filter((it) => ids.includes(it.id));
    if (!added.length) return;
    /** @type {() => Promise<unknown>} */ let back = async () => {};
    this.timeline.add({
      label: () => say.correct.added(nameOf(added)),
      undo: async () => void (back = await this.#takeOut(ids)),
      redo: () => back(),
    });
  }

  /** Takes articles off the desk, and gives what puts them back. @param {readonly string[]} ids */
  async #takeOut(ids) {
    const before = this.store.state.items;
    const gone = before.filter((it) => ids.includes(it.id));
    // An article without a text cannot be put back; the dossier as it was can.
    const saved = gone.some((it) => it.textless) ? await this.engine.save(true) : null;
    this.#drop(ids);
    for (const { id } of gone) await this.engine.remove(id);
    await this.refresh();
    return () => this.#restore(gone, before, saved);
  }

  /** Puts articles back where they were. @param {readonly Item[]} gone @param {readonly Item[]} before @param {string | null} saved */
  async #restore(gone, before, saved) {
    const since = this.store.state.items.filter((it) => !before.some(({ id }) => id === it.id));
    if (saved !== null) await this.engine.restore(saved);
    for (const item of saved === null ? gone : since) await this.engine.put(articleOf(item));
    await this.refresh(({ items: now }) => {
      const kept = before.filter((it) => gone.includes(it) || now.some(({ id }) => id === it.id));
      const current = kept.map((it) => now.find(({ id }) => id === it.id) ?? it);
      const added = now.filter(({ id }) => !before.some((it) => it.id === id));
      return { items: [...current, ...added], selected: gone[0]?.id ?? null, picked: null };
    });
  }

  /** Takes everything away: articles, edits, settings, notices. */
  async clear() {
    await this.cancel();
    await this.replacing();
    const nothing = { items: [], notices: [], selected: null, picked: null, adding: false, countFrom: CERTAIN };
    try {
      await this.engine.clear();
      await this.refresh(() => nothing);
      this.timeline.reset();
    } catch (error) {
      this.failed(say.desk.dossier, error);
    }
  }

  /** Everything as a file that `openDossier` reads: JSON as text. @param {boolean} texts - With those of the articles. */
  saveDossier(texts) {
    return this.engine.save(texts);
  }

  /**
   * Puts a saved dossier in the place of all there is; `false`, with a notice, where nothing of it can be used: then all
   * stays as it is.
   *
   * @param {string} text
   * @param {string} [name] - The file's, for notices.
   */
  async openDossier(text, name = say.desk.dossier) {
    await this.cancel();
    try {
      const before = this.store.state.items.length ? await this.engine.save(true) : null;
      const { articles, textless, remarks: all, countFrom } = await this.engine.restore(text);
      await this.replacing();
      const bare = new Set(textless.map((article) => article.id));
      // Such an article says so itself.
      const remarks = all.filter(({ code }) => code !== 'no-text');
      const items = articles.map((article) => savedItem(article, bare));
      await this.refresh(() => ({ items, selected: items[0]?.id ?? null, picked: null, adding: false, countFrom }));
      await this.resumed();
      for (const { path, text } of remarks.slice(0, REMARKS)) this.problem(name, path ? `${path}: ${text}` : text);
      const more = remarks.length - REMARKS;
      if (more > 0) this.problem(name, say.desk.moreRemarks(number(more)));
      const run = () => void this.openDossier(before ?? '');
      if (before !== null) this.notice('done', name, say.keep.replaced, { label: say.keep.bringBack, run });
      return true;
    } catch (error) {
      this.failed(name, error);
      return false;
    }
  }

  /** Edits came back together with what they are about: each can be taken back, or done again. */
  async resumed() {
    const { done, undone } = this.engine.history;
    if (!done.length && !undone.length) return this.timeline.reset();
    const { editStep } = await actions();
    const steps = (/** @type {readonly import('../../engine/contract.js').Edit[]} */ edits) => edits.map((edit) => editStep(this, [edit]));
    this.timeline.reset({ done: steps(done), undone: steps(undone) });
  }

  /** Records an edit; `false`, with a notice, where it was refused. @param {EditRequest} change */
  edit(change) {
    return actions().then(({ record }) => record(this, [change]));
  }

  /** Takes back the last thing that was done: an edit, articles that came or went, the line that readings count from. */
  undo() {
    return actions().then(({ undo }) => undo(this));
  }

  /** Does again what was taken back last. */
  redo() {
    return actions().then(({ redo }) => redo(this));
  }

  /** Corrects what is known of an article, as an edit. @param {string} id @param {Correction} to */
  setArticle(id, to) {
    return this.edit({ do: 'article', article: id, to });
  }

  /** Corrects the day an article came out. @param {string} id @param {string | null} published */
  async setPublished(id, published) {
    const item = this.store.state.items.find((it) => it.id === id);
    if (item && item.published !== published) await this.setArticle(id, { published });
  }

  /** Sets how sure an event has to be to count, in thousandths. @param {number} least */
  async setCountFrom(least) {
    const before = this.store.state.countFrom;
    const set = async (/** @type {number} */ countFrom) => {
      await this.engine.countFrom(countFrom);
      await this.refresh(() => ({ countFrom }));
    };
    try {
      await set(least);
      this.timeline.add({ label: () => certaintyText(least), undo: () => set(before), redo: () => set(least) });
    } catch (error) {
      this.failed(say.desk.edit, error);
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

  /** The events on one step of the way to the total that is shown. @param {Step['step']} step */
  stepItems(step) {
    return this.engine.stepItems(step);
  }

  /** The table of events as CSV. */
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
  async refresh(change = () => ({})) {
    /** @type {unknown} */ let failure = null;
    const report = await this.engine.report().catch((error) => void (failure = error));
    let { state } = this.store;
    let rest = change(state);
    if (report && (report.ledger.rounds.length > MANY || (state.reading?.total ?? 0) > FEW)) {
      // What is put together, laid out and painted in one go would hold the reader up: first this, then the ledger.
      await pause();
      this.store.set(rest);
      await drawn();
      rest = {};
      ({ state } = this.store);
    }
    const index = report ? new ReportIndex(report) : state.index;
    const { picked } = state;
    const next = {
      index,
      history: this.engine.history,
      picked: picked && index?.event(picked.article, picked.event) ? picked : null,
      ...rest,
    };
    const items = next.items ?? state.items;
    const current = items.map((item) => shown(item, index?.articles.get(item.id)));
    this.store.set({ ...next, items: current.every((item, i) => item === items[i]) ? items : current });
    if (failure) throw failure;
  }

  /** Takes articles out of the state; a neighbour is shown instead. @param {readonly string[]} ids */
  #drop(ids) {
    const gone = new Set(ids);
    const { items, selected } = this.store.state;
    const left = items.filter((it) => !gone.has(it.id));
    const before = items.slice(0, Math.max(0, items.findIndex((it) => it.id === selected)));
    const at = before.filter((it) => !gone.has(it.id)).length;
    const stays = left.some((it) => it.id === selected);
    this.store.set({
      items: left,
      selected: stays ? selected : (left[Math.min(at, left.length - 1)]?.id ?? null),
      picked: null,
    });
  }

  /** Says what went wrong with something. @param {string} name @param {unknown} error */
  failed(name, error) {
    const trapped = error instanceof EngineError && error.code === 'trap';
    this.problem(name, trapped ? say.desk.engineStopped : messageOf(error));
  }

  /** @param {string} name @param {string} text */
  problem(name, text) {
    this.notice('problem', name, lowerFirst(text), null);
  }

  /** Gives its number. @param {Notice['kind']} kind @param {string} name @param {string} text @param {Notice['action']} action */
  notice(kind, name, text, action) {
    const id = ++this.#lastNotice;
    const run = action && (() => (this.dismiss(id), action.run()));
    const others = this.store.state.notices.filter((it) => it.kind === 'problem'); // Only the last step can be undone.
    this.store.set({
      notices: [...others, { id, kind, name, text, action: action && run ? { ...action, run } : null }],
    });
    return id;
  }
}

/** The title of one article, or how many there are. @param {readonly Item[]} items */
const nameOf = (items) => (items.length === 1 && items[0] ? titleOf(items[0]) : say.words.articles(items.length));

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
