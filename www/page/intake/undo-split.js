/**
 * Texts that were taken apart into articles, and the one click that joins them again; where they were joined, the one
 * that takes them apart again.
 *
 * ```js
 * const splits = new Splits(desk);
 * await desk.read(sources.map((source) => splits.watch(source)));
 * splits.offer();
 * ```
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/desk.js').Source} Source
 * @typedef {import('./found.js').Found} Found
 * @typedef {{ name: string, whole: string, parts: Found[], batch: string }} Split
 */

import { say } from '../../i18n/index.js';
import { withFacts } from './split.js';

/** Tells the splits of a visit apart. */
let last = 0;

export class Splits {
  /** @type {Split[]} */ #made = [];

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** The same source; what it is taken apart into is remembered. @param {Source} source @returns {Source} */
  watch({ name, load }) {
    return {
      name,
      load: async (signal) => {
        const found = await load(signal);
        if (!Array.isArray(found)) return found;
        const parts = /** @type {Found[]} */ (found.filter((it) => typeof it === 'object'));
        const whole = parts[0]?.whole;
        for (const part of parts) delete part.whole;
        if (parts.length < 2 || !whole) return found;
        const batch = `split-${++last}`;
        this.#made.push({ name, whole, parts, batch });
        return parts.map((part) => ({ ...part, batch }));
      },
    };
  }

  /** Says how many articles were made of how many texts, and offers to join them. */
  offer() {
    const { desk } = this;
    const { items } = desk.store.state;
    const made = this.#made.filter(({ batch }) => items.filter((it) => it.batch === batch).length > 1);
    if (!made.length) return;
    const n = made.reduce((sum, { parts }) => sum + parts.length, 0);
    const run = () => void this.#join(made);
    desk.notice('done', say.intake.splitName(made.length, made[0]?.name ?? ''), say.intake.split(n), { label: say.intake.join, run });
  }

  /** @param {readonly Split[]} splits */
  async #join(splits) {
    const { desk } = this;
    const batches = new Set(splits.map(({ batch }) => batch));
    const parts = desk.store.state.items.filter((it) => it.batch && batches.has(it.batch)).map(({ id }) => id);
    // The whole first: with nothing on the desk the page would go back to its start for a moment.
    const ids = await desk.read(splits.map(({ name, whole }) => ({ name, load: () => withFacts(whole) })));
    await desk.remove(parts);
    const run = () => void this.#split(splits, ids);
    desk.notice('done', say.intake.splitName(splits.length, splits[0]?.name ?? ''), say.intake.joined, { label: say.intake.splitAgain, run });
  }

  /** @param {readonly Split[]} splits @param {readonly string[]} joined */
  async #split(splits, joined) {
    const { desk } = this;
    await desk.read(splits.map(({ name, parts, batch }) => ({ name, load: () => parts.map((part) => ({ ...part, batch })) })));
    await desk.remove(joined);
    this.#made = [...splits];
    this.offer();
  }
}
