/**
 * The keys of the table: up and down among rows, left and right among what stands in a row, Home and End, Enter to
 * open, Space to choose. One row is in the tab order, so that Tab leaves the table.
 *
 * @typedef {import('./rows.js').Rows} Rows
 */

/** @param {Rows} rows @param {(row: HTMLElement) => void} onEnter */
export function listenForRowKeys(rows, onEnter) {
  const { table } = rows;
  /** @type {string | null} The row that the keys start from. */ let current = null;

  table.addEventListener('focusin', (event) => {
    const row = rowOf(event.target);
    if (row?.dataset['row'] && row.dataset['row'] !== current) {
      current = row.dataset['row'];
      stops();
    }
  });

  table.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { target } = event;
    const row = rowOf(target);
    if (!row && target !== table) return; // In a head, or in what opens beneath a row: its own keys.
    if (isField(target)) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        go(rows.next(current, event.key === 'ArrowDown' ? 1 : -1)?.key, cellOf(target));
        break;
      case 'Home':
        go(rows.next(null, 1)?.key, cellOf(target));
        break;
      case 'End':
        go(rows.next(null, -1)?.key, cellOf(target));
        break;
      case 'ArrowRight':
      case 'ArrowLeft':
        if (row) beside(row, target, event.key === 'ArrowRight' ? 1 : -1);
        break;
      case 'Enter':
        if (target !== row || !row) return; // A button does what it does.
        onEnter(row);
        break;
      case ' ':
        if (target !== row || !row) return;
        /** @type {HTMLElement | null} */ (row.querySelector('input.choose'))?.click();
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  /** @param {string | undefined} key @param {string | undefined} cell */
  function go(key, cell) {
    if (key === undefined) return;
    rows.reveal(key, (row) => {
      const same = cell ? row.querySelector(`[data-cell="${CSS.escape(cell)}"]`) : null;
      (same instanceof HTMLElement ? same : row).focus({ preventScroll: true });
    });
  }

  /** @param {HTMLElement} row @param {EventTarget | null} from @param {1 | -1} step */
  function beside(row, from, step) {
    const all = [row, .../** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll('[data-cell]'))];
    all[all.findIndex((it) => it === from) + step]?.focus({ preventScroll: true });
  }

  /** Puts one row, and what stands in it, into the tab order. */
  function stops() {
    const known = current !== null && rows.has(current) ? current : rows.next(null, 1)?.key;
    for (const row of rows.elements) {
      const own = row.dataset['row'] === known;
      if (row.dataset['row'] === undefined) continue;
      row.tabIndex = own ? 0 : -1;
      for (const cell of row.querySelectorAll('[data-cell]')) /** @type {HTMLElement} */ (cell).tabIndex = own ? 0 : -1;
    }
  }

  return { stops };
}

/** @param {EventTarget | null} target */
function rowOf(target) {
  const row = target instanceof Element ? target.closest('tr') : null;
  return row?.dataset['row'] === undefined ? null : row;
}

/** @param {EventTarget | null} target */
const cellOf = (target) => (target instanceof HTMLElement ? target.dataset['cell'] : undefined);

/** @param {EventTarget | null} target */
const isField = (target) =>
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');
