// Writes tests/SIZE.md: what a reader's browser fetches, raw and as Brotli (quality 11) sends it, and what the
// bytes of the engine are. Fails where the engine, or the first load, is over its budget.
// usage: node .ci/size.mjs [--check], after a build; --check only looks at the budgets.
// The wasm differs by a few bytes between compilers.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, www } from './bundle.mjs';
import { compressed } from './compress.mjs';

/** What the engine may weigh as it is sent, in bytes. It is to become 150,000 (DESIGN.md has what is in the way):
 *  lower it with each step there, and raise it for nothing but what is found, counted or kept by it. */
const BUDGET = 449_500;
/** What the page around the engine may weigh as it is sent: document, styles, scripts, glue. It is to become 60,000:
 *  lower it with each step there. */
const PAGE_BUDGET = 82_500;
/** Where both together are to come down to: the engine alone is above it. */
const BAR = 250_000;

const site = join(root, 'target/site');
const { first, result, lazy } = JSON.parse(readFileSync(`${site}.json`, 'utf8'));
/** What a browser fetches until the first result. @type {string[]} */
const atFirst = [...first, ...result];

const brotli = (bytes) => compressed(bytes).length;
/** A file as it is sent. @param {string} file */
const sentOf = (file) => brotli(readFileSync(join(site, file)));

const kilo = (bytes) => (bytes / 1000).toFixed(1);

const wasm = readFileSync(join(www, 'pkg/pinkslip_bg.wasm'));
const engine = brotli(wasm);
const page = atFirst.filter((file) => !file.endsWith('.wasm')).reduce((sum, file) => sum + sentOf(file), 0);
const verdicts = [
  `the engine is ${kilo(engine)} kB as Brotli; its budget is ${kilo(BUDGET)} kB`,
  `the page around it is ${kilo(page)} kB; its budget is ${kilo(PAGE_BUDGET)} kB`,
  `the first load is ${kilo(engine + page)} kB; the bar is ${kilo(BAR)} kB`,
].join('\n');
if (engine > BUDGET || page > PAGE_BUDGET) {
  console.error(`Over budget:\n${verdicts}`);
  process.exit(1);
}
if (process.argv.includes('--check')) {
  console.log(verdicts);
  process.exit(0);
}

/** The bytes of a section of the wasm, by its number. */
const section = (number) => {
  let at = 8;
  const count = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < wasm.length) {
    const found = wasm[at++];
    const length = count();
    if (found === number) return wasm.subarray(at, at + length);
    at += length;
  }
  return Buffer.alloc(0);
};

/** The packed lists, as the last build for wasm left them. */
const lists = () => {
  const builds = join(root, 'target/wasm/wasm32-unknown-unknown/release/build');
  const [newest] = readdirSync(builds)
    .map((name) => join(builds, name, 'out'))
    .filter((folder) => statSync(join(folder, 'words.bin'), { throwIfNoEntry: false }))
    .sort((one, two) => statSync(two).mtimeMs - statSync(one).mtimeMs);
  return ['words.bin', 'places.bin', 'demonyms.bin', 'employers.tsv'].map((name) => [
    `list: ${name.split('.')[0]}`,
    readFileSync(join(newest, name)),
  ]);
};

/** What belongs together in the first load. @type {[string, (file: string) => boolean][]} */
const groups = [
  ['engine: wasm', (file) => file.endsWith('_bg.wasm')],
  ['engine: glue and worker', (file) => file === 'engine/worker.js'],
  ['page: modules and examples', (file) => /^(page|parts)\/.*\.js$/.test(file)],
  ['page: styles', (file) => file.endsWith('.css')],
  ['page: document and icon', (file) => /^[^/]+\.(html|svg)$/.test(file)],
];
/** Files as one row. @param {string} name @param {readonly string[]} members */
const row = (name, members) => {
  const raw = members.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  return { name, count: members.length, raw, sent: members.reduce((sum, file) => sum + sentOf(file), 0) };
};
/** A part without its hash; what several parts share has no name. @param {string} file */
const nameOf = (file) => (/\/chunk-/.test(file) ? 'shared by parts' : file.replace(/^parts\//, '').replace(/-[A-Z0-9]{8}\.js$/, ''));
const rows = [
  ...groups.map(([name, belongs]) => row(name, atFirst.filter(belongs))),
  row('**first load**', atFirst),
];
const laterFiles = lazy.filter((file) => !result.includes(file));
const later = [...new Set(laterFiles.map(nameOf))]
  .map((name) => row(name, laterFiles.filter((file) => nameOf(file) === name)))
  .sort((one, two) => two.sent - one.sent);
const parts = [['code', section(10)], ['data, lists and all', section(11)], ...lists()];
/** @param {ReturnType<typeof row>} row */
function line({ name, count, raw, sent }) {
  return `| ${name} | ${count} | ${kilo(raw)} | ${kilo(sent)} |`;
}
const table = [
  '| what | files | kB | kB Brotli |',
  '|---|---:|---:|---:|',
  ...rows.map(line),
];
const needed = ['| fetched when needed | files | kB | kB Brotli |', '|---|---:|---:|---:|', ...later.map(line)];
const inside = [
  '| what | kB | kB Brotli |',
  '|---|---:|---:|',
  ...parts.map(([name, bytes]) => `| ${name} | ${kilo(bytes.length)} | ${kilo(brotli(bytes))} |`),
];
writeFileSync(
  join(root, 'tests/SIZE.md'),
  `# What a browser fetches\n\nMade by \`make size\`; each file compressed by itself. The first load is what a browser fetches until the first result
from a paste (\`tests/web/offline.spec.mjs\` holds the list against a browser); the bar is ${kilo(BAR)} kB.

${table.join('\n')}

${needed.join('\n')}

Of the wasm, each part compressed by itself:

${inside.join('\n')}
`,
);
console.log([...table, ...needed, ...inside, verdicts].join('\n'));
