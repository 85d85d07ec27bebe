/**
 * All events on the desk in the order they are read, and the way from one to the next.
 *
 * @typedef {import('../state/store.js').State} State
 * @typedef {{ article: string, event: string, open: boolean }} Stop - `open`: it is not counted, or in conflict.
 */

/** @param {State} state @returns {Stop[]} */
export function eventsInOrder({ items, index }) {
  return items.flatMap(({ id }) =>
    (index?.eventsOf(id) ?? []).map((event) => {
      const round = index?.roundOf(id, event.id) ?? null;
      const open = !round?.counted || round.conflicts.some((it) => it.settled === null);
      return { article: id, event: event.id, open };
    }),
  );
}

/**
 * The next event across articles, and after the last the first. With none picked it is the first of the article that
 * is open, or, going back, its last.
 *
 * @param {State} state
 * @param {1 | -1} step
 * @param {boolean} onlyOpen - Only one that somebody may have to decide on.
 * @returns {Stop | null}
 */
export function nextEvent(state, step, onlyOpen) {
  const { picked, selected } = state;
  const all = eventsInOrder(state);
  const now = picked ? all.findIndex((it) => it.article === picked.article && it.event === picked.event) : -1;
  const there = (/** @type {Stop} */ it) => it.article === selected;
  const before = step > 0 ? all.findIndex(there) - 1 : all.findLastIndex(there) + 1;
  const start = now >= 0 ? now : Math.max(before, step > 0 ? -1 : 0);
  for (let n = 1; n <= all.length; n += 1) {
    const next = all[(((start + n * step) % all.length) + all.length) % all.length];
    if (next && (!onlyOpen || next.open)) return next;
  }
  return null;
}
