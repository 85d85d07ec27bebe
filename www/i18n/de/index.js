/** Die Seite auf Deutsch. */

import { desk } from './desk.js';
import { shell } from './shell.js';
import { words } from './words.js';

/** @type {import('../index.js').Translation<import('../index.js').Messages>} */
export const de = { desk, shell, words };
