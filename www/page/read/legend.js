/** What the marks of an article mean: a line below its head, with the looks that occur in it. */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { LOOKS } from './marks.js';

/** @param {readonly import('./marks.js').Mark[]} marks */
export function legend(marks) {
  const there = new Set(marks.map(({ look }) => look));
  const shown = LOOKS.toReversed().filter((look) => there.has(look));
  if (!shown.length) return null;
  // Of no use to those who do not see the marks: the figures in the margin quote their words.
  return h('p', { class: 'key', 'aria-hidden': 'true' }, ...shown.map((look) => h('mark', { class: look }, say.read.legend[look])));
}
