/**
 * What opens beneath a round: why it counts or not, where it is told, what it is linked to, and
 * what the articles disagree on.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Mention} Mention
 * @typedef {import('./rounds.js').Shown} Shown
 */

import { h } from '../shell/dom.js';
import { leadSpan } from '../state/index.js';
import { datesText, figureText } from '../state/numbers.js';
import { excerpt, list, reasonText, titleOf } from '../state/words.js';

/** @param {Round} round @param {Shown} shown */
export function roundDetail(round, shown) {
  const said = [
    round.share && round.headcount ? `Share: ${figureText(null, round.share)}.` : '',
    round.effective ? `Takes effect ${datesText(round.effective)}.` : '',
    round.reasons.length ? `Reasons given: ${list(round.reasons.map(reasonText))}.` : '',
  ].filter(Boolean);
  return h(
    'div',
    { class: 'detail-body' },
    h(
      'p',
      { class: 'why' },
      `${round.counted ? 'Counted' : 'Not counted'}: ${round.why.text} `,
      h('code', {}, round.why.rule),
    ),
    said.length > 0 && h('p', {}, said.join(' ')),
    ...round.conflicts.map((conflict) =>
      h(
        'p',
        { class: 'conflict-line' },
        h('strong', {}, 'Conflict'),
        `: ${conflict.text}.`,
      ),
    ),
    ...links(round, shown),
    h('ul', { class: 'mentions' }, ...round.mentions.map((mention) => mentionLine(mention, shown))),
  );
}

/** @param {Round} round @param {Shown} shown */
function links(round, { index, onPick }) {
  return round.links.map((link) => {
    const other = index.rounds.get(link.to);
    const first = other?.mentions[0];
    const figure = other ? figureText(other.headcount, other.share) : link.to;
    return h(
      'p',
      { class: 'link-line' },
      `${linkWords(round, link.kind)} `,
      h('button', { type: 'button', class: 'link', disabled: !first, onclick: () => first && onPick(first) }, figure),
      ` ${[other?.date ? `(${datesText(other.date)})` : '', link.why].filter(Boolean).join(': ')}`,
    );
  });
}

/** @param {Mention} mention @param {Shown} shown */
function mentionLine(mention, { index, items, onPick }) {
  const item = items.find((it) => it.id === mention.article);
  const event = index.event(mention.article, mention.event);
  const span = event && leadSpan(event);
  if (!item) return null;
  const { before, words, after } = span ? excerpt(item.text, span) : { before: '', words: 'no words', after: '' };
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'mention', 'data-key': `mention-${mention.event}`, onclick: () => onPick(mention) },
      h('span', {}, before, h('b', {}, words), after),
      h('cite', {}, titleOf(item)),
    ),
  );
}

/** @param {Round} round @param {import('../../engine/contract.js').Link['kind']} kind */
function linkWords({ scope }, kind) {
  if (kind === 'same') return 'Perhaps the same as';
  if (kind === 'supersedes') return 'Replaces';
  if (kind === 'part_of') return 'Part of';
  if (kind === 'proposed') return 'May be one round with';
  if (kind === 'parent') return 'Of the parent';
  return scope === 'cumulative' ? 'Adds up' : 'In the roll-up of';
}
