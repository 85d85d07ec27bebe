/**
 * Elements from names, properties and children. Text is always text: nothing here parses markup.
 *
 * ```js
 * h('button', { type: 'button', class: 'quiet', onclick: close }, 'Close');
 * ```
 *
 * @typedef {Node | string | null | undefined | false} Child
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Props
 */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props] - `on…` functions listen, `true` is an empty attribute, `false` and `null` are none.
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  setAll(element, props);
  element.append(...kept(children));
  return element;
}

/**
 * The same for drawings.
 *
 * @param {string} tag
 * @param {Props} [props]
 * @param {...Child} children
 */
export function svg(tag, props = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAll(element, props);
  element.append(...kept(children));
  return element;
}

/**
 * Replaces what is inside `parent`, and never loses the focus: the element with the same `data-key` as the one that
 * had it gets it; where that is gone, the next one of its kind (`remove-b` after `remove-a`), or the pane around.
 *
 * @param {Element} parent
 * @param {...Child} children
 */
export function replace(parent, ...children) {
  const active = document.activeElement;
  const held = active instanceof HTMLElement && active !== parent && parent.contains(active) ? active : null;
  const keys = held ? keysAround(parent, held) : [];
  parent.replaceChildren(...kept(children));
  if (!held || parent.contains(document.activeElement)) return;
  for (const key of keys) {
    const same = parent.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (same instanceof HTMLElement) same.focus({ preventScroll: true });
    if (document.activeElement === same) return;
  }
  for (const place of [parent.closest('[tabindex="-1"]'), ...document.querySelectorAll('.pane, #paste')]) {
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    if (document.activeElement === place) return;
  }
}

/** The keys that the focus can go to: the own one, those of its kind after it, those before it. @param {Element} parent @param {HTMLElement} held */
function keysAround(parent, held) {
  const own = held.dataset['key'];
  if (own === undefined) return [];
  const kind = own.split('-', 1)[0];
  const all = [...parent.querySelectorAll('[data-key]')].map((it) => /** @type {HTMLElement} */ (it).dataset['key'] ?? '');
  const like = all.filter((key) => key.split('-', 1)[0] === kind);
  const at = like.indexOf(own);
  return [own, ...like.slice(at + 1), ...like.slice(0, at).reverse()];
}

/**
 * The element of the page with this id.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`expected an element with id "${id}", found none`);
  return /** @type {T} */ (found);
}

/** Text for screen readers only. @param {string} text */
export function unseen(text) {
  return h('span', { class: 'unseen' }, text);
}

/** @param {Element} element @param {Props} props */
function setAll(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}

/** @param {Child[]} children @returns {(Node | string)[]} */
function kept(children) {
  /** @type {(Node | string)[]} */ const out = [];
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false && child !== '') out.push(child);
  }
  return out;
}
