/**
 * Bytes to text: what a dropped or chosen file says, or why it cannot be an article.
 *
 * Nothing is guessed: UTF-8 with or without a byte order mark and UTF-16 with one are read, any
 * other encoding is refused, in the words that the command line uses.
 */

/** The most one article may weigh. */
const MOST = 64 * 2 ** 20;

/** Files that are no text, by how they begin. @type {[start: string, what: string][]} */
const SIGNATURES = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'a Rich Text document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
];

/** Why something cannot become an article: what was expected and what was found. */
export class Unreadable extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Unreadable';
  }
}

/** @param {File} file */
export async function readFile(file) {
  if (file.size > MOST) throw new Unreadable(`expected at most ${MOST / 2 ** 20} MiB of text, found more`);
  /** @type {ArrayBuffer} */ let buffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    throw new Unreadable('expected a file that can be read, found a folder or a file that is gone');
  }
  return decode(new Uint8Array(buffer));
}

/** The text in `bytes`, without byte order mark. @param {Uint8Array} bytes */
export function decode(bytes) {
  if (!bytes.length) throw new Unreadable('expected text, found an empty file');
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('\xff\xfe')) return utf16(bytes, 'utf-16le');
  if (head.startsWith('\xfe\xff')) return utf16(bytes, 'utf-16be');
  const known = SIGNATURES.find(([start]) => head.startsWith(start));
  if (known) throw new Unreadable(`expected text, found ${known[1]}`);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new Unreadable(`expected text, found binary data (a zero byte at offset ${zero})`);
  /** @type {string} */ let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(notUtf8(bytes));
  }
  const odd = text.match(/[\x01-\x08\x0b\x0e-\x1f\x7f]/g)?.length ?? 0;
  // Old wire copy has a few control characters around its header; one in twenty is something else.
  if (odd > 8 && odd * 20 > bytes.length) {
    throw new Unreadable(`expected text, found binary data (${odd} control characters in ${bytes.length} bytes)`);
  }
  return text;
}

/** @param {Uint8Array} bytes @param {string} encoding */
function utf16(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('expected UTF-16 text, found half a character');
  }
}

/** Says where the first byte stands that no UTF-8 text can have there. @param {Uint8Array} bytes */
function notUtf8(bytes) {
  const decodes = (/** @type {number} */ end, /** @type {boolean} */ stream) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream });
      return true;
    } catch {
      return false;
    }
  };
  // Halving finds where it breaks off; as a stream, a character cut in two is no error yet.
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle, true)) good = middle;
    else bad = middle;
  }
  let at = good;
  while (!decodes(at, false)) at -= 1;
  const line = 1 + bytes.subarray(0, at).filter((byte) => byte === 0x0a).length;
  return `expected UTF-8 text, found the byte 0x${hex(bytes[at])} at offset ${at} (line ${line})`;
}

/** @param {number | undefined} byte */
const hex = (byte = 0) => byte.toString(16).toUpperCase().padStart(2, '0');
