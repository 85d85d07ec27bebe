#!/usr/bin/env bash
# rustfmt and clippy, which a minimal Rust installation lacks.
. "$(dirname "$0")/../lib.sh"

has_lints() { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1

has_lints && exit 0
if have rustup; then
    say "adding rustfmt and clippy with rustup"
    timeout 120 rustup component add rustfmt clippy >"$CACHE/rustup.log" 2>&1 || true
elif has_debian_packages; then
    install_packages "lints" rustfmt-web rust-web-clippy
fi
has_lints || give_up "'cargo fmt' and 'cargo clippy' are missing: run 'rustup component add rustfmt clippy'"
