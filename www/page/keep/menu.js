/**
 * The menu of dossiers: the one on the desk, those kept on this device, and what the device has to do with it.
 *
 * What deletes or leaves something asks once, in its place.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('./keeping.js').Keeping} Keeping
 * @typedef {import('./shelf.js').Dossier} Dossier
 * @typedef {import('../../offline/offline.js').Offline} Offline
 *
 * @typedef {{ what: 'delete' | 'rename', id: string } | { what: 'forget' } | { what: 'leave', then: () => unknown }} Question
 */

import { say } from '../../i18n/index.js';
import { byId, h, replace } from '../shell/dom.js';
import { boundsWords } from '../state/numbers.js';
import { moment, size } from './amounts.js';
import { footing } from './footing.js';
import { saveFile } from './file.js';
import { forgetEverything } from './forget.js';

/** @param {HTMLElement} root @param {Desk} desk @param {Keeping} keeping @param {Offline} offline @param {() => void} close */
export function createMenu(root, desk, keeping, offline, close) {
  /** @type {readonly Dossier[]} */ let dossiers = [];
  /** @type {Question | null} */ let question = null;
  /** What was done last, in words. */ let said = '';
  /** @type {import('./footing.js').Footing | null} */ let ground = null;

  /** @param {Question | null} next */
  function ask(next) {
    question = next;
    said = '';
    draw();
    const first = root.querySelector('.asks input, .asks button');
    if (first instanceof HTMLElement) first.focus();
    if (first instanceof HTMLInputElement) first.select();
  }

  /** Does something that leaves the desk, after asking where that would lose something. @param {() => unknown} then */
  async function leave(then) {
    if (keeping.state.id) await (await keeping.keeper()).flush();
    if (keeping.unsaved) ask({ what: 'leave', then });
    else void then();
  }

  const open = (/** @type {string} */ id) =>
    void leave(async () => {
      close();
      await (await keeping.keeper()).open(id);
    });
  const begin = () =>
    void leave(async () => {
      close();
      if (dossiers.length) await (await keeping.keeper()).begin();
      else await desk.clear();
    });

  async function remove(/** @type {Dossier} */ { id, name }) {
    await (await keeping.keeper()).delete(id);
    question = null;
    said = say.keep.deleted(name);
    await look();
  }

  async function forget() {
    const { dossiers, articles } = await forgetEverything(keeping);
    question = null;
    said = say.keep.forgotten(dossiers, articles);
    await look();
  }

  async function rename(/** @type {string} */ id, /** @type {string} */ name) {
    question = null;
    if (name.trim()) await (await keeping.keeper()).rename(id, name.trim());
    await look();
  }

  function current() {
    const { state } = keeping;
    const { items, history } = desk.store.state;
    if (!items.length && !history.done.length && !state.id) return null;
    const off = state.id === null;
    const text =
      state.status === 'opening'
        ? say.keep.opening
        : off
          ? say.keep.notKept
          : state.status === 'kept' && state.at !== null
            ? say.keep.keptSince(moment(state.at))
            : state.status === 'saving' || state.status === 'kept'
              ? say.keep.keptNow
              : '';
    return h(
      'section',
      { class: 'dossier-now' },
      h('h2', { dir: 'auto' }, state.name || say.keep.untitled),
      text && h('p', {}, text),
      off && link('keep', say.keep.keep, () => void keeping.keep(), 'primary'),
      off && h('p', { class: 'faint' }, say.keep.keepSays),
    );
  }

  /** @param {Dossier} dossier */
  function row(dossier) {
    const { id, name, articles, total, changed } = dossier;
    const now = id === keeping.state.id;
    if (question?.what === 'delete' && question.id === id)
      return h(
        'li',
        { class: 'asks' },
        h('p', {}, say.keep.deleteSure(name), now && ` ${say.keep.deleteOpen}`),
        link('no', say.keep.deleteNo, () => ask(null), 'button'),
        link('yes', say.keep.deleteYes, () => void remove(dossier), 'primary'),
      );
    if (question?.what === 'rename' && question.id === id) return h('li', { class: 'asks' }, renaming(dossier));
    const facts = [
      articles ? say.keep.articles(articles) : say.keep.empty,
      total?.rounds ? say.keep.jobs(boundsWords(total)) : '',
      now ? say.keep.openNow : say.keep.changed(moment(changed)),
    ];
    return h(
      'li',
      { class: now ? 'is-now' : '' },
      now
        ? h('span', { class: 'dossier-title', dir: 'auto' }, name)
        : h('button', { type: 'button', class: 'link dossier-title', dir: 'auto', 'data-key': `open-${id}`, onclick: () => open(id) }, name),
      h('span', { class: 'faint' }, facts.filter(Boolean).join(' · ')),
      h(
        'span',
        { class: 'row-acts' },
        small(`rename-${id}`, say.keep.rename, say.keep.renameOf(name), () => ask({ what: 'rename', id })),
        small(`duplicate-${id}`, say.keep.duplicate, say.keep.duplicateOf(name), () => void duplicate(dossier)),
        small(`delete-${id}`, say.keep.delete, say.keep.deleteOf(name), () => ask({ what: 'delete', id })),
      ),
    );
  }

  async function duplicate(/** @type {Dossier} */ { id, name }) {
    const keeper = await keeping.keeper();
    await keeper.duplicate(id, say.keep.copyOf(name));
    await look();
  }

  /** @param {Dossier} dossier */
  function renaming({ id, name }) {
    const field = h('input', { type: 'text', name: 'name', value: name, dir: 'auto', maxlength: 120, 'data-key': `name-${id}` });
    return h(
      'form',
      {
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          void rename(id, field.value);
        },
      },
      h('label', {}, say.keep.name, ' ', field),
      h('button', { type: 'submit', class: 'button' }, say.keep.saveName),
      link('no', say.keep.cancel, () => ask(null), 'quiet'),
    );
  }

  function foot() {
    const articles = dossiers.reduce((sum, dossier) => sum + dossier.articles, 0);
    if (question?.what === 'forget')
      return h(
        'section',
        { class: 'asks' },
        h('p', {}, say.keep.forgetSure(dossiers.length, articles)),
        link('no', say.keep.cancel, () => ask(null), 'button'),
        link('yes', say.keep.forgetYes, () => void forget(), 'primary'),
      );
    const kept = dossiers.length > 0 && ground;
    return h(
      'section',
      { class: 'device' },
      kept && h('p', {}, say.keep.used(size(kept.used), size(kept.quota)), ' ', kept.persisted ? say.keep.persisted : say.keep.notPersisted),
      h('p', {}, say.keep.promise, ' ', ground && say.keep.requests(ground.requests)),
      offline.state === 'ready' && h('p', {}, `${say.keep.offline}.`),
      (dossiers.length > 0 || keeping.state.id) && link('forget', say.keep.forget, () => ask({ what: 'forget' }), 'link'),
    );
  }

  function draw() {
    const within = root.contains(document.activeElement);
    const leaving = question?.what === 'leave' && question;
    const work = desk.store.state.items.length > 0;
    replace(
      root,
      said && h('p', { class: 'said', role: 'status' }, said),
      leaving &&
        h(
          'section',
          { class: 'asks' },
          h('p', {}, say.keep.unsavedSure),
          link('no', say.keep.cancel, () => ask(null), 'quiet'),
          link('drop', say.keep.dropIt, () => void leaving.then(), 'button'),
          link('first', say.keep.keepFirst, async () => (await keeping.keep(), keeping.unsaved ? ask(null) : leaving.then()), 'primary'),
        ),
      current(),
      h(
        'div',
        { class: 'dossier-acts' },
        work && link('new', say.keep.new, begin, 'button'),
        work && link('file', say.keep.file, () => void saveFile(desk, keeping), 'button'),
        link('open-file', say.keep.openFile, () => (close(), byId('files').click()), 'button'),
      ),
      dossiers.length > 0 &&
        h(
          'section',
          { class: 'dossier-list' },
          h('h3', {}, say.keep.list),
          h('ul', {}, ...dossiers.map(row)),
        ),
      foot(),
    );
    // What had the focus may be gone: then the menu itself has it, and Escape still closes it.
    if (within && !root.contains(document.activeElement)) root.focus();
  }

  /** Looks at the device, and draws what is there. */
  async function look() {
    draw();
    const listed = keeping.state.status === 'blocked' ? [] : await (await keeping.keeper()).list().catch(() => []);
    [dossiers, ground] = [listed, await footing()];
    if (!root.hidden) draw();
  }

  const onChange = () => void (root.hidden || question || look());
  return {
    show() {
      [question, said] = [null, ''];
      keeping.addEventListener('change', onChange);
      keeping.addEventListener('shelf', onChange);
      void look();
      draw();
      root.tabIndex = -1;
      const first = root.querySelector('.primary');
      (first instanceof HTMLElement ? first : root).focus();
    },
    hide() {
      keeping.removeEventListener('change', onChange);
      keeping.removeEventListener('shelf', onChange);
    },
  };
}

/** @param {string} key @param {string} label @param {() => unknown} run @param {string} look */
function link(key, label, run, look) {
  return h('button', { type: 'button', class: look, 'data-key': key, onclick: () => void run() }, label);
}

/** @param {string} key @param {string} label @param {string} whole @param {() => void} run */
function small(key, label, whole, run) {
  return h('button', { type: 'button', class: 'quiet', 'data-key': key, 'aria-label': whole, onclick: run }, label);
}
