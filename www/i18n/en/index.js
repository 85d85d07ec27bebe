/** The page in English: the texts that every other language has to have, one file a part of the page. */

import { count } from './count.js';
import { desk } from './desk.js';
import { read } from './read.js';
import { see } from './see.js';
import { shell } from './shell.js';
import { words } from './words.js';

export const en = { count, desk, read, see, shell, words };
