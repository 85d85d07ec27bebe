/**
 * The engine's own thread: takes requests, gives each exactly one reply.
 *
 * It holds the dossier and decides nothing. A trap closes it, after it has said so: the client
 * starts another and tells it what it has to know.
 */

import init, { Dossier, open } from '../pkg/pinkslip.js';
import { Sender } from './delta.js';
import { START, errorParts, isFatal } from './protocol.js';
import { engine as engineFile } from './wasm.js';

/** @typedef {import('./protocol.js').Methods} Methods */
/** @typedef {import('./protocol.js').Request} Request */
/** @typedef {import('./protocol.js').Reply} Reply */

const started = start();

/** @returns {Promise<Methods>} */
async function start() {
  await init({ module_or_path: engineFile() });
  let dossier = new Dossier();
  const sender = new Sender();
  return {
    open: (name, source) => open(name, source),
    put({ id, text, title, publisher, url, published }) {
      dossier.put(id, text, title, publisher, url, published);
    },
    remove: (id) => dossier.remove(id),
    clear() {
      dossier.free();
      dossier = new Dossier();
    },
    countFrom: (least) => dossier.countFrom(least),
    look: () => sender.look(dossier.report()),
    more: () => sender.more(),
    stepItems: (step) => sender.stepItems(step),
    edit: (change) => ({ id: dossier.edit(change), history: dossier.history() }),
    undo: () => ({ edit: dossier.undo(), history: dossier.history() }),
    redo: () => ({ edit: dossier.redo(), history: dossier.history() }),
    setHistory(history) {
      dossier.setHistory(history);
      return { history: dossier.history() };
    },
    explain: (id) => dossier.explain(id),
    csv: () => dossier.csv(),
    roundsCsv: () => dossier.roundsCsv(),
    markdown: () => dossier.markdown(),
    words: () => dossier.words(),
    reconcile: (csv, columns, dates) => dossier.reconcile(csv, columns, dates),
    save: (texts) => JSON.stringify(dossier.save(texts)),
    restore(file) {
      const remarks = dossier.restore(file);
      const { articles, edits, settings } = dossier.save(true);
      return {
        remarks,
        articles: articles.map(({ id, text = '', title, publisher, url, published }) => {
          return { id, text, title, publisher, url, published };
        }),
        textless: articles.filter(({ text }) => text === undefined),
        history: edits,
        countFrom: settings.count_from,
      };
    },
    // As a file of its own making: what was read in articles without a text has no other way in.
    revive({ history, countFrom, textless }) {
      const file = dossier.save(false);
      const settings = countFrom === null ? file.settings : { count_from: countFrom };
      dossier.restore(JSON.stringify({ ...file, settings, edits: history, articles: textless }));
    },
  };
}

/** Has the word lists unpacked and the code compiled that every article needs, before the first comes. */
function warm() {
  const dossier = new Dossier();
  dossier.put('warm', 'Acme said on 3 March 2026 that it will cut about 1,200 jobs, 10% of its staff, in Leeds.');
  dossier.report();
  dossier.free();
}

/** @param {Reply} reply */
function send(reply) {
  self.postMessage(reply);
}

self.onmessage = async (/** @type {MessageEvent<Request>} */ { data: { id, method, args } }) => {
  try {
    const engine = await started;
    const call = /** @type {(...args: unknown[]) => unknown} */ (engine[method]);
    send({ id, value: call(...args) });
  } catch (error) {
    const fatal = isFatal(error);
    send({ id, error: errorParts(error, fatal ? 'trap' : 'refused') });
    if (fatal) self.close();
  }
};

started.then(
  () => {
    send({ id: START, value: null });
    warm();
  },
  (error) => send({ id: START, error: errorParts(error, 'load') }),
);
