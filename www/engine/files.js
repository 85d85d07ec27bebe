/**
 * Where the scripts are that run apart from the page. The single file (`make dist`) has them inside itself, and
 * another version of this file: `www/alone/files.js`.
 */

/** @typedef {'engine' | 'pdf' | 'offline'} Script */

/** From the document, not from this file: bundled, this file is part of another in another folder. */
const FILES = { engine: 'engine/worker.js', pdf: 'engine/pdf-worker.js', offline: 'offline.js' };

/** How they are started. @type {WorkerType} */
export const TYPE = 'module';

/** @param {Script} script */
export const scriptUrl = (script) => new URL(FILES[script], document.baseURI).href;

/** Has to be waited for before a script is started that is not the engine's. @param {Script} _ */
export const prepare = async (_) => {};
