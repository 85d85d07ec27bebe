/**
 * Choosing rounds in the table, and tellings in a round's details, to do something with them together.
 *
 * Every row has a box; once one is ticked, a bar says what can be done with those that are. With Shift, all between
 * two boxes are ticked.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('../../engine/contract.js').Mention} Mention
 * @typedef {import('../../engine/contract.js').Round} Round
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { key } from '../shell/keyboard.js';
import { titleOf } from '../state/words.js';
import { nameOf, namedOf, namesOf } from './describe.js';

/** A box before a row. @param {Round} round @param {string} key - Of the row. @param {Desk} desk */
export function chooseBox(round, key, { store }) {
  const box = h('input', {
    type: 'checkbox',
    class: 'choose',
    value: round.id,
    checked: store.state.chosen.includes(round.id),
    'aria-label': say.correct.choose(nameOf(round)),
    'data-key': `choose-${key}`,
    'data-cell': 'choose',
    onclick: (/** @type {MouseEvent} */ event) => {
      const those = event.shiftKey ? between(box, lastOf(store.state.chosen)) : [round.id];
      const { chosen } = store.state;
      store.set({
        chosen: box.checked ? [...new Set([...chosen, ...those, round.id])] : chosen.filter((id) => !those.includes(id)),
      });
    },
  });
  return h('label', { class: 'choose-box' }, box);
}

/** @param {readonly string[]} chosen */
const lastOf = (chosen) => chosen.at(-1) ?? null;

/** The rows from one box to another, both included. @param {HTMLInputElement} box @param {string | null} other */
function between(box, other) {
  const all = [...(box.closest('[role=table], [role=grid], table')?.querySelectorAll('input.choose') ?? [])];
  const ids = all.map((it) => /** @type {HTMLInputElement} */ (it).value);
  const [one, two] = [ids.indexOf(box.value), ids.indexOf(other ?? box.value)];
  return two < 0 ? [box.value] : ids.slice(Math.min(one, two), Math.max(one, two) + 1);
}

/**
 * A box before a telling in a round's details; none where the round is told once.
 *
 * @param {Round} round
 * @param {Mention} mention
 * @param {Desk} desk
 */
export function tellingBox(round, mention, { store }) {
  if (round.mentions.length < 2) return null;
  const item = store.state.items.find(({ id }) => id === mention.article);
  const box = h('input', {
    type: 'checkbox',
    class: 'tick',
    checked: store.state.ticked.includes(mention.event),
    'aria-label': say.correct.tick(item ? titleOf(item) : mention.article),
    'data-key': `tick-${mention.event}`,
    onclick: () => {
      const others = store.state.ticked.filter((id) => id !== mention.event);
      store.set({ ticked: box.checked ? [...others, mention.event] : others });
    },
  });
  return h('label', { class: 'choose-box' }, box);
}

/**
 * The bar under the table, there while rounds are chosen.
 *
 * @param {HTMLElement} root - What holds the table; `is-choosing` stands on it meanwhile.
 * @param {Desk} desk
 */
export function chooseBar(root, desk) {
  const { store } = desk;
  const bar = h('div', { class: 'choose-bar', role: 'group', hidden: true });
  root.append(bar);
  key({ keys: ['Space'], group: 'ledger', says: () => say.correct.keyChoose });

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.chosen === before.chosen && state.index === before.index) return;
    const rounds = state.chosen.flatMap((id) => state.index?.rounds.get(id) ?? []);
    // A round that is no more cannot stay chosen.
    if (rounds.length !== state.chosen.length) return void store.set({ chosen: rounds.map(({ id }) => id) });
    root.classList.toggle('is-choosing', rounds.length > 0);
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll('input.choose')))
      box.checked = state.chosen.includes(box.value);
    const had = bar.contains(document.activeElement);
    bar.hidden = !rounds.length;
    bar.setAttribute('aria-label', say.correct.chosen(rounds.length));
    replace(bar, ...(rounds.length ? contents(rounds, desk) : []));
    if (had && bar.hidden) /** @type {HTMLElement | null} */ (root.querySelector('table'))?.focus();
  };
}

/** @param {readonly Round[]} rounds @param {Desk} desk */
function contents(rounds, desk) {
  const ids = rounds.map(({ id }) => id);
  const names = namesOf(rounds.map(namedOf));
  /** @param {'merge' | 'exclude' | 'include'} name @param {readonly string[]} rounds */
  const act = async (name, rounds) => {
    const actions = await import('./actions.js');
    if (await actions[name](desk, rounds)) desk.store.set({ chosen: [] });
  };
  const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => void} */ onclick, look = 'button') =>
    h('button', { type: 'button', class: look, 'data-key': `chosen-${key}`, onclick }, label);
  const [counted, out] = [rounds.filter((it) => it.counted), rounds.filter((it) => !it.counted)];
  return [
    h('p', {}, h('strong', {}, say.correct.chosen(rounds.length)), ' ', rounds.length > 1 ? names : `${names}. ${say.correct.chooseMore}`),
    rounds.length > 1 && button('merge', say.correct.oneRound, () => void act('merge', ids), 'primary'),
    counted.length > 0 && button('out', say.correct.leaveOut, () => void act('exclude', counted.map(({ id }) => id))),
    out.length > 0 && button('in', say.correct.countIt, () => void act('include', out.map(({ id }) => id))),
    button('clear', say.correct.clear, () => desk.store.set({ chosen: [] }), 'quiet'),
  ];
}
