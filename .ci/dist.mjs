// Writes target/dist/: pinkslip.html, the whole page in one file that opens by double-click, and site/, the folder
// for a host, with every file compressed beside itself.
// usage: node .ci/dist.mjs [--page], after the engine is built (make dist does both); --page writes only the file.
//
// A page opened from a disk can fetch nothing and start no module: all of it becomes one classic script, and what
// www/engine/files.js and wasm.js say of where things are is said by www/alone/ instead. Packages that are needed now
// and then are in it too; a browser runs them when they are imported. The policy names the hashes of what may run,
// and lets nothing be fetched at all.

import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, common, root, www } from './bundle.mjs';
import { compressAll, compressed } from './compress.mjs';

const dist = join(root, 'target/dist');
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
if (!process.argv.includes('--page')) {
  const own = { recursive: true, filter: (/** @type {string} */ path) => !/\.(br|gz)$/.test(path) };
  await cp(join(root, 'target/site'), join(dist, 'site'), own);
  compressAll(join(dist, 'site'));
}

/** What is found in another place in a single file. */
const alone = {
  name: 'alone',
  setup(/** @type {import('esbuild').PluginBuild} */ build) {
    build.onLoad({ filter: /[/\\]www[/\\]engine[/\\](files|wasm)\.js$/ }, async ({ path }) => {
      const file = path.replace(/engine([/\\]\w+\.js)$/, 'alone$1');
      return { contents: await readFile(file, 'utf8'), resolveDir: join(www, 'alone') };
    });
  },
};

/** A module and all it imports as one classic script. @param {string} entry */
async function script(entry) {
  const { outputFiles } = await bundle({
    ...common,
    entryPoints: [join(www, entry)],
    outdir: dist,
    format: 'iife',
    legalComments: 'eof',
    plugins: [alone],
    // What a package asks of the file it is in has no meaning here, and no use.
    define: { ...common.define, 'import.meta.url': '"about:blank"' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {string} entry */
async function style(entry) {
  const { outputFiles } = await bundle({ ...common, entryPoints: [join(www, entry)], outdir: dist, write: false });
  return outputFiles[0]?.text ?? '';
}

const [main, engine, pdf, sheet, print, icon, wasm, html] = await Promise.all([
  script('alone/main.js'),
  script('engine/worker.js'),
  script('engine/pdf-worker.js'),
  style('page/page.css'),
  style('page/shell/print.css'),
  readFile(join(www, 'icon.svg')),
  readFile(join(www, 'pkg/pinkslip_bg.wasm')),
  readFile(join(www, 'index.html'), 'utf8'),
]);

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** @param {string | Uint8Array} bytes */
const pack = (bytes) => compressed(Buffer.from(bytes), 'gz').toString('base64');
/** @param {string} name @param {string} text */
const block = (name, text) => `<script type="text/plain" id="alone-${name}">${text}</script>`;

const policy = [
  "default-src 'none'",
  // The engine's worker has the policy of the page that started it.
  `script-src ${hash(main)} 'wasm-unsafe-eval'`,
  `style-src ${hash(sheet)} ${hash(print)}`,
  'img-src data: blob:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types pinkslip',
].join('; ');

/** What stands in the document, and what stands there instead. @type {[RegExp, string][]} */
const CHANGES = [
  [/(http-equiv="Content-Security-Policy" content=")[^"]*/, `$1${policy}`],
  [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${icon.toString('base64')}">`],
  [/\s*<link rel="manifest"[^>]*>/, ''],
  [/<link rel="stylesheet" href="page\/page.css">/, `<style>${sheet}</style>`],
  [/<link rel="stylesheet" href="page\/shell\/print.css" media="print">/, `<style media="print">${print}</style>`],
  [
    /<script type="module" src="page\/main.js"><\/script>/,
    [block('wasm', pack(wasm)), block('engine', engine), block('pdf', pack(pdf)), `<script>${main}</script>`].join('\n'),
  ],
];

const page = CHANGES.reduce((text, [from, to]) => {
  if (!from.test(text)) throw new Error(`expected ${from} in www/index.html, found nothing of the kind`);
  return text.replace(from, (_, one) => to.replace(/^\$1/, one ?? ''));
}, html);
const left = /<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)([^"]*)"/.exec(page.replace(/<script\b[^]*?<\/script>/g, ''));
if (left) throw new Error(`expected nothing outside the file, found ${left[1]}`);
const file = join(dist, 'pinkslip.html');
await writeFile(file, page);
const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
console.log(`target/dist/pinkslip.html: ${mb(Buffer.byteLength(page))}, ${mb(compressed(Buffer.from(page), 'gz').length)} as gzip`);
