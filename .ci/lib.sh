# Shared by the scripts here (`. lib.sh`): names and functions.

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${PINKSLIP_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/pinkslip}
WASM_TARGET=wasm32-unknown-unknown
WASM_PACK=0.15.1
# There only where rustup has no wasm32: made by setup/rust.sh, used by wasm_env.
WASM_RUST=$CACHE/wasm-rust

mkdir -p "$CACHE"
# A shell that never read ~/.cargo/env finds cargo all the same.
[[ :$PATH: == *:${CARGO_HOME:-$HOME/.cargo}/bin:* ]] || PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
export PATH

say() { printf '==> %s\n' "$*"; }

# The last line of a run that cannot go on.
give_up() {
    printf 'Cannot go on: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

has_debian_packages() { have apt-get && have dpkg-query; }

package_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_packages WHY PACKAGE...: Debian packages, only those not there yet.
install_packages() {
    local why=$1 wanted=() package
    shift
    for package in "$@"; do
        package_installed "$package" || wanted+=("$package")
    done
    [ ${#wanted[@]} -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || have sudo || give_up "$why: as root, run: apt-get install ${wanted[*]}"
    say "$why: installing Debian packages ${wanted[*]}"
    refresh_package_list
    if ! apt_get install -y --no-install-recommends "${wanted[@]}"; then
        tail -n 5 "$CACHE/apt.log" >&2
        rm -f "$CACHE/apt-updated" # The list may be stale: the next run fetches it anew.
        give_up "$why: apt-get could not install ${wanted[*]} (log: $CACHE/apt.log)"
    fi
}

refresh_package_list() {
    [ -z "$(find "$CACHE/apt-updated" -mmin -60 2>/dev/null)" ] || return 0
    apt_get update && touch "$CACHE/apt-updated" ||
        say "apt-get update failed; going on with the package list that is there"
}

apt_get() {
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null >"$CACHE/apt.log" 2>&1
}

# wasm-pack uses the wasm-bindgen on PATH only if it is the one in the lock file.
locked_wasm_bindgen() {
    [ -f "$ROOT/Cargo.lock" ] || give_up "there is no Cargo.lock to read wasm-bindgen's version from"
    awk -F'"' '$0 == "name = \"wasm-bindgen\"" { getline; print $2; exit }' "$ROOT/Cargo.lock"
}

# The environment in which cargo builds for wasm32. The target folder is one of
# its own, as two compilers in one folder would undo each other's work.
wasm_env() {
    PATH=$CACHE/wasm-pack-$WASM_PACK/bin:$CACHE/wasm-bindgen-cli-$(locked_wasm_bindgen)/bin:$ROOT/tests/web/node_modules/.bin:$PATH
    export CARGO_TARGET_DIR=$ROOT/target/wasm
    [ -d "$WASM_RUST/bin" ] || return 0
    PATH=$WASM_RUST/bin:$PATH
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$WASM_RUST/bin/wasm-ld
    export SYSROOT=$WASM_RUST/sysroot # clippy asks no rustc where it is
}
