/**
 * To decide, as a list: one thing after the other, each with all that speaks for either answer, and the answers as
 * buttons. What was decided goes below, with the way back.
 *
 * By keyboard: the arrows go from thing to thing, a digit gives the answer of that number, and after an answer the next
 * thing has the focus.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 * @typedef {import('./todo.js').Task} Task
 * @typedef {import('./todo-items.js').Answer} Answer
 */

import { say } from '../../i18n/index.js';
import { h, replace } from '../shell/dom.js';
import { key } from '../shell/keyboard.js';
import { number, percent } from '../state/numbers.js';
import { changeItem } from './change-list.js';
import { all, toDecide } from './todo.js';
import { drawTask, titleOfTask } from './todo-items.js';

/** How many are drawn at once; the rest follow when these are decided. */
const SHOWN = 40;
const KINDS = /** @type {const} */ (['conflict', 'proposal', 'uncertain', 'lapsed']);

/** @param {HTMLElement} root @param {Desk} desk */
export function createTodo(root, desk) {
  const { store } = desk;
  const list = h('div', { class: 'todo' });
  root.append(list);
  /** @type {Map<string, string>} What was typed of each thing and not sent yet. */ const notes = new Map();

  key({ keys: ['↑', '↓'], group: 'ledger', together: true, says: () => say.correct.keyTasks });
  key({ keys: ['1', '2', '3'], group: 'ledger', says: () => say.correct.keyAnswer });
  list.addEventListener('keydown', (event) => {
    const task = event.target instanceof Element && event.target.closest('.task');
    if (!task || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      const tasks = [...list.querySelectorAll('.task')];
      const next = tasks[tasks.indexOf(task) + step];
      if (!(next instanceof HTMLElement)) return;
      next.focus();
    } else if (/^[1-9]$/.test(event.key)) {
      const answer = task.querySelectorAll('.answer')[Number(event.key) - 1];
      if (!(answer instanceof HTMLElement)) return;
      answer.click();
    } else return;
    event.preventDefault();
  });

  /** Gives an answer and goes to the next thing. @param {Task} task @param {Answer} answer */
  async function give(task, answer) {
    const tasks = toDecide(store.state);
    const at = tasks.findIndex(({ key }) => key === task.key);
    const next = (tasks[at + 1] ?? tasks[at - 1])?.key;
    const note = notes.get(task.key) ?? '';
    if (answer.field && task.kind === 'conflict') return write(task, answer.field, next);
    const done = answer.pass ? (pass(task.key), true) : await answer.run({ note });
    if (!done) return;
    notes.delete(task.key);
    focus(next);
  }

  /** Lets the reader say what is so, where neither side has it. @param {import('./todo.js').ConflictTask} task @param {string} field @param {string | undefined} next */
  async function write({ key, round }, field, next) {
    const { roundForm } = await import('./form.js');
    const host = list.querySelector(`.task[data-key="${CSS.escape(key)}"]`);
    if (!host || host.querySelector('form')) return;
    const form = roundForm(round, desk, {
      first: field,
      close: () => {
        form.remove();
        draw();
        focus(toDecide(store.state).some((task) => task.key === key) ? key : next);
      },
    });
    host.append(form);
  }

  /** @param {string} key */
  function pass(key) {
    store.set({ passed: [...store.state.passed, key] });
  }

  /** @param {string | undefined} key */
  function focus(key) {
    const found = key && list.querySelector(`.task[data-key="${CSS.escape(key)}"]`);
    const target = found || list.querySelector('.task') || list.querySelector('.todo-head');
    if (target instanceof HTMLElement) target.focus();
  }

  function draw() {
    const { state } = store;
    const { index } = state;
    if (!index) return replace(list);
    const tasks = toDecide(state);
    const shown = tasks.slice(0, SHOWN);
    const { lessSure } = all(index, state.countFrom);
    const had = list.contains(document.activeElement);
    replace(
      list,
      h('p', { class: 'todo-head', tabindex: '-1', 'data-key': 'todo-head' }, tasks.length ? say.correct.next(tasks.length) : say.correct.nothingToDecide),
      !tasks.length && h('p', { class: 'nothing' }, decidedSomething(state) ? say.correct.allDecided : say.correct.whatStandsHere),
      ...KINDS.flatMap((kind) => {
        const own = shown.filter((task) => task.kind === kind);
        if (!own.length) return [];
        return [
          h('h3', { class: 'todo-kind' }, say.correct.kinds[kind], ' ', h('span', { class: 'n' }, number(tasks.filter((task) => task.kind === kind).length))),
          h('p', { class: 'todo-hint' }, kind === 'uncertain' ? say.correct.kindHint.uncertain(percent(state.countFrom / 1000)) : say.correct.kindHint[kind]),
          ...own.map((task) => drawTask(task, { desk, index, give: (answer) => void give(task, answer), note: noteOf(task) })),
          kind === 'uncertain' && lessSure > 0 && h('p', { class: 'todo-hint' }, say.correct.lessSure(lessSure)),
        ];
      }),
      ...decided(state),
    );
    // What had the focus may be decided, or open, now.
    if (had && !list.contains(document.activeElement)) focus(undefined);
  }

  /** @param {Task} task */
  const noteOf = ({ key }) => ({
    value: notes.get(key) ?? '',
    set: (/** @type {string} */ value) => void notes.set(key, value),
  });

  /** @param {State} state */
  const decidedSomething = (state) => state.history.done.some(isDecision) || state.passed.length > 0;

  /** @param {State} state */
  function decided(state) {
    const edits = state.history.done.filter(isDecision).toReversed();
    const open = state.index ? all(state.index, state.countFrom).tasks.filter(({ key }) => state.passed.includes(key)) : [];
    if (!edits.length && !open.length) return [];
    return [
      h('h3', { class: 'todo-kind' }, say.correct.decided, ' ', h('span', { class: 'n' }, number(edits.length + open.length))),
      h(
        'ul',
        { class: 'changes-list' },
        ...open.map((task) =>
          h(
            'li',
            { class: 'change' },
            h('span', { class: 'change-number' }),
            h('div', { class: 'change-what' }, h('p', { dir: 'auto' }, titleOfTask(task, state.index)), h('p', { class: 'change-state' }, say.correct.leftOpen)),
            h(
              'button',
              {
                type: 'button',
                class: 'link',
                'data-key': `reopen-${task.key}`,
                onclick: () => {
                  store.set({ passed: store.state.passed.filter((key) => key !== task.key) });
                  focus(task.key);
                },
              },
              say.correct.openAgain,
            ),
          ),
        ),
        ...edits.map((edit) => changeItem(edit, desk)),
      ),
    ];
  }

  /** @param {State} state @param {State} before */
  return function render(state, before) {
    if (state.index === before.index && state.passed === before.passed && state.history === before.history && state.items === before.items) return;
    // Nothing is redrawn under a form that somebody types in.
    if (list.querySelector('form.edit-form')) return;
    draw();
  };
}

/** Whether an edit answers a question such as stand here, and is no plain correction. @param {import('../../engine/contract.js').Edit} edit */
const isDecision = (edit) => edit.do !== 'article' && !(edit.do === 'set' && edit.events);

/** @param {EventTarget | null} target */
const isTyping = (target) => target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text');
