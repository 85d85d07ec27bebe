/**
 * What the reader has to know about the device, across the page until it is settled: no room, changed in another tab,
 * a new version. Nothing here goes away by itself.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('./keeping.js').Keeping} Keeping
 * @typedef {import('../../offline/offline.js').Offline} Offline
 * @typedef {{ label: string, run: () => void }} Act
 */

import { say } from '../../i18n/index.js';
import { byId, h, replace } from '../shell/dom.js';
import { listen, signal } from '../shell/life.js';
import { saveFile } from './file.js';

/** @param {Desk} desk @param {Keeping} keeping @param {Offline} offline */
export function createTold(desk, keeping, offline) {
  const root = byId('told');
  const act = (/** @type {string} */ label, /** @type {() => unknown} */ run) => ({ label, run: () => void run() });
  const file = () => act(say.keep.file, () => saveFile(desk, keeping));
  const keepIt = () => act(say.keep.keep, () => keeping.keep());

  /** @returns {[name: string, text: string, ...acts: Act[]] | null} */
  function ofStorage() {
    const { id, status } = keeping.state;
    const retry = act(say.keep.retry, async () => (id ? (await keeping.keeper()).flush() : keeping.keep()));
    switch (status) {
      case 'full':
        return [say.keep.full, say.keep.fullSays, file(), retry];
      case 'blocked':
        return [say.keep.blocked, say.keep.blockedSays, file(), retry];
      case 'elsewhere':
        return [
          say.keep.elsewhere,
          say.keep.elsewhereSays,
          act(say.keep.showOther, async () => (await keeping.keeper()).open(id ?? '')),
          act(say.keep.keepMine, async () => (await keeping.keeper()).keepCopy()),
        ];
      case 'gone':
        return [say.keep.gone, say.keep.goneSays, keepIt(), file()];
      default:
        return null;
    }
  }

  /** @returns {[name: string, text: string, ...acts: Act[]] | null} */
  function ofVersion() {
    const { state } = offline;
    if (state !== 'update' && state !== 'changed') return null;
    const reload = act(say.keep.reload, async () => {
      if (keeping.state.id) await (await keeping.keeper()).flush();
      offline.update();
    });
    if (keeping.unsaved) return [say.keep.update, say.keep.updateUnsaved, keepIt(), file(), reload];
    return [say.keep.update, state === 'update' ? say.keep.updateSays : say.keep.changedSays, reload];
  }

  function draw() {
    const rows = [ofStorage(), ofVersion()].filter((row) => row !== null);
    replace(
      root,
      ...rows.map(([name, text, ...acts]) =>
        h(
          'div',
          { class: 'notice' },
          h('p', {}, h('strong', {}, `${name}.`), ` ${text}`),
          ...acts.map(({ label, run }) =>
            h('button', { type: 'button', class: 'link', 'data-key': `${name}-${label}`, onclick: run }, label),
          ),
        ),
      ),
    );
    root.hidden = !rows.length;
  }

  listen(keeping, 'change', draw);
  listen(offline, 'change', draw);
  desk.store.watch((state, before) => {
    if (state.items !== before.items && offline.state !== 'ready') draw();
  }, signal());
  draw();
}
