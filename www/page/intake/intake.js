/**
 * How articles come in: the paste field, files chosen or dropped, text pasted anywhere.
 *
 * Pasting into the empty field reads at once; what was typed is read by the button or Ctrl+Enter.
 *
 * @typedef {import('../state/desk.js').Desk} Desk
 * @typedef {import('../state/desk.js').Source} Source
 */

import { byId, h } from '../shell/dom.js';
import { listen } from '../shell/life.js';
import { readFile } from './sources.js';

const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html';

/** @param {Desk} desk */
export function createIntake(desk) {
  const field = h('textarea', {
    id: 'paste',
    name: 'text',
    rows: 9,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'paste-hint',
    placeholder: 'Paste an article here',
    onpaste: (/** @type {ClipboardEvent} */ event) => {
      const { text, files } = pasted(event);
      if (files) readFiles(desk, files);
      else if (text.trim() && !field.value.trim()) readText(desk, text);
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
      readFiles(desk, files.files);
      files.value = '';
    },
  });
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
    h('label', { for: 'paste', class: 'unseen' }, 'The text of an article'),
    h('div', { class: 'sheet' }, field),
    h(
      'div',
      { class: 'intake-actions' },
      h('button', { type: 'submit', class: 'primary' }, 'Read it'),
      files,
      h('label', { for: 'files', class: 'button' }, 'Choose files'),
      h('p', { id: 'paste-hint', class: 'hint' }, 'or drop files anywhere: .txt, .md, .html'),
    ),
  );
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
    const { text, files } = pasted(event);
    if (files) readFiles(desk, files);
    else if (text.trim()) readText(desk, text);
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
    if (!ours(event) || !event.dataTransfer) return;
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (files.length) readFiles(desk, files);
    else readText(desk, event.dataTransfer.getData('text/plain'), 'dropped text');
  });
}

/** @param {Desk} desk @param {FileList | null} files */
function readFiles(desk, files) {
  void desk.read([...(files ?? [])].map((file) => ({ name: file.name, load: () => readFile(file) })));
}

/** @param {Desk} desk @param {string} text @param {string} [name] */
export function readText(desk, text, name = 'pasted text') {
  void desk.read([{ name, load: () => text }]);
}

/** Text if there is any, else files. @param {ClipboardEvent} event */
function pasted({ clipboardData }) {
  const text = clipboardData?.getData('text/plain') ?? '';
  const files = clipboardData?.files;
  return { text, files: !text && files?.length ? files : null };
}
