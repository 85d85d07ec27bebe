#!/usr/bin/env bash
# Node.js, and the packages that tests/web/package-lock.json names.
. "$(dirname "$0")/../lib.sh"

NODE_MAJOR=20 # what Playwright asks for

if ! { have node && have npm; } && has_debian_packages; then
    install_packages "Node.js" nodejs npm
fi
have node && have npm || give_up "no 'node' and 'npm' on PATH: install Node.js $NODE_MAJOR or newer"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge $NODE_MAJOR ] || give_up "Node.js $(node -v) is too old: install Node.js $NODE_MAJOR or newer"

cd "$ROOT/tests/web"
# A copy of the lock file beside the packages says what they were installed from.
cmp -s package-lock.json node_modules/.installed-lock.json && exit 0
say "installing the npm packages of tests/web"
# No package's own script runs: none is needed, and some would fetch a browser.
npm ci --ignore-scripts --no-audit --no-fund </dev/null >"$CACHE/npm.log" 2>&1 ||
    { tail -n 20 "$CACHE/npm.log" >&2; give_up "npm could not install the packages of tests/web (log: $CACHE/npm.log)"; }
cp package-lock.json node_modules/.installed-lock.json
