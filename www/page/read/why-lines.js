/**
 * The lines of an explanation, as lists in lists and as text. Thousands of lines are laid out a part at a time, so that
 * the page can be used meanwhile.
 *
 * @typedef {import('../../engine/contract.js').Line} Line
 * @typedef {import('../../engine/contract.js').Span} Span
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { upperFirst } from '../state/words.js';

/** The kinds that can be left out; sentences are what the others stand below. */
export const KINDS = /** @type {const} */ (['tokens', 'mention', 'frame', 'employer', 'sign', 'decision', 'event', 'counted']);

/** How long lines are made at a stretch, in milliseconds. */
const STRETCH = 12;

/** What stands before a line, by its kind, where that is not the line's own name. */
const LABEL = /** @type {Partial<Record<Line['kind'], (name: string) => string>>} */ ({
  sentence: (name) => say.read.whySentence(name),
  event: (name) => say.read.whyEvent(name.slice(name.lastIndexOf('.e') + 2)),
  frame: (name) => say.read.whyFrame(plain(name)),
  employer: (name) => name || say.read.field.employer,
  counted: (name) => say.read.whyCounted(plain(name)),
});

/**
 * Puts lines into a list, with pauses. What leads to words asks `show` for them.
 *
 * @param {HTMLElement} root
 * @param {readonly Line[]} lines
 * @param {(span: Span) => void} show
 * @param {() => boolean} wanted - Whether they still are.
 * @returns {Promise<boolean>} Whether all are there.
 */
export async function fill(root, lines, show, wanted) {
  /** @type {{ level: number, list: HTMLElement }[]} The lists that are open, each with the level of its lines. */
  const open = [{ level: -1, list: root }];
  let until = performance.now() + STRETCH;
  for (const line of lines) {
    while (open.length > 1 && /** @type {{ level: number }} */ (open.at(-1)).level >= line.level) open.pop();
    const above = /** @type {{ list: HTMLElement }} */ (open.at(-1)).list;
    // A list in a line is made when the first line comes to stand in it.
    const list = above.matches('ul') ? above : (above.querySelector(':scope > ul') ?? above.appendChild(h('ul')));
    const item = row(line, show);
    list.append(item);
    open.push({ level: line.level, list: item });
    if (performance.now() < until) continue;
    await pause();
    if (!wanted()) return false;
    until = performance.now() + STRETCH;
  }
  return true;
}

/** Lets the page draw and answer. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The same as text, as `pinkslip explain` writes it. @param {readonly Line[]} lines */
export function asText(lines) {
  return lines.map(({ level, kind, name, text }) => `${'  '.repeat(level)}${named(kind, name)}: ${text}\n`).join('');
}

/** @param {Line['kind']} kind @param {string} name */
function named(kind, name) {
  if (kind === 'sentence') return `Sentence ${name}`;
  if (kind === 'event') return `Event ${name}`;
  if (kind === 'tokens') return kind;
  if (kind === 'counted') return `ledger, ${name}`;
  if (kind === 'frame' || kind === 'employer') return `${kind} ${name}`.trim();
  return name;
}

/** @param {Line} line @param {(span: Span) => void} show */
function row({ kind, name, text, span }, show) {
  const label = LABEL[kind]?.(name) ?? upperFirst(plain(name));
  const leading = (/** @type {string} */ words) =>
    span ? h('button', { type: 'button', class: 'why-words', onclick: () => show(span) }, words) : words;
  // What speaks for an employer runs over lines, and is no button.
  const short = kind !== 'employer';
  return h(
    'li',
    { class: `why-${kind}`, 'data-event': kind === 'event' ? name : null },
    h('span', { class: 'why-label' }, short ? label : leading(label)),
    ' ',
    h('span', { lang: 'en', dir: 'auto' }, short ? leading(text) : text),
  );
}

/** @param {string} name */
function plain(name) {
  return name.replaceAll('-', ' ');
}
