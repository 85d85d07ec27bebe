/**
 * What the reader decides about rounds and events: each a plain function that records it with the engine, shows the
 * report that comes of it, puts it on the timeline and says what changed.
 *
 * ```js
 * await merge(desk, ['acme-2026-01-300', 'acme-2026-03-320'], { note: 'the union says so' });
 * await setRound(desk, id, { headcount: null });      // true, or false where the engine refused it
 * await undo(desk);
 * ```
 *
 * A refusal of the engine is shown as it is: as a notice, or by `refused` where a form waits for it.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../../engine/contract.js').Conflict} Conflict
 * @typedef {import('../../engine/contract.js').Correction} Correction
 * @typedef {import('../../engine/contract.js').Edit} Edit
 * @typedef {import('../../engine/contract.js').EditRequest} EditRequest
 * @typedef {import('../../engine/contract.js').History} History
 * @typedef {import('../../engine/contract.js').Proposal} Proposal
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('./timeline.js').Step} Step
 *
 * @typedef {object} Options
 * @property {string} [note] - Of the reader's, kept with the edit.
 * @property {(message: string) => void} [refused] - Told why, in place of a notice.
 */

import { say } from '../../i18n/index.js';
import { editText, moved } from './describe.js';
import { editsFor } from './sides.js';

/** They are one round. @param {Desk} desk @param {readonly string[]} rounds @param {Options} [options] */
export const merge = (desk, rounds, options) => record(desk, [{ do: 'merge', rounds: [...rounds] }], options);

/** These events are a round of their own. @param {Desk} desk @param {readonly string[]} events @param {Options} [options] */
export const split = (desk, events, options) => record(desk, [{ do: 'split', events: [...events] }], options);

/** They do not count. @param {Desk} desk @param {readonly string[]} rounds @param {Options} [options] */
export const exclude = (desk, rounds, options) => record(desk, [{ do: 'exclude', rounds: [...rounds] }], options);

/** These tell of no round; the others of theirs do. @param {Desk} desk @param {readonly string[]} events @param {Options} [options] */
export const drop = (desk, events, options) => record(desk, [{ do: 'exclude', events: [...events] }], options);

/** They count. @param {Desk} desk @param {readonly string[]} rounds @param {Options} [options] */
export const include = (desk, rounds, options) => record(desk, [{ do: 'include', rounds: [...rounds] }], options);

/** The truth differs from what is told. @param {Desk} desk @param {string} round @param {Correction} to @param {Options} [options] */
export const setRound = (desk, round, to, options) => record(desk, [{ do: 'set', rounds: [round], to }], options);

/** The words were read wrongly. @param {Desk} desk @param {string} event @param {Correction} to @param {Options} [options] */
export const setEvent = (desk, event, to, options) => record(desk, [{ do: 'set', events: [event], to }], options);

/** The two are one round. @param {Desk} desk @param {Proposal} proposal @param {Options} [options] */
export const accept = (desk, { one, two }, options) => merge(desk, [one, two], options);

/** The two are not one round. @param {Desk} desk @param {Proposal} proposal @param {Options} [options] */
export const refuse = (desk, { one, two }, options) => record(desk, [{ do: 'split', rounds: [one, two] }], options);

/** One side of a conflict holds. @param {Desk} desk @param {Round} round @param {Conflict} conflict @param {number} side @param {Options} [options] */
export function settle(desk, round, conflict, side, options) {
  const { index } = desk.store.state;
  const edits = index && editsFor(round, conflict, side, index);
  return edits ? record(desk, edits, options) : Promise.resolve(false);
}

/** Takes back the last thing that was done, whatever it was. @param {Desk} desk */
export const undo = (desk) => step(desk, () => desk.timeline.undo(), (label) => say.correct.undone(label));

/** Does again what was taken back last. @param {Desk} desk */
export const redo = (desk) => step(desk, () => desk.timeline.redo(), (label) => say.correct.redone(label));

/** Takes back one edit, or what it says of one field, and leaves those after it. @param {Desk} desk @param {number} id @param {string} [field] */
export function takeBack(desk, id, field) {
  return withHistory(desk, ({ done }) =>
    done.flatMap((edit) => {
      if (edit.id !== id) return edit;
      const to = Object.entries(edit.to ?? {}).filter(([name]) => name !== field);
      return field && to.length ? { ...edit, to: Object.fromEntries(to) } : [];
    }),
  );
}

/** Says something of an edit that was made, or nothing any more. @param {Desk} desk @param {number} id @param {string} note */
export function setNote(desk, id, note) {
  return withHistory(desk, ({ done }) =>
    done.map((edit) => {
      if (edit.id !== id) return edit;
      const { note: _, ...bare } = edit;
      return note ? { ...bare, note } : bare;
    }),
  );
}

/**
 * Puts other edits in the place of those that hold, as one step.
 *
 * @param {Desk} desk
 * @param {(history: History) => Edit[]} change
 */
async function withHistory(desk, change) {
  const { engine, timeline } = desk;
  const tally = tallyOf(desk);
  const ok = await timeline.run(async () => {
    const before = engine.history;
    const done = change(before);
    const changed = before.done.filter((edit) => !done.includes(edit));
    if (!changed.length) return null;
    const texts = changed.map((edit) => editText(edit, desk.store.state.index));
    const put = async (/** @type {History} */ history) => {
      await engine.setHistory(history);
      await desk.refresh();
    };
    try {
      const after = { done, undone: [] };
      await put(after);
      const label = () => say.correct.undone(texts.join('; '));
      return { label, undo: () => put(before), redo: () => put(after) };
    } catch (error) {
      desk.failed(say.correct.change, error);
      return null;
    }
  });
  if (ok) tell(desk, desk.timeline.steps.done.at(-1)?.label() ?? '', tally);
  return ok;
}

/**
 * Records edits as one step; none of them where one is refused.
 *
 * @param {Desk} desk
 * @param {readonly EditRequest[]} requests
 * @param {Options} [options]
 * @returns {Promise<boolean>}
 */
export async function record(desk, requests, { note, refused } = {}) {
  const { engine } = desk;
  const tally = tallyOf(desk);
  const ok = await desk.timeline.run(async () => {
    const before = desk.store.state.index;
    let made = 0;
    try {
      for (const request of requests) {
        await engine.edit(note?.trim() ? { ...request, note: note.trim() } : request);
        made += 1;
      }
      await desk.refresh();
    } catch (error) {
      for (; made; made--) await engine.undo();
      if (refused) refused(error instanceof Error ? error.message : String(error));
      else desk.failed(say.correct.change, error);
      return null;
    }
    follow(desk, before);
    return editStep(desk, engine.history.done.slice(-requests.length));
  });
  if (ok) tell(desk, desk.timeline.steps.done.at(-1)?.label() ?? '', tally);
  return ok;
}

/**
 * Keeps what was open and chosen so: a round's id follows its figure, and its row the group it is in.
 *
 * @param {Desk} desk
 * @param {import('../state/index.js').ReportIndex | null} before
 */
function follow({ store }, before) {
  const { index, table, chosen } = store.state;
  if (!index || !before) return;
  const now = (/** @type {string} */ id) => {
    const told = index.rounds.has(id) ? undefined : before.rounds.get(id)?.mentions[0];
    return (told && index.roundOf(told.article, told.event)?.id) ?? id;
  };
  const open = [...table.open].map((key) => {
    const [id = ''] = key.split(' ').slice(-1);
    return `${key.slice(0, key.length - id.length)}${now(id)}`;
  });
  store.set({ table: { ...table, open: new Set(open) }, chosen: [...new Set(chosen.map(now))] });
}

/** The step that some edits are, which are the last there are. @param {Desk} desk @param {readonly Edit[]} edits @returns {Step} */
export function editStep(desk, edits) {
  const { engine } = desk;
  const times = async (/** @type {() => Promise<unknown>} */ act) => {
    for (const _ of edits) await act();
    await desk.refresh();
  };
  return {
    label: () => edits.map((edit) => editText(edit, desk.store.state.index)).join('; '),
    undo: () => times(() => engine.undo()),
    redo: () => times(() => engine.redo()),
  };
}

/** @param {Desk} desk @param {() => Promise<Step | null>} act @param {(label: string) => string} words */
async function step(desk, act, words) {
  const tally = tallyOf(desk);
  try {
    const done = await act();
    if (done) tell(desk, words(done.label()), tally);
    return done !== null;
  } catch (error) {
    desk.failed(say.correct.change, error);
    return false;
  }
}

/** @param {Desk} desk */
const tallyOf = (desk) => desk.store.state.index?.report.tally ?? null;

/** Says what was done and how it moved the total. @param {Desk} desk @param {string} what @param {import('../../engine/contract.js').Tally | null} before */
function tell(desk, what, before) {
  desk.store.set({ said: { what, moved: moved(before, tallyOf(desk)) } });
}
