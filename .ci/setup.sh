#!/usr/bin/env bash
# .ci/setup.sh CONCERN...: installs what is missing for each, in this order:
#   rust     a compiler that can build for wasm32
#   lints    rustfmt and clippy
#   wasm     wasm-pack and wasm-bindgen's tools
#   npm      the packages of tests/web: wasm-opt, the server, test tools
#   browser  Chromium and its driver
# What is there already is left alone, so a second run takes no time.
. "$(dirname "$0")/lib.sh"

for concern in "$@"; do
    [ -f "$ROOT/.ci/setup/$concern.sh" ] || give_up "no set-up for '$concern' (see .ci/setup)"
    "$ROOT/.ci/setup/$concern.sh"
done
