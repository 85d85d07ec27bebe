/**
 * Opens the ledger that a link carries: at the start of the page, or when a link is put into its address.
 *
 * With something on the desk the reader is asked first, and can go back afterwards. The link stays in the address
 * until the ledger is changed, so that loading the page again brings the same; then it would bring an older one.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { Damaged, dossierIn, isLink } from './link.js';

/** What is asked of the reader now, so that a second link takes its place. @type {string | null} */
let asked = null;

/** @param {Desk} desk */
export async function arrive(desk) {
  const { hash } = location;
  if (!isLink(hash)) return;
  // Why it cannot be asked is said already.
  if (!(await desk.engine.ready.then(() => true, () => false))) return;
  const { out } = say;
  /** @type {string} */ let text;
  try {
    text = await dossierIn(hash);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    desk.problem(out.link, error.message);
    return;
  }
  const there = desk.store.state.items.length;
  if (!there) {
    await open(desk, hash, text);
    return;
  }
  asked = hash;
  desk.notice('done', out.link, out.asks(articlesIn(text), there), {
    label: out.openLink,
    run: () => void (asked === hash && replace(desk, hash, text)),
  });
}

/** Opens it in the place of what is there, which can be brought back. @param {Desk} desk @param {string} hash @param {string} text */
async function replace(desk, hash, text) {
  const { out } = say;
  const before = await desk.saveDossier(true);
  const back = { label: out.back, run: () => void (forget(), desk.openDossier(before, out.before)) };
  await open(desk, hash, text, back);
}

/** @param {Desk} desk @param {string} hash @param {string} text @param {{ label: string, run: () => void } | null} [action] */
async function open(desk, hash, text, action = null) {
  const { out } = say;
  if (!(await desk.openDossier(text, out.link))) return;
  desk.notice('done', out.link, out.opened(desk.store.state.items.length), action);
  keepInStep(desk, hash);
}

/** Takes the link out of the address once it is not what is on the desk. @param {Desk} desk @param {string} hash */
function keepInStep(desk, hash) {
  const opened = desk.store.state.index;
  const life = new AbortController();
  desk.store.watch(({ index }) => {
    if (index === opened) return;
    life.abort();
    if (location.hash === hash) forget();
  }, life.signal);
}

function forget() {
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** @param {string} text */
function articlesIn(text) {
  try {
    const { articles } = JSON.parse(text);
    return Array.isArray(articles) ? articles.length : 0;
  } catch {
    return 0;
  }
}
