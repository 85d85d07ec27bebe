#!/usr/bin/env bash
# Builds what the page needs and git does not hold: www/pkg (the engine as
# WebAssembly), www/generated (the example articles), and target/site (what is served).
. "$(dirname "$0")/lib.sh"
cd "$ROOT"

engine_is_current() {
    local built=www/pkg/pinkslip_bg.wasm
    [ -f "$built" ] && [ -f www/pkg/pinkslip.d.ts ] &&
        [ -z "$(find src Cargo.toml Cargo.lock .ci/lib.sh .ci/build.sh -newer "$built" -print -quit)" ]
}

build_engine() {
    # wasm-opt runs last and writes in place: a build cut short must not look done.
    rm -rf www/pkg
    wasm_env
    # For size: DESIGN.md has what it saves and costs. The command line keeps Cargo.toml's level.
    export CARGO_PROFILE_RELEASE_OPT_LEVEL=${PINKSLIP_OPT_LEVEL:-z}
    # Code that is alike in the source stays alike for Brotli: loops keep counting from the same number, and what
    # is loaded, or done in both branches, stays where it is written.
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-C llvm-args=-disable-lsr \
        -C llvm-args=-enable-pre=false -C llvm-args=-enable-load-pre=false \
        -C llvm-args=-disable-machine-cse -C llvm-args=-simplifycfg-sink-common=false"
    wasm-pack build --target web --release --mode no-install --no-pack \
        --out-dir www/pkg --out-name pinkslip -- --locked --no-default-features ||
        { rm -rf www/pkg; give_up "the engine did not build for WebAssembly (the reason is above)"; }
}

.ci/setup.sh rust wasm npm
engine_is_current || { say "building the engine"; build_engine; }
node .ci/examples.mjs
node .ci/site.mjs
node .ci/compress.mjs
say "built: www/pkg/pinkslip_bg.wasm, $(wc -c <www/pkg/pinkslip_bg.wasm) bytes"
