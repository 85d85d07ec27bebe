/**
 * What the ledger knows of an event's round, in the card: why it counts, who tells it, its figure over time, the
 * arithmetic, its links, and both sides of a conflict. Each leads to the words it is about.
 *
 * Sentences of the engine are English, and say so.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Mention} Mention
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {[name: string, parts: (Node | string)[]]} Row
 */

import { say } from '../../i18n/index.js';
import { editText } from '../correct/describe.js';
import { h } from '../shell/dom.js';
import { dayText, figureText } from '../state/numbers.js';
import { ruleText, ruleTitle, sourceText, speaksEngine, statusText, titleOf } from '../state/words.js';

/** How many tellings a line leads to. */
const LED = 4;

/** Tellings that cannot all be true, with the words of each side. @param {Round} round @param {Desk} desk */
export function conflicts(round, desk) {
  return round.conflicts.map(({ check, text, sides, settled }) =>
    h(
      'div',
      { class: 'card-conflict' },
      h('p', {}, h('b', {}, say.count.conflictHead), ': ', ...said(ruleText(check), text), settled !== null && ` (${say.count.settled})`),
      h(
        'ul',
        {},
        ...sides.map(({ value, mentions }) =>
          h('li', {}, h('span', {}, say.count.side(value)), ' ', ...tellings(mentions, desk)),
        ),
      ),
    ),
  );
}

/** @param {Round} round @param {Mention} here - The telling that the card is about. @param {Desk} desk @returns {Row[]} */
export function ledgerRows(round, here, desk) {
  const { field } = say.read;
  /** @type {Row[]} */ const rows = [];
  const { rule, text } = round.why;
  rows.push([field.rule, [h('b', {}, ruleTitle(rule)), ': ', ...said(ruleText(rule), text), ' ', h('code', {}, rule)]]);
  rows.push([field.told, told(round, here, desk)]);
  const figures = new Set(round.history.map(({ headcount, share }) => figureText(headcount, share)));
  if (figures.size > 1) rows.push([field.history, [history(round, desk)]]);
  for (const { holds, text: sum, check, mentions } of round.checks) {
    if (round.conflicts.some((it) => it.text === sum)) continue; // It stands above, with both sides.
    rows.push([
      field.check,
      [...said(ruleText(check), sum), ` (${holds ? say.count.holds : say.count.fails}) `, ...tellings(mentions, desk)],
    ]);
  }
  if (round.derived) {
    const { headcount, text: how, mentions } = round.derived;
    rows.push([
      field.offered,
      [...said(say.count.derived(figureText(headcount)), how), ' ', ...tellings(mentions, desk)],
    ]);
  }
  for (const link of round.links) rows.push(linked(round, link, desk));
  return rows;
}

/** What was changed by hand of the event and its round, each with the way back. @param {string} article @param {string} event @param {Round | null} round @param {Desk} desk @returns {Row[]} */
export function handRows(article, event, round, desk) {
  const { index, history } = desk.store.state;
  const own = index?.articles.get(article)?.edited.filter((it) => it.event === event) ?? [];
  const edits = new Set([...own, ...(round?.edited ?? [])].map(({ edit }) => edit));
  const back = async (/** @type {number} */ id) => (await import('../correct/actions.js')).takeBack(desk, id);
  return history.done
    .filter(({ id }) => edits.has(id))
    .map((edit) => [
      say.correct.byHand,
      [
        `${editText(edit, index)} `,
        h(
          'button',
          { type: 'button', class: 'plain', 'data-key': `card-back-${edit.id}`, onclick: () => void back(edit.id) },
          say.correct.takeBack,
        ),
      ],
    ]);
}

/** Who tells it, and since when. @param {Round} round @param {Mention} here @param {Desk} desk @returns {(Node | string)[]} */
function told({ sources, mentions }, here, desk) {
  const best = sources.best && say.count.best(sourceText(sources.best));
  const days = sources.first && say.count.firstTold(dayText(sources.first), sources.latest && dayText(sources.latest));
  const facts = `${[say.count.sources(sources), best, days].filter(Boolean).join('; ')}.`;
  const others = mentions.filter((it) => it.event !== here.event || it.article !== here.article);
  return others.length ? [facts, ' ', say.read.also, ' ', ...tellings(others, desk)] : [facts];
}

/** @param {Round} round @param {Desk} desk */
function history({ history }, desk) {
  return h(
    'ol',
    { class: 'card-history' },
    ...history.map(({ date, headcount, share, status, mentions, now }) =>
      h(
        'li',
        { class: now ? 'is-now' : '' },
        `${date ? dayText(date) : say.count.unknownDay} `,
        lead(mentions[0], figureText(headcount, share), desk),
        ` ${statusText(status)}`,
        now && `, ${say.count.historyNow}`,
      ),
    ),
  );
}

/** @param {Round} round @param {Round['links'][number]} link @param {Desk} desk @returns {Row} */
function linked(round, link, desk) {
  const other = desk.store.state.index?.rounds.get(link.to);
  const name = link.kind === 'sums' && round.scope === 'cumulative' ? 'sumsOf' : link.kind;
  const figure = other ? figureText(other.headcount, other.share) : link.to;
  const why = link.why ? [': ', english(link.why)] : [];
  return [say.count.link[name], [lead(other?.mentions[0], figure, desk), ...why]];
}

/** The sources of some tellings, each leading to its words. @param {readonly Mention[]} mentions @param {Desk} desk */
function tellings(mentions, desk) {
  const { items } = desk.store.state;
  const shown = mentions.slice(0, LED).flatMap((it, i) => {
    const item = items.find(({ id }) => id === it.article);
    const name = item ? (item.publisher ?? titleOf(item)) : say.count.gone;
    return i ? [', ', lead(it, name, desk)] : [lead(it, name, desk)];
  });
  return mentions.length > LED ? [...shown, ' ', say.read.more(mentions.length - LED)] : shown;
}

/** @param {Mention | undefined} mention @param {string} text @param {Desk} desk @returns {Node | string} */
function lead(mention, text, desk) {
  if (!mention) return text;
  return h('button', { type: 'button', class: 'plain', dir: 'auto', title: say.count.toWords, onclick: () => desk.pick(mention) }, text);
}

/** The engine's sentence; outside English the rule before it. @param {string} rule @param {string} sentence */
const said = (rule, sentence) => (speaksEngine() ? [sentence] : [`${rule} `, english(sentence)]);

/** @param {string} text */
const english = (text) => h('span', { lang: 'en' }, text);
