/**
 * How articles come in: the paste field, files chosen or dropped, text pasted anywhere.
 *
 * Pasting into the empty field reads at once; what was typed is read by the button or Ctrl+Enter. What makes articles of
 * files and of the clipboard's HTML is fetched when the first comes (`bring.js`).
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 */

import { say } from '../../i18n/index.js';
import { byId, h } from '../shell/dom.js';
import { listen, signal } from '../shell/life.js';
import { filesIn } from './dropped.js';
import { Progress } from './progress.js';

const ACCEPTED =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.eml,.pdf,.docx,.json,.jsonl,.ndjson,.csv,.tsv';

/** @param {Desk} desk */
export function createIntake(desk) {
  const field = h('textarea', {
    id: 'paste',
    name: 'text',
    rows: 9,
    spellcheck: 'false',
    autocomplete: 'off',
    dir: 'auto',
    'aria-describedby': 'paste-hint',
    placeholder: say.intake.placeholder,
    onpaste: (/** @type {ClipboardEvent} */ event) => {
      const { text, html, files } = pasted(event);
      if (files) readFiles(desk, files);
      else if ((text.trim() || html) && !field.value.trim()) readText(desk, text, html);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
      if (event.key === 'Escape' && !field.value && desk.store.state.items.length) desk.store.set({ adding: false });
    },
  });
  const files = h('input', {
    type: 'file',
    id: 'files',
    class: 'unseen',
    multiple: true,
    accept: ACCEPTED,
    onchange: () => {
      readFiles(desk, [...(files.files ?? [])]);
      files.value = '';
    },
  });
  const progress = new Progress(desk);
  const form = h(
    'form',
    {
      class: 'intake',
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const text = field.value;
        field.value = '';
        readText(desk, text);
        field.focus();
      },
    },
    h('label', { for: 'paste', class: 'unseen' }, say.intake.label),
    h('div', { class: 'sheet' }, field),
    h(
      'div',
      { class: 'intake-actions' },
      h('button', { type: 'submit', class: 'primary', 'data-key': 'read' }, say.intake.read),
      files,
      h('label', { for: 'files', class: 'button' }, say.intake.choose),
      h('p', { id: 'paste-hint', class: 'hint' }, say.intake.hint),
    ),
    progress.element,
  );
  desk.store.watch((state, before) => {
    // At work the list of articles shows it.
    if (state.reading !== before.reading || state.items.length !== before.items.length)
      progress.show(state.items.length ? null : state.reading);
  }, signal());
  return { form, field };
}

/** Text pasted and files dropped anywhere on the page. @param {Desk} desk */
export function listenForArticles(desk) {
  const veil = byId('drop');
  let depth = 0;
  let own = false; // Words dragged within the page are not a new article.
  const carries = (/** @type {DragEvent} */ event) =>
    [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/plain');
  const ours = (/** @type {DragEvent} */ event) =>
    !own &&
    carries(event) &&
    !(event.target instanceof HTMLInputElement && !event.dataTransfer?.types.includes('Files'));

  listen(document, 'paste', (event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const { text, html, files } = pasted(event);
    if (files) readFiles(desk, files);
    else if (text.trim() || html) readText(desk, text, html);
  });
  listen(document, 'dragstart', () => (own = true));
  listen(document, 'dragend', () => (own = false));
  listen(document, 'dragenter', (event) => {
    if (!ours(event)) return;
    event.preventDefault();
    depth += 1;
    veil.hidden = false;
  });
  listen(document, 'dragover', (event) => {
    if (ours(event)) event.preventDefault();
  });
  listen(document, 'dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (!depth) veil.hidden = true;
  });
  listen(document, 'drop', (event) => {
    depth = 0;
    veil.hidden = true;
    const transfer = event.dataTransfer;
    if (!ours(event) || !transfer) return;
    event.preventDefault();
    if (transfer.types.includes('Files')) void dropFiles(desk, transfer);
    else readText(desk, transfer.getData('text/plain'), transfer.getData('text/html'), say.intake.dropped);
  });
}

/** @param {Desk} desk @param {DataTransfer} transfer */
async function dropFiles(desk, transfer) {
  const files = await filesIn(transfer);
  if (files.length) readFiles(desk, files);
  else desk.problem(say.intake.folder, say.intake.folderEmpty);
}

/** @param {Desk} desk @param {readonly File[]} files */
function readFiles(desk, files) {
  void import('./bring.js').then(({ bringFiles }) => bringFiles(desk, files));
}

/** @param {Desk} desk @param {string} text @param {string} [html] @param {string} [name] */
export function readText(desk, text, html = '', name = say.intake.pasted) {
  void import('./bring.js').then(({ bringWords }) => bringWords(desk, text, html, name));
}

/** Words if there are any, else files. @param {ClipboardEvent} event */
function pasted({ clipboardData }) {
  const text = clipboardData?.getData('text/plain') ?? '';
  const html = clipboardData?.getData('text/html') ?? '';
  const files = [...(clipboardData?.files ?? [])];
  return { text, html, files: !text && !html && files.length ? files : null };
}
