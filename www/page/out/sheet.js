/**
 * What is put on paper: the total in words, the charts if they are shown, every round with the numbers of the
 * articles that tell it, the rules that were used, and the articles by these numbers.
 *
 * It is made when it is needed, from all there is: the page itself draws only what is looked at.
 *
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 * @typedef {import('../state/store.js').State} State
 */

import { byName } from '../../i18n/formats.js';
import { say } from '../../i18n/index.js';
import { sourceLine } from '../see/source.js';
import { h } from '../shell/dom.js';
import { boundsFigure, boundsWords, datesText, dayText, figureText } from '../state/numbers.js';
import { CERTAIN } from '../state/store.js';
import { certaintyText, consideredText, countedText, kindText, list, ruleText, ruleTitle, statusText, titleOf, totalText, unique, upperFirst } from '../state/words.js';

/** @param {State} state @param {ReportIndex} index */
export function sheet(state, index) {
  const { out } = say;
  const { report } = index;
  const { tally } = report;
  const numbers = new Map(state.items.map(({ id }, at) => [id, at + 1]));
  const { lead, digits } = tally.rounds ? boundsFigure(tally) : { lead: '', digits: '0' };
  const beside = [
    consideredText(tally),
    state.countFrom === CERTAIN ? '' : certaintyText(state.countFrom),
    state.history.done.length ? out.sheet.edits(state.history.done.length) : '',
  ].filter(Boolean);
  return h(
    'section',
    { id: 'sheet', class: 'on-paper' },
    h('p', { class: 'paper-head' }, h('strong', {}, 'Pinkslip'), ` ${out.sheet.printed(dayText(new Date().toISOString().slice(0, 10)))}`),
    h('p', { class: 'paper-total' }, lead ? `${lead} ${digits}` : digits, ' ', h('small', {}, say.words.jobsNoun(tally.high ?? tally.low))),
    h('p', { class: 'paper-words' }, `${upperFirst(totalText(tally))}.`),
    ...beside.map((it) => h('p', {}, `${upperFirst(it)}.`)),
    state.view === 'charts' && charts(),
    h('h2', {}, say.shell.rounds),
    rounds(index, numbers),
    h('h2', {}, out.sheet.rules),
    rules(report),
    h('h2', {}, say.shell.articles),
    h('ol', { class: 'paper-articles' }, ...state.items.map(article)),
    h('p', { class: 'source' }, sourceLine(report)),
  );
}

/** The charts as they are drawn, without what can be pressed. */
function charts() {
  const drawn = [...document.querySelectorAll('.charted')].filter((it) => it.querySelector('svg'));
  return h(
    'div',
    { class: 'paper-charts charts' },
    ...drawn.map((figure) => {
      const svg = /** @type {SVGElement} */ (figure.querySelector('svg')?.cloneNode(true));
      for (const target of svg.querySelectorAll('.targets')) target.remove();
      const notes = [...figure.querySelectorAll('figcaption > p')].map((note) => note.cloneNode(true));
      return h('figure', {}, h('h2', {}, figure.querySelector('h2')?.textContent ?? ''), svg, h('figcaption', {}, ...notes));
    }),
  );
}

/** @param {ReportIndex} index @param {Map<string, number>} numbers */
function rounds(index, numbers) {
  const { out } = say;
  const heads = [out.jobs, out.when, out.where, out.status, out.sheet.articles, out.sheet.inTotal];
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...heads.map((name) => h('th', { scope: 'col' }, name)))),
    ...byEmployer(index).map(({ name, total, rounds }) =>
      h(
        'tbody',
        {},
        h('tr', { class: 'group' }, h('th', { colspan: 6, scope: 'rowgroup' }, h('span', { dir: 'auto' }, name), total?.rounds ? `: ${boundsWords(total)}` : '')),
        ...rounds.map((round) => row(round, numbers)),
      ),
    ),
  );
}

/** The rounds of each employer, the largest first; what is counted before what is not. @param {ReportIndex} index */
function byEmployer({ report }) {
  /** @type {Map<string, Round[]>} */ const found = new Map();
  for (const round of report.ledger.rounds) {
    const key = round.employer?.name ?? 'unnamed';
    found.set(key, [...(found.get(key) ?? []), round]);
  }
  const groups = [...found].map(([key, rounds]) => ({
    name: key === 'unnamed' ? upperFirst(say.words.employerNotNamed) : key,
    total: report.tally.by_employer.find((it) => it.key === key) ?? null,
    rounds: rounds.sort(
      (one, two) => Number(two.counted) - Number(one.counted) || (two.date?.start ?? '').localeCompare(one.date?.start ?? ''),
    ),
  }));
  return groups.sort((one, two) => (two.total?.best ?? -1) - (one.total?.best ?? -1) || byName(one.name, two.name));
}

/** @param {Round} round @param {Map<string, number>} numbers */
function row(round, numbers) {
  const what = [round.kind === 'layoff' ? '' : kindText(round.kind), list(unique([...round.units, ...round.places]))];
  const told = unique(round.mentions.map(({ article }) => article)).map((id) => numbers.get(id) ?? 0);
  const counted = [countedText(round), round.edited.length ? say.out.sheet.edited : '', round.conflicts.some((it) => it.settled === null) ? say.out.sheet.conflict : ''];
  return h(
    'tr',
    { class: round.counted ? 'is-counted' : 'is-not' },
    h('td', {}, figureText(round.headcount, round.share)),
    h('td', {}, datesText(round.date) || say.words.dateNotKnown),
    h('td', {}, what.filter(Boolean).join(', ')),
    h('td', {}, statusText(round.status)),
    h('td', {}, told.sort((one, two) => one - two).join(', ')),
    h('td', {}, counted.filter(Boolean).join('; ')),
  );
}

/** The rules that decided something here. @param {import('../../engine/contract.js').Report} report */
function rules({ counting }) {
  return h(
    'dl',
    {},
    ...counting
      .filter(({ events }) => events > 0)
      .map(({ rule, events }) => h('div', {}, h('dt', {}, `${ruleTitle(rule)} (${say.words.events(events)})`), h('dd', {}, ruleText(rule)))),
  );
}

/** @param {State['items'][number]} item */
function article(item) {
  const about = [item.publisher ?? '', item.published ? dayText(item.published) : ''].filter(Boolean).join(', ');
  return h(
    'li',
    {},
    h('cite', { dir: 'auto' }, titleOf(item)),
    about && `. ${about}`,
    item.url && h('span', { class: 'paper-url', dir: 'ltr' }, ` ${item.url}`),
  );
}
