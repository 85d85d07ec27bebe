/** The thread in which pdf.js reads PDFs: theirs, as a file of its own, started as 'pdf' by `startWorker` in trusted.js. */

// @ts-ignore -- it comes without types, and nothing is taken from it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
