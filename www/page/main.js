/** Puts the page together: one engine, one store, and the views that watch it. */

import { EngineClient } from '../engine/client.js';
import { LANGUAGES, preferred, say, speak } from '../i18n/index.js';
import { Offline } from '../offline/offline.js';
import { createArticles } from './articles/articles.js';
import { cardActions } from './correct/card.js';
import { createUndo } from './correct/masthead.js';
import { createTotal } from './count/total.js';
import { createIntake, listenForArticles } from './intake/intake.js';
import { remembered } from './keep/device.js';
import { Keeping, warnBeforeClosing } from './keep/keeping.js';
import { createDossiers, createOffline } from './keep/masthead.js';
import { createTold } from './keep/told.js';
import { createArticle } from './read/article.js';
import { Card } from './read/card.js';
import { createAnnouncer } from './shell/announce.js';
import { byId } from './shell/dom.js';
import { createLanguages, translate } from './shell/frame.js';
import { createKeyboard, key } from './shell/keyboard.js';
import { renew, signal } from './shell/life.js';
import { createNotices } from './shell/notices.js';
import { createTabs } from './shell/tabs.js';
import { createTheme } from './shell/theme.js';
import { createViews } from './shell/views.js';
import { createWelcome } from './shell/welcome.js';
import { Desk } from './state/desk.js';
import { EMPTY, Store } from './state/store.js';

const engine = new EngineClient();
const store = new Store();
const desk = new Desk(store, engine);
const keeping = new Keeping(desk);
const offline = new Offline();
/** The document as it was written, to draw the page from again. */
const blank = /** @type {HTMLElement} */ (document.body.cloneNode(true));

void start();

async function start() {
  // A language that does not arrive leaves the page in English, and working.
  await speak(chosen()).catch(() => undefined);
  draw();
  void keeping.start();
  document.documentElement.dataset['ready'] = 'false';
  if (location.hash) await link();
  window.addEventListener('hashchange', () => void link());
  const ready = await engine.ready.then(
    () => true,
    () => false,
  );
  document.documentElement.dataset['ready'] = ready ? 'true' : 'failed';
  performance.mark('ready');
  // The first result goes first.
  if (ready) setTimeout(() => void offline.start(), 0);
}

/** The theme and the language that the reader keeps on this device; the address goes before. */
function chosen() {
  const kept = remembered();
  if (kept?.theme) document.documentElement.dataset['theme'] = kept.theme;
  const asked = new URLSearchParams(location.search).has('lang');
  return !asked && kept?.language && kept.language in LANGUAGES ? kept.language : preferred();
}

/** Opens the ledger that a link carries, if this is one. */
async function link() {
  await (await import('./out/arrive.js')).arrive(desk);
}

/** Draws the page from what is known. */
function draw() {
  translate();
  const intake = createIntake(desk);
  const article = createArticle(byId('article'), desk, new Card(), { actions: (about) => cardActions(about, desk) });
  createTheme();
  createLanguages((code) => void change(code));
  createWelcome(byId('examples'), desk);
  createDossiers(desk, keeping, offline);
  createOffline(offline);
  createTold(desk, keeping, offline);
  warnBeforeClosing(keeping);
  // Tabs come first, so that a pane is shown before something in it takes the focus.
  const views = [
    createTabs(store),
    createNotices(byId('notices'), desk),
    createUndo(byId('history'), desk),
    createTotal(byId('total-band'), desk),
    createArticles(byId('articles'), desk),
    createViews(byId('ledger'), desk),
    article,
    createAnnouncer(),
  ];
  /** @type {(state: import('./state/store.js').State, before: import('./state/store.js').State) => void} */
  const render = (state, before) => {
    place(intake, state, before);
    for (const view of views) view(state, before);
  };
  store.watch(render, signal());
  listenForArticles(desk);
  key({
    keys: ['a'],
    group: 'desk',
    says: () => say.read.keyAdd,
    run: () => store.set({ adding: true, tab: 'articles' }),
  });
  key({ keys: ['Ctrl+Enter'], group: 'desk', says: () => say.read.keyRead });
  const help = async () => (await import('./shell/help.js')).openHelp(byId('help'));
  byId('help-open').addEventListener('click', () => void help());
  key({ keys: ['?'], group: 'desk', says: () => say.read.keyHelp, run: () => void help() });
  createKeyboard();
  byId('paste-welcome').append(intake.form);
  render(store.state, EMPTY);
  if (!store.state.items.length) intake.field.focus();
}

/** Draws the page anew in another language; what is on the desk stays. @param {string} code */
async function change(code) {
  await speak(code).catch(() => desk.problem(LANGUAGES[code]?.name ?? code, say.shell.languageFailed));
  renew();
  document.body.replaceWith(blank.cloneNode(true));
  draw();
  byId('language').focus();
}

/**
 * Moves the paste field to where it is wanted.
 *
 * @param {ReturnType<typeof createIntake>} intake
 * @param {import('./state/store.js').State} state
 * @param {import('./state/store.js').State} before
 */
function place(intake, state, before) {
  const [working, worked] = [state.items.length > 0, before.items.length > 0];
  document.documentElement.classList.toggle('at-work', working);
  if (working !== worked) {
    byId(working ? 'paste-more' : 'paste-welcome').append(intake.form);
    byId('welcome').hidden = working;
    byId('desk').hidden = !working;
    if (!working) intake.field.focus();
  }
  byId('paste-more').hidden = !(working && state.adding);
  if (state.adding && !before.adding) intake.field.focus();
}
