/**
 * Bytes to text.
 *
 * Nothing is guessed: UTF-8 with or without a byte order mark and UTF-16 with one are read, any
 * other encoding is refused, as the command line does.
 *
 * ```js
 * decode(new TextEncoder().encode('Acme')); // 'Acme'
 * ```
 */

import { say } from '../../i18n/index.js';
import { Unreadable } from './unreadable.js';

/** The most one file may weigh, in MiB. */
const MOST = 64;

/** How much of a file is looked at to tell what it is. */
const HEAD = 4096;

/** A file in memory, with its beginning as one character a byte. @typedef {{ bytes: Uint8Array<ArrayBuffer>, head: string }} Content */

/** @param {File} file @returns {Promise<Content>} */
export async function contentOf(file) {
  if (file.size > MOST * 2 ** 20) throw new Unreadable(say.intake.tooMuch(MOST));
  /** @type {ArrayBuffer} */ let buffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    throw new Unreadable(say.intake.gone);
  }
  if (!buffer.byteLength) throw new Unreadable(say.intake.emptyFile);
  const bytes = new Uint8Array(buffer);
  return { bytes, head: latin(bytes.subarray(0, HEAD)) };
}

/** One character a byte, whatever they mean. @param {Uint8Array} bytes */
export function latin(bytes) {
  let out = '';
  for (let at = 0; at < bytes.length; at += HEAD) out += String.fromCharCode(...bytes.subarray(at, at + HEAD));
  return out;
}

/** The text in `bytes`, without byte order mark. @param {Uint8Array} bytes */
export function decode(bytes) {
  if (!bytes.length) throw new Unreadable(say.intake.emptyFile);
  const mark = latin(bytes.subarray(0, 2));
  if (mark === '\xff\xfe') return utf16(bytes, 'utf-16le');
  if (mark === '\xfe\xff') return utf16(bytes, 'utf-16be');
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new Unreadable(say.intake.zeroByte(zero));
  /** @type {string} */ let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(notUtf8(bytes));
  }
  const odd = text.match(/[\x01-\x08\x0b\x0e-\x1f\x7f]/g)?.length ?? 0;
  // Old wire copy has a few control characters around its header; one in twenty is something else.
  if (odd > 8 && odd * 20 > bytes.length) throw new Unreadable(say.intake.controls(odd, bytes.length));
  return text;
}

/** @param {Uint8Array} bytes @param {string} encoding */
function utf16(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(say.intake.halfCharacter);
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
  return say.intake.notUtf8((bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0'), at, line);
}
