// Writes www/generated/examples.js: the articles of seeds/, as they are, for the page to offer.
// Reading their headers is the engine's business.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const seeds = new URL('seeds/', root);
const generated = new URL('www/generated/', root);

const names = (await readdir(seeds)).filter((name) => name.endsWith('.md')).sort();
const examples = await Promise.all(
  names.map(async (name) => ({ name, source: await readFile(new URL(name, seeds), 'utf8') })),
);

await mkdir(generated, { recursive: true });
await writeFile(
  new URL('examples.js', generated),
  `// Made by .ci/examples.mjs from seeds/*.md. Changes here are lost.

/** @type {ReadonlyArray<{ name: string, source: string }>} */
export const EXAMPLES = ${JSON.stringify(examples, null, 2)};
`,
);
