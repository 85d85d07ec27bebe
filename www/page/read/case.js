/**
 * A miss as a test case: the text of a case of `tests/cases/*.md`, from an article and what should be found in it.
 *
 * Takes fields as that grammar writes them (`tests/cases.rs` has it): `1,200`, `about 500`, `300–350`, `13%`,
 * `2026-01`, `–` for nothing and an empty string for anything. Gives the text, and what of it is not in the grammar.
 *
 * ```js
 * caseText({ heading: 'Jobs can be binned', published: '2026-03-02', title: null, text: 'Acme will bin 300 jobs.', events: [] });
 * // # Jobs can be binned
 * //
 * // > 2026-03-02
 * // Acme will bin 300 jobs.
 * //
 * // - nothing
 * ```
 *
 * @typedef {import('../../engine/contract.js').LayoffEvent} LayoffEvent
 * @typedef {import('../../engine/contract.js').Dates} Dates
 * @typedef {typeof FIELDS[number]} Field
 * @typedef {Record<Field, string>} Told
 *
 * @typedef {object} Case
 * @property {string} heading
 * @property {string | null} published - `YYYY-MM-DD`
 * @property {string | null} title
 * @property {string} text
 * @property {readonly Told[]} events - None where nothing should be found.
 */

/** The fields by their place, and then those by their name. */
const PLACED = /** @type {const} */ (['employer', 'number', 'share', 'status', 'kind', 'scope', 'date']);
const NAMED = /** @type {const} */ (['places', 'units', 'reasons']);
export const FIELDS = /** @type {const} */ ([...PLACED, ...NAMED]);

const NOTHING = '–';
const ANY = '*';

const COUNT = String.raw`\d{1,3}(?:,\d{3})*`;
const PERCENT = String.raw`\d+(?:\.\d)?`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;

/** What a field has to look like; the others are free. @type {Partial<Record<Field, RegExp>>} */
const FORMS = {
  number: new RegExp(`^(?:(?:about |over |up to )?${COUNT}|${COUNT}–${COUNT}|dozens|hundreds|thousands|tens of thousands)$`),
  share: new RegExp(`^(?:(?:over |up to )?${PERCENT}|${PERCENT}–${PERCENT})%(?: of .+)?$`),
  date: new RegExp(`^(?:\\d{4}|\\d{4}-\\d{2}|${DAY}|${DAY}\\.\\.${DAY})$`),
};

/** @param {Case} it */
export function caseText({ heading, published, title, text, events }) {
  const head = published || title ? `> ${published ?? ''}${title ? ` | ${oneLine(title)}` : ''}\n` : '';
  const list = events.length ? events.map((event) => `- ${line(event)}`) : ['- nothing'];
  return `# ${oneLine(heading)}\n\n${head}${plain(text)}\n\n${list.join('\n')}\n`;
}

/** The fields of an event that do not have the form the grammar wants. @param {Told} told @returns {Field[]} */
export function wrongFields(told) {
  return FIELDS.filter((field) => {
    const value = normal(field, told[field]);
    return value && value !== NOTHING && value !== ANY && FORMS[field] && !FORMS[field].test(value);
  });
}

/** What was read, as the grammar writes it. @param {LayoffEvent} event @returns {Told} */
export function toldOf(event) {
  const { employer, headcount, share, status, kind, scope, date } = event;
  return {
    employer: employer?.name ?? NOTHING,
    number: headcount ? counted(headcount) : NOTHING,
    share: share ? shared(share) : NOTHING,
    status,
    kind,
    scope,
    date: date ? dated(date) : NOTHING,
    places: '',
    units: '',
    reasons: '',
  };
}

/** An event of which nothing is said. @returns {Told} */
export const untold = () => /** @type {Told} */ (Object.fromEntries(FIELDS.map((field) => [field, ''])));

/** The fields in a line; what is open at the end is left out. @param {Told} told */
function line(told) {
  const placed = PLACED.map((field) => normal(field, told[field]) || ANY);
  while (placed.length > 1 && placed.at(-1) === ANY) placed.pop();
  const named = NAMED.flatMap((field) => {
    const names = [...new Set(told[field].split(',').map(oneLine).filter(Boolean))];
    // The grammar sorts by bytes, and so does this: by code units, without a language.
    return names.length ? [`${field}: ${names.sort().join(', ')}`] : [];
  });
  return [...placed, ...named].join(' | ');
}

/** What was typed, in the form of the grammar where it is evident. @param {Field} field @param {string} value */
function normal(field, value) {
  const text = oneLine(value).replaceAll('|', '/');
  if (/^(?:[-—–]|none|nothing|no number)$/i.test(text)) return NOTHING;
  const dashed = field === 'number' || field === 'share' ? text.replace(/(\d)\s*[-–]\s*(\d)/, '$1–$2') : text;
  if (field === 'number') return dashed.toLowerCase().replace(/\d[\d,]*/g, (digits) => grouped(Number(digits.replaceAll(',', ''))));
  if (field === 'share') return dashed.replace(/^((?:over |up to )?[\d.–]+) ?(?:%|percent|per cent)?/, '$1%');
  return dashed;
}

/** The text without what the grammar would take for a heading, another article or the list. @param {string} text */
function plain(text) {
  return text
    .trim()
    .replace(/^#+ /gm, '')
    .replace(/^(?:> ?)+/gm, '')
    .replace(/^- /gm, '• ');
}

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** As the cases write it, whatever the reader's language. @param {number} n */
const grouped = (n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** @type {Record<number, string>} */
const VAGUE = { 24: 'dozens', 200: 'hundreds', 2000: 'thousands', 20000: 'tens of thousands' };

/** @param {NonNullable<LayoffEvent['headcount']>} headcount */
function counted({ min, max, qualifier }) {
  const [low, high] = [grouped(min ?? 0), grouped(max ?? 0)];
  if (qualifier === 'exact') return low;
  if (qualifier === 'about') return `about ${low}`;
  if (qualifier === 'over') return `over ${low}`;
  if (qualifier === 'up_to') return `up to ${high}`;
  return (qualifier === 'vague' && VAGUE[min ?? 0]) || `${low}–${high}`;
}

/** @param {NonNullable<LayoffEvent['share']>} share */
function shared({ min, max, of }) {
  const unit = of === 'workforce' ? '' : ` of ${oneLine(of)}`;
  if (min === null) return max === null ? ANY : `up to ${max}%${unit}`;
  if (max === null) return `over ${min}%${unit}`;
  return `${min === max ? min : `${min}–${max}`}%${unit}`;
}

/** @param {Dates} dates */
function dated({ start, end, precision }) {
  if (precision === 'day' && start === end) return start;
  if (precision === 'month' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7);
  if (precision === 'year' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4);
  return `${start}..${end}`;
}
