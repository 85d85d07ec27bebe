#!/usr/bin/env bash
# Chromium and its driver, for the tests that need a page.
# CHROMIUM and CHROMEDRIVER name others than those on PATH.
. "$(dirname "$0")/../lib.sh"

has_browser() { have "${CHROMIUM:-chromium}" && have "${CHROMEDRIVER:-chromedriver}"; }

if ! has_browser && has_debian_packages; then
    install_packages "browser for the tests" chromium chromium-driver
fi
has_browser ||
    give_up "no 'chromium' and 'chromedriver' on PATH: install them, or set CHROMIUM and CHROMEDRIVER to where they are"
