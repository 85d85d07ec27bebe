/**
 * The engine's own thread: takes requests, gives each exactly one reply.
 *
 * It holds the dossier and decides nothing. A trap closes it, after it has said so: the client
 * starts another and puts the articles back.
 */

import init, { Dossier, open } from '../pkg/pinkslip.js';
import { START, errorParts, isFatal } from './protocol.js';

/** @typedef {import('./protocol.js').Methods} Methods */
/** @typedef {import('./protocol.js').Request} Request */
/** @typedef {import('./protocol.js').Reply} Reply */

const started = start();

/** @returns {Promise<Methods>} */
async function start() {
  await init({ module_or_path: new URL('../pkg/pinkslip_bg.wasm', import.meta.url) });
  const dossier = new Dossier();
  return {
    open: (name, source) => open(name, source),
    put: ({ id, text, title, publisher, url, published }) => dossier.put(id, text, title, publisher, url, published),
    remove: (id) => dossier.remove(id),
    countFrom: (least) => dossier.countFrom(least),
    report: () => dossier.report(),
    explain: (id) => dossier.explain(id),
    csv: () => dossier.csv(),
  };
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
  () => send({ id: START, value: null }),
  (error) => send({ id: START, error: errorParts(error, 'load') }),
);
