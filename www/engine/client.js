/**
 * The page's side of the engine: `await client.ready`, then ask.
 *
 * ```js
 * const engine = new EngineClient();
 * await engine.ready;
 * await engine.put(article);
 * const { tally } = await engine.report();
 * ```
 *
 * One request is with the worker at a time; the rest wait here, in order. So it is always known
 * which request the engine died of. That one rejects with an `EngineError` of code `trap`; a new
 * worker is started and told what the dead one knew (memory.js: articles, edits, settings), and the
 * waiting requests go on as if nothing had happened: they never reached the dead engine. An article
 * that kills the engine while it is put again is left out from then on, and a `lost` event names it.
 * Each start costs one request or one article, so a crash loop ends.
 *
 * An aborted request rejects with the signal's reason at once. If it was still waiting, it is never
 * sent; if it was already with the worker, it is carried out and its reply is dropped.
 */

import { Receiver } from './delta.js';
import { Memory } from './memory.js';
import { EngineError, START, isReply } from './protocol.js';
import { startWorker } from './trusted.js';

/** @typedef {import('./contract.js').Article} Article */
/** @typedef {import('./contract.js').EditRequest} EditRequest */
/** @typedef {import('./contract.js').History} History */
/** @typedef {import('./contract.js').Step['step']} Step */
/** @typedef {import('./protocol.js').Method} Method */
/** @typedef {import('./protocol.js').Methods} Methods */
/** @typedef {{ signal?: AbortSignal }} Options */
/**
 * @typedef {object} Resolvers
 * @property {Promise<any>} promise
 * @property {(value?: any) => void} resolve
 * @property {(error: unknown) => void} reject
 */
/**
 * @typedef {object} Pending
 * @property {number} id
 * @property {Method} method
 * @property {unknown[]} args
 * @property {(value: any) => void} resolve
 * @property {(error: unknown) => void} reject
 */

export class EngineClient extends EventTarget {
  /** @type {() => Worker} */ #startWorker;
  /** @type {Worker | null} */ #worker = null;
  #memory = new Memory();
  #receiver = new Receiver();
  /** @type {Pending[]} */ #waiting = [];
  /** @type {Pending | null} */ #inFlight = null;
  /** @type {EngineError | null} Set once nothing can be asked any more. */ #dead = null;
  #running = false;
  #up = false; // The present worker has said that it started.
  #lastId = START;
  /** @type {Resolvers} */ #ready = withResolvers();

  /** @param {() => Worker} [start] - Starts a worker that speaks the protocol; tests give their own. */
  constructor(start = startWorker) {
    super();
    this.#startWorker = start;
    this.#ready.promise.catch(() => {}); // Whoever awaits it still sees the error.
    this.#start();
  }

  /** Settles once: when the engine can be asked, or with the error that keeps it from starting. */
  get ready() {
    return this.#ready.promise;
  }

  /** @param {string} name @param {string} source @param {Options} [options] */
  open(name, source, options) {
    return this.#ask('open', [name, source], options);
  }

  /** Adds the article, or replaces the one with its id. @param {Article} article @param {Options} [options] */
  put(article, options) {
    return this.#ask('put', [article], options);
  }

  /** @param {string} id @param {Options} [options] */
  remove(id, options) {
    return this.#ask('remove', [id], options);
  }

  /** Sets how sure an event has to be to count, in thousandths. @param {number} least @param {Options} [options] */
  countFrom(least, options) {
    return this.#ask('countFrom', [least], options);
  }

  /** Takes everything away: articles, edits, settings. @param {Options} [options] */
  clear(options) {
    return this.#ask('clear', [], options);
  }

  /**
   * Everything: it comes as what has changed, and what has not is the same object as in the report before. The steps to
   * the total come without the events they are made of: see `stepItems`.
   *
   * @param {Options} [options]
   */
  async report(options) {
    let { left } = await this.#ask('look', [], options);
    while (left) ({ left } = await this.#ask('more', [], options));
    return this.#receiver.report;
  }

  /** The events that make up a step to the total, as of the last report. @param {Step} step @param {Options} [options] */
  stepItems(step, options) {
    return this.#ask('stepItems', [step], options);
  }

  /** The edits that hold and those that were undone, as they are known here. */
  get history() {
    return this.#memory.history;
  }

  /** Records an edit, and gives its number. @param {EditRequest} change @param {Options} [options] */
  async edit(change, options) {
    return (await this.#ask('edit', [change], options)).id;
  }

  /** Takes the last edit back, and gives it; `null` where there is none. @param {Options} [options] */
  async undo(options) {
    return (await this.#ask('undo', [], options)).edit;
  }

  /** Does again what was undone last, and gives it; `null` where nothing was. @param {Options} [options] */
  async redo(options) {
    return (await this.#ask('redo', [], options)).edit;
  }

  /** Puts edits in the place of all there were, with what of them was undone. @param {History} history @param {Options} [options] */
  async setHistory(history, options) {
    await this.#ask('setHistory', [history], options);
  }

  /** The articles that have no text, as they were read: what `revive` takes. */
  get textless() {
    return this.#memory.textless;
  }

  /** Puts edits, settings and articles without text into an empty engine; the other articles are put after. @param {import('./protocol.js').Known} known @param {Options} [options] */
  revive(known, options) {
    return this.#ask('revive', [known], options);
  }

  /** How an article was read, line by line. @param {string} id @param {Options} [options] */
  explain(id, options) {
    return this.#ask('explain', [id], options);
  }

  /** One row an event. @param {Options} [options] */
  csv(options) {
    return this.#ask('csv', [], options);
  }

  /** One row a round. @param {Options} [options] */
  roundsCsv(options) {
    return this.#ask('roundsCsv', [], options);
  }

  /** The counted rounds as a table for a story. @param {Options} [options] */
  markdown(options) {
    return this.#ask('markdown', [], options);
  }

  /** The total as a clause, in English. @param {Options} [options] */
  words(options) {
    return this.#ask('words', [], options);
  }

  /**
   * Holds a tracker against the articles; `columns` and `dates` are guessed where they are left out.
   *
   * @param {string} csv
   * @param {string[]} [columns] - Each as `field=column`.
   * @param {string} [dates] - `dmy`, `mdy` or `ymd`.
   * @param {Options} [options]
   */
  reconcile(csv, columns, dates, options) {
    return this.#ask('reconcile', [csv, columns, dates], options);
  }

  /** The dossier as a file, with the texts of the articles or without. @param {boolean} texts @param {Options} [options] */
  save(texts, options) {
    return this.#ask('save', [texts], options);
  }

  /** Puts a saved dossier, as its text, in the place of all there is. @param {string} file @param {Options} [options] */
  restore(file, options) {
    return this.#ask('restore', [file], options);
  }

  /** Stops the worker. What was asked and not answered rejects. */
  close() {
    this.#fail(new EngineError('closed', 'the engine was closed before it answered'));
  }

  /**
   * @template {Method} M
   * @param {M} method
   * @param {Parameters<Methods[M]>} args
   * @param {Options} [options]
   * @returns {Promise<ReturnType<Methods[M]>>}
   */
  #ask(method, args, { signal } = {}) {
    const { promise, resolve, reject } = withResolvers();
    if (this.#dead) return Promise.reject(this.#dead);
    if (signal?.aborted) return Promise.reject(signal.reason);
    const pending = { id: ++this.#lastId, method, args, resolve, reject };
    if (signal) {
      const abort = () => {
        this.#waiting = this.#waiting.filter((it) => it !== pending);
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      promise.then(
        () => signal.removeEventListener('abort', abort),
        () => signal.removeEventListener('abort', abort),
      );
    }
    this.#waiting.push(pending);
    this.#next();
    return promise;
  }

  /** Hands the next waiting request to the worker, unless it is busy. */
  #next() {
    if (!this.#running || this.#inFlight) return;
    const pending = this.#waiting.shift();
    if (pending) this.#post(pending);
  }

  /** @param {Pending} pending */
  #post(pending) {
    this.#inFlight = pending;
    const { id, method, args } = pending;
    try {
      this.#worker?.postMessage({ id, method, args });
    } catch (error) {
      this.#inFlight = null;
      pending.reject(error); // The arguments cannot be cloned: the caller's mistake, not the engine's.
      this.#next();
    }
  }

  #start() {
    const worker = this.#startWorker();
    this.#worker = worker;
    this.#receiver = new Receiver(); // A new engine tells everything anew.
    this.#up = false;
    worker.onmessage = ({ data }) => {
      if (worker !== this.#worker) return; // A late word from an engine that was given up.
      if (isReply(data)) this.#take(data);
      else this.#broken(new EngineError('protocol', 'the engine’s worker sent something that is not a reply'));
    };
    worker.onmessageerror = () => {
      if (worker === this.#worker) this.#broken(new EngineError('protocol', 'the engine’s reply could not be read'));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker !== this.#worker) return;
      this.#broken(new EngineError('trap', `the engine stopped: ${event.message || 'its files could not be loaded'}`));
    };
  }

  /** The worker failed outside a reply. @param {EngineError} error */
  #broken(error) {
    if (!this.#up) this.#fail(new EngineError('load', `the engine could not be started: ${error.message}`));
    else if (this.#inFlight) this.#restart(error);
    // With nothing asked, nothing is owed: the next request will show whether it still answers.
  }

  /** @param {import('./protocol.js').Reply} reply */
  #take(reply) {
    if (reply.id === START) {
      if ('error' in reply)
        this.#fail(new EngineError('load', `the engine could not be started: ${reply.error.message}`));
      else void this.#replay();
      return;
    }
    const pending = this.#inFlight;
    if (pending?.id !== reply.id) return; // Answered already: a second reply changes nothing.
    if ('error' in reply) {
      const error = EngineError.from(reply.error);
      if (error.code === 'trap') {
        this.#restart(error);
        return;
      }
      this.#inFlight = null;
      pending.reject(error);
    } else {
      this.#inFlight = null;
      this.#keep(pending, reply.value);
      pending.resolve(reply.value);
    }
    this.#next();
  }

  /** Keeps what has to be known of it here, also where nobody waits for it any more. @param {Pending} pending @param {any} value */
  #keep({ method, args }, value) {
    if (method === 'look' || method === 'more') this.#receiver.take(value);
    else this.#memory.take(method, args, value);
  }

  /** Tells a fresh engine what the one before it knew, then lets the waiting requests through. */
  async #replay() {
    const worker = this.#worker;
    this.#up = true;
    const alive = () => worker === this.#worker;
    await this.#memory.replay(
      (method, arg) =>
        new Promise((resolve, reject) => this.#post({ id: ++this.#lastId, method, args: [arg], resolve, reject })),
      (detail) => this.dispatchEvent(new CustomEvent('lost', { detail })),
      alive,
    );
    if (!alive()) return;
    this.#running = true;
    this.#ready.resolve();
    this.#next();
  }

  /** Gives up this worker and the request it had, and starts another. @param {EngineError} error */
  #restart(error) {
    const pending = this.#inFlight;
    this.#inFlight = null;
    this.#running = false;
    this.#worker?.terminate();
    this.#start();
    pending?.reject(error);
  }

  /** @param {EngineError} error */
  #fail(error) {
    this.#dead = error;
    this.#running = false;
    this.#worker?.terminate();
    this.#worker = null;
    const open = this.#inFlight ? [this.#inFlight, ...this.#waiting] : this.#waiting;
    this.#inFlight = null;
    this.#waiting = [];
    for (const pending of open) pending.reject(error);
    this.#ready.reject(error);
  }
}

/** @returns {Resolvers} */
function withResolvers() {
  /** @type {any} */ const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
