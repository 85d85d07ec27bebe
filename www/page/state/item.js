/**
 * An article on the desk: what the engine was given, and what the page knows besides.
 *
 * What the reader corrects is an edit, kept by the engine; `title`, `publisher`, `url` and `published` show it, `given`
 * has them as they came.
 *
 * ```js
 * const item = itemOf(opened, name, taken);
 * await engine.put(articleOf(item));
 * ```
 *
 * @typedef {import('../../engine/contract.js').Article} Article
 * @typedef {import('../../engine/contract.js').ArticleReport} ArticleReport
 * @typedef {import('../../engine/contract.js').Note} Note
 * @typedef {Pick<Article, 'title' | 'publisher' | 'url' | 'published'>} Given
 *
 * @typedef {object} OwnParts
 * @property {string} name - The file's name, or how the text came.
 * @property {Note[]} notes - What opening the source had to say.
 * @property {Given} given - Its fields before the reader changed them.
 * @property {string | null} publishedInSource - The same as `given.published`.
 * @property {boolean} textless - From a file without texts: the text is empty, and its events stand as they were read.
 * @property {string | null} [language] - As its source says; the engine has its own opinion in the report.
 * @property {string | null} [batch] - What it came out of together with others, where one source was several articles.
 * @property {Partial<Record<import('../intake/found.js').Fact, import('../intake/found.js').From>>} [from] - Where each field was found.
 * @property {import('../intake/found.js').Offer[]} [offers] - Values that may be right, and were not taken unasked.
 * @typedef {Article & OwnParts} Item - An article on the desk.
 *
 * @typedef {object} Opened - A source as an article; what is left out is looked for in the text.
 * @property {string} text
 * @property {string} [name] - In place of the source's.
 * @property {string | null} [id]
 * @property {string | null} [title]
 * @property {string | null} [publisher]
 * @property {string | null} [url]
 * @property {string | null} [published] - `YYYY-MM-DD`
 * @property {string | null} [language]
 * @property {string | null} [batch]
 * @property {Note[]} [notes]
 * @property {OwnParts['from']} [from]
 * @property {OwnParts['offers']} [offers]
 */

/** What the engine is given of it: as it came. @param {Item} item @returns {Article} */
export const articleOf = ({ id, text, given }) => ({ id, text, ...given });

/** An article that was just opened. @param {Article & { notes: Note[], language?: string | null, batch?: string | null }} opened @param {string} name @returns {Item} */
export function itemOf(opened, name) {
  const { title = null, publisher = null, url = null, published = null } = opened;
  const given = { title, publisher, url, published };
  return { ...opened, ...given, name, given, publishedInSource: published, textless: false };
}

/** An article of a saved dossier. @param {Article} article @param {ReadonlySet<string>} textless @returns {Item} */
export function savedItem(article, textless) {
  return { ...itemOf({ ...article, notes: [] }, article.title ?? article.id), textless: textless.has(article.id) };
}

/** The item as the report shows it, edits and all: the same where nothing differs. @param {Item} item @param {ArticleReport | undefined} report */
export function shown(item, report) {
  if (!report) return item;
  const { title, publisher, url, published } = report;
  const same =
    item.title === title && item.publisher === publisher && item.url === url && item.published === published;
  return same ? item : { ...item, title, publisher, url, published };
}
