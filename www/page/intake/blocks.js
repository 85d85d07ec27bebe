/**
 * Elements as text: what a reader would call paragraphs, headings, items and rows stays apart.
 *
 * Takes an element, gives text in which blocks are separated by blank lines, headings start with `#`, items with
 * `- `, and rows of a table read `| a | b |`: as the command line writes it (`src/source/outline.rs`) and as the engine
 * reads tables. A table that only places things on the page is read through. The walk follows the tree itself, so that
 * no nesting is too deep for it.
 *
 * ```js
 * textOf(inertDocument('<h2>Acme</h2><ul><li>Leeds</ul>').body); // '## Acme\n\n- Leeds\n'
 * ```
 */

/** What is never text of an article. */
export const SKIPPED =
  'audio, button, canvas, datalist, embed, head, iframe, input, math, noscript, object, script, select, style, svg, template, textarea, video';

const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form header hgroup hr li main menu nav ol p section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const PASSED = new Set(SKIPPED.split(', '));

/** @typedef {'paragraph' | 'item' | 'row'} Shape */

/** @param {Element | null} root */
export function textOf(root) {
  const out = new Outline();
  for (let node = /** @type {Node | null} */ (root); node;) {
    const skipped = node instanceof Element && PASSED.has(node.localName);
    if (node instanceof Element && !skipped) out.enter(node);
    else if (node instanceof Text) out.words(node.data);
    /** @type {Node | null} */ let next = skipped ? null : node.firstChild;
    while (!next && node) {
      if (node instanceof Element && !PASSED.has(node.localName)) out.leave(node);
      if (node === root) break;
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  out.end();
  return out.text;
}

/** Whether a table is one: with a table inside it, or with a single column, it only places things on the page. @param {Element} table */
function holdsFigures(table) {
  if (table.querySelector('table') || table.getAttribute('role') === 'presentation') return false;
  return [...table.querySelectorAll('tr')].some((row) => row.children.length > 1);
}

/** The text as far as it is written, and the block under way. */
class Outline {
  text = '';
  #block = '';
  /** The mark before the block: `## ` or `- `. */
  #mark = '';
  /** What the block before was: items follow items, and rows rows, without a blank line. @type {Shape} */
  #before = 'paragraph';
  /** The table under way. @type {Element | null} */
  #table = null;
  /** The cells of the row under way. @type {string[] | null} */
  #row = null;
  /** Inside how many `pre`. */
  #pre = 0;

  /** @param {Element} element */
  enter(element) {
    const name = element.localName;
    if (name === 'br') this.#newLine();
    else if (name === 'pre') {
      this.end();
      this.#pre += 1;
    } else if (name === 'table' && !this.#table && holdsFigures(element)) {
      this.end();
      this.#table = element;
      this.#before = 'paragraph';
    } else if (name === 'tr' && this.#table) {
      this.end();
      this.#row = [];
    } else if ((name === 'td' || name === 'th') && this.#row) this.#block = '';
    else if (BLOCKS.has(name)) {
      this.end();
      if (name === 'li') this.#mark = '- ';
      else if (/^h\d$/.test(name)) this.#mark = `${'#'.repeat(Number(name[1]))} `;
    }
  }

  /** @param {Element} element */
  leave(element) {
    const name = element.localName;
    if (name === 'pre') {
      this.end();
      this.#pre -= 1;
    } else if (element === this.#table) {
      this.end();
      this.#table = null;
    } else if (name === 'tr' && this.#row) this.#endRow();
    else if ((name === 'td' || name === 'th') && this.#row) {
      this.#row.push(this.#block.replace(/[\n|]+/g, ' ').trim());
      this.#block = '';
    } else if (BLOCKS.has(name)) {
      this.end();
      if (!this.#row && /^(?:li|h\d)$/.test(name)) this.#mark = '';
    }
  }

  /** Running text; white space counts as one space, except in `pre`. @param {string} text */
  words(text) {
    const plain = text.replace(/[\u00ad\u200b]/g, '');
    this.#block += this.#pre && !this.#row ? plain : plain.replace(/[^\S\u00a0]+/g, ' ');
  }

  /** One `br` ends a line, two end a paragraph; between cells neither does. */
  #newLine() {
    if (this.#row) this.#block += ' ';
    else if (/\n\s*$/.test(this.#block)) this.end();
    else if (/\S/.test(this.#block)) this.#block = `${this.#block.trimEnd()}\n`;
  }

  /** Ends the block; a paragraph inside a cell is a part of it. */
  end() {
    if (this.#row) {
      this.#block += ' ';
      return;
    }
    const words = (this.#pre ? this.#block : this.#block.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n')).trim();
    this.#block = '';
    if (!words) return;
    this.#write(this.#mark === '- ' ? 'item' : 'paragraph', words);
    this.#mark = ''; // A second paragraph of an item is one of its own, without the mark.
  }

  #endRow() {
    const cells = (this.#row ?? []).map((cell) => cell.replace(/\s+/g, ' '));
    this.#row = null;
    this.#block = '';
    if (!cells.some(Boolean)) return;
    this.#mark = '';
    this.#write('row', `| ${cells.join(' | ')} |`);
  }

  /** @param {Shape} shape @param {string} words */
  #write(shape, words) {
    const goesOn = shape !== 'paragraph' && shape === this.#before;
    this.text += `${this.text && !goesOn ? '\n' : ''}${this.#mark}${words}\n`;
    this.#before = shape;
  }
}
