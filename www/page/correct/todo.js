/**
 * What there is to decide: contradictions, rounds that may be one, readings just below the line, and changes that found
 * nothing to hold on to.
 *
 * Takes the state, gives a list in which each thing has a key that stays as long as the thing does. What the reader has
 * passed over (`state.passed`) is not in it. Worked out once for each report.
 *
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../../engine/contract.js').Conflict} Conflict
 * @typedef {import('../../engine/contract.js').Edit} Edit
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Lapse} Lapse
 * @typedef {import('../../engine/contract.js').Proposal} Proposal
 * @typedef {import('../../engine/contract.js').Round} Round
 *
 * @typedef {{ kind: 'conflict', key: string, round: Round, conflict: Conflict }} ConflictTask
 * @typedef {{ kind: 'proposal', key: string, proposal: Proposal, one: Round, two: Round }} ProposalTask
 * @typedef {{ kind: 'uncertain', key: string, round: Round, confidence: number }} UncertainTask
 * @typedef {{ kind: 'lapsed', key: string, lapse: Lapse, edit: Edit }} LapsedTask
 * @typedef {ConflictTask | ProposalTask | UncertainTask | LapsedTask} Task
 * @typedef {{ tasks: Task[], lessSure: number }} Todo
 */

import { lapsedOf } from './describe.js';

/** How far below the line a reading is worth a look: a fifth. */
const NEAR = 0.2;

/** @type {WeakMap<ReportIndex, Map<number, Todo>>} */ const known = new WeakMap();

/** What is open, without what was passed over. @param {Pick<State, 'index' | 'countFrom' | 'passed'>} state @returns {Task[]} */
export function toDecide({ index, countFrom, passed }) {
  return index ? all(index, countFrom).tasks.filter(({ key }) => !passed.includes(key)) : [];
}

/** All there is, passed over or not, and how many readings are less sure than those. @param {ReportIndex} index @param {number} countFrom @returns {Todo} */
export function all(index, countFrom) {
  const found = known.get(index)?.get(countFrom);
  if (found) return found;
  const { ledger, edits } = index.report;
  const below = uncertain(ledger.rounds, index, countFrom);
  const todo = {
    tasks: [...conflicts(ledger.rounds), ...proposals(ledger.proposals, index), ...below.near, ...lapses(edits)],
    lessSure: below.far,
  };
  known.set(index, new Map([[countFrom, todo]]));
  return todo;
}

/** What tells the two apart from any other conflict, however often it is shown. @param {Conflict} conflict */
function conflictKey({ check, text, sides }) {
  const told = sides.map(({ mentions }) => mentions.map(({ article, event }) => `${article} ${event}`).join());
  return [check, text, ...told].join('|');
}

/** Each once: the same contradiction is shown by every row it is about. @param {readonly Round[]} rounds @returns {ConflictTask[]} */
function conflicts(rounds) {
  /** @type {Map<string, ConflictTask | null>} */ const found = new Map();
  for (const round of rounds) {
    for (const conflict of round.conflicts) {
      const key = conflictKey(conflict);
      if (conflict.settled !== null) found.set(key, null);
      else if (!found.has(key) || (found.get(key) && round.counted && !found.get(key)?.round.counted))
        found.set(key, { kind: 'conflict', key, round, conflict });
    }
  }
  return [...found.values()].filter((it) => it !== null);
}

/** The likeliest first. @param {readonly Proposal[]} proposals @param {ReportIndex} index @returns {ProposalTask[]} */
function proposals(proposals, index) {
  return [...proposals]
    .sort((a, b) => b.score - a.score)
    .flatMap((proposal) => {
      const [one, two] = [index.rounds.get(proposal.one), index.rounds.get(proposal.two)];
      return one && two ? [{ kind: /** @type {const} */ ('proposal'), key: `${one.id}|${two.id}`, proposal, one, two }] : [];
    });
}

/** The surest first. @param {readonly Round[]} rounds @param {ReportIndex} index @param {number} countFrom */
function uncertain(rounds, index, countFrom) {
  const out = rounds.filter(({ why, counted }) => !counted && why.rule === 'uncertain');
  const tasks = out.map((round) => {
    const sure = round.mentions.map(({ article, event }) => index.event(article, event)?.confidence ?? 0);
    const key = `uncertain|${round.mentions[0]?.event ?? round.id}`;
    return /** @type {UncertainTask} */ ({ kind: 'uncertain', key, round, confidence: Math.max(0, ...sure) });
  });
  const near = tasks.filter(({ confidence }) => confidence >= countFrom / 1000 - NEAR);
  near.sort((a, b) => b.confidence - a.confidence);
  return { near, far: tasks.length - near.length };
}

/** @param {ReportIndex['report']['edits']} edits @returns {LapsedTask[]} */
function lapses(edits) {
  return lapsedOf(edits).flatMap((lapse) => {
    const edit = edits.done.find(({ id }) => id === lapse.edit);
    return edit ? [{ kind: /** @type {const} */ ('lapsed'), key: `lapsed|${edit.id}|${lapse.why}`, lapse, edit }] : [];
  });
}
