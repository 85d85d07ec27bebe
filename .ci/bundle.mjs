// What the builds of the page share: where things are, and how esbuild is asked.
//
// import { bundle, common } from './bundle.mjs';
// await bundle({ ...common, entryPoints: ['www/page/main.js'], outdir: site });

import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const www = join(root, 'www');
export const packages = join(root, 'tests/web/node_modules');
/** Takes a package of tests/web, where the page's are. */
export const take = createRequire(join(packages, 'x.js'));
export const bundle = take('esbuild').build;

export const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  outbase: www,
  nodePaths: [packages],
  legalComments: 'linked',
  logLevel: 'warning',
  // Packages look at these to see where they run, and find a browser.
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Workers stand alone, each in one file, whatever the page is cut into. */
export const workers = readdirSync(join(www, 'engine'))
  .filter((name) => name.endsWith('worker.js'))
  .map((name) => `www/engine/${name}`);

/** Every file below a folder, by its path from there, with slashes. @returns {string[]} */
export const filesIn = (folder, below = '') =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`],
  );
