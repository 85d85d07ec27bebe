/**
 * What of a text is shown. Articles are shown whole; of a text too long to lay out at once, the
 * beginning and the surroundings of every mark are, and the rest on request.
 *
 * @typedef {{ start: number, end: number }} Range
 * @typedef {{ start: number, end: number, kind: 'title' | 'heading' | 'item' | 'quote' | 'paragraph', body: number }} Block
 *   - `body` is where its words begin, after `## ` or `- `.
 */

/** Texts up to this length are shown whole, in UTF-16 units. */
const WHOLE = 200_000;
const BEGINNING = 4_000;
const AROUND = 1_200;

/**
 * @param {string} text
 * @param {readonly Range[]} marks - In reading order.
 * @returns {Range[]} In reading order, apart from each other.
 */
export function passages(text, marks) {
  if (text.length <= WHOLE) return [{ start: 0, end: text.length }];
  const wanted = [
    { start: 0, end: BEGINNING },
    ...marks.map(({ start, end }) => ({ start: start - AROUND, end: end + AROUND })),
  ];
  return join(wanted.map(({ start, end }) => ({ start: softStart(text, start), end: softEnd(text, end) })));
}

/** @param {readonly Range[]} ranges @returns {Range[]} */
export function join(ranges) {
  /** @type {Range[]} */ const out = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}

/** Moves a cut back to a space near it, never into a pair of surrogates. @param {string} text @param {number} at */
function softStart(text, at) {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 80).search(/\s/);
  return space >= 0 ? at + space : whole(text, at);
}

/** @param {string} text @param {number} at */
export function softEnd(text, at) {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 80).search(/\s/);
  return space >= 0 ? at + space : whole(text, at);
}

/** @param {string} text @param {number} at */
function whole(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

/**
 * The lines of a passage that are not empty, and what each looks like.
 *
 * @param {string} text
 * @param {Range} range
 * @param {string | null} title - A first line that repeats it is the title.
 * @returns {Block[]}
 */
export function blocks(text, { start, end }, title) {
  /** @type {Block[]} */ const out = [];
  for (let from = start; from < end;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > end ? end : newline;
    const line = text.slice(from, to);
    if (/\S/.test(line)) {
      const prefix = /^\s*(?:(#{1,6})\s+|([-*+•])\s+|(>)\s*)?/.exec(line);
      const body = from + (prefix?.[0].length ?? 0);
      const words = text.slice(body, to).trim();
      out.push({
        start: from,
        end: to,
        body,
        kind: kindOf(words, prefix, !out.length && start === 0 && sameLine(words, title)),
      });
    }
    from = to + 1;
  }
  return out;
}

/** @param {string} words @param {RegExpExecArray | null} prefix @param {boolean} isTitle @returns {Block['kind']} */
function kindOf(words, prefix, isTitle) {
  if (isTitle) return 'title';
  if (prefix?.[1]) return 'heading';
  if (prefix?.[2]) return 'item';
  if (prefix?.[3]) return 'quote';
  const short = words.length <= 80 && words.length > 2 && /^[\p{Lu}\d“"‘]/u.test(words) && !/[.!?,;…”"]$/.test(words);
  return short ? 'heading' : 'paragraph';
}

/** @param {string} line @param {string | null} title */
const sameLine = (line, title) =>
  title !== null && line.replace(/\s+/g, ' ').toLowerCase() === title.trim().replace(/\s+/g, ' ').toLowerCase();
