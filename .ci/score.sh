#!/usr/bin/env bash
# .ci/score.sh: measures what the engine finds in tests/corpus and, where it exists, in ../shared/corpus; prints the
# figures and the worst errors; writes tests/SCORES.md.
#
# Builds with other numbers of employers' names come first, for the table of what the names are worth.
# PINKSLIP_NAMES is read by src/lexicon/build.rs.
. "$(dirname "$0")/lib.sh"
cd "$ROOT"
.ci/setup.sh rust

NAMES=$ROOT/target/score
rm -rf "$NAMES"
measure() { cargo test --locked --quiet --test scores nothing_reads_worse -- --nocapture; }

for names in 0 2000 10000; do
    say "with $names names of employers"
    PINKSLIP_NAMES=$names SCORES_NAMES_INTO=$NAMES measure >/dev/null || exit
done
say "with the names that ship"
SCORES_NAMES_INTO=$NAMES measure >/dev/null || exit
say "scores"
UPDATE=1 SCORES_PRINT=1 SCORES_NAMES_FROM=$NAMES measure
