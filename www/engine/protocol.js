/**
 * What page and worker say to each other.
 *
 * Every request carries an id and gets exactly one reply that carries the same id: a value, or an
 * error that the page can show. The reply with id 0 is the worker's own: it says that the engine
 * has started, or why it could not.
 *
 * @typedef {import('./contract.js').Opened} Opened
 * @typedef {import('./contract.js').Article} Article
 * @typedef {import('./contract.js').Step} Step
 * @typedef {import('./contract.js').StepItem} StepItem
 * @typedef {import('./delta.js').Piece} Piece
 * @typedef {import('./contract.js').Line} Line
 * @typedef {import('./contract.js').Edit} Edit
 * @typedef {import('./contract.js').EditRequest} EditRequest
 * @typedef {import('./contract.js').History} History
 * @typedef {import('./contract.js').Reconciliation} Reconciliation
 * @typedef {import('./contract.js').Remark} Remark
 * @typedef {import('./contract.js').SavedArticle} SavedArticle
 *
 * @typedef {object} Restored - What was in a saved dossier.
 * @property {Remark[]} remarks - What could not be taken as it stands, or stands otherwise now.
 * @property {Article[]} articles - As they came in, before any edit; the text is empty where the file has none.
 * @property {SavedArticle[]} textless - Those of them without a text, as they were read.
 * @property {History} history
 * @property {number} countFrom
 *
 * @typedef {object} Known - What a new engine has to know before its articles: see `revive`.
 * @property {History} history
 * @property {number | null} countFrom
 * @property {SavedArticle[]} textless
 *
 * @typedef {object} Methods - What can be asked, with what, and what comes back.
 * @property {(name: string, source: string) => Opened} open
 * @property {(article: Article) => void} put
 * @property {(id: string) => boolean} remove
 * @property {() => void} clear
 * @property {(least: number) => void} countFrom
 * @property {() => Piece} look - What is new in the report: see delta.js.
 * @property {() => Piece} more
 * @property {(step: Step['step']) => StepItem[]} stepItems - Of the report that was looked at last.
 * @property {(change: EditRequest) => { id: number, history: History }} edit
 * @property {() => { edit: Edit | null, history: History }} undo
 * @property {() => { edit: Edit | null, history: History }} redo
 * @property {(history: History) => { history: History }} setHistory
 * @property {(id: string) => Line[]} explain
 * @property {() => string} csv
 * @property {() => string} roundsCsv
 * @property {() => string} markdown
 * @property {() => string} words
 * @property {(csv: string, columns?: string[], dates?: string) => Reconciliation} reconcile
 * @property {(texts: boolean) => string} save
 * @property {(file: string) => Restored} restore
 * @property {(known: Known) => void} revive
 *
 * @typedef {keyof Methods} Method
 * @typedef {{ id: number, method: Method, args: unknown[] }} Request
 * @typedef {{ name: string, code: ErrorCode, message: string }} ErrorParts
 * @typedef {{ id: number, value: unknown } | { id: number, error: ErrorParts }} Reply
 *
 * @typedef {'refused' | 'trap' | 'load' | 'protocol' | 'closed'} ErrorCode
 */

/** The id of the worker's own reply about its start. */
export const START = 0;

/**
 * What went wrong, as the page can tell it.
 *
 * `code` says what it means for the caller:
 * - `refused`: the engine did not accept the request; the message says what it expected and found;
 * - `trap`: the engine stopped in the middle of the request and was started anew;
 * - `load`: the engine could not be started;
 * - `protocol`: the worker said something that is not a reply;
 * - `closed`: the client was closed before the reply came.
 */
export class EngineError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = 'EngineError';
    /** @readonly @type {ErrorCode} */
    this.code = code;
  }

  /** @param {ErrorParts} parts */
  static from({ code, message }) {
    return new EngineError(code, message);
  }
}

/**
 * Whether the instance can still be used after `error`. A trap or an exhausted stack leaves its
 * memory in an unknown state.
 *
 * @param {unknown} error
 */
export function isFatal(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

/**
 * An error in a form that survives structured cloning.
 *
 * @param {unknown} error
 * @param {ErrorCode} code
 * @returns {ErrorParts}
 */
export function errorParts(error, code) {
  return error instanceof Error
    ? { name: error.name, code, message: error.message }
    : { name: 'Error', code, message: String(error) };
}

/**
 * @param {unknown} data
 * @returns {data is Reply}
 */
export function isReply(data) {
  return (
    typeof data === 'object' &&
    data !== null &&
    'id' in data &&
    typeof data.id === 'number' &&
    ('value' in data || 'error' in data)
  );
}
