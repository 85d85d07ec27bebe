/** La page en français. */

import { articles } from './articles.js';
import { correct } from './correct.js';
import { count } from './count.js';
import { desk } from './desk.js';
import { intake } from './intake.js';
import { keep } from './keep.js';
import { out } from './out.js';
import { read } from './read.js';
import { see } from './see.js';
import { shell } from './shell.js';
import { spaced } from './spaces.js';
import { words } from './words.js';

/** @type {import('../index.js').Translation<import('../index.js').Messages>} */
export const fr = spaced({ articles, correct, count, desk, intake, keep, out, read, see, shell, words });
