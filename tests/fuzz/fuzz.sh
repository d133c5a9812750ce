#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lets a fuzzer look for a while, from what is kept and from what it found before: fuzz.sh FUZZER CORPUS FOUND
# FUZZ_SECONDS says how long, and FUZZ_SEED where to begin, which is elsewhere each time without it. What makes it fail is written
# beside what it found; keep it in corpus/, mended. A fuzzer says so with status 77 unless it is told another, and Meson takes that
# for a test that was skipped.
set -eu
mkdir -p "$3"
exec "$1" -max_total_time="${FUZZ_SECONDS:-20}" -timeout=60 -rss_limit_mb=4096 -max_len=65536 -print_final_stats=1 \
  -seed="${FUZZ_SEED:-0}" -error_exitcode=1 -artifact_prefix="$3-" "$3" "$2"
