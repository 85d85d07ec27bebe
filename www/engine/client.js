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
 * worker is started, every article that had been put is put again, and the waiting requests go on
 * as if nothing had happened: they never reached the dead engine. An article that kills the engine
 * while it is put again is left out from then on, and a `lost` event names it. Each start costs one
 * request or one article, so a crash loop ends.
 *
 * An aborted request rejects with the signal's reason at once. If it was still waiting, it is never
 * sent; if it was already with the worker, it is carried out and its reply is dropped.
 */

import { EngineError, START, isReply } from './protocol.js';
import { startWorker } from './trusted.js';

/** @typedef {import('./contract.js').Article} Article */
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
  /** @type {Map<string, Article>} The articles the engine holds, in the order they came. */
  #held = new Map();
  /** @type {number | null} How sure an event has to be to count, where that was set. */ #least = null;
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

  /** @param {Options} [options] */
  report(options) {
    return this.#ask('report', [], options);
  }

  /** How an article was read, line by line. @param {string} id @param {Options} [options] */
  explain(id, options) {
    return this.#ask('explain', [id], options);
  }

  /** @param {Options} [options] */
  csv(options) {
    return this.#ask('csv', [], options);
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
      this.#remember(pending);
      pending.resolve(reply.value);
    }
    this.#next();
  }

  /** Keeps the list of what the engine holds. @param {Pending} pending */
  #remember({ method, args }) {
    if (method === 'put') {
      const article = /** @type {Article} */ (args[0]);
      this.#held.set(article.id, article);
    } else if (method === 'remove') {
      this.#held.delete(/** @type {string} */ (args[0]));
    } else if (method === 'countFrom') {
      this.#least = /** @type {number} */ (args[0]);
    }
  }

  /** Puts every article back into a fresh engine, then lets the waiting requests through. */
  async #replay() {
    const worker = this.#worker;
    this.#up = true;
    /** @param {Method} method @param {unknown} arg */
    const again = (method, arg) =>
      new Promise((resolve, reject) => this.#post({ id: ++this.#lastId, method, args: [arg], resolve, reject }));
    if (this.#least !== null) {
      await again('countFrom', this.#least).catch(() => {});
      if (worker !== this.#worker) return;
    }
    for (const article of [...this.#held.values()]) {
      try {
        await again('put', article);
      } catch {
        this.#held.delete(article.id);
        this.dispatchEvent(new CustomEvent('lost', { detail: { id: article.id } }));
        if (worker !== this.#worker) return; // It died of this article; the next one replays the rest.
      }
    }
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
