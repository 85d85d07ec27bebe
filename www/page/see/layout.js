/**
 * Where things go in a chart, worked out before anything is drawn: which labels fit, and which ticks.
 *
 * Widths of text are measured, so that no label runs over another in any language.
 *
 * @typedef {import('./series.js').Spell} Spell
 */

/** The faces a picture names: what a browser of any system has first. */
export const FACES = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const canvas = document.createElement('canvas').getContext('2d');

/** How wide a text is, in pixels. @param {string} text @param {number} [size] @param {number} [weight] */
export function widthOf(text, size = 12, weight = 400) {
  if (!canvas) return text.length * size * 0.6;
  canvas.font = `${weight} ${size}px ${FACES}`;
  return canvas.measureText(text).width;
}

/** A text in lines no wider than `width`. @param {string} text @param {number} width @param {number} size */
export function lines(text, width, size) {
  /** @type {string[]} */ const out = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size) > width) {
      out.push(line);
      line = word;
    } else line = longer;
  }
  return [...out, line];
}

/** As much of a text as `width` holds. @param {string} text @param {number} width @param {number} [size] */
export function clipped(text, width, size = 13) {
  if (widthOf(text, size) <= width) return text;
  let end = text.length;
  while (end > 1 && widthOf(`${text.slice(0, end)}…`, size) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/**
 * Of boxes in order of their weight, those that touch none kept before them.
 *
 * @template T
 * @param {readonly T[]} all - The most important first.
 * @param {(one: T) => { left: number, right: number, top: number, bottom: number }} boxOf
 */
export function apart(all, boxOf) {
  /** @type {ReturnType<typeof boxOf>[]} */ const taken = [];
  return all.filter((one) => {
    const box = boxOf(one);
    const free = taken.every(
      (it) => box.left >= it.right || box.right <= it.left || box.top >= it.bottom || box.bottom <= it.top,
    );
    if (free) taken.push(box);
    return free;
  });
}

/**
 * Puts spells that overlap in time below each other.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => readonly [left: number, right: number]} reach
 * @returns {{ one: T, lane: number }[]}
 */
export function lanes(all, reach) {
  /** @type {number[]} Where each lane ends. */ const ends = [];
  return [...all]
    .sort((one, two) => reach(one)[0] - reach(two)[0])
    .map((one) => {
      const [left, right] = reach(one);
      const free = ends.findIndex((end) => end <= left);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = right;
      return { one, lane };
    });
}

/**
 * The periods that are named on the axis: each, or each so many that the names fit.
 *
 * @param {number} from
 * @param {number} to
 * @param {1 | 3} unit - Months.
 * @param {number} room - Pixels between `from` and `to`.
 * @param {(key: string) => string} name
 * @returns {{ at: number, months: number, name: string }[]}
 */
export function ticks(from, to, unit, room, name) {
  const steps = unit === 1 ? [1, 2, 3, 6, 12, 24, 60, 120] : [3, 6, 12, 24, 60, 120];
  const month = room / (to - from);
  for (const step of steps) {
    const months = step % 12 ? unit : 12;
    // A number of steps from January, so that the same months are named whatever comes first.
    const first = Math.ceil(from / step) * step;
    const found = [];
    for (let at = first; at < to; at += step) found.push({ at, months, name: name(keyOf(at, months)) });
    const widest = Math.max(0, ...found.map((it) => widthOf(it.name)));
    if ((widest + 14 <= month * step || step === steps.at(-1)) && found.length) return found;
  }
  return [{ at: from, months: unit, name: name(keyOf(from, unit)) }];
}

/** As the tally names a period. @param {number} at @param {number} months */
function keyOf(at, months) {
  const year = String(Math.floor(at / 12)).padStart(4, '0');
  if (months === 12) return year;
  return months === 3 ? `${year}-Q${Math.floor((at % 12) / 3) + 1}` : `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
}
