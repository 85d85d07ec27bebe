// Writes target/site/: what a web server hands out, from www/ and the packages it names.
// usage: node .ci/site.mjs [--out FOLDER], after the engine is built (make build does both).
//
// Every module is bundled and made short; what is imported with import() becomes a file of its own,
// fetched when it is first needed. Packages come from tests/web/node_modules. Names of entries stay as
// they are in www/, names of parts carry a hash of what is in them.

import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRequire } from 'node:module';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const www = join(root, 'www');
const packages = join(root, 'tests/web/node_modules');
const { build } = createRequire(join(packages, 'x.js'))('esbuild');
const { out: site } = parseArgs({ options: { out: { type: 'string', default: join(root, 'target/site') } } }).values;

/** As they lie in www/. */
const COPIED = ['index.html', 'icon.svg', 'pkg/pinkslip_bg.wasm'];

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  outbase: www,
  outdir: site,
  nodePaths: [packages],
  legalComments: 'linked',
  logLevel: 'warning',
};

await rm(site, { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: ['www/page/main.js', 'www/page/page.css', 'www/page/shell/print.css'],
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
  }),
  // Workers stand alone: each is one file, whatever the page is cut into.
  build({ ...common, entryPoints: ['www/engine/worker.js'] }),
]);
for (const name of COPIED) {
  await mkdir(dirname(join(site, name)), { recursive: true });
  await cp(join(www, name), join(site, name));
}
