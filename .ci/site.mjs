// Writes target/site/: what a web server hands out, from www/ and the packages it names.
// usage: node .ci/site.mjs [--out FOLDER], after the engine is built (make build does both).
//
// Every module is bundled and made short; what is imported with import() becomes a file of its own,
// fetched when it is first needed. Packages come from tests/web/node_modules. Names of entries stay as
// they are in www/, names of parts carry a hash of what is in them. Last comes the service worker, which
// knows every other file by its hash.
//
// Beside the folder it writes FOLDER.json, for the tests and for size.mjs: `first` is what a browser fetches until the
// page is ready, `lazy` what it fetches when it is needed, `result` what of that it needs for the first result from a
// paste, `aside` what it fetches in its own time.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, common, filesIn, root, workers, www } from './bundle.mjs';

const { out: site } = parseArgs({ options: { out: { type: 'string', default: join(root, 'target/site') } } }).values;

/** As they lie in www/. */
const COPIED = [
  'icon.svg',
  'manifest.webmanifest',
  ...filesIn(www, 'icons/'),
  'pkg/pinkslip_bg.wasm',
];
/** What a browser asks for beside the page, when it likes. */
const ASIDE = /^(icons\/.*|manifest\.webmanifest|offline\.js)$/;
/** What a paste needs that is fetched by it: modules of www/. */
const RESULT = ['page/intake/bring.js', 'page/intake/split.js', 'page/read/card-contents.js'];
/** For lawyers: handed out, and not kept for offline. */
const LEGAL = /\.LEGAL\.txt$/;

await rm(site, { recursive: true, force: true });
const here = { ...common, outdir: site };
const [page] = await Promise.all([
  bundle({
    ...here,
    entryPoints: ['www/page/main.js', 'www/page/page.css', 'www/page/shell/print.css'],
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    metafile: true,
  }),
  bundle({ ...here, entryPoints: workers }),
]);
for (const name of COPIED) await put(name, await readFile(join(www, name)));
const scripts = [...imported('page/main.js')];
await put('index.html', Buffer.from(withHead(await readFile(join(www, 'index.html'), 'utf8'))));

const all = filesIn(site).filter((name) => !LEGAL.test(name)).sort();
const entries = await Promise.all(
  all.map(async (name) => {
    const integrity = `sha256-${createHash('sha256').update(await readFile(join(site, name))).digest('base64')}`;
    return { url: name, revision: name.startsWith('parts/') ? null : integrity.slice(7, 23), integrity };
  }),
);
await bundle({
  ...here,
  entryPoints: { offline: 'www/offline/worker.js' },
  format: 'iife',
  define: { ...common.define, 'self.PRECACHED': JSON.stringify(entries) },
});

const first = new Set([...COPIED, 'index.html', 'page/page.css', 'page/shell/print.css', 'engine/worker.js', ...scripts]);
const aside = [...all, 'offline.js'].filter((name) => ASIDE.test(name));
for (const name of aside) first.delete(name);
const lazy = all.filter((name) => !first.has(name) && !aside.includes(name));
const asked = new Set(RESULT.flatMap((module) => [...imported(partOf(module))]));
const result = lazy.filter((name) => asked.has(name));
await writeFile(`${site.replace(/\/$/, '')}.json`, `${JSON.stringify({ first: [...first].sort(), result, lazy, aside }, null, 2)}\n`);

/** The part that a module became. @param {string} module */
function partOf(module) {
  const found = Object.entries(page.metafile.outputs).find(([, { entryPoint }]) => entryPoint === `www/${module}`);
  if (!found) throw new Error(`expected www/${module} to be imported with import(), found no part of it`);
  return relative(site, join(root, found[0]));
}

/** A script of the page, and every one that comes with it. @param {string} name @param {Set<string>} seen */
function imported(name, seen = new Set()) {
  const { outputs } = page.metafile;
  if (seen.has(name)) return seen;
  seen.add(name);
  const found = Object.entries(outputs).find(([path]) => relative(site, join(root, path)) === name);
  for (const { kind, path } of found?.[1].imports ?? [])
    if (kind === 'import-statement') imported(relative(site, join(root, path)), seen);
  return seen;
}

/** Has the parts of the page's script fetched together with it, not after it. @param {string} html */
function withHead(html) {
  const main = '<script type="module" src="page/main.js"></script>';
  if (!html.includes(main)) throw new Error(`expected ${main} in www/index.html, found none`);
  const parts = scripts.filter((name) => name.startsWith('parts/')).sort();
  return html.replace(main, [...parts.map((name) => `<link rel="modulepreload" href="${name}">`), main].join('\n    '));
}

/** @param {string} name @param {Uint8Array} bytes */
async function put(name, bytes) {
  await mkdir(dirname(join(site, name)), { recursive: true });
  await writeFile(join(site, name), bytes);
}
