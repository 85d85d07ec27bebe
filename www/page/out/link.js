/**
 * A ledger in a link: everything but the texts of the articles, behind the `#`, which browsers send to no server.
 *
 * `#d=a7135.eNq…`: a letter for how it is packed, how many characters follow the dot, and these: the dossier as JSON,
 * made short by `deflate` (whose checksum shows damage) and written in the letters of base64url. What a mail or
 * chat program put behind a link is left off by the count, and what it cut off is known by it.
 *
 * ```js
 * const link = await linkOf(await desk.saveDossier(false), location.href);
 * const text = await dossierIn(new URL(link).hash);   // throws a `Damaged` that says what is wrong
 * ```
 *
 * What is left out of the JSON is what can be worked out again: the ledger itself, and of the sketches by which
 * near-identical articles are known, those that are like no other. That makes a link a quarter as long, and restores
 * the same rounds and totals. Only a copy of such an article that is added later is no longer known for one.
 *
 * @typedef {import('../../pkg/pinkslip.js').DossierFile} DossierFile
 */

import { say } from '../../i18n/index.js';

/** How links are packed now. */
const VERSION = 'a';
const START = '#d=';
/** What a link may unpack to, in bytes: many times what the longest can hold. */
const MOST = 200_000_000;

/** A link that cannot be opened; the message says what was expected and what was found. */
export class Damaged extends Error {}

/** Whether a fragment means to be a ledger. @param {string} hash */
export const isLink = (hash) => hash.startsWith(START);

/** @param {string} dossier - As saved without texts. @param {string} page - Its fragment is replaced. */
export async function linkOf(dossier, page) {
  const packed = await packedOf(JSON.stringify(lean(JSON.parse(dossier))));
  return `${page.split('#', 1)[0]}${START}${VERSION}${packed.length}.${packed}`;
}

/** The dossier in a fragment, as text. @param {string} hash */
export async function dossierIn(hash) {
  const { damaged } = say.out;
  const [, version, digits, rest] = /^#d=([a-z])(\d{1,9})\.(.*)$/s.exec(hash) ?? [];
  if (version === undefined || rest === undefined) throw new Damaged(damaged.form(hash.slice(0, 24)));
  if (version !== VERSION) throw new Damaged(damaged.version(VERSION, version));
  const length = Number(digits);
  const packed = rest.slice(0, length);
  if (packed.length < length) throw new Damaged(damaged.short(length, packed.length));
  const odd = /[^A-Za-z0-9_-]/.exec(packed)?.[0];
  if (odd) throw new Damaged(damaged.letter(odd));
  try {
    return await unpacked(packed);
  } catch (error) {
    throw error instanceof Damaged ? error : new Damaged(damaged.content);
  }
}

/** @param {string} text */
async function packedOf(text) {
  const bytes = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate')), Infinity);
  let binary = '';
  // A call takes only so many values.
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} packed */
async function unpacked(packed) {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(stream, MOST));
}

/** All that comes out of a stream, unless it is more than `most` bytes. @param {ReadableStream<Uint8Array>} stream @param {number} most */
async function bytesOf(stream, most) {
  const reader = stream.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */ const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new Damaged(say.out.damaged.large(most));
    }
    chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (value));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** A dossier without what can be worked out again. @param {DossierFile} dossier */
function lean({ ledger: _, ...file }) {
  const { low, best, high, rounds, unnumbered } = file.tally;
  const cut = shortened(file.articles.map(({ sketch }) => sketch ?? ''));
  return {
    ...file,
    tally: { low, best, high, rounds, unnumbered },
    articles: file.articles.map((article, at) => (cut[at] ? { ...article, sketch: cut[at] } : article)),
  };
}

/** A sketch (`src/ledger/copies.rs`): 8 digits say how many shingles, 16 are a hash of all, each 16 behind one of a shingle. */
const HEAD = 24;
const HASH = 16;
/** The engine compares so many hashes of two texts, and those with less than so much in common are no copies. */
const KEPT = 128;
const ALIKE = 0.3;
/** Articles with the same words that are not looked at two by two. */
const MANY = 200;

/**
 * Sketches that say the same of these articles: one that is like no other keeps a single hash, which no other has.
 *
 * @param {readonly string[]} sketches
 */
function shortened(sketches) {
  const hashes = sketches.map((sketch) => sketch.slice(HEAD).match(/.{16}/g) ?? []);
  /** @type {Map<string, number[]>} */ const having = new Map();
  for (const [at, all] of hashes.entries()) {
    for (const hash of all) {
      const there = having.get(hash);
      if (there) there.push(at);
      else having.set(hash, [at]);
    }
  }
  /** @type {Map<number, number>} By both places in one number. */ const shared = new Map();
  /** @type {Set<number>} */ const alike = new Set();
  for (const all of having.values()) {
    // What so many articles have in common is furniture or one wire story: then all of them keep what they have.
    if (all.length > MANY) for (const at of all) alike.add(at);
    else
      for (const [n, one] of all.entries()) {
        for (const two of all.slice(n + 1)) {
          const pair = one * sketches.length + two;
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
      }
  }
  for (const [pair, both] of shared) {
    const [one, two] = [Math.floor(pair / sketches.length), pair % sketches.length];
    const union = (hashes[one]?.length ?? 0) + (hashes[two]?.length ?? 0) - both;
    if (both >= ALIKE * Math.min(KEPT, union)) alike.add(one).add(two);
  }
  return sketches.map((sketch, at) => {
    const own = hashes[at]?.find((hash) => having.get(hash)?.length === 1);
    return own && !alike.has(at) ? `00000001${sketch.slice(8, 8 + HASH)}${own}` : sketch;
  });
}
