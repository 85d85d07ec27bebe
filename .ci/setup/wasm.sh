#!/usr/bin/env bash
# wasm-pack, and the wasm-bindgen tools of exactly the version in Cargo.lock.
# They go into the cache, each version in a folder of its own.
. "$(dirname "$0")/../lib.sh"

# install_tool CRATE VERSION PROGRAM [CARGO INSTALL OPTION...]
install_tool() {
    local crate=$1 version=$2 program=$3 dir=$CACHE/$1-$2
    shift 3
    [ ! -x "$dir/bin/$program" ] || return 0
    say "compiling $crate $version (once, a few minutes)"
    cargo install -q "$crate" --version "=$version" --root "$dir" --no-track "$@" >"$CACHE/$crate.log" 2>&1 ||
        { tail -n 20 "$CACHE/$crate.log" >&2; give_up "cargo could not install $crate $version (log: $CACHE/$crate.log)"; }
}

bindgen=$(locked_wasm_bindgen)
[ -n "$bindgen" ] || give_up "Cargo.lock names no wasm-bindgen"

install_tool wasm-pack "$WASM_PACK" wasm-pack --locked
# Not --locked: its own lock file names a version that was withdrawn.
install_tool wasm-bindgen-cli "$bindgen" wasm-bindgen-test-runner
