/**
 * A figure in the margin: a button that opens the card about its event. It is the way to the evidence for those who do
 * not point at words, so its description quotes them.
 *
 * @typedef {import('./text.js').Setting} Setting
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { figure, figureText } from '../state/numbers.js';
import { countedText, roleText } from '../state/words.js';
import { SURE } from './marks.js';

/** How many different words a description quotes, and how much of each. */
const QUOTED = 8;
const LONGEST = 60;

/**
 * @param {Setting} setting
 * @param {number} at - The event.
 * @param {number} before - How often it stands in the margin already.
 */
export function marginal(setting, at, before) {
  const event = /** @type {LayoffEvent} */ (setting.events[at]);
  const round = setting.roundOf(event);
  const { lead, digits } = figure(event.headcount, event.share);
  const name = {
    figure: figureText(event.headcount, event.share),
    who: event.employer?.name ?? say.words.employerNotNamed,
    counted: countedText(round),
  };
  const looks = [
    'marginal',
    round?.counted ? 'is-counted' : 'is-not',
    event.confidence < SURE && 'is-unsure',
    before > 0 && 'is-again',
  ];
  const button = h(
    'button',
    {
      type: 'button',
      class: looks.filter(Boolean).join(' '),
      'data-key': `marginal-${at}-${before}`,
      'data-event': at,
      'aria-controls': 'card',
      'aria-label': before ? say.read.figureAgain(name) : say.read.figureWords(name, quotes(event, setting.text)),
      title: name.figure,
      onclick: () => setting.onEvent(at),
      onfocus: () => button.matches(':focus-visible') && setting.onPreview(at, button),
      onblur: () => setting.onLeave(),
    },
    lead && h('span', { class: 'lead' }, `${lead} `),
    h('span', { class: 'digits' }, digits),
  );
  return button;
}

/** Which words stand for what. @param {LayoffEvent} event @param {string} text */
function quotes({ evidence }, text) {
  /** @type {Map<string, string>} */ const said = new Map();
  for (const { role, span } of evidence) {
    const words = text.slice(span[0], Math.min(span[1], span[0] + LONGEST)).replace(/\s+/g, ' ');
    if (role !== 'trigger' && words && said.size < QUOTED && !said.has(words)) said.set(words, role);
  }
  return [...said].map(([words, role]) => say.read.quoted(roleText(role), words));
}
