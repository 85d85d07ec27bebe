/**
 * Words with their places as text: lines, columns, paragraphs, headings, rows of tables.
 *
 * Takes what pdf.js finds on each page, in the order the file has it, which is nearly always that of reading. What
 * stands at the same place at the head or foot of most pages is dropped with its page numbers, a word cut at the end of a
 * line is put together, and cells that stand far apart on one line are parted by tabs, as the engine reads tables.
 *
 * ```js
 * textOfPages([linesOf(items)]); // '# Acme to cut 300 jobs\n\nAcme said on Monday that it will …\n'
 * ```
 *
 * @typedef {object} Line
 * @property {string} text
 * @property {number} left
 * @property {number} right
 * @property {number} y - From the foot of the page.
 * @property {number} size
 * @property {{ left: number, right: number, text: string }[]} parts - What stands apart on it, as the file has it.
 */

import { BYLINE, DAY_LINE } from '../lines.js';

/** How far apart cells are, in heights of their letters: surely, and where the lines beside have cells too. */
const CELL = 1.8;
const NARROW = 1.15;
/** Letters in half a line of running text: cells of tables are shorter. */
const COLUMN = 22;

/** The lines of a page. @param {readonly any[]} items - As `getTextContent` gives them. @returns {Line[]} */
export function linesOf(items) {
  /** @type {Line[]} */ const lines = [];
  /** @type {Line | null} */ let line = null;
  let space = false;
  for (const { str, transform, width, height } of items) {
    if (typeof str !== 'string' || !transform) continue;
    if (!str.trim()) {
      space ||= Boolean(str);
      continue;
    }
    const [, , skew, , left, y] = /** @type {number[]} */ (transform);
    const size = height || Math.abs(transform[3]) || 10;
    if (Math.abs(skew ?? 0) > size / 2) continue; // Words set upright beside the text: a stamp or a margin note.
    const gap = left - (line?.right ?? left);
    const goesOn = line && Math.abs(line.y - y) < 0.4 * Math.max(size, line.size) && gap > -0.6 * size;
    if (line && goesOn) {
      const parted = gap > CELL * size ? '\t' : gap > NARROW * size ? '\v' : space || gap > 0.16 * size ? ' ' : '';
      line.text += parted && !/\s$/.test(line.text) ? parted + str.trimStart() : str;
      const part = line.parts.at(-1);
      if (part && gap < 0.16 * size && !space) Object.assign(part, { right: left + width, text: part.text + str });
      else line.parts.push({ left, right: left + width, text: str.trim() });
      line.right = Math.max(line.right, left + width);
      // A raised figure or a footnote's mark does not make the line smaller.
      line.size = Math.max(line.size, size);
    } else {
      line = { text: str.trimStart(), left, right: left + width, y, size, parts: [{ left, right: left + width, text: str.trim() }] };
      lines.push(line);
    }
    space = /\s$/.test(str);
  }
  const wide = lines.map(({ text }) => /[\t\v]/.test(text));
  for (const [i, it] of lines.entries()) {
    // Set to full width, a line has wide spaces too, but hardly the next one at once.
    const cells = it.text.includes('\t') || wide[i - 1] || wide[i + 1];
    it.text = it.text.replaceAll('\v', cells ? '\t' : ' ').replace(/[ \u00a0]+/g, ' ').replace(/ ?\t ?/g, '\t').trim();
  }
  return inColumns(inRows(lines.filter(({ text }) => text)));
}

/** Rows of a table: lines below each other whose parts stand below each other. @param {Line[]} lines */
function inRows(lines) {
  const near = (/** @type {number} */ one, /** @type {number} */ two) => Math.abs(one - two) < 1.5;
  const alike = (/** @type {Line | undefined} */ one, /** @type {Line | undefined} */ two) =>
    Boolean(one && two && one.parts.length > 1 && one.parts.length === two.parts.length) &&
    one?.parts.every((part, i) => near(part.left, two?.parts[i]?.left ?? 0) || near(part.right, two?.parts[i]?.right ?? 0));
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (alike(lines[to - 1], lines[to])) to += 1;
    const n = lines[from]?.parts.length ?? 0;
    // Two parts may come to stand below each other by chance, in two lines; hardly three, or in three lines.
    if (to - from >= (n > 2 ? 2 : 3)) {
      const head = lines[from - 1]?.parts.length === n ? from - 1 : from;
      for (const line of lines.slice(head, to)) line.text = line.parts.map(({ text }) => text).join('\t');
    }
    from = to;
  }
  return lines;
}

/** A page whose file goes across two columns line by line: the left one first. @param {Line[]} lines */
function inColumns(lines) {
  const halves = lines.map(({ text }) => text.split('\t'));
  const across = halves.filter((it) => it.length === 2 && it.every((half) => half.length >= COLUMN)).length;
  if (across < 6 || across * 2 < lines.length) return lines;
  /** @type {Line[]} */ const left = [];
  /** @type {Line[]} */ const right = [];
  lines.forEach((line, i) => {
    const [one = '', two] = halves[i] ?? [];
    const middle = (line.left + line.right) / 2;
    left.push({ ...line, text: one, right: two ? middle : line.right });
    if (two) right.push({ ...line, text: two, left: middle });
  });
  return [...left, ...right];
}

/** @param {Line[][]} pages */
export function textOfPages(pages) {
  const kept = withoutFrames(pages);
  const all = kept.flat();
  const body = common(all, ({ size, text }) => [Math.round(size * 2) / 2, text.length]);
  const pitch = common(
    kept.flatMap((lines) => lines.slice(1).map((line, i) => ({ dy: (lines[i]?.y ?? 0) - line.y }))).filter(({ dy }) => dy > 0),
    ({ dy }) => [Math.round(dy), 1],
  );
  const edge = [...all].sort((one, two) => two.right - one.right)[Math.floor(all.length / 10)]?.right ?? 0;
  /** @type {string[]} */ const out = [];
  /** @type {{ line: Line, words: string, heading: number } | null} */ let block = null;
  const end = () => {
    if (block) out.push(`${block.heading ? `${'#'.repeat(block.heading)} ` : ''}${block.words}`);
    block = null;
  };
  const largest = Math.max(...(kept[0] ?? []).map(({ size }) => size), 0);
  for (const lines of kept) {
    for (const line of lines) {
      const size = line.size / (body || 1);
      const heading = size > 1.18 && line.text.length < 160 ? (line.size === largest && lines === kept[0] ? 1 : 2) : 0;
      const before = /** @type {{ line: Line, words: string, heading: number } | null} */ (block);
      if (before && before.heading === heading && belongs(before.line, line, before.words, { pitch, edge, heading })) {
        before.words = joined(before.words, line.text);
        before.line = line;
      } else {
        end();
        block = { line, words: line.text.replace(/^[•▪·‣◦]\s*/, '- '), heading };
      }
    }
  }
  end();
  return out.map((words, i) => `${i && !(isClose(words) && isClose(out[i - 1] ?? '')) ? '\n' : ''}${words}\n`).join('');
}

/** Rows and items follow each other without a blank line. @param {string} words */
const isClose = (words) => words.includes('\t') || words.startsWith('- ');

/** Whether a line goes on with what stands above it. @param {Line} above @param {Line} line @param {string} words @param {{ pitch: number, edge: number, heading: number }} page */
function belongs(above, line, words, { pitch, edge, heading }) {
  if (line.text.includes('\t') || above.text.includes('\t') || /^(?:[•▪·‣◦]|[-–*]\s)/.test(line.text)) return false;
  const dy = above.y - line.y;
  const finished = /[.!?:…]["”’)]*$/.test(words);
  // Up again: the next column or page. Only a sentence under way goes on there.
  if (dy <= 0) return !finished && !heading && /^[\p{Ll}\p{N}(“"‘$€£]/u.test(line.text);
  if (heading) return dy < 1.7 * line.size;
  if (dy > 1.45 * (pitch || line.size * 1.3)) return false;
  const indented = line.left - above.left > 0.8 * line.size && line.left - above.left < 5 * line.size;
  const short = above.right < edge - 8 * line.size;
  if (short && (BYLINE.test(words) || (words.length < 80 && DAY_LINE.test(words)))) return false;
  return !(finished && (indented || short));
}

/** Joins two lines; a word that was cut is put together. @param {string} words @param {string} next */
function joined(words, next) {
  if (/\u00ad$/.test(words)) return words.slice(0, -1) + next;
  if (/\p{Ll}[-‐]$/u.test(words) && /^\p{Ll}/u.test(next)) return words.slice(0, -1) + next;
  return /[-–—/]$/.test(words) && /\S[-–—/]$/.test(words) ? words + next : `${words} ${next}`;
}

/** Without the lines at head and foot that most pages have, but for the numbers in them. @param {Line[][]} pages */
function withoutFrames(pages) {
  const key = (/** @type {Line} */ line) => `${line.text.replace(/\d+/g, '#').toLowerCase()} ${Math.round(line.y / 12)}`;
  const ends = (/** @type {Line[]} */ lines) => {
    const sorted = [...lines].sort((one, two) => two.y - one.y);
    return new Set([...sorted.slice(0, 3), ...sorted.slice(-3)]);
  };
  /** @type {Map<string, number>} */ const seen = new Map();
  for (const lines of pages) for (const it of new Set([...ends(lines)].map(key))) seen.set(it, (seen.get(it) ?? 0) + 1);
  return pages.map((lines) => {
    const outer = ends(lines);
    return lines.filter((line) => {
      if (!outer.has(line)) return true;
      if (/^(?:page\s*)?\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?$/i.test(line.text)) return false;
      return pages.length < 2 || (seen.get(key(line)) ?? 0) < Math.max(2, pages.length / 2);
    });
  });
}

/** The value that weighs most. @template T @param {readonly T[]} all @param {(it: T) => [value: number, weight: number]} measure */
function common(all, measure) {
  /** @type {Map<number, number>} */ const weights = new Map();
  for (const it of all) {
    const [value, weight] = measure(it);
    weights.set(value, (weights.get(value) ?? 0) + weight);
  }
  return [...weights].sort((one, two) => two[1] - one[1])[0]?.[0] ?? 0;
}
