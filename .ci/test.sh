#!/usr/bin/env bash
# .ci/test.sh [LAYER...]: installs what is missing, builds, runs the layers
# named, or all of them:
#   format    cargo fmt --check
#   lint      clippy on the host and for wasm32, warnings are errors
#   native    cargo test
#   ledger    ten thousand invented articles, optimised: the total, the time, the memory
#   size      the wasm against its budget
#   boundary  what crosses between WebAssembly and JavaScript, in Chromium
#   types     tsc over www/
#   web       Playwright over the served page, in Chromium and the main journey in Firefox
# A failing layer does not stop the others. The last line sums up.
. "$(dirname "$0")/lib.sh"
cd "$ROOT"

ALL=(format lint native ledger size boundary types web)
LOGS=$ROOT/target/test-logs
# Plain text: the runners' closing lines are read below.
export NO_COLOR=1 CARGO_TERM_COLOR=never
unset FORCE_COLOR

format() { cargo fmt --check; }

lint() {
    cargo clippy --locked --all-targets -- -D warnings &&
        in_wasm cargo clippy --locked --target $WASM_TARGET --no-default-features \
            --lib $(boundary_tests) -- -D warnings
}

native() { cargo test --locked --no-fail-fast; }

ledger() { cargo bench --locked --quiet --no-default-features --bench ledger; }

size() { node .ci/size.mjs --check; }

boundary() {
    local tests
    tests=$(boundary_tests)
    [ -n "$tests" ] || { echo "no file in tests/ uses wasm_bindgen_test"; return 1; }
    WASM_BINDGEN_TEST_WEBDRIVER_JSON=$ROOT/.ci/webdriver.json \
    CHROMEDRIVER=$(command -v "${CHROMEDRIVER:-chromedriver}") \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
        in_wasm cargo test --locked --target $WASM_TARGET --no-default-features $tests
}

types() { (cd tests/web && node_modules/.bin/tsc --project tsconfig.json && echo "tsc found no error"); }

web() {
    (cd tests/web && CHROMIUM=$(command -v "${CHROMIUM:-chromium}") FIREFOX=$(command -v "${FIREFOX:-firefox-esr}") \
        node_modules/.bin/playwright test)
}

in_wasm() { (wasm_env && "$@"); }

# The options that select them: the other files of tests/ are for the host.
boundary_tests() {
    grep -l wasm_bindgen_test tests/*.rs 2>/dev/null | sed 's,.*/\(.*\)\.rs,--test \1,' || true
}

# Adds up what runners say in their own closing lines.
count() {
    local word=$1 log=$2
    sed -nE -e "s/^test result: .* ([0-9]+) $word;.*/\1/p" -e "s/^ +([0-9]+) $word( \(.*\))?\$/\1/p" "$log" |
        awk '{ sum += $1 } END { print sum + 0 }'
}

passed=0 failed=0 summary=
# A layer that has no count of its own, such as a lint, counts as one test.
run_layer() {
    local layer=$1 log=$LOGS/$1.log start=$SECONDS ok ko verdict=passed
    say "$layer"
    if "$layer" 2>&1 | tee "$log"; then
        ok=$(count passed "$log") ko=$(count failed "$log")
        [ $((ok + ko)) -gt 0 ] || ok=1
    else
        ok=$(count passed "$log") ko=$(count failed "$log") verdict=FAILED
        [ "$ko" -gt 0 ] || ko=1
    fi
    passed=$((passed + ok)) failed=$((failed + ko))
    summary+=$(printf '%-9s %s: %d passed, %d failed, %d s' "$layer" "$verdict" "$ok" "$ko" $((SECONDS - start)))$'\n'
}

[ $# -gt 0 ] || set -- "${ALL[@]}"
for layer in "$@"; do
    [[ " ${ALL[*]} " == *" $layer "* ]] || give_up "no test layer '$layer' (there are: ${ALL[*]})"
done
.ci/setup.sh lints browser
.ci/build.sh
mkdir -p "$LOGS"
for layer in "$@"; do run_layer "$layer"; done

printf '\n%s%d passed, %d failed\n' "$summary" "$passed" "$failed"
[ "$failed" = 0 ]
