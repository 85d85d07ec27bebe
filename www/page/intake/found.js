/**
 * What a file or a paste gives: a text, and what is known about it, each with where that came from.
 *
 * Nothing runs here.
 *
 * @typedef {'front-matter' | 'record' | 'json-ld' | 'meta' | 'time' | 'heading' | 'title' | 'link' | 'dateline' | 'byline' | 'line' | 'mail' | 'file' | 'saved'} From
 *   Where a value was found: for each there is a word in `say.articles.from`.
 * @typedef {'title' | 'publisher' | 'url' | 'published'} Fact
 *
 * @typedef {object} Offer - A value that may be right, and is not taken unasked.
 * @property {Fact} field
 * @property {string} value
 * @property {From} from
 * @property {string} why - Such as "the day the PDF was made".
 *
 * @typedef {object} Found
 * @property {string} text
 * @property {string} [id]
 * @property {string} [name] - In place of the source's.
 * @property {string | null} [title]
 * @property {string | null} [publisher]
 * @property {string | null} [url]
 * @property {string | null} [published]
 * @property {string | null} [language] - As its page says; the engine has its own opinion.
 * @property {Partial<Record<Fact, From>>} [from]
 * @property {Offer[]} [offers]
 * @property {import('../../engine/contract.js').Note[]} [notes]
 * @property {string} [whole] - Of the first of several: the text that they were taken out of, where they can be joined again.
 * @property {string} [batch] - Which paste it was in, with others.
 */

export {};
