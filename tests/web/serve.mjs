// Serves target/site/ (make build) to a developer and to the tests, as a strict host would: with its headers, the
// compressed files where they lie beside the others (make build puts them there), and names that carry a hash to keep.
//   node serve.mjs [--port 8000] [--source], or PORT=8000
// --source also serves www/ as it is written, below /source/: tests try single modules there.

import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types pinkslip',
].join('; ');

// Only the engine's worker compiles WebAssembly, so only it may.
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const ENGINE_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const ENGINE = '/engine/worker.js';
const WORKER = /^\/(offline|engine\/[^/]*-worker)\.js$/;
/** What has a hash of what is in it in its name never changes. */
const HASHED = /^\/parts\/.*-[A-Z0-9]{8}\.js$/;

const options = parseArgs({ options: { port: { type: 'string' }, source: { type: 'boolean', default: false } } }).values;
const port = portFrom(options.port ?? process.env.PORT ?? '8000');
const folder = (/** @type {string} */ path) => 
  sirv(fileURLToPath(new URL(path, import.meta.url)), { dev: true, etag: true, brotli: true, gzip: true });
const site = folder('../../target/site/');
const source = options.source ? folder('../../www/') : null;

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(headersFor(request.url ?? '/'))) {
    response.setHeader(name, value);
  }
  const missing = () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
  };
  if (source && request.url?.startsWith('/source/')) {
    request.url = request.url.slice('/source'.length);
    source(request, response, missing);
  } else site(request, response, missing);
});

server.on('error', (error) => {
  const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Choose another: make serve PORT=${port + 1}` : error.message);
  process.exit(1);
});

server.listen(port, 'localhost', () => console.log(`Pinkslip is at http://localhost:${port}/`));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(0));
}

/** @param {string} url @returns {Record<string, string>} */
function headersFor(url) {
  const path = url.split(/[?#]/, 1)[0];
  const policy = isDocument(path) ? PAGE_POLICY : path === ENGINE ? ENGINE_POLICY : WORKER.test(path) && WORKER_POLICY;
  return {
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...(policy && { 'Content-Security-Policy': policy }),
  };
}

/** A path whose last part has no ending is answered with an HTML file of that name. */
function isDocument(/** @type {string} */ path) {
  return /(^|\/)[^/.]*$|\.html?$/.test(path);
}

/** @param {string} text */
function portFrom(text) {
  const value = Number(text);
  if (/^\d+$/.test(text) && value > 0 && value < 65536) return value;
  console.error(`'${text}' is no port: give a number from 1 to 65535, as in make serve PORT=8000`);
  process.exit(1);
}
