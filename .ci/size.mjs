// Writes tests/SIZE.md: what a reader's browser fetches, raw and as Brotli (quality 11) sends it.
// usage: node .ci/size.mjs, after a build. The wasm differs by a few bytes between compilers.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const www = join(root, 'www');

/** Every file below a folder. */
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const groups = [
  ['engine: wasm', (file) => file.endsWith('_bg.wasm')],
  ['engine: glue, client, worker', (file) => /^(pkg|engine)\/.*\.js$/.test(file)],
  ['page: modules', (file) => /^page\/.*\.js$/.test(file)],
  ['page: styles', (file) => file.endsWith('.css')],
  ['page: document and icon', (file) => /^[^/]+\.(html|svg)$/.test(file)],
  ['examples', (file) => file.startsWith('generated/')],
];

const all = files(www).filter((file) => statSync(file).isFile());
const rows = groups.map(([name, belongs]) => {
  const members = all.filter((file) => belongs(relative(www, file))).map((file) => readFileSync(file));
  const raw = members.reduce((sum, bytes) => sum + bytes.length, 0);
  const sent = members.reduce((sum, bytes) => sum + brotli(bytes), 0);
  return { name, count: members.length, raw, sent };
});
const kilo = (bytes) => (bytes / 1000).toFixed(1);
const table = [
  '| what | files | kB | kB Brotli |',
  '|---|---:|---:|---:|',
  ...rows.map(({ name, count, raw, sent }) => `| ${name} | ${count} | ${kilo(raw)} | ${kilo(sent)} |`),
];
writeFileSync(
  join(root, 'tests/SIZE.md'),
  `# What a browser fetches\n\nMade by \`make size\`; each file compressed by itself.\n\n${table.join('\n')}\n`,
);
console.log(table.join('\n'));
