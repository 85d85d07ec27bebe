// Serves www/ to a developer and to the tests, with the headers that a strict host would send.
//   node serve.mjs [--port 8000], or PORT=8000

import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
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

// Only the worker compiles WebAssembly, so only the worker may.
const WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const WORKER = '/engine/worker.js';

const port = portFrom(parseArgs({ options: { port: { type: 'string' } } }).values.port ?? process.env.PORT ?? '8000');
const files = sirv(fileURLToPath(new URL('../../www/', import.meta.url)), { dev: true });

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(headersFor(request.url ?? '/'))) {
    response.setHeader(name, value);
  }
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found\n');
  });
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
  const policy = path === WORKER ? WORKER_POLICY : isDocument(path) ? PAGE_POLICY : undefined;
  return {
    'Cache-Control': 'no-cache',
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
