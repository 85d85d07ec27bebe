/** Puts the page together: one engine, one store, and the views that watch it. */

import { EngineClient } from '../engine/client.js';
import { createAnnouncer } from './announce.js';
import { createArticle } from './article.js';
import { createArticles } from './articles.js';
import { Card } from './card.js';
import { Desk } from './desk.js';
import { byId } from './dom.js';
import { createIntake, listenForArticles } from './intake.js';
import { listenForKeys } from './keyboard.js';
import { createLedger } from './ledger.js';
import { createNotices } from './notices.js';
import { Store } from './store.js';
import { createTabs } from './tabs.js';
import { createTheme } from './theme.js';
import { createTotal } from './total.js';
import { createWelcome } from './welcome.js';

const store = new Store();
const desk = new Desk(store, new EngineClient());
const intake = createIntake(desk);
const article = createArticle(byId('article'), desk, new Card());

createTheme();
createWelcome(byId('examples'), desk);
// Tabs come first, so that a pane is shown before something in it takes the focus.
const views = [
  createTabs(store),
  createNotices(byId('notices'), desk),
  createTotal(byId('total-band'), desk),
  createArticles(byId('articles'), desk),
  createLedger(byId('ledger'), desk),
  article.render,
  createAnnouncer(),
];
store.watch((state, before) => {
  place(state, before);
  for (const view of views) view(state, before);
});
listenForArticles(desk);
listenForKeys({
  pickNext: article.pickNext,
  release: article.release,
  add: () => store.set({ adding: true, tab: 'articles' }),
});

byId('paste-welcome').append(intake.form);
intake.field.focus();
document.documentElement.dataset['ready'] = 'false';
void desk.engine.ready.then(
  () => (document.documentElement.dataset['ready'] = 'true'),
  () => (document.documentElement.dataset['ready'] = 'failed'),
);

/** Moves the paste field to where it is wanted. @param {import('./store.js').State} state @param {import('./store.js').State} before */
function place(state, before) {
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
