/** La page en français. */

import { desk } from './desk.js';
import { shell } from './shell.js';
import { spaced } from './spaces.js';
import { words } from './words.js';

/** @type {import('../index.js').Translation<import('../index.js').Messages>} */
export const fr = spaced({ desk, shell, words });
