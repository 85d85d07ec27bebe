/** Where the worker finds the engine. The single file (`make dist`) has its own version: `www/alone/wasm.js`. */

/** What `init` of the engine takes. */
export const engine = () => new URL('../pkg/pinkslip_bg.wasm', import.meta.url);
