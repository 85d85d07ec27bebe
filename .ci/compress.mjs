// Puts a .br and a .gz beside every file of a folder that gets smaller by it, as hosts hand them out.
// usage: node .ci/compress.mjs [FOLDER, target/site by default]
//
// Brotli at its best takes seconds for the engine: what was compressed once stays in target/compressed/, under the
// hash of what is in it.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn, root } from './bundle.mjs';

const kept = join(root, 'target/compressed');

const WAYS = {
  br: (/** @type {Uint8Array} */ bytes) =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (/** @type {Uint8Array} */ bytes) => gzipSync(bytes, { level: 9 }),
};

/** Bytes as a browser gets them. @param {Uint8Array} bytes @param {keyof typeof WAYS} way */
export function compressed(bytes, way = 'br') {
  const file = join(kept, `${createHash('sha256').update(bytes).digest('hex')}.${way}`);
  if (existsSync(file)) return readFileSync(file);
  const small = WAYS[way](bytes);
  mkdirSync(kept, { recursive: true });
  writeFileSync(file, small);
  return small;
}

/** @param {string} folder */
export function compressAll(folder) {
  for (const name of filesIn(folder).filter((name) => !/\.(br|gz|png)$/.test(name))) {
    const bytes = readFileSync(join(folder, name));
    for (const way of /** @type {const} */ (['br', 'gz'])) {
      const small = compressed(bytes, way);
      if (small.length < bytes.length) writeFileSync(join(folder, `${name}.${way}`), small);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  compressAll(resolve(root, process.argv[2] ?? 'target/site'));
