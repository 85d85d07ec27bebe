/**
 * What opens beneath a round: why it counts or not, on what the articles disagree, who tells it, how its figure
 * changed, the arithmetic, what it is linked to, and every telling with its words.
 *
 * Sentences of the engine are English, and say so.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Mention} Mention
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../state/store.js').Item} Item
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {{ index: ReportIndex, items: readonly Item[], desk: Desk }} Context
 */

import { say } from '../../i18n/index.js';
import { conflictActions, correctBar, tellingActions } from '../correct/bar.js';
import { tellingBox } from '../correct/choose.js';
import { h } from '../shell/dom.js';
import { leadSpan } from '../state/index.js';
import { dayText, datesText, figureText } from '../state/numbers.js';
import { excerpt, kindText, list, reasonText, ruleText, sourceText, speaksEngine, statusText, titleOf } from '../state/words.js';
import { wordsOf } from './words-of.js';

/** @param {Round} round @param {Context} context */
export function roundDetail(round, context) {
  return h(
    'div',
    { class: 'detail-body' },
    h(
      'p',
      { class: 'why-counted' },
      h('b', {}, say.count.why(round.counted)),
      ': ',
      !speaksEngine() && `${ruleText(round.why.rule)} `,
      english(round.why.text),
      ' ',
      h('code', {}, round.why.rule),
    ),
    correctBar(round, context.desk),
    ...round.conflicts.map((conflict) => conflictPart(round, conflict, context)),
    ...facts(round, context),
    ...links(round, context),
    history(round, context),
    checks(round, context),
    tellings(round, context),
  );
}

/** Both sides of what cannot all be true. @param {Round} round @param {Round['conflicts'][number]} conflict @param {Context} context */
function conflictPart(round, conflict, context) {
  const { check, text, sides, settled } = conflict;
  return h(
    'div',
    { class: 'conflict-part' },
    h('p', {}, h('strong', {}, say.count.conflictHead), ': ', !speaksEngine() && `${ruleText(check)} `, english(text), settled !== null && ` (${say.count.settled})`),
    h(
      'ul',
      {},
      ...sides.map(({ value, mentions }) =>
        h('li', {}, h('span', {}, say.count.side(value), ' '), ...commas(mentions.map((it) => source(it, context)))),
      ),
    ),
    h('p', { class: 'conflict-acts' }, ...conflictActions(round, conflict, context.desk)),
  );
}

/** What else is told of it, in a line or two. @param {Round} round @param {Context} context */
function facts(round, context) {
  const { sources, names, parent, share, headcount, effective, reasons, kind } = round;
  const best = sources.best && say.count.best(sourceText(sources.best));
  const days = sources.first && say.count.firstTold(dayText(sources.first), sources.latest && dayText(sources.latest));
  const words = wordsOf(round, 'effective', context.index);
  return [
    h('p', {}, [say.count.sources(sources), best, days].filter(Boolean).join('; '), '.'),
    names.length > 1 && h('p', {}, say.count.names(list(names))),
    parent && h('p', {}, say.count.parent(parent)),
    share && headcount && h('p', {}, say.count.share(figureText(null, share))),
    effective && h('p', {}, toWords(say.count.effective(datesText(effective)), words, context)),
    kind !== 'layoff' && h('p', {}, say.count.kind(kindText(kind))),
    reasons.length > 0 &&
      h(
        'p',
        {},
        `${say.count.reasons} `,
        ...commas(reasons.map((code) => toWords(reasonText(code), wordsOf(round, 'reason', context.index, code), context))),
        '.',
      ),
  ].filter((it) => it instanceof Node);
}

/** @param {Round} round @param {Context} context */
function links(round, { index, desk }) {
  return round.links.map((link) => {
    const other = index.rounds.get(link.to);
    const first = other?.mentions[0];
    const figure = other ? figureText(other.headcount, other.share) : link.to;
    const name = link.kind === 'sums' && round.scope === 'cumulative' ? 'sumsOf' : link.kind;
    return h(
      'p',
      { class: 'link-line' },
      `${say.count.link[name]} `,
      h('button', { type: 'button', class: 'link', disabled: !first, onclick: () => first && desk.pick(first) }, figure),
      other?.date ? ` (${datesText(other.date)})` : '',
      link.why && ': ',
      link.why && english(link.why),
    );
  });
}

/** The figure as it was told over time, where it was told more than once. @param {Round} round @param {Context} context */
function history({ history }, context) {
  if (history.length < 2) return null;
  return h(
    'div',
    {},
    h('p', { class: 'detail-head' }, say.count.history),
    h(
      'ol',
      { class: 'history' },
      ...history.map(({ date, headcount, share, status, mentions, now }) =>
        h(
          'li',
          { class: now ? 'is-now' : '' },
          h('span', { class: 'day' }, date ? dayText(date) : say.count.unknownDay),
          h('b', {}, figureText(headcount, share)),
          h('span', {}, statusText(status), now && `, ${say.count.historyNow}`),
          h('span', { class: 'faint' }, ...commas(mentions.slice(0, 3).map((it) => source(it, context)))),
        ),
      ),
    ),
  );
}

/** @param {Round} round @param {Context} context */
function checks({ checks, derived }, context) {
  if (!checks.length && !derived) return null;
  return h(
    'div',
    {},
    h('p', { class: 'detail-head' }, say.count.checks),
    h(
      'ul',
      { class: 'checks' },
      ...checks.map(({ holds, text, mentions }) =>
        h(
          'li',
          { class: holds ? 'holds' : 'fails' },
          english(text),
          ` (${holds ? say.count.holds : say.count.fails}) `,
          ...commas(mentions.slice(0, 3).map((it) => source(it, context))),
        ),
      ),
      derived &&
        h(
          'li',
          {},
          `${say.count.derived(figureText(derived.headcount))} `,
          english(derived.text),
          ' ',
          ...commas(derived.mentions.slice(0, 3).map((it) => source(it, context))),
        ),
    ),
  );
}

/** @param {Round} round @param {Context} context */
function tellings(round, context) {
  const { mentions } = round;
  return h(
    'div',
    {},
    h('p', { class: 'detail-head' }, say.count.tellings),
    h('ul', { class: 'mentions' }, ...mentions.map((mention) => telling(round, mention, context))),
  );
}

/** @param {Round} round @param {Mention} mention @param {Context} context */
function telling(round, mention, { index, items, desk }) {
  const item = items.find((it) => it.id === mention.article);
  const event = index.event(mention.article, mention.event);
  const span = event && leadSpan(event);
  if (!item) return null;
  const { before, words, after } = span ? excerpt(item.text, span) : { before: '', words: say.count.noWords, after: '' };
  return h(
    'li',
    { class: 'telling' },
    tellingBox(round, mention, desk),
    h(
      'button',
      { type: 'button', class: 'mention', 'data-key': `mention-${mention.event}`, onclick: () => desk.pick(mention) },
      h('span', {}, before, h('b', {}, words), after),
      h('cite', {}, titleOf(item)),
    ),
    tellingActions(round, mention, desk),
  );
}

/** The publisher or title of an article, leading to what it tells. @param {Mention} mention @param {Context} context */
function source(mention, { items, desk }) {
  const item = items.find((it) => it.id === mention.article);
  if (!item) return say.count.gone;
  return h('button', { type: 'button', class: 'link', onclick: () => desk.pick(mention) }, item.publisher ?? titleOf(item));
}

/** @param {string} text @param {import('../state/store.js').Pick | null} pick @param {Context} context */
function toWords(text, pick, { desk }) {
  if (!pick) return text;
  return h('button', { type: 'button', class: 'link is-plain', title: say.count.toWords, onclick: () => desk.pick(pick) }, text);
}

/** @param {readonly (Node | string)[]} parts */
const commas = (parts) => parts.flatMap((part, i) => (i ? [', ', part] : [part]));

/** @param {string} text */
const english = (text) => h('span', { lang: 'en' }, text);
