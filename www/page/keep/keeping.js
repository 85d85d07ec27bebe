/**
 * Whether what is on the desk is kept on this device, as far as the page knows it from the start. What reads and
 * writes the storage (`keeper.js`) is fetched when the reader keeps something, or did before.
 *
 * ```js
 * const keeping = new Keeping(desk);
 * keeping.addEventListener('change', draw);      // `state` is another object
 * void keeping.start();                          // opens what was kept, as it was left
 * await keeping.keep();                          // "Keep on this device"
 * ```
 *
 * - `off`: not kept, and not asked for;
 * - `opening`: being brought back;
 * - `kept`: every change is written, soon after it is made;
 * - `saving`: a change is being written;
 * - `full`, `blocked`: there is no room, or no storage at all: it is on the desk and in no danger until the page closes;
 * - `elsewhere`: another tab has written the same dossier, so this one no longer does;
 * - `gone`: it was deleted, here or in another tab.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {'off' | 'opening' | 'kept' | 'saving' | 'full' | 'blocked' | 'elsewhere' | 'gone'} Status
 * @typedef {{ status: Status, id: string | null, name: string, at: number | null }} Kept
 */

import { listen } from '../shell/life.js';
import { remembered } from './device.js';

/** @type {Kept} */
const OFF = { status: 'off', id: null, name: '', at: null };

export class Keeping extends EventTarget {
  /** @type {Kept} */ state = OFF;
  /** What was last written to a file. @type {Pick<State, 'items' | 'history' | 'countFrom'> | null} */
  #filed = null;
  /** What was last written to the device. @type {Pick<State, 'items' | 'history' | 'countFrom'> | null} */
  written = null;
  /** @type {Promise<import('./keeper.js').Keeper> | null} */ #keeper = null;

  /** @param {Desk} desk */
  constructor(desk) {
    super();
    this.desk = desk;
    desk.replacing = async () => {
      if (this.#keeper) await (await this.#keeper).leave();
      this.#filed = null;
      this.set(OFF);
    };
  }

  /** Opens what was open last, where something is kept. */
  async start() {
    const id = remembered()?.dossier;
    // An address with a ledger in it asks for that one.
    if (!id || location.hash.length > 1) return;
    this.set({ status: 'opening' });
    await (await this.keeper()).open(id);
  }

  /** What writes and reads, fetched when it is first asked for. */
  keeper() {
    return (this.#keeper ??= import('./keeper.js').then(({ Keeper }) => new Keeper(this.desk, this)));
  }

  /** Keeps what is on the desk. @param {string} [name] */
  async keep(name) {
    await (await this.keeper()).keep(name);
  }

  /** What is on the desk is in a file now. */
  filed() {
    this.#filed = this.desk.store.state;
    this.set({});
  }

  /** Whether closing the page would lose something. */
  get unsaved() {
    const { items, history, countFrom, reading } = this.desk.store.state;
    if (this.state.status === 'opening') return false;
    if (!items.length && !history.done.length && !reading) return false;
    const same = (/** @type {typeof this.written} */ it) =>
      it?.items === items && it.history === history && it.countFrom === countFrom;
    return !same(this.#filed) && !(this.state.id && same(this.written));
  }

  /** @param {Partial<Kept>} change */
  set(change) {
    this.state = { ...this.state, ...change };
    this.dispatchEvent(new Event('change'));
  }
}

/** Asks before the page is closed with something on it that is nowhere else. @param {Keeping} keeping */
export function warnBeforeClosing(keeping) {
  listen(window, 'beforeunload', (event) => {
    if (keeping.unsaved) event.preventDefault();
  });
}
