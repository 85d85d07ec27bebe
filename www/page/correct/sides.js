/**
 * What choosing one side of a conflict comes to.
 *
 * Takes a conflict with the round that shows it; gives for each side the edits that make it hold, or `null` where
 * only the reader can say what is so. Values are taken from the events that tell them; where a side is arithmetic
 * (`900 is 10% of 9,000`), its result is.
 *
 * @typedef {import('../../engine/contract.js').Conflict} Conflict
 * @typedef {import('../../engine/contract.js').Correction} Correction
 * @typedef {import('../../engine/contract.js').EditRequest} EditRequest
 * @typedef {import('../../engine/contract.js').Headcount} Headcount
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Round} Round
 * @typedef {import('../../engine/contract.js').Status} Status
 * @typedef {import('../state/index.js').ReportIndex} ReportIndex
 */

/**
 * @param {Round} round
 * @param {Conflict} conflict
 * @param {number} at - Which side.
 * @param {ReportIndex} index
 * @returns {EditRequest[] | null}
 */
export function editsFor(round, conflict, at, index) {
  const set = (/** @type {Correction} */ to, id = round.id) => [/** @type {EditRequest} */ ({ do: 'set', rounds: [id], to })];
  const side = conflict.sides[at];
  if (!side) return null;
  const told = tellers(conflict, at, index);
  switch (conflict.check) {
    case 'roll-up-of-rounds':
      return at === 0 ? inPlaceOfRounds(round, conflict, index) : result(side.value, first) && set({ headcount: result(side.value, first) });
    case 'roll-up-in-roll-up': {
      const own = told[0] && roundOf(conflict, at, index);
      return own?.headcount ? set({ headcount: own.headcount }, own.id) : null;
    }
    case 'parts-in-whole':
      if (at === 0) return round.headcount && set({ headcount: round.headcount });
      return result(side.value, sum) && set({ headcount: result(side.value, sum) });
    case 'staff-before-and-after':
      if (at === 1) return result(side.value, last) && set({ headcount: result(side.value, last) });
      break;
    case 'share-of-workforce':
      if (at === 1) return percent(side.value) && set({ share: percent(side.value) });
      break;
    case 'told-or-denied': {
      // Said of the round that is told; the row of the denial shows the same conflict.
      const own = roundOf(conflict, 0, index) ?? round;
      return set({ status: /** @type {Status} */ (side.value) }, own.id);
    }
  }
  const value = valueOf(conflict.field, told);
  return value === undefined ? null : set(/** @type {Correction} */ ({ [conflict.field]: value }));
}

/** @param {Conflict} conflict @param {number} at @param {ReportIndex} index */
function tellers(conflict, at, index) {
  const mentions = conflict.sides[at]?.mentions ?? [];
  return mentions.flatMap(({ article, event }) => index.event(article, event) ?? []);
}

/** @param {Conflict} conflict @param {number} at @param {ReportIndex} index */
function roundOf(conflict, at, index) {
  const mention = conflict.sides[at]?.mentions[0];
  return mention ? index.roundOf(mention.article, mention.event) : null;
}

/** @param {string} field @param {readonly LayoffEvent[]} told */
function valueOf(field, told) {
  for (const event of told) {
    const value = /** @type {Record<string, any>} */ (event)[field];
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

/** The roll-up counts, and the rounds that it is more than do not. @param {Round} rollup @param {Conflict} conflict @param {ReportIndex} index @returns {EditRequest[]} */
function inPlaceOfRounds(rollup, conflict, index) {
  const mentions = conflict.sides[1]?.mentions ?? [];
  const rounds = new Set(mentions.map(({ article, event }) => index.roundOf(article, event)?.id ?? ''));
  const counted = [...rounds].filter((id) => index.rounds.get(id)?.counted);
  const out = /** @type {EditRequest[]} */ (counted.length ? [{ do: 'exclude', rounds: counted }] : []);
  return [...out, { do: 'include', rounds: [rollup.id] }];
}

/** The engine writes its arithmetic with figures like `4,640`, whatever the language of the page. */
const FIGURE = '(\\d[\\d,]*)';
const first = new RegExp(`^${FIGURE}`);
const last = new RegExp(`${FIGURE}$`);
const sum = new RegExp(`(?:= |^)${FIGURE} in `);

/** @param {string} value @param {RegExp} where @returns {Headcount | null} */
function result(value, where) {
  const figure = where.exec(value)?.[1];
  if (!figure) return null;
  const people = Number(figure.replaceAll(',', ''));
  return { min: people, max: people, qualifier: 'exact' };
}

/** The share of `11,000 is 12.6% of 87,000`. @param {string} value */
function percent(value) {
  const [, from, to] = / is (?:about |over |up to )?([\d.]+)(?:–([\d.]+))?%/.exec(value) ?? [];
  return from ? { min: Number(from), max: Number(to ?? from), of: 'workforce' } : null;
}
