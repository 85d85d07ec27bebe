#!/usr/bin/env bash
# Chromium with its driver, Firefox, and the fonts of the screenshots, for the tests that need a page.
# CHROMIUM, CHROMEDRIVER and FIREFOX name others than those on PATH.
. "$(dirname "$0")/../lib.sh"

has_browser() { have "${CHROMIUM:-chromium}" && have "${CHROMEDRIVER:-chromedriver}"; }
has_firefox() { have "${FIREFOX:-firefox-esr}"; } # It speaks WebDriver BiDi by itself: no driver is needed.

if ! has_browser && has_debian_packages; then
    install_packages "browser for the tests" chromium chromium-driver
fi
has_browser ||
    give_up "no 'chromium' and 'chromedriver' on PATH: install them, or set CHROMIUM and CHROMEDRIVER to where they are"

if ! has_firefox && has_debian_packages; then
    install_packages "second browser for the tests" firefox-esr
fi
has_firefox || give_up "no 'firefox-esr' on PATH: install it, or set FIREFOX to where Firefox is"

# Screenshots are compared with letters of one make: another machine's would differ by themselves.
! has_debian_packages || install_packages "fonts of the screenshots" fonts-liberation
