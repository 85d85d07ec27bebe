/**
 * Changes made by hand as a list: what each does, how it stands, its note, and the way to take it back by itself.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../../engine/contract.js').Edit} Edit
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { upperFirst } from '../state/words.js';
import { setNote, takeBack } from './actions.js';
import { editText, overruledBy } from './describe.js';

/** @param {Desk} desk @param {readonly number[]} edits - Their numbers. @returns {HTMLElement | null} */
export function changeList(desk, edits) {
  const { history } = desk.store.state;
  const those = history.done.filter(({ id }) => edits.includes(id));
  return those.length ? h('ul', { class: 'changes-list' }, ...those.map((edit) => changeItem(edit, desk))) : null;
}

/** @param {Edit} edit @param {Desk} desk @param {boolean} [asked] - Whether the reader asked for this one. */
export function changeItem(edit, desk, asked = false) {
  const { index } = desk.store.state;
  const what = upperFirst(editText(edit, index));
  const lapse = index?.report.edits.lapsed.find((it) => it.edit === edit.id);
  const over = lapse?.wholly ? overruledBy(desk.store.state.history.done, edit.id) : null;
  const state = over !== null ? say.correct.overruled(over) : lapse ? say.correct.lapsed(lapse.wholly) : '';
  return h(
    'li',
    { class: `change ${asked ? 'is-asked' : ''}`, 'data-edit': edit.id },
    h('span', { class: 'change-number' }, String(edit.id)),
    h(
      'div',
      { class: 'change-what' },
      h('p', { dir: 'auto' }, what),
      state && h('p', { class: 'change-state' }, h('strong', {}, state), over === null && lapse ? ': ' : '', over === null && lapse ? h('span', { lang: 'en' }, lapse.why) : ''),
      noteOf(edit, desk),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'link',
        'data-key': `take-back-${edit.id}`,
        'aria-label': say.correct.takeBackOf(what),
        onclick: () => void takeBack(desk, edit.id),
      },
      say.correct.takeBack,
    ),
  );
}

/** What the reader says of it; a click lets it be written. @param {Edit} edit @param {Desk} desk */
function noteOf(edit, desk) {
  const place = h('p', { class: 'change-note', dir: 'auto' });
  const show = () =>
    place.replaceChildren(
      ...(edit.note ? [edit.note, ' '] : []),
      h('button', { type: 'button', class: 'quiet', 'data-key': `note-${edit.id}`, onclick: write }, edit.note ? say.correct.edit : say.correct.addNote),
    );
  function write() {
    const field = h('input', { type: 'text', class: 'note-field', value: edit.note ?? '', 'aria-label': say.correct.note, 'data-key': `note-${edit.id}` });
    let done = false;
    const end = (/** @type {boolean} */ keep) => {
      if (done) return;
      done = true;
      const note = field.value.trim();
      show();
      place.querySelector('button')?.focus();
      if (keep && note !== (edit.note ?? '')) void setNote(desk, edit.id, note);
    };
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(event.key === 'Enter');
    });
    field.addEventListener('blur', () => end(true));
    place.replaceChildren(field);
    field.focus();
  }
  show();
  return place;
}
