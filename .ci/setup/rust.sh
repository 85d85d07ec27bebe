#!/usr/bin/env bash
# A Rust compiler that can build for wasm32.
#
# Where rustup can add the target, that is all. Where it cannot (no rustup, or
# its server out of reach), Debian's newer compiler takes over for the wasm
# build only: the target's standard library is compiled from Debian's sources
# into the cache, and a small `rustc` wrapper there points at it.
. "$(dirname "$0")/../lib.sh"

DEBIAN_COMPILER=(rustc-web cargo-web rust-web-src rust-web-clippy)

ensure_native_compiler() {
    if ! have cargo; then
        has_debian_packages || give_up "no 'cargo' on PATH: install Rust with rustup, then run this again"
        install_packages "Rust compiler" "${DEBIAN_COMPILER[@]}"
    fi
    have cc || ! has_debian_packages || install_packages "linker for native code" gcc libc6-dev
    have cc || give_up "no C compiler 'cc' on PATH: Rust needs one to link"
}

# True when the compiler on PATH has the target's standard library.
has_target() {
    local libs
    libs=$("$1" --target $WASM_TARGET --print target-libdir 2>/dev/null) &&
        compgen -G "$libs/libstd-*.rlib" >/dev/null
}

# rustup waits long for a server that never answers, hence the limit.
add_target_with_rustup() {
    have rustup || return 1
    say "adding the target $WASM_TARGET with rustup"
    timeout "${PINKSLIP_RUSTUP_SECONDS:-20}" rustup target add $WASM_TARGET >"$CACHE/rustup.log" 2>&1 &&
        has_target rustc
}

# Compiles std with no other crate beside it: a second copy of a crate that std
# also uses would break every later build that depends on that crate (E0463).
# -Cembed-bitcode: without it no build with LTO can link this std.
build_std() {
    local work=$1 std
    mkdir -p "$work/src"
    printf '#![no_std]\n' >"$work/src/lib.rs"
    cat >"$work/Cargo.toml" <<'TOML'
[package]
name = "empty"
version = "0.0.0"
edition = "2021"
[workspace]
TOML
    (cd "$work" && RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
        CARGO_TARGET_DIR="$work/target" \
        /usr/bin/cargo build -q --release --target $WASM_TARGET -Zbuild-std=std,panic_abort,test) ||
        give_up "the standard library for $WASM_TARGET did not compile with Debian's rustc"
    std=$work/target/$WASM_TARGET/release/deps
    rm -f "$std"/libempty-*
    mv "$std"/*.rlib "$work/"
}

# A folder that looks like a toolchain: bin/ to put ahead on PATH, and a sysroot
# with Debian's own libraries for the host and ours for wasm32.
make_debian_toolchain() {
    local dir=$1 host llvm
    llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    install_packages "linker for wasm32" "lld-$llvm"
    is_toolchain "$dir" && return 0

    say "compiling the standard library for $WASM_TARGET (once per compiler version)"
    host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
    new=$(mktemp -d "$CACHE/toolchain.XXXXXX")
    trap 'rm -rf "$new"' EXIT
    build_std "$new/std"
    mkdir -p "$new/bin" "$new/sysroot/lib/rustlib/$WASM_TARGET/lib"
    mv "$new"/std/*.rlib "$new/sysroot/lib/rustlib/$WASM_TARGET/lib/"
    rm -rf "$new/std"
    ln -s "/usr/lib/rustlib/$host" "$new/sysroot/lib/rustlib/$host"
    printf '#!/bin/sh\nexec /usr/bin/rustc --sysroot "%s/sysroot" "$@"\n' "$dir" >"$new/bin/rustc"
    ln -s /usr/bin/cargo /usr/bin/cargo-clippy /usr/bin/clippy-driver "$new/bin/"
    ln -s "/usr/bin/wasm-ld-$llvm" "$new/bin/wasm-ld"
    chmod 755 "$new" "$new/bin/rustc"
    rm -rf "$dir"
    mv "$new" "$dir"
    is_toolchain "$dir" || give_up "Debian's rustc does not find the standard library built for it in $dir"
}

is_toolchain() { [ -x "$1/bin/wasm-ld" ] && has_target "$1/bin/rustc"; }

has_debian_toolchain() {
    [ "$(readlink "$WASM_RUST")" = "$(debian_toolchain)" ] && is_toolchain "$WASM_RUST"
} 2>/dev/null

# A std serves only the compiler that it was compiled with.
debian_toolchain() { printf '%s/rust-%s' "$CACHE" "$(/usr/bin/rustc -V | cut -d' ' -f2)"; }

use_debian_compiler() {
    has_debian_packages ||
        give_up "rustup could not add $WASM_TARGET and this is not Debian: run 'rustup target add $WASM_TARGET' where rustup's server can be reached"
    install_packages "Rust for wasm32, which rustup could not add" "${DEBIAN_COMPILER[@]}"
    make_debian_toolchain "$(debian_toolchain)"
    ln -sfn "$(debian_toolchain)" "$WASM_RUST"
}

ensure_native_compiler
# PINKSLIP_WASM_RUST=debian tries the second way on a machine that has the first.
if [ "${PINKSLIP_WASM_RUST:-}" != debian ] && has_target rustc; then
    rm -f "$WASM_RUST"
elif has_debian_toolchain; then
    :
elif [ "${PINKSLIP_WASM_RUST:-}" != debian ] && add_target_with_rustup; then
    rm -f "$WASM_RUST"
else
    use_debian_compiler
fi
