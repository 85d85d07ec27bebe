/** `engine/wasm.js` in the single file: the engine stands before the worker's script, packed. */

import { unpacked } from './pack.js';

export const engine = () => unpacked(/** @type {any} */ (self).PACKED);
