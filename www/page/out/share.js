/**
 * The dialog of the share link: how long it is, what it carries and what not, who can read it; and the file, where
 * the link is too long.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { h } from '../shell/dom.js';
import { saveFile } from './file.js';
import { linkOf } from './link.js';

/** Longer links are cut or left unlinked by some mail and chat programs. */
const WARN = 8_000;
/** Firefox opens none longer than 1,048,576 characters (measured). */
const FIREFOX = 1_000_000;
/** Chromium opens none of 2,097,152 characters or more (measured), and nothing else opens longer ones. */
const MOST = 2_000_000;
/** A longer link is not put into a field: it would only slow the page down. */
const SHOWN = 100_000;

/** @param {Desk} desk */
export async function shareLink(desk) {
  const { out } = say;
  const { items, history } = desk.store.state;
  const dossier = await desk.saveDossier(false);
  const link = await linkOf(dossier, location.href);
  const tooLong = link.length > MOST;
  const warning = tooLong
    ? out.tooLong(MOST)
    : link.length > FIREFOX
      ? out.longFirefox
      : link.length > WARN
        ? out.long(WARN)
        : '';

  const shown = !tooLong && link.length <= SHOWN;
  const field = h('input', { readonly: true, 'aria-label': out.linkLabel, value: shown ? link : '', dir: 'ltr', onfocus: () => field.select() });
  const said = h('p', { class: 'share-said', role: 'status' });
  const copy = h(
    'button',
    {
      type: 'button',
      class: 'primary',
      onclick: async () => {
        try {
          await navigator.clipboard.writeText(link);
          said.textContent = out.linkCopied(link.length);
        } catch {
          said.textContent = shown ? out.linkNotCopied : out.linkNotCopiedLong;
          if (shown) field.focus();
        }
      },
    },
    out.copyLink,
  );
  const file = h(
    'button',
    {
      type: 'button',
      class: tooLong ? 'primary' : 'button',
      onclick: () => {
        saveFile('pinkslip-ledger.json', new Blob([dossier], { type: 'application/json' }));
        said.textContent = out.fileSaved('pinkslip-ledger.json');
      },
    },
    out.saveInstead,
  );
  const dialog = h(
    'dialog',
    { class: 'help share', 'aria-labelledby': 'share-title' },
    h('h2', { id: 'share-title' }, out.share),
    h('p', {}, out.carries(items.length, history.done.length)),
    h('p', {}, out.readers),
    h('p', { class: 'share-length' }, out.length(link.length)),
    location.protocol === 'file:' && h('p', { class: 'share-warning' }, out.fromFile),
    warning && h('p', { class: 'share-warning' }, warning),
    shown && field,
    h('div', { class: 'share-do' }, !tooLong && copy, file, h('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, say.shell.close)),
    said,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  (tooLong ? file : copy).focus();
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
}
