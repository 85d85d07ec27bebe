/**
 * What can be done with a round, in its opened details: edit it in place, leave it out or count it, tie it to others,
 * make a round of some of its tellings; and what was changed of it by hand, each with the way back.
 *
 * The form in which a round is edited outlives what is drawn around it: nothing that is typed is lost when articles
 * come in meanwhile.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../../engine/contract.js').Conflict} Conflict
 * @typedef {import('../../engine/contract.js').Mention} Mention
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {{ about: string, form: HTMLFormElement, draw: () => void }} Editing
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { signal } from '../shell/life.js';
import { drop, exclude, include, setEvent, settle, split } from './actions.js';
import { changeList } from './change-list.js';
import { nameOf } from './describe.js';
import { answerText } from './sides-text.js';
import { valuesOfEvent } from './fields.js';

/** The form that is open, and what of: the event that stands for the round, whatever its id becomes. @type {Editing | null} */
let editing = null;

/** What had the focus last among the details of a round: drawn anew, it has it again. @type {{ about: string, key: string } | null} */
let held = null;

/** @param {Round} round @param {Desk} desk @returns {HTMLElement} */
export function correctBar(round, desk) {
  const bar = h('div', { class: 'correct-bar' });
  const draw = () => replace(bar, ...contents(round, desk, draw));
  draw();
  if (editing && bar.contains(editing.form)) editing.draw = draw;
  // When it stands in the details.
  queueMicrotask(() => hold(bar, round));
  const life = new AbortController();
  let shown = false;
  desk.store.watch((state, before) => {
    shown ||= bar.isConnected;
    if (shown && !bar.isConnected) life.abort();
    else if (state.ticked !== before.ticked) draw();
  }, AbortSignal.any([life.signal, signal()]));
  return bar;
}

/** Notes what has the focus in the details around a bar, and gives it back where a redraw took it. @param {HTMLElement} bar @param {Round} round */
function hold(bar, round) {
  const details = bar.parentElement;
  if (!details) return;
  const about = aboutOf(round);
  const known = held;
  if (known && about.includes(known.about) && !elsewhere()) {
    const same = details.querySelector(`[data-key="${CSS.escape(known.key)}"]`) ?? bar.querySelector('button, input');
    if (same instanceof HTMLElement) same.focus({ preventScroll: true });
  }
  details.addEventListener('focusin', ({ target }) => {
    const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
    held = key ? { about: about[0] ?? round.id, key } : null;
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget) && !(relatedTarget instanceof HTMLTableElement)) held = null;
  });
}

/** Whether the reader went on to something else; the table takes the focus that a redraw loses. */
const elsewhere = () => !(document.activeElement === document.body || document.activeElement instanceof HTMLTableElement);

/** @param {Round} round @param {Desk} desk @param {() => void} draw */
function contents(round, desk, draw) {
  if (editing && aboutOf(round).includes(editing.about)) return [editing.form];
  const own = desk.store.state.ticked.filter((event) => round.mentions.some((it) => it.event === event));
  const some = own.length > 0 && own.length < round.mentions.length;
  const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => unknown} */ run, look = 'button') =>
    h('button', { type: 'button', class: look, 'data-key': `${key}-${aboutOf(round)[0]}`, onclick: () => void run() }, label);
  const part = async () => {
    if (await split(desk, own)) desk.store.set({ ticked: [] });
  };
  return [
    h(
      'div',
      { class: 'correct-acts' },
      some && button('part', say.correct.makeRound(own.length), part, 'primary'),
      button('edit', say.correct.edit, () => void edit(round, desk, draw)),
      round.counted
        ? button('out', say.correct.leaveOut, () => exclude(desk, [round.id]))
        : button('in', say.correct.countIt, () => include(desk, [round.id])),
      button('same', say.correct.sameAs, () => desk.store.set({ chosen: [...new Set([...desk.store.state.chosen, round.id])] })),
      round.mentions.length > 1 && !some && h('span', { class: 'hint' }, say.correct.tickTellings),
    ),
    changeList(desk, [...new Set(round.edited.map(({ edit }) => edit))]),
  ];
}

/** What a round is known by when its id changes: its events; by its id where it has none. @param {Round} round */
const aboutOf = ({ mentions, id }) => [...mentions.map(({ event }) => event), id];

/**
 * Opens the form in place of the buttons.
 *
 * @param {Round} round
 * @param {Desk} desk
 * @param {() => void} draw
 * @param {string} [field] - The one to begin with.
 */
export async function edit(round, desk, draw, field) {
  const { roundForm } = await import('./form.js');
  const about = aboutOf(round)[0] ?? round.id;
  /** @type {Editing} */ let own;
  const form = roundForm(round, desk, {
    close: () => {
      editing = null;
      form.remove();
      // Where it stands now, which may be another place than where it was opened.
      own.draw();
      held = { about, key: `edit-${about}` };
      const back = document.querySelector(`[data-key="edit-${CSS.escape(about)}"]`);
      if (back instanceof HTMLElement && !elsewhere()) back.focus({ preventScroll: true });
    },
    ...(field ? { first: field } : {}),
  });
  own = { about, form, draw };
  editing = own;
  draw();
}

/**
 * What can be done with one telling of a round: correct what was read in its words, or say that they tell of no round.
 *
 * @param {Round} round
 * @param {Mention} mention
 * @param {Desk} desk
 */
export function tellingActions(round, mention, desk) {
  const host = h('span', { class: 'telling-acts' });
  const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => unknown} */ run) =>
    h('button', { type: 'button', class: 'quiet', 'data-key': `${key}-${mention.event}`, onclick: () => void run() }, label);
  const draw = () =>
    replace(
      host,
      button('reread', say.correct.correctReading, () => editReading(mention, desk, host, draw)),
      round.mentions.length > 1 && button('drop', say.correct.leaveOutTelling, () => drop(desk, [mention.event])),
    );
  draw();
  return host;
}

/**
 * Opens a form about an event in `host`, in place of what is in it; `back` draws that again.
 *
 * @param {Mention} mention
 * @param {Desk} desk
 * @param {HTMLElement} host
 * @param {() => void} back
 */
export async function editReading({ article, event: id }, desk, host, back) {
  const { createForm } = await import('./form.js');
  const { index } = desk.store.state;
  const event = index?.event(article, id);
  if (!event) return;
  const edited = index?.articles.get(article)?.edited.filter((it) => it.event === id) ?? [];
  const form = createForm({
    label: nameOf(event),
    hint: say.correct.eventHint,
    values: valuesOfEvent(event),
    edited,
    desk,
    save: (to, options) => setEvent(desk, id, to, options),
    close: () => {
      const held = form.contains(document.activeElement);
      form.remove();
      host.classList.remove('is-editing');
      back();
      if (held) host.querySelector('button')?.focus();
    },
  });
  host.classList.add('is-editing');
  replace(host, form);
}

/**
 * The buttons that settle a conflict of a round; where it is settled, that it is.
 *
 * @param {Round} round
 * @param {Conflict} conflict
 * @param {Desk} desk
 * @param {() => string} [note] - What the reader says of it.
 */
export function conflictActions(round, conflict, desk, note) {
  const { index } = desk.store.state;
  if (!index) return [];
  if (conflict.settled !== null) return [h('span', { class: 'settled' }, say.correct.settledBy), ' ', ...takeBackOf(conflict.settled, desk)];
  return conflict.sides.map((_, at) => {
    const text = answerText(round, conflict, at, index);
    return text === null
      ? null
      : h(
          'button',
          {
            type: 'button',
            class: 'button',
            'data-key': `settle-${round.id}-${conflict.check}-${conflict.field}-${at}`,
            onclick: () => void settle(desk, round, conflict, at, note ? { note: note() } : {}),
          },
          text,
        );
  });
}

/** @param {number} edit @param {Desk} desk */
function takeBackOf(edit, desk) {
  const run = async () => void (await (await import('./actions.js')).takeBack(desk, edit));
  return [h('button', { type: 'button', class: 'link', 'data-key': `back-${edit}`, onclick: () => void run() }, say.correct.takeBack)];
}
