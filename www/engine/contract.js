/**
 * The engine's types under the names the page uses. They are declared beside the engine itself, in
 * `pkg/pinkslip.d.ts`; nothing is declared twice, and nothing runs here.
 *
 * Spans are `[start, end)` in UTF-16 units of the article's `text`. Unknown is `null`.
 *
 * @typedef {import('../pkg/pinkslip.js').Span} Span
 * @typedef {import('../pkg/pinkslip.js').Note} Note
 * @typedef {import('../pkg/pinkslip.js').Source} Opened - A source with its front matter read off.
 * @typedef {import('../pkg/pinkslip.js').Headcount} Headcount
 * @typedef {import('../pkg/pinkslip.js').Share} Share
 * @typedef {import('../pkg/pinkslip.js').Dates} Dates
 * @typedef {import('../pkg/pinkslip.js').Status} Status
 * @typedef {import('../pkg/pinkslip.js').Kind} Kind
 * @typedef {import('../pkg/pinkslip.js').Role} Role
 * @typedef {import('../pkg/pinkslip.js').LayoffEvent} LayoffEvent
 * @typedef {import('../pkg/pinkslip.js').ArticleReport} ArticleReport
 * @typedef {import('../pkg/pinkslip.js').Line} Line
 * @typedef {import('../pkg/pinkslip.js').Round} Round
 * @typedef {import('../pkg/pinkslip.js').Bounds} Bounds
 * @typedef {import('../pkg/pinkslip.js').Row} Row
 * @typedef {import('../pkg/pinkslip.js').Tally} Tally
 * @typedef {import('../pkg/pinkslip.js').Step} Step
 * @typedef {import('../pkg/pinkslip.js').Item} StepItem - One event on its way to the total.
 * @typedef {import('../pkg/pinkslip.js').Report} Report
 * @typedef {import('../pkg/pinkslip.js').Proposal} Proposal
 * @typedef {import('../pkg/pinkslip.js').Conflict} Conflict
 * @typedef {import('../pkg/pinkslip.js').EventRef} EventRef
 * @typedef {import('../pkg/pinkslip.js').Edit} Edit
 * @typedef {import('../pkg/pinkslip.js').EditRequest} EditRequest
 * @typedef {import('../pkg/pinkslip.js').Correction} Correction
 * @typedef {import('../pkg/pinkslip.js').Lapse} Lapse
 * @typedef {import('../pkg/pinkslip.js').History} History
 * @typedef {import('../pkg/pinkslip.js').Reconciliation} Reconciliation
 * @typedef {import('../pkg/pinkslip.js').Remark} Remark
 * @typedef {import('../pkg/pinkslip.js').SavedArticle} SavedArticle
 * @typedef {Round['mentions'][number]} Mention
 * @typedef {Round['links'][number]} Link
 *
 * @typedef {object} Article - What the dossier is given: the only state that is not derived.
 * @property {string} id
 * @property {string} text
 * @property {string | null} title
 * @property {string | null} publisher
 * @property {string | null} url
 * @property {string | null} published
 */

export {};
