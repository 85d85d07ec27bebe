/**
 * How each sort of thing to decide is drawn: both sides with their words, what speaks for either, and the answers.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../../engine/contract.js').EventRef} EventRef
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('./actions.js').Options} Options
 * @typedef {import('./todo.js').Task} Task
 *
 * @typedef {object} Answer
 * @property {string} label
 * @property {(options: Options) => Promise<boolean>} run
 * @property {boolean} [pass] - It is left as it is.
 * @property {string} [field] - A form is opened, at this field.
 * @property {string} [side] - The side under which it stands.
 *
 * @typedef {object} Shown
 * @property {Desk} desk
 * @property {ReportIndex} index
 * @property {(answer: Answer) => void} give
 * @property {{ value: string, set: (value: string) => void }} note
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { leadSpan } from '../state/index.js';
import { datesText, dayText, figureText, percent } from '../state/numbers.js';
import { excerpt, list, ruleText, ruleTitle, speaksEngine, statusText, titleOf, unique } from '../state/words.js';
import { accept, exclude, include, refuse, settle, takeBack } from './actions.js';
import { editText, nameOf, namedOf, namesOf } from './describe.js';
import { answerText, conflictValue } from './sides-text.js';

/** What a thing is about, in a line. @param {Task} task @param {ReportIndex | null} index */
export function titleOfTask(task, index) {
  switch (task.kind) {
    case 'conflict':
      return say.correct.titled(nameOf(task.round), ruleTitle(task.conflict.check));
    case 'proposal':
      return namesOf([task.one, task.two].map(namedOf));
    case 'uncertain':
      return nameOf(task.round);
    default:
      return editText(task.edit, index);
  }
}

/** @param {Task} task @param {Shown} shown */
export function drawTask(task, shown) {
  const body = { conflict, proposal, uncertain, lapsed }[task.kind](/** @type {any} */ (task), shown);
  const { answers } = body;
  const button = (/** @type {Answer} */ answer) => {
    const at = answers.indexOf(answer);
    return h(
      'button',
      { type: 'button', class: answer.pass || answer.field ? 'quiet answer' : 'button answer', 'data-key': `${task.key}-${at}`, onclick: () => shown.give(answer) },
      h('kbd', { 'aria-hidden': 'true' }, String(at + 1)),
      ` ${answer.label}`,
    );
  };
  const note = h('input', {
    type: 'text',
    class: 'note-field',
    value: shown.note.value,
    placeholder: say.correct.noteHere,
    'aria-label': say.correct.noteHere,
    'data-key': `${task.key}-note`,
    oninput: () => shown.note.set(note.value),
  });
  return h(
    'section',
    { class: `task is-${task.kind}`, tabindex: '-1', 'data-key': task.key, 'aria-label': titleOfTask(task, shown.index) },
    h('h4', { dir: 'auto' }, titleOfTask(task, shown.index)),
    ...body.parts.map((part) => (typeof part === 'function' ? part(button) : part)),
    h('div', { class: 'task-foot' }, ...answers.filter(({ side }) => !side).map(button), note),
  );
}

/**
 * @typedef {HTMLElement | ((button: (answer: Answer) => HTMLElement) => HTMLElement)} Part
 * @typedef {{ parts: Part[], answers: Answer[] }} Body
 */

/** @param {import('./todo.js').ConflictTask} task @param {Shown} shown @returns {Body} */
function conflict({ round, conflict: it }, shown) {
  const { desk, index } = shown;
  const sides = it.sides.map((side, at) => {
    const value = conflictValue(it, at, index);
    const label = answerText(round, it, at, index);
    /** @type {Answer | null} */ const answer = label === null ? null : {
      label,
      run: (options) => settle(desk, round, it, at, options),
      side: String(at),
    };
    return { side, value, answer };
  });
  const answers = sides.flatMap(({ answer }) => answer ?? []);
  return {
    parts: [
      h('p', { class: 'task-says' }, !speaksEngine() && `${ruleText(it.check)} `, h('span', { lang: 'en' }, `${it.text}.`)),
      (button) =>
        h(
          'div',
          { class: 'sides' },
          ...sides.map(({ side, value, answer }) =>
            h(
              'div',
              { class: 'side' },
              h('p', { class: 'side-value', dir: 'auto', lang: value === side.value && /[a-z]/.test(value) ? 'en' : null }, value),
              answer && button(answer),
              h('ul', { class: 'words' }, ...side.mentions.map((mention) => wordsOf(mention, shown, rolesOf(it, value)))),
            ),
          ),
        ),
    ],
    answers: [
      ...answers,
      { label: say.correct.somethingElse, field: it.field, run: async () => false },
      { label: say.correct.leaveOpen, pass: true, run: async () => true },
    ],
  };
}

/** @param {import('./todo.js').ProposalTask} task @param {Shown} shown @returns {Body} */
function proposal({ proposal: it, one, two }, shown) {
  const { desk } = shown;
  const points = (/** @type {typeof it.features} */ features, /** @type {string} */ label) =>
    features.length > 0 &&
    h(
      'div',
      {},
      h('p', { class: 'points-of' }, label),
      h(
        'ul',
        { class: 'points' },
        ...features.map(({ feature, points, text }) => {
          const own = say.correct.feature[feature];
          return h('li', {}, h('span', { class: 'point' }, say.correct.points(points)), ' ', h('span', { lang: own ? null : 'en' }, own ?? text));
        }),
      ),
    );
  return {
    parts: [
      h('div', { class: 'sides' }, side(one, shown), side(two, shown)),
      h(
        'div',
        { class: 'sides' },
        points(it.features.filter((feature) => feature.points >= 0), say.correct.speaksFor),
        points(it.features.filter((feature) => feature.points < 0), say.correct.speaksAgainst),
      ),
      h('p', { class: 'todo-hint' }, say.correct.ofHundred(it.score)),
    ],
    answers: [
      { label: say.correct.sameRound, run: (options) => accept(desk, it, options) },
      { label: say.correct.apart, run: (options) => refuse(desk, it, options) },
      { label: say.correct.leaveOpen, pass: true, run: async () => true },
    ],
  };
}

/** @param {import('./todo.js').UncertainTask} task @param {Shown} shown @returns {Body} */
function uncertain({ round, confidence }, shown) {
  const { desk } = shown;
  return {
    parts: [
      h('p', { class: 'task-says' }, say.correct.sure(percent(confidence))),
      h('div', { class: 'sides' }, side(round, shown)),
    ],
    answers: [
      { label: say.correct.countIt, run: (options) => include(desk, [round.id], options) },
      { label: say.correct.leaveIt, run: (options) => exclude(desk, [round.id], options) },
      { label: say.correct.leaveOpen, pass: true, run: async () => true },
    ],
  };
}

/** @param {import('./todo.js').LapsedTask} task @param {Shown} shown @returns {Body} */
function lapsed({ lapse, edit }, { desk }) {
  return {
    parts: [h('p', { class: 'task-says' }, h('strong', {}, say.correct.lapsed(lapse.wholly)), ': ', h('span', { lang: 'en' }, lapse.why))],
    answers: [
      { label: say.correct.takeBack, run: () => takeBack(desk, edit.id) },
      { label: say.correct.keep, pass: true, run: async () => true },
    ],
  };
}

/** A round with its figure, when, where and how it is told. @param {Round} round @param {Shown} shown */
function side(round, shown) {
  const what = list(unique([...round.units, ...round.places]));
  return h(
    'div',
    { class: 'side' },
    h('p', { class: 'side-value' }, figureText(round.headcount, round.share)),
    h(
      'dl',
      { class: 'side-facts' },
      ...facts([
        [say.correct.field.employer, round.employer?.name ?? say.words.employerNotNamed],
        [say.correct.field.date, datesText(round.date) || say.words.dateNotKnown],
        [say.correct.field.status, statusText(round.status)],
        [say.correct.field.places, what],
      ]),
    ),
    h('ul', { class: 'words' }, ...round.mentions.map((mention) => wordsOf(mention, shown))),
  );
}

/** @param {[string, string][]} rows */
const facts = (rows) => rows.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', { dir: 'auto' }, value)));

/** @type {Record<string, import('../../engine/contract.js').Role[]>} */
const ROLES = {
  headcount: ['headcount'],
  share: ['share'],
  workforce: ['workforce'],
  date: ['date'],
  effective: ['effective'],
  status: ['trigger'],
  kind: ['trigger'],
};

/** Which words of a telling a side of a conflict is about. @param {import('../../engine/contract.js').Conflict} conflict @param {string} value */
const rolesOf = ({ check, field }, value) =>
  check === 'staff-before-and-after' && / to /.test(value) ? /** @type {const} */ (['workforce']) : (ROLES[field] ?? []);

/**
 * The words of a telling, which lead to it, and where they stand.
 *
 * @param {EventRef} mention
 * @param {Shown} shown
 * @param {readonly import('../../engine/contract.js').Role[]} [roles] - Of the words that matter here.
 */
function wordsOf(mention, { desk, index }, roles = []) {
  const item = desk.store.state.items.find(({ id }) => id === mention.article);
  const event = index.event(mention.article, mention.event);
  const span = event && (event.evidence.find(({ role }) => roles.includes(role))?.span ?? leadSpan(event));
  const around = item && span ? excerpt(item.text, span) : null;
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'mention', 'data-key': `words-${mention.event}`, onclick: () => desk.pick({ ...mention }) },
      around && h('span', { dir: 'auto', lang: 'en' }, around.before, h('b', {}, around.words), around.after),
      h('cite', { dir: 'auto' }, item ? [item.publisher, titleOf(item), item.published && dayText(item.published)].filter(Boolean).join(' · ') : mention.article),
    ),
  );
}
