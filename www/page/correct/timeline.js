/**
 * The one line of everything the reader did: edits, articles that came and went, the confidence line.
 *
 * Takes steps that know how to take themselves back and how to be done again; gives undo and redo in the order in
 * which things were done, one after the other however fast they are asked for. What there is stands in the store
 * (`state.timeline`), so that whatever is drawn anew finds it.
 *
 * ```js
 * timeline.add({ label: () => say.correct.removed(name), undo: putBack, redo: takeOut });
 * await timeline.undo();
 * ```
 *
 * A new step ends what could be done again. A step that fails stays where it is, and its error is handed on.
 *
 * @typedef {import('../state/store.js').Store} Store
 *
 * @typedef {object} Step
 * @property {() => string} label - What was done, in the language of the page at that moment: `300 at Acme left out`.
 * @property {() => Promise<unknown>} undo
 * @property {() => Promise<unknown>} redo
 *
 * @typedef {{ done: readonly Step[], undone: readonly Step[] }} Steps - The last of each is the next to be asked for.
 */

/** Before anything was done. @type {Steps} */
export const NO_STEPS = { done: [], undone: [] };

export class Timeline {
  /** @type {Promise<unknown>} One thing after the other. */
  #work = Promise.resolve();
  #store;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /** What was done and what was undone. */
  get steps() {
    return this.#store.state.timeline;
  }

  /** Takes in something that was just done. @param {Step} step */
  add(step) {
    this.#store.set({ timeline: { done: [...this.steps.done, step], undone: [] } });
  }

  /**
   * Does something when all before it is done, and takes in the step that it gives, if any.
   *
   * @param {() => Promise<Step | null>} act
   * @returns {Promise<boolean>} Whether there was a step.
   */
  run(act) {
    return this.#next(async () => {
      const step = await act();
      if (step) this.add(step);
      return step !== null;
    });
  }

  /** Takes back the last step, and gives it; `null` where there is none. @returns {Promise<Step | null>} */
  undo() {
    return this.#next(async () => {
      const step = this.steps.done.at(-1);
      if (!step) return null;
      await step.undo();
      const { done, undone } = this.steps;
      this.#store.set({ timeline: { done: done.filter((it) => it !== step), undone: [...undone, step] } });
      return step;
    });
  }

  /** Does again what was undone last, and gives it; `null` where nothing was. @returns {Promise<Step | null>} */
  redo() {
    return this.#next(async () => {
      const step = this.steps.undone.at(-1);
      if (!step) return null;
      await step.redo();
      const { done, undone } = this.steps;
      this.#store.set({ timeline: { done: [...done, step], undone: undone.filter((it) => it !== step) } });
      return step;
    });
  }

  /** Takes back one step, whatever was done since; nothing where it is taken back already. @param {Step} step */
  takeBack(step) {
    return this.#next(async () => {
      if (!this.steps.done.includes(step)) return;
      await step.undo();
      const { done, undone } = this.steps;
      const last = done.at(-1) === step;
      this.#store.set({ timeline: { done: done.filter((it) => it !== step), undone: last ? [...undone, step] : undone } });
    });
  }

  /** Begins anew, with what another dossier brought. @param {Steps} [steps] */
  reset(steps = NO_STEPS) {
    this.#store.set({ timeline: steps });
  }

  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  #next(act) {
    const turn = this.#work.then(act);
    this.#work = turn.catch(() => {});
    return turn;
  }
}
