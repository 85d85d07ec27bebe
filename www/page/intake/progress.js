/**
 * How far the reading has come, in words and as a bar, with a button that stops it; what was read stays.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/store.js').State} State
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';

/** @param {State['reading']} reading @param {Desk} desk */
export function progress(reading, desk) {
  if (!reading) return null;
  const { done, total } = reading;
  // Of a single one nobody can say how far it has come. It is shown only once it takes a while (intake.css).
  const alone = total < 2;
  const text = alone ? say.intake.reading : say.intake.progress(done, total);
  return h(
    'div',
    { class: `progress${alone ? ' is-alone' : ''}` },
    h('progress', alone ? { 'aria-label': text } : { max: total, value: done, 'aria-label': say.intake.reading }),
    h('span', { class: 'progress-words' }, text),
    h('button', { type: 'button', class: 'link', 'data-key': 'cancel', onclick: () => void desk.cancel() }, say.intake.cancel),
  );
}
